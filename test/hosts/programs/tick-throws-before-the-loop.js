process.on('uncaughtException', (e) => console.log('H', e.message))
process.nextTick(() => {
  throw new Error('x')
})
process.nextTick(() => console.log('tick2'))
Promise.resolve().then(() => console.log('p'))
setTimeout(() => console.log('t'), 1)
setTimeout(() => console.log('t2'), 1)
setImmediate(() => console.log('i'))
const e = Date.now() + 10
while (Date.now() < e);
