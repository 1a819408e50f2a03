// host: browser
const p = (x) => console.log(x)
scheduler.postTask(() => { p('A'); setTimeout(() => p('z'), 0) }, { delay: 50 })
setTimeout(() => p('t'), 50)
scheduler.postTask(() => p('B'), { delay: 50 })
