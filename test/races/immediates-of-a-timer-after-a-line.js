// host: node
console.log('warm'); setTimeout(() => { setTimeout(() => console.log('timer'), 0); setImmediate(() => { console.log('i1'); setImmediate(() => { console.log('i2'); setImmediate(() => { console.log('i3'); setImmediate(() => console.log('i4')) }) }) }) }, 20)
