// Limits, marks of water and refused arguments of emitters.
const EventEmitter = require('events')
const listener = () => {}
const told = (run) => {
  try {
    console.log(run())
  } catch (error) {
    console.log(error.name, error.code, error.message)
  }
}
process.on('warning', ({ name, message, count, type }) => console.log(name, message, count, type))

const crowded = new EventEmitter()
for (let i = 0; i < 12; i++) crowded.on('a', listener)
class Own extends EventEmitter {}
const own = new Own().setMaxListeners(1)
own.on('b', listener).on('b', listener)
own.removeListener('b', listener).on('b', listener)
console.log(own.once('c', listener))
console.log(new EventEmitter().setMaxListeners(0).getMaxListeners())

told(() => EventEmitter.setMaxListeners(1, {}))
told(() => EventEmitter.getEventListeners({}, 'a'))
told(() => EventEmitter.getMaxListeners({}))
told(() => EventEmitter.addAbortListener(5, listener))
told(() => EventEmitter.addAbortListener(new AbortController().signal, 5))
told(() => EventEmitter.on(own, 'x', { signal: 5 }))
told(() => EventEmitter.on({}, 'x'))
told(() => EventEmitter.on(own, 'x', { highWaterMark: -1 }))
told(() => EventEmitter.on(own, 'x', { lowWaterMark: 0 }))
told(() => EventEmitter.on(own, 'x').throw(5))
told(() => (EventEmitter.defaultMaxListeners = -1))
told(() => own.setMaxListeners(NaN))
told(() => own.setMaxListeners('3'))
told(() => new EventEmitter({ captureRejections: 1 }))
told(() => (EventEmitter.captureRejections = 1))
EventEmitter.once({}, 'x').catch(({ message }) => console.log(message))
EventEmitter.once(own, 'x', { signal: 5 }).catch(({ message }) => console.log(message))

const target = new EventTarget()
EventEmitter.setMaxListeners(3, target)
console.log(EventEmitter.getMaxListeners(target), EventEmitter.getMaxListeners(new EventTarget()))

// An emitter with a brake is held while too many events wait.
const source = Object.assign(new EventEmitter(), {
  pause: () => console.log('pause'),
  resume: () => console.log('resume'),
})
const events = EventEmitter.on(source, 'x', { highWaterMark: 2, lowWaterMark: 2 })
for (let i = 0; i < 5; i++) {
  console.log('emit', i)
  source.emit('x', i)
}
const read = async () => {
  for await (const [value] of events) {
    console.log('read', value)
    if (value === 4) break
  }
  console.log(source.eventNames())
}
read()
