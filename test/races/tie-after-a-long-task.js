// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('C'); setTimeout(() => p('D'), 0) }, 20)
setTimeout(() => p('H'), 20)
const e = performance.now() + 30; while (performance.now() < e);
