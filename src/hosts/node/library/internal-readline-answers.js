// Answers as promises. https://nodejs.org/docs/latest-v20.x/api/readline.html#rlquestionquery-options
'use strict'

const { abortErrorOf } = require('internal-abort')

/** A promise of the answer, which an aborted signal rejects. */
function ask(readline, question, query, options) {
  return new Promise((resolve, reject) => {
    const { signal } = options ?? {}
    if (signal?.aborted) {
      reject(abortErrorOf(signal))
      return
    }
    signal?.addEventListener('abort', () => reject(abortErrorOf(signal)), { once: true })
    question.call(readline, query, options ?? {}, resolve)
  })
}

module.exports = { ask }
