// host: node
setTimeout(() => console.log('t2'), 2); setTimeout(() => console.log('t0'), 0)
