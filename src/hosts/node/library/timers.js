// https://nodejs.org/docs/latest-v20.x/api/timers.html
'use strict'

module.exports = {
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
  setInterval,
  clearInterval,
  get promises() {
    return require('timers/promises')
  },
}
