// Sentences about promises.
import type { Phrase, Sentence } from '../picture'
import { FIRST_ENTITY, FULFILLED_WITH, NOTHING, REJECTED_WITH } from '../schema'
import { viewOf } from '../values'
import {
  asyncCall,
  awaiting,
  executor,
  following,
  promiseStates,
  settling,
  thenReturns,
} from './language-rules'
import { rejections } from './loop-rules'
import type { Moment } from './moment'
import { code, count, quote, say } from './phrases'

export function promiseCreated(at: Moment): Sentence {
  const promise = at.promise(at.subject)
  const creator = at.frame()
  if (creator === undefined)
    return at.sentence(say`${promise} stands for a result that is not known yet.`, promiseStates)
  const { label, isBuiltin } = at.trace.detail('context', creator)
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

function createdByCode(at: Moment, creator: number, promise: Phrase): Sentence {
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

export function promiseResolved(at: Moment): Sentence {
  const followed = at.write.value - FIRST_ENTITY
  const promise = at.promise(at.subject)
  const other = at.trace.entityKind(followed) === 'promise' ? at.promise(followed) : { text: 'a thenable' }
  return at.sentence(
    say`${promise} is resolved with ${other}, not with a plain value: it follows it, still pending, until that settles.`,
    following,
  )
}

export function promiseSettled(at: Moment): Sentence {
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
function jobsThatFollow(at: Moment): number {
  let jobs = 0
  while (at.kindAfter(jobs + 1) === 'job-enqueued') {
    const { reaction } = at.trace.detail('job', at.trace.subjectAt(at.position + jobs + 1))
    if (reaction === 0 || at.trace.detail('reaction', reaction).promise !== at.subject) break
    jobs++
  }
  return jobs
}

export function reactionRegistered(at: Moment): Sentence {
  const { promise, isAwait, handler } = at.trace.detail('reaction', at.subject)
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

function handlerOf(at: Moment, handler: number): readonly Phrase[] {
  if (handler === 0) return say`whoever follows`
  const { label, span } = at.trace.detail('function', handler)
  return at.named(label, at.trace.spanOf(span))
}
