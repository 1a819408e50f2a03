process.on('uncaughtException', (e) => {
  console.log('H', e.message)
  process.nextTick(() => console.log('Ht'))
})
setImmediate(() => {
  console.log('i1')
  process.nextTick(() => {
    throw new Error('x')
  })
  process.nextTick(() => console.log('tick2'))
  Promise.resolve().then(() => console.log('p'))
})
setImmediate(() => console.log('i2'))
setImmediate(() => console.log('i3'))
