// host: node
setTimeout(() => { setTimeout(() => console.log('timer'), 0); setImmediate(() => { console.log('i1'); setImmediate(() => { console.log('i2'); setImmediate(() => console.log('i3')) }) }) }, 20)
