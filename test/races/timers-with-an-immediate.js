// host: node
setTimeout(() => { console.log('a'); setImmediate(() => console.log('i')) }, 1); setTimeout(() => console.log('b'), 1); setTimeout(() => console.log('c'), 2)
