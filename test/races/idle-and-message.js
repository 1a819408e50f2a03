// host: browser
setTimeout(() => { const c = new MessageChannel(); c.port1.onmessage = () => console.log('message'); requestIdleCallback((d) => { console.log('a'); c.port2.postMessage(0);  requestIdleCallback((e) => { console.log('c') }) });requestIdleCallback((d) => console.log('b')) }, 300)
