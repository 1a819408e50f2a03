// host: browser
const p = (x) => console.log(x)
setTimeout(() => { setTimeout(() => { p('x'); setTimeout(() => p('x0'), 0) }, 50) }, 50)
setTimeout(() => { setTimeout(() => { p('y'); setTimeout(() => p('y0'), 0) }, 50) }, 50)
