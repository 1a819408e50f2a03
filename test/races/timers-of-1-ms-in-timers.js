// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('a'); setTimeout(() => p('a1'), 1) }, 1)
setTimeout(() => { p('b'); setTimeout(() => p('b0'), 0) }, 2)
