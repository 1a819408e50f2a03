// host: browser
const p = (x) => console.log(x)
setTimeout(() => setTimeout(() => setTimeout(() => { p('chain'); setTimeout(() => p('c0'), 0) }, 30), 30), 30)
setTimeout(() => { p('timer'); setTimeout(() => p('t0'), 0) }, 90)
