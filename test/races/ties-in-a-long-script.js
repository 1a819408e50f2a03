// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('a'); setTimeout(() => p('a0'), 0) }, 10)
setTimeout(() => p('b'), 11)
setTimeout(() => p('c'), 12)
const e = performance.now() + 30; while (performance.now() < e);
