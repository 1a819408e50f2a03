// Sentences about functions that leave the stack before they have ended, and come back.
import { awaiting, generatorStart, generatorYield } from '../../explain/language-rules'
import { code, say } from '../../explain/phrases'
import { isAwait, keywordOf, type Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import type { Trace } from '../../trace'
import { jobDetail } from '../jobs/format'
import { reactionDetail } from '../promises/format'
import { contextDetail } from '../stack/format'
import { PAUSED_FOR, PAUSES, type suspendedFormat } from './format'

function contextSuspended(at: Scene): Sentence {
  const name = at.context(at.subject)
  switch (PAUSES[at.value(at.subject, PAUSED_FOR)]!) {
    case 'start':
      return at.sentence(
        say`the call of ${name} returns a generator: its body waits for the first ${code('next')}.`,
        generatorStart,
      )
    case 'yield':
      return at.sentence(
        say`${code('yield')} hands a value out and takes ${name} off the stack, its variables kept, until the next call.`,
        generatorYield,
      )
    case 'await':
      return awaited(at, name)
  }
}

function awaited(at: Scene, name: readonly Phrase[]): Sentence {
  const job = at.kindAfter(-1) === 'job-enqueued' ? at.subjectAfter(-1) : undefined
  const reaction = job === undefined ? at.subjectAfter(-1) : jobDetail(at.trace, job).reaction
  const promise = at.promise(reactionDetail(at.trace, reaction).promise)
  const isSaid = !contextDetail(at.trace, at.subject).isBuiltin && isAwait(at.written?.kind)
  const pauses = !isSaid ? say`${name} pauses` : say`${code(keywordOf(at.written?.kind))} pauses ${name}`
  if (job !== undefined)
    return at.sentence(
      say`${promise} has settled already, but ${pauses} all the same: the rest is job ${at.job(job)}.`,
      awaiting,
    )
  const onwards = at.frame() === undefined ? say`and leaves the stack empty` : say`and returns to its caller`
  return at.sentence(say`${pauses} ${onwards}; the rest becomes a job when ${promise} settles.`, awaiting)
}

function contextResumed(at: Scene): Sentence {
  const name = at.context(at.subject)
  const promise = awaitedBefore(at)
  if (promise === undefined)
    return at.sentence(
      say`${name} is back on the stack and goes on where it paused, with all its variables.`,
      generatorYield,
    )
  const { isRejected, value } = at.outcome(promise)!
  if (isRejected)
    return at.sentence(
      say`${at.promise(promise)} was rejected, so ${at.shown(value)} is thrown in ${name}, as if it were thrown there.`,
      awaiting,
    )
  return at.sentence(
    say`${name} goes on with ${at.shown(value)}, the value of ${at.promise(promise)}. No caller waits below.`,
    awaiting,
  )
}

/** The promise that the function awaited, if the job that runs continues it. */
function awaitedBefore(at: Scene): number | undefined {
  const { active } = at
  if (active?.kind !== 'job' || at.frame(1) !== undefined) return undefined
  const { kind, reaction } = jobDetail(at.trace, active.id)
  if (kind !== 'await') return undefined
  const { promise, handler } = reactionDetail(at.trace, reaction)
  return handler === at.subject ? promise : undefined
}

/** The job that continues a function has been told of just before. */
const isNews = (trace: Trace, position: number): boolean =>
  position === 0 || trace.kindAt(position - 1) !== 'job-started'

export const suspendedEvents: Tellings<typeof suspendedFormat> = {
  'context-suspended': { say: contextSuspended, stops: ['line'] },
  'context-resumed': { say: contextResumed, stops: ['line', 'callback'], stopsIf: isNews },
}
