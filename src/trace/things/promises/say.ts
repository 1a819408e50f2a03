// Sentences about promises.
import {
  asyncCall,
  awaiting,
  executor,
  following,
  promiseStates,
  settling,
  thenReturns,
} from '../../explain/language-rules'
import { rejections } from '../../explain/loop-rules'
import { code, count, quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import { FIRST_ENTITY, NOTHING } from '../../schema'
import type { Tellings } from '../../thing'
import { viewOf } from '../../values'
import { jobDetail } from '../jobs/format'
import { functionDetail } from '../objects/format'
import { contextDetail } from '../stack/format'
import { FULFILLED_WITH, type promisesFormat, REJECTED_WITH, reactionDetail } from './format'

function promiseCreated(at: Scene): Sentence {
  const promise = at.promise(at.subject)
  const creator = at.frame()
  if (creator === undefined)
    return at.sentence(say`${promise} stands for a result that is not known yet.`, promiseStates)
  const { label, isBuiltin } = contextDetail(at.trace, creator)
  if (!isBuiltin) return createdByCode(at, creator, promise)
  switch (label) {
    case 'Promise':
      return at.sentence(
        say`${promise} is pending until the executor, which runs now, calls ${code('resolve')} or ${code('reject')}.`,
        executor,
      )
    case 'then':
    case 'catch':
    case 'finally':
      return at.sentence(
        say`${at.context(creator)} returns a new promise, ${promise}: it will settle with what the callback does.`,
        thenReturns,
      )
    default:
      return at.sentence(
        say`${at.context(creator)} makes ${promise}, which stands for a result that may come later.`,
        promiseStates,
      )
  }
}

function createdByCode(at: Scene, creator: number, promise: Phrase): Sentence {
  const name = at.context(creator)
  const text = at.textOf(at.span)
  if (/^(await|for|yield|return)\b/.test(text)) {
    return at.sentence(
      say`${code('await')} waits for promises only, so it wraps the value in one, ${promise}.`,
      awaiting,
    )
  }
  if (text.startsWith('async')) {
    return at.sentence(
      say`${promise} stands for the result of ${name}. The caller gets it at the first ${code('await')}.`,
      asyncCall,
    )
  }
  return at.sentence(say`${promise} stands for a result of ${name} that is not known yet.`, promiseStates)
}

function promiseResolved(at: Scene): Sentence {
  const followed = at.write.value - FIRST_ENTITY
  const promise = at.promise(at.subject)
  const other = at.trace.entityKind(followed) === 'promise' ? at.promise(followed) : { text: 'a thenable' }
  return at.sentence(
    say`${promise} is resolved with ${other}, not with a plain value: it follows it, still pending, until that settles.`,
    following,
  )
}

function promiseSettled(at: Scene): Sentence {
  const promise = at.promise(at.subject)
  const { key, value } = at.write
  const isRejected = key === REJECTED_WITH
  const outcome = say`${promise} is ${isRejected ? 'rejected' : 'fulfilled'} with ${quote(viewOf(at.trace, value).text)}`
  const jobs = jobsThatFollow(at)
  if (jobs > 0)
    return at.sentence(
      say`${outcome}, for good. ${count(jobs, 'reaction')} waited for it and ${jobs === 1 ? 'becomes a job' : 'become jobs'}.`,
      settling,
    )
  if (isRejected) {
    return at.sentence(
      say`${outcome}. No handler waits for it: one may still come while jobs run.`,
      rejections[at.trace.host],
    )
  }
  return at.sentence(say`${outcome}, for good. No callback waits for it yet.`, settling)
}

/** Reactions of the promise that its settling turned into jobs. */
function jobsThatFollow(at: Scene): number {
  let jobs = 0
  while (at.kindAfter(jobs + 1) === 'job-enqueued') {
    const { reaction } = jobDetail(at.trace, at.trace.subjectAt(at.position + jobs + 1))
    if (reaction === 0 || reactionDetail(at.trace, reaction).promise !== at.subject) break
    jobs++
  }
  return jobs
}

function reactionRegistered(at: Scene): Sentence {
  const { promise, isAwait, handler } = reactionDetail(at.trace, at.subject)
  const target = at.promise(promise)
  const isPending =
    at.value(promise, FULFILLED_WITH) === NOTHING && at.value(promise, REJECTED_WITH) === NOTHING
  if (isAwait) {
    const rest = say`the rest of ${at.context(at.frame())}`
    if (isPending)
      return at.sentence(
        say`${rest} is registered with ${target} and becomes a job when that settles.`,
        awaiting,
      )
    return at.sentence(
      say`${target} has settled already; ${rest} goes through the job queue all the same.`,
      awaiting,
    )
  }
  const callback = handlerOf(at, handler)
  if (isPending)
    return at.sentence(
      say`${target} is pending, so ${callback} waits for it and becomes a job when it settles.`,
      settling,
    )
  return at.sentence(
    say`${target} has settled already. Still, ${callback} is not called now: it goes through the job queue.`,
    thenReturns,
  )
}

function handlerOf(at: Scene, handler: number): readonly Phrase[] {
  if (handler === 0) return say`whoever follows`
  const { label, span } = functionDetail(at.trace, handler)
  return at.named(label, at.trace.spanOf(span))
}

export const promisesEvents: Tellings<typeof promisesFormat> = {
  'promise-created': { say: promiseCreated, stops: [] },
  'promise-resolved': { say: promiseResolved, stops: [] },
  'promise-settled': { say: promiseSettled, stops: [] },
  'reaction-registered': { say: reactionRegistered, stops: [] },
}
