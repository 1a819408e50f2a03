process.on('uncaughtException', (e) => console.log('H', e.message))
setTimeout(() => {
  queueMicrotask(() => {
    throw new Error('x')
  })
  Promise.resolve().then(() => console.log('p'))
  console.log('t1')
}, 1)
setTimeout(() => console.log('t2'), 1)
const e = Date.now() + 10
while (Date.now() < e);
