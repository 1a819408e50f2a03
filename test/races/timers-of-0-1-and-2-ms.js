// host: node
setTimeout(() => console.log('a'), 0); setTimeout(() => console.log('b'), 1); setTimeout(() => console.log('c'), 2); setImmediate(() => console.log('i'))
