// Sentences about functions that leave the stack before they have ended, and come back.
import { awaiting, callStack, generatorStart, generatorYield } from '../../explain/language-rules'
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
      return at.sentence(at.words.suspended.generatorMade(name), generatorStart)
    case 'moved':
      return at.sentence(at.words.suspended.moved(name), callStack)
    case 'yield':
      return at.sentence(at.words.suspended.yielded(name), generatorYield)
    case 'await':
      return awaited(at, name)
  }
}

function awaited(at: Scene, name: readonly Phrase[]): Sentence {
  const job = at.kindAfter(-1) === 'job-enqueued' ? at.subjectAfter(-1) : undefined
  const reaction = job === undefined ? at.subjectAfter(-1) : jobDetail(at.trace, job).reaction
  const promise = at.promise(reactionDetail(at.trace, reaction).promise)
  const isSaid = !contextDetail(at.trace, at.subject).isBuiltin && isAwait(at.written?.kind)
  const facts = { name, keyword: isSaid ? keywordOf(at.written?.kind) : undefined, promise }
  const { awaitedSettled, awaited } = at.words.suspended
  return at.sentence(
    job === undefined
      ? awaited({ ...facts, isLast: at.frame() === undefined })
      : awaitedSettled({ ...facts, job: at.job(job) }),
    awaiting,
  )
}

function contextResumed(at: Scene): Sentence {
  const name = at.context(at.subject)
  const awaited = awaitedBefore(at)
  const { isBack, isMoved, throwsOn, goesOn } = at.words.suspended
  if (PAUSES[at.value(at.subject, PAUSED_FOR)] === 'moved') return at.sentence(isMoved(name), callStack)
  if (awaited === undefined) return at.sentence(isBack(name), generatorYield)
  const { isRejected, value } = at.outcome(awaited)!
  const facts = { name, promise: at.promise(awaited), value: at.shown(value) }
  return at.sentence(isRejected ? throwsOn(facts) : goesOn(facts), awaiting)
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
