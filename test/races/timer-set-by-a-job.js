// host: browser
const p = (x) => console.log(x)
const t = performance.now()
setTimeout(() => { p('C'); queueMicrotask(() => p('m')); setTimeout(() => p('D')) }, 30)
queueMicrotask(() => setTimeout(() => p('H'), 30))
