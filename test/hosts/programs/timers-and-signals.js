// How timers, immediates and signals print, but for numbers that no two runs share.
const { inspect } = require('util')

const show = (value) =>
  console.log(inspect(value).replace(/(_idleStart|\[Symbol\(asyncId\)\]): \d+/g, '$1'))

const timeout = setTimeout(() => {}, 10)
const interval = setInterval(function tom() {}, 20, 1)
const immediate = setImmediate(() => {})
show(timeout)
show({ interval })
show([[[timeout]]])
show(immediate)
clearTimeout(interval)
show(interval)
clearImmediate(immediate)
show(immediate)
timeout.unref()
show(timeout)
show(setTimeout(() => {}, 10))
setTimeout(() => show(timeout), 20)

const controller = new AbortController()
show(controller)
controller.abort('why')
show([controller.signal])
show(controller)

process.on('warning', ({ name, message }) => console.log(name, message))
setTimeout(() => console.log('at once'), 2 ** 31)
