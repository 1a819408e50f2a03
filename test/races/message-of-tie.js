// host: browser
const p = (x) => console.log(x)
const { port1, port2 } = new MessageChannel()
port1.onmessage = () => p('M')
setTimeout(() => { p('C'); port2.postMessage(1) }, 100)
setTimeout(() => p('H'), 100)
