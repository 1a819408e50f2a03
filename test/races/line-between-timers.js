// host: browser
const p = (x) => console.log(x)
setTimeout(() => { p('C'); setTimeout(() => p('D'), 0) }, 120)
p('start')
setTimeout(() => p('H'), 120)
