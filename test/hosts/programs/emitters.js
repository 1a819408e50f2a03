const EventEmitter = require('events')
const { once, on } = EventEmitter
const emitter = new EventEmitter()
console.log(emitter, class A extends EventEmitter {}, EventEmitter.defaultMaxListeners)
emitter.on('newListener', (type, listener) => console.log('new', type, typeof listener))
emitter.on('removeListener', (type) => console.log('removed', type))
const f = () => console.log('f')
emitter.once('x', f)
emitter.prependListener('x', () => console.log('first'))
console.log(emitter.listenerCount('x'), emitter.listeners('x').includes(f), emitter.rawListeners('x').length)
console.log(emitter.emit('x'), emitter.emit('x'), emitter.emit('nothing'), emitter.eventNames())
emitter.off('x', f).removeAllListeners('x')
console.log(emitter.eventNames())
emitter.on(EventEmitter.errorMonitor, (error) => console.log('monitor', error.message))
try {
  emitter.emit('error', new Error('nobody'))
} catch (error) {
  console.log('thrown', error.message)
}
try {
  emitter.emit('error', { a: 1 })
} catch (error) {
  console.log(error.code, error.message, error.context)
}
try {
  emitter.on('x')
} catch (error) {
  console.log(error.code, error.message)
}
const caught = new EventEmitter({ captureRejections: true })
caught.on('error', (error) => console.log('captured', error.message))
caught.on('x', async () => {
  throw new Error('async')
})
caught.emit('x')
Promise.resolve().then(() => console.log('job'))
;(async () => {
  setImmediate(() => {
    emitter.emit('y', 1)
    emitter.emit('y', 2)
  })
  let count = 0
  for await (const [value] of on(emitter, 'y')) {
    console.log('y', value)
    if (++count === 2) break
  }
  setImmediate(() => emitter.emit('z', 'a', 'b'))
  console.log(await once(emitter, 'z'))
  console.log(emitter.listenerCount('y'), emitter.listenerCount('error'))
  process.once('exit', (code) => console.log('exit', code, process.exitCode))
  process.exitCode = 3
})()
