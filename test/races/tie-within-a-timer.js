// host: browser
const p = (x) => console.log(x)
setTimeout(() => { setTimeout(() => { p('C'); setTimeout(() => p('D'), 0) }, 40); setTimeout(() => p('H'), 40) }, 10)
