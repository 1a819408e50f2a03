// host: node
const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { console.log('message'); port1.close() }; port2.postMessage(0); setImmediate(() => console.log('immediate')); setTimeout(() => console.log('timer'), 0)
