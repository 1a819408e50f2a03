// host: node
setTimeout(() => { console.log('a'); const t = Date.now(); while (Date.now() - t < 8); setImmediate(() => console.log('i')) }, 1); setTimeout(() => console.log('c'), 5)
