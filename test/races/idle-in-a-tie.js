// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('a'); requestIdleCallback(() => p('idle')); setTimeout(() => p('a0'), 0) }, 100)
setTimeout(() => p('b'), 100)
