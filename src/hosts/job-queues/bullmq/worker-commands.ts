// Commands of workers: they take jobs, and say how they ended.
import type { Value } from '../../../machine/value'
import { number, text } from './arguments'
import type { Client } from './client'
import type { Commands } from './commands'
import {
  complete,
  type Failure,
  fail,
  type Next,
  requireLock,
  requireNoChildren,
  retryLater,
  retryNow,
} from './finish'
import type { JobRecord } from './job-record'
import { wrongState } from './moves'
import { makeNext } from './schedulers'
import { type Asker, takeJob } from './take'

export const workerCommands: Commands = {
  take: (client, [token]) => takeJob(client.home, client.asker(text(token))),
  complete: (client, [id, token, value, next]) => {
    const job = client.home.jobs.get(text(id))
    if (job !== undefined) requireNoChildren(job)
    return complete(activeJob(client, id, token), text(value), client.settings, askerOf(client, next))
  },
  fail: (client, [id, token, next, ...failure]) =>
    fail(activeJob(client, id, token), failureFrom(failure), client.settings, askerOf(client, next)),
  retryLater: (client, [id, token, next, reason, stacks, pause]) =>
    retry(
      client,
      activeJob(client, id, token, 'moveToDelayed'),
      failureFrom([reason, stacks]),
      number(pause),
      askerOf(client, next),
    ),
  retryNow: (client, [id, token, _next, ...failure]) =>
    retry(client, activeJob(client, id, token, 'retryJob'), failureFrom(failure), 0, undefined),
  /** A scheduler's job has been taken: its successor is made. */
  makeNext: ({ home }, [id]) => {
    const job = home.jobs.get(text(id))
    if (job !== undefined) makeNext(home, job)
    return undefined
  },
}

/** Another attempt after its pause; some wrong rules have no attempt, or no pause. */
function retry(
  { agent, settings }: Client,
  job: JobRecord,
  failure: Failure,
  pause: number,
  asker: Asker | undefined,
): Next {
  if (agent.believes('handed-out-once')) return fail(job, failure, settings, asker)
  if (pause > 0 && !agent.believes('only-workers-count')) return retryLater(job, failure, pause, asker)
  retryNow(job, failure)
  return asker && takeJob(job.home, asker)
}

function failureFrom([reason, stacks]: readonly Value[]): Failure {
  return { reason: text(reason), stacktrace: JSON.parse(text(stacks)) as string[] }
}

/** Whoever finishes a job may want the next one. */
const askerOf = (client: Client, token: Value) =>
  token === undefined ? undefined : client.asker(text(token))

/** `command`: as messages call it. */
function activeJob({ home }: Client, id: Value, token: Value, command = 'moveToFinished'): JobRecord {
  const job = requireLock(home.jobs.get(text(id)), text(id), text(token), command)
  if (job.state !== 'active') throw wrongState(job.id, 'active', command)
  return job
}
