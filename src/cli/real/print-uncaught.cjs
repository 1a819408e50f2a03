// Preloaded into a real Node: prints what nobody caught as one line, where a browser's console would show it.

const { writeSync } = require('node:fs')

process.on('uncaughtExceptionMonitor', (error, origin) => {
  const place = origin === 'unhandledRejection' ? 'Uncaught (in promise)' : 'Uncaught'
  writeSync(1, `${place} ${inWords(error)}\n`)
})

/** @param {unknown} error */
function inWords(error) {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'ERR_UNHANDLED_REJECTION')
    return /reason "([\s\S]*)"\.$/.exec(error.message)?.[1]
  return `${error.name}: ${error.message}`
}
