// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('a'); setTimeout(() => p('a2'), 20) }, 20)
setTimeout(() => { p('b'); setTimeout(() => p('b2'), 20) }, 20)
setTimeout(() => { p('c'); setTimeout(() => p('c0'), 0) }, 40)
