// host: browser
const p = (x) => console.log(x)
const s = AbortSignal.timeout(50)
s.onabort = () => { p('abort'); setTimeout(() => p('z'), 0) }
setTimeout(() => p('t'), 50)
setTimeout(() => p('u'), 50)
