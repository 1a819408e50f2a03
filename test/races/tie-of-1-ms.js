// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('C'); setTimeout(() => p('D'), 0) }, 1)
setTimeout(() => p('H'), 1)
