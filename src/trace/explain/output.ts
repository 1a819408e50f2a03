// Sentences about lines printed and about errors.
import type { Sentence } from '../picture'
import { catching, rejecting, throwing } from './language-rules'
import { leftOut, printing, rejections, uncaught } from './loop-rules'
import type { Moment } from './moment'
import { code, line, quote, say } from './phrases'

export function linePrinted(at: Moment): Sentence {
  const { level } = at.trace.detail('line', at.subject)
  if (level === 'uncaught')
    return at.sentence(
      say`the host reports the error on the console, since your program did not handle it.`,
      uncaught[at.trace.host],
    )
  if (level === 'handled')
    return at.sentence(
      say`a listener for uncaught errors takes care of it, so the program goes on.`,
      uncaught[at.trace.host],
    )
  if (level === 'notice')
    return at.sentence(
      say`your program asks for something that is not simulated. No real engine prints this line.`,
      leftOut,
    )
  const { runningJob, runningTask } = at
  if (runningJob !== undefined) {
    const cause = at.where(at.trace.entityEvent(runningJob))
    return at.sentence(
      say`${at.job(runningJob)} prints this. It was queued ${cause} and had to wait for an empty stack.`,
      printing,
    )
  }
  if (runningTask === undefined)
    return at.sentence(say`printed at once: the line appears while the call is on the stack.`, printing)
  const { source, label, timer } = at.trace.detail('task', runningTask)
  if (source === 'script')
    return at.sentence(
      say`your script prints this itself, so it comes before anything that jobs or timers print.`,
      printing,
    )
  if (source === 'user-interaction')
    return at.sentence(
      say`a listener prints this, in ${at.task(runningTask)}, which is what the user did: ${label}.`,
      printing,
    )
  const cause = at.where(at.trace.entityEvent(timer || runningTask))
  return at.sentence(
    say`${at.task(runningTask)} prints this. It was set ${cause} and ran when no job was left.`,
    printing,
  )
}

export function errorThrown(at: Moment): Sentence {
  const error = quote(at.trace.detail('error', at.subject).text)
  if (at.frame() === undefined)
    return at.sentence(say`${error} is thrown on an empty stack: nothing can catch it.`, throwing)
  return at.sentence(
    say`${error} is thrown: it leaves one function after the other until a ${code('try')} catches it.`,
    throwing,
  )
}

export function errorCaught(at: Moment): Sentence {
  const { span } = at
  if (span !== undefined && at.textOf(span).startsWith('try')) {
    return at.sentence(
      say`the ${code('try')} of ${line(span)} is still on the stack, so it takes the error: the program goes on there.`,
      catching,
    )
  }
  if (at.kindAfter(1) === 'promise-settled') {
    const promise = at.promise(at.trace.subjectAt(at.position + 1))
    return at.sentence(
      say`the error goes no further down the stack: it rejects ${promise}, and who waits for that will hear of it.`,
      rejecting,
    )
  }
  return at.sentence(say`the error ends here: what it went through has been cleaned up on the way.`, catching)
}

export function errorUncaught(at: Moment): Sentence {
  const error = quote(at.trace.detail('error', at.subject).text)
  const { host } = at.trace
  if (isRejection(at))
    return at.sentence(
      say`no handler came for the rejection with ${error} while jobs ran, so it is reported now.`,
      rejections[host],
    )
  if (host === 'node')
    return at.sentence(
      say`nothing on the stack caught ${error}: without a listener for it, Node ends here.`,
      uncaught.node,
    )
  return at.sentence(
    say`nothing on the stack caught ${error}. It is reported; what waits in the queues runs all the same.`,
    uncaught[host],
  )
}

/** Its line comes next. */
function isRejection(at: Moment): boolean {
  if (at.kindAfter(1) !== 'line-printed') return false
  return at.trace.detail('line', at.trace.subjectAt(at.position + 1)).text.startsWith('Uncaught (in promise)')
}
