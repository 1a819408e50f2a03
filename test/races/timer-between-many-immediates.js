// host: node
console.log('start'); setImmediate(() => { console.log('i1'); setImmediate(() => { console.log('i2'); setImmediate(() => console.log('i3')) }) }); setTimeout(() => console.log('timer'), 0)
