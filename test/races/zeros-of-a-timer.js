// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('C'); setTimeout(() => { p('D'); setTimeout(() => p('E'), 0) }, 0) }, 100)
setTimeout(() => p('H'), 100)
