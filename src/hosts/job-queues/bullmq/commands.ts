// The commands that clients send, by name. Each is one step on the server.
import type { ArrayObject } from '../../../machine/objects/array'
import type { Value } from '../../../machine/value'
import { tableOf } from '../../../syntax/table'
import { addJob, type GivenJob } from './add'
import type { Client } from './client'
import { complete, type Failure, fail, type Next, requireLock, retryLater, retryNow } from './finish'
import type { JobRecord } from './job-record'
import type { QueueState, Standing } from './queue-state'
import { takeJob } from './take'

/** What an answer is made of. */
export type Plain =
  | undefined
  | null
  | boolean
  | number
  | string
  | JobRecord
  | Next
  | readonly Plain[]
  | ReadonlyMap<string, Plain>

export type Command = (client: Client, args: readonly Value[]) => Plain

const FIELDS_OF_A_JOB = 4

const jobFrom = (given: readonly Value[], at: number): GivenJob => ({
  name: given[at] as string,
  data: given[at + 1] as string,
  optionsText: given[at + 2] as string,
  timestamp: given[at + 3] as number,
})

function failureFrom(reason: Value, stacks: Value): Failure {
  return { reason: reason as string, stacktrace: JSON.parse(stacks as string) as string[] }
}

/** Whoever finishes a job may want the next one. */
const askerOf = (client: Client, token: Value) =>
  token === undefined ? undefined : client.asker(token as string)

function activeJob({ home }: Client, id: Value, token: Value): JobRecord {
  return requireLock(home.jobs.get(id as string), id as string, token as string, 'moveToFinished')
}

export const COMMANDS = tableOf<Command>({
  ready: () => undefined,
  quit: () => undefined,
  add: ({ home }, given) => addJob(home, jobFrom(given, 0)),
  /** Many jobs, one after the other, each a step of its own. */
  addBulk: ({ home, server }, [list]) => {
    const given = (list as ArrayObject).elements as Value[]
    const ids: string[] = []
    for (let i = 0; i < given.length; i += FIELDS_OF_A_JOB)
      ids.push(server.step(home, () => addJob(home, jobFrom(given, i))))
    return ids
  },
  job: ({ home }, [id]) => home.jobs.get(id as string),
  state: ({ home }, [id]) => home.jobs.get(id as string)?.state ?? 'unknown',
  take: (client, [token]) => takeJob(client.home, client.asker(token as string)),
  complete: (client, [id, token, value, next]) =>
    complete(activeJob(client, id, token), value as string, client.settings, askerOf(client, next)),
  fail: (client, [id, token, next, reason, stacks]) =>
    fail(activeJob(client, id, token), failureFrom(reason, stacks), client.settings, askerOf(client, next)),
  retryLater: (client, [id, token, next, reason, stacks, pause]) =>
    retryLater(
      activeJob(client, id, token),
      failureFrom(reason, stacks),
      pause as number,
      askerOf(client, next),
    ),
  retryNow: (client, [id, token, _next, reason, stacks]) =>
    retryNow(activeJob(client, id, token), failureFrom(reason, stacks)),
  counts: ({ home }, [types]) => textsOf(types).map((type) => standingOf(home, type)?.size ?? 0),
})

const textsOf = (list: Value): string[] => (list as ArrayObject).elements as string[]

/** Jobs of a type: a state, of which some have another name as well. */
function standingOf(home: QueueState, type: string): Standing | undefined {
  return new Map<string, Standing>([...Object.entries(home.standing), ['wait', home.wait]]).get(type)
}
