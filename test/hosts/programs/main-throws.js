process.on('uncaughtException', (e) => console.log('H', e.message))
setTimeout(() => console.log('t'), 1)
setTimeout(() => console.log('t2'), 1)
setImmediate(() => console.log('i'))
process.nextTick(() => console.log('tick'))
Promise.resolve().then(() => console.log('p'))
const e = Date.now() + 10
while (Date.now() < e);
throw new Error('main')
