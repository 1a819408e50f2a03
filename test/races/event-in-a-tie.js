// host: browser
const p = (x) => console.log(x)
addEventListener('ping', () => { p('ping'); setTimeout(() => p('pong'), 0) })
setTimeout(() => dispatchEvent(new Event('ping')), 45)
setTimeout(() => p('after'), 45)
