// host: browser
const p = (x) => console.log(x)
const { port1, port2 } = new MessageChannel()
port1.onmessage = () => p('M')
for (let i = 0; i < 10; i++) setTimeout(() => { p(i); if (i === 0) port2.postMessage(1) }, 100)
