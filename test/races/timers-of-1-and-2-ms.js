// host: node
setTimeout(() => console.log('t1'), 1); setTimeout(() => console.log('t2'), 2); setImmediate(() => console.log('immediate'))
