// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('C'); requestAnimationFrame(() => p('F')) }, 105)
setTimeout(() => p('H'), 105)
