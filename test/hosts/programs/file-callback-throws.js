process.on('uncaughtException', (e) => console.log('H', e.message))
require('fs').stat('/', () => {
  process.nextTick(() => console.log('tick'))
  Promise.resolve().then(() => console.log('p'))
  setTimeout(() => console.log('t'), 1)
  setImmediate(() => console.log('i'))
  const e = Date.now() + 10
  while (Date.now() < e);
  throw new Error('io')
})
