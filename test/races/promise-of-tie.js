// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('C'); Promise.resolve().then(() => setTimeout(() => p('D'), 0)) }, 100)
setTimeout(() => p('H'), 100)
