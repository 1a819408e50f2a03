// Signals that the process sends to itself. https://nodejs.org/docs/latest-v20.x/api/process.html#signal-events
'use strict'

const { validateInteger } = require('internal-validators')
const { signals } = require('internal-system-constants')
const { invalidArgument, nodeError } = binding

/** What a process that does not listen goes on after. */
const HARMLESS = ['SIGCHLD', 'SIGCONT', 'SIGURG', 'SIGWINCH']

const systemError = (code, errno) =>
  Object.assign(new Error(`kill ${code}`), { errno, code, syscall: 'kill' })

function numberOf(signal) {
  if (typeof signal === 'string') {
    const number = signals[signal]
    if (number === undefined) throw nodeError('TypeError', 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`)
    return number
  }
  const number = validateInteger(signal, 'signal')
  if (number < 0 || number > 64) throw systemError('EINVAL', -22)
  return number
}

exports.kill = (process, pid, signal = 'SIGTERM') => {
  if (typeof pid !== 'number' && (typeof pid !== 'string' || pid !== String(pid | 0)))
    throw invalidArgument('pid', 'of type number', pid)
  const number = numberOf(signal)
  if (Number(pid) !== process.pid) throw systemError('ESRCH', -3)
  if (number !== 0) receive(process, number)
  return true
}

/** Listeners are told in the poll phase; without any, the process ends on the spot. */
function receive(process, number) {
  const name = Object.keys(signals).find((one) => signals[one] === number)
  if (number !== signals.SIGKILL && process.listenerCount(name) > 0)
    binding.signal(name, () => process.emit(name, name, number))
  else if (!HARMLESS.includes(name)) binding.terminate(number)
}
