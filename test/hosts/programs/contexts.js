const { AsyncLocalStorage, AsyncResource } = require('async_hooks')
const storage = new AsyncLocalStorage()
const show = (name) => () => console.log(name, storage.getStore())
let resource
let resolve
storage.run('inside', () => {
  process.nextTick(show('tick'))
  Promise.resolve().then(show('job'))
  queueMicrotask(show('microtask'))
  require('fs').stat('/', () => {
    show('file')()
    setTimeout(show('timer in file'), 1)
  })
  resource = new AsyncResource('R')
  ;(async () => {
    await null
    show('await')()
    storage.enterWith('entered')
    await null
    show('entered')()
  })()
})
show('outside')()
resource.runInAsyncScope(show('resource'))
AsyncResource.bind(show('bound'))()
const waiting = storage.run(
  'made',
  () =>
    new Promise((r) => {
      resolve = r
    }),
)
waiting.then(show('then outside'))
storage.run('resolving', () => {
  waiting.then(show('then inside'))
  resolve()
})
storage.run(1, () => {
  storage.exit(show('exit'))
  storage.run(2, show('nested'))
  show('after')()
})
console.log(storage.run(5, (a, b) => [storage.getStore(), a, b], 'a', 'b'))
