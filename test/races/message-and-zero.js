// host: browser
const p = (x) => console.log(x)
const { port1, port2 } = new MessageChannel()
port1.onmessage = () => p('M')
setTimeout(() => { p('a'); port2.postMessage(1); setTimeout(() => p('z'), 0) }, 60)
setTimeout(() => p('b'), 60)
setTimeout(() => p('c'), 60)
