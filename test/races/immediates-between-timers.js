// host: node
setTimeout(() => { console.log('t1'); setImmediate(() => console.log('i1')) }, 0); setTimeout(() => { console.log('t2'); setImmediate(() => console.log('i2')) }, 0); setTimeout(() => { console.log('t3') }, 2)
