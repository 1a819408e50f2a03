// Sentences about jobs and ticks.

import {
  awaiting,
  moduleEvaluation,
  passThrough,
  reactionJob,
  thenableJob,
} from '../../explain/language-rules'
import { checkpoint, nextTick, queueMicrotask } from '../../explain/loop-rules'
import { code, count, over, say, wait } from '../../explain/phrases'
import type { Rule } from '../../explain/rule'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { reactionDetail } from '../promises/format'
import { type JobDetail, jobDetail, type jobsFormat } from './format'

function jobEnqueued(at: Scene): Sentence {
  const detail = jobDetail(at.trace, at.subject)
  const job = at.job(at.subject)
  const promise = promiseOf(at, detail)
  switch (workOf(detail)) {
    case 'callback':
      return at.sentence(
        say`${promise} has settled, so ${callbackOf(at, detail)} becomes job ${job}${ahead(at)}.`,
        reactionJob,
      )
    case 'pass':
      return at.sentence(
        say`${promise} has settled, but has no callback for this outcome. Passing it on takes a job too: ${job}.`,
        passThrough,
      )
    case 'await':
      return at.sentence(
        say`${promise} has settled, so the rest of ${callbackOf(at, detail)} becomes job ${job}${ahead(at)}.`,
        awaiting,
      )
    case 'thenable':
      return at.sentence(
        say`a promise that follows another costs an extra job, ${job}: it only asks the other for its outcome.`,
        thenableJob,
      )
    case 'module':
      return at.sentence(
        say`a module has been evaluated, so job ${job} is for those that import it${ahead(at)}.`,
        moduleEvaluation,
      )
    case 'tick':
      return at.sentence(
        say`${job} joins the queue of ticks, which Node empties before the job queue.`,
        nextTick,
      )
    default:
      return at.sentence(
        say`${job} joins the end of the job queue${ahead(at)}. It runs once the stack is empty.`,
        queueMicrotask,
      )
  }
}

/** How many jobs wait before the one that was just queued. */
function ahead(at: Scene): string {
  const others = at.waiting('jobs') - 1
  return others > 0 ? `, behind ${count(others, 'other')}` : ''
}

function jobStarted(at: Scene): Sentence {
  const detail = jobDetail(at.trace, at.subject)
  const job = at.job(at.subject)
  const queued = queuedWhere(at)
  const promise = promiseOf(at, detail)
  const callback = callbackOf(at, detail)
  switch (workOf(detail)) {
    case 'callback':
      return at.sentence(
        say`${job}${queued} is the oldest job. It calls ${callback} with the result of ${promise}.`,
        reactionJob,
      )
    case 'pass':
      return at.sentence(
        say`${job}${queued} calls nothing: it passes the result of ${promise} on to the next promise.`,
        passThrough,
      )
    case 'await':
      return at.sentence(
        say`${job}${queued} is the oldest job. ${callback} goes on after its ${code('await')} with the result of ${promise}.`,
        awaiting,
      )
    case 'thenable':
      return at.sentence(
        say`${job}${queued} calls ${code('then')} of the followed promise: the extra job that returning a promise costs.`,
        thenableJob,
      )
    case 'module':
      return at.sentence(
        say`${job}${queued} is the oldest job. The modules that waited for an ${code('await')} in what they import go on.`,
        moduleEvaluation,
      )
    case 'tick':
      return at.sentence(say`ticks go before jobs, so ${job}${queued} runs ${callback}.`, nextTick)
    default:
      return at.sentence(
        say`${job}${queued} is the oldest job. The stack is empty, so ${callback} runs.`,
        queueMicrotask,
      )
  }
}

const queuedWhere = (at: Scene): readonly Phrase[] =>
  say`, queued ${at.where(at.trace.entityEvent(at.subject))},`

function jobEnded(at: Scene): Sentence {
  const job = at.job(at.subject)
  const ticks = at.waiting('ticks')
  const jobs = at.waiting('jobs')
  const rule: Rule = checkpoint[at.trace.host]
  const { kind } = jobDetail(at.trace, at.subject)
  if (kind === 'tick' && ticks > 0)
    return at.sentence(
      say`${job} is done. ${count(ticks, 'more tick')} ${wait(ticks)}, and ticks go before jobs.`,
      rule,
    )
  if (jobs > 0)
    return at.sentence(
      say`${job} is done. ${count(jobs, 'more job')} ${wait(jobs)}, and all of them go before any task.`,
      rule,
    )
  if (ticks > 0)
    return at.sentence(
      say`${job} is done and the job queue is empty, so it is the turn of ticks: ${ticks} ${wait(ticks)}.`,
      rule,
    )
  return at.sentence(say`${job} was the last job: the queue is empty, so the loop may go on.`, rule)
}

type Work = 'callback' | 'pass' | 'await' | 'thenable' | 'module' | 'tick' | 'microtask'

function workOf({ kind, label }: JobDetail): Work {
  if (kind === 'reaction') return label === 'pass the result on' ? 'pass' : 'callback'
  return kind === 'mutation' ? 'microtask' : kind
}

function promiseOf(at: Scene, { reaction }: JobDetail): Phrase {
  return reaction === 0 ? { text: 'the promise' } : at.promise(reactionDetail(at.trace, reaction).promise)
}

/** What a job calls or continues. */
function callbackOf(at: Scene, { kind, label, span }: JobDetail): readonly Phrase[] {
  if (kind !== 'await') return at.named(label, at.trace.spanOf(span))
  if (label === 'settle') return say`a built-in function`
  const name = label.replace(/^resume /, '')
  const place = at.trace.spanOf(span)
  return /^[\w$.]+$/.test(name) || place === undefined
    ? at.named(name, place)
    : say`${over(place, 'the async function')}`
}

export const jobsEvents: Tellings<typeof jobsFormat> = {
  'job-enqueued': { say: jobEnqueued, stops: ['line'] },
  'job-started': {
    say: jobStarted,
    stops: ['line', 'callback'],
    focus: (trace, job) => trace.spanOf(jobDetail(trace, job).span),
  },
  'job-ended': { say: jobEnded, stops: [] },
}
