// host: browser
requestAnimationFrame(() => console.log('frame')); const c = new MessageChannel(); c.port1.onmessage = () => console.log('message'); c.port2.postMessage(0); scheduler.postTask(() => console.log('task'))
