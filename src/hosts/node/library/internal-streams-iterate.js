// Reading a stream with `for await`.
'use strict'

const { aggregateTwoErrors } = require('internal-abort')
const { abandon } = require('internal-streams-life')

/** Wakes the one who waits for it; nobody hears it who comes too late. */
class Bell {
  #wake

  ring = () => {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }

  heard() {
    return new Promise((wake) => {
      this.#wake = wake
    })
  }
}

/** Whether the stream has failed, has ended, or goes on. */
class Course {
  error = undefined
  hasEnded = false

  end = (error) => {
    this.error = error ? aggregateTwoErrors(this.error, error) : undefined
    this.hasEnded = !error
  }
}

async function* iterate(stream, options) {
  const { finished } = require('internal-streams-finished')
  const bell = new Bell()
  const course = new Course()
  stream.on('readable', bell.ring)
  const stopWaiting = finished(stream, { writable: false }, (error) => {
    course.end(error)
    bell.ring()
  })
  try {
    for (;;) {
      const chunk = stream.destroyed ? null : stream.read()
      if (chunk !== null) yield chunk
      else if (course.error) throw course.error
      else if (course.hasEnded) return
      else await bell.heard()
    }
  } catch (error) {
    course.end(error)
    throw course.error
  } finally {
    if (abandons(stream, course, options)) abandon(stream, null)
    else {
      stream.off('readable', bell.ring)
      stopWaiting()
    }
  }
}

/** A loop that is left early takes the stream with it, unless it was told not to. */
function abandons(stream, { error, hasEnded }, options) {
  if (!error && options?.destroyOnReturn === false) return false
  return (!error && !hasEnded) || stream._readableState.autoDestroy
}

module.exports = { Bell, iterate }
