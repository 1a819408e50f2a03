// host: browser
const p = (x) => console.log(x)
setTimeout(() => p('H'), 60)
setTimeout(() => { p('C'); setTimeout(() => p('D'), 0) }, 60)
setTimeout(() => p('I'), 60)
