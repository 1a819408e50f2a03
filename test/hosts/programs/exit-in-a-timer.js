process.on('exit', () => {
  console.log('exit')
  Promise.resolve().then(() => console.log('m'))
  process.nextTick(() => console.log('never'))
  queueMicrotask(() => console.log('qm'))
})
setTimeout(() => {
  Promise.resolve().then(() => console.log('m0'))
  process.exit()
}, 1)
