// Sentences about functions that leave the stack before they have ended, and come back.
import { awaiting, generatorStart, generatorYield } from '../../explain/language-rules'
import { code, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { NOTHING } from '../../schema'
import type { Tellings } from '../../thing'
import { jobDetail } from '../jobs/format'
import { reactionDetail } from '../promises/format'
import type { suspendedFormat } from './format'

function contextSuspended(at: Scene): Sentence {
  if (!isAwaiting(at)) return paused(at)
  const name = at.context(at.subject)
  const keyword = code(awaitKeyword(at.textOf(at.span)))
  const job = at.kindAfter(-1) === 'job-enqueued' ? at.trace.subjectAt(at.position - 1) : undefined
  if (job !== undefined) {
    const promise = promiseOfJob(at, job)
    return at.sentence(
      say`${promise} has settled already, but ${keyword} pauses ${name} all the same: the rest is job ${at.job(job)}.`,
      awaiting,
    )
  }
  const reaction =
    at.kindAfter(-1) === 'reaction-registered' ? at.trace.subjectAt(at.position - 1) : undefined
  const promise =
    reaction === undefined ? say`the promise` : at.promise(reactionDetail(at.trace, reaction).promise)
  const onwards = at.frame() === undefined ? say`and leaves the stack empty` : say`and returns to its caller`
  return at.sentence(
    say`${keyword} pauses ${name} ${onwards}; the rest becomes a job when ${promise} settles.`,
    awaiting,
  )
}

/** Functions that await are put with those that are suspended; generators are not. */
const isAwaiting = (at: Scene): boolean => at.list('suspended').value(at.subject) !== NOTHING

function awaitKeyword(text: string): string {
  if (text.startsWith('for')) return 'for await'
  return /^(yield|return)\b/.exec(text)?.[0] ?? 'await'
}

function promiseOfJob(at: Scene, job: number): Phrase {
  const { reaction } = jobDetail(at.trace, job)
  return reaction === 0 ? { text: 'the promise' } : at.promise(reactionDetail(at.trace, reaction).promise)
}

function paused(at: Scene): Sentence {
  const name = at.context(at.subject)
  if (at.textOf(at.span).startsWith('yield')) {
    return at.sentence(
      say`${code('yield')} hands a value out and takes ${name} off the stack, its variables kept, until the next call.`,
      generatorYield,
    )
  }
  return at.sentence(
    say`the call of ${name} returns a generator: its body waits for the first ${code('next')}.`,
    generatorStart,
  )
}

function contextResumed(at: Scene): Sentence {
  const name = at.context(at.subject)
  const job = at.runningJob
  if (job === undefined || at.frame(1) !== undefined) {
    return at.sentence(
      say`${name} is back on the stack and goes on where it paused, with all its variables.`,
      generatorYield,
    )
  }
  const promise = promiseOfJob(at, job)
  if (at.kindAfter(1) === 'error-thrown') {
    return at.sentence(
      say`${promise} was rejected, so the ${code('await')} in ${name} throws the reason, as if it were thrown there.`,
      awaiting,
    )
  }
  return at.sentence(
    say`${name} goes on with the value of ${promise}. The loop continues it: no caller waits below.`,
    awaiting,
  )
}

export const suspendedEvents: Tellings<typeof suspendedFormat> = {
  'context-suspended': { say: contextSuspended, stops: ['line'] },
  'context-resumed': { say: contextResumed, stops: ['line', 'callback'] },
}
