// What the server answers, as objects of the program: made while the command is done, so what comes later does not change them.

import { parseText } from '../../../builtins/json/parse'
import { getData, ObjectValue } from '../../../machine/objects/object'
import { DATA, HIDDEN, Shape } from '../../../machine/objects/shape'
import { copyPlainly, createArray, createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import type { Client } from '../../job-queues/bullmq/client'
import type { Plain } from '../../job-queues/bullmq/commands'
import { JobRecord } from '../../job-queues/bullmq/job-record'
import { Answer } from '../../job-queues/bullmq/take'

export function toGuest(agent: Agent, client: Client, plain: Plain): Value {
  if (typeof plain !== 'object' || plain === null) return plain
  if (plain instanceof JobRecord) return jobToGuest(agent, client, plain)
  if (plain instanceof Answer) return answerToGuest(agent, client, plain)
  if (plain instanceof Map) return entriesToGuest(agent, client, plain as ReadonlyMap<string, Plain>)
  if (Array.isArray(plain))
    return createArray(
      agent,
      plain.map((item: Plain) => toGuest(agent, client, item)),
    )
  return entriesToGuest(agent, client, Object.entries(plain) as [string, Plain][])
}

export function entriesToGuest(
  agent: Agent,
  client: Client,
  entries: Iterable<readonly [string, Plain]>,
): ObjectValue {
  const object = createObject(agent)
  for (const [key, value] of entries) object.put(key, toGuest(agent, client, value))
  return object
}

function answerToGuest(agent: Agent, client: Client, { job, limitedFor, nextDue }: Answer): ObjectValue {
  const answer = createObject(agent)
  answer.put('job', job && jobToGuest(agent, client, job))
  answer.put('limitedFor', limitedFor)
  answer.put('nextDue', nextDue)
  return answer
}

// Jobs. Many are made, so their fields are put here and not by the program's engine, in the order of BullMQ's.

/** The fields that a job has from the beginning. */
interface FirstFields {
  readonly name: Value
  readonly data: Value
  /** Own properties, all plain. */
  readonly options: ObjectValue
  readonly id: Value
  readonly progress: Value
  readonly returnvalue: Value
  readonly stacktrace: Value
  readonly delay: Value
  readonly priority: Value
  readonly attemptsStarted: number
  readonly attemptsMade: number
  readonly stalledCounter: number
  readonly repeatJobKey: Value
  readonly timestamp: Value
}

function putFirst(agent: Agent, client: Client, job: ObjectValue, fields: FirstFields): void {
  const parent = getData(fields.options, 'parent')
  const deduplication = getData(fields.options, 'deduplication')
  const slots: Value[] = [
    client.owner,
    fields.name,
    fields.data,
    fields.options,
    fields.id,
    fields.progress,
    fields.returnvalue,
    fields.stacktrace,
    fields.delay,
    fields.priority,
    fields.attemptsStarted,
    fields.attemptsMade,
    fields.stalledCounter,
    fields.repeatJobKey,
    fields.timestamp,
    parent instanceof ObjectValue ? keyOf(parent) : undefined,
    deduplication instanceof ObjectValue ? getData(deduplication, 'id') : undefined,
    client.toKey,
    client.home.key,
  ]
  if (parent instanceof ObjectValue) putWithParent(agent, job, slots, parent)
  else {
    // At once, as many of them are made: an array that grows takes twice the room.
    job.shape = client.jobShape ??= SLOTS.reduce(
      (shape, name) => shape.add(name, DATA),
      Shape.empty.add('queue', HIDDEN),
    )
    job.slots = slots
  }
}

/** In the order of the slots. */
const SLOTS = [
  'name',
  'data',
  'opts',
  'id',
  'progress',
  'returnvalue',
  'stacktrace',
  'delay',
  'priority',
  'attemptsStarted',
  'attemptsMade',
  'stalledCounter',
  'repeatJobKey',
  'timestamp',
  'parentKey',
  'deduplicationId',
  'toKey',
  'queueQualifiedName',
]

const keyOf = (parent: ObjectValue): string =>
  `${String(getData(parent, 'queue'))}:${String(getData(parent, 'id'))}`

function putWithParent(agent: Agent, job: ObjectValue, slots: readonly Value[], parent: ObjectValue): void {
  const known = createObject(agent)
  known.put('id', getData(parent, 'id'))
  known.put('queueKey', getData(parent, 'queue'))
  job.putHidden('queue', slots[0])
  for (const [i, name] of SLOTS.entries()) {
    job.put(name, slots[i + 1])
    if (name === 'parentKey') job.put('parent', known)
  }
}

/** A job that the program makes, before the server knows it. */
export function beginJob(
  agent: Agent,
  client: Client,
  job: ObjectValue,
  [name, data, given, id]: readonly Value[],
): void {
  const options = given as ObjectValue
  putFirst(agent, client, job, {
    name,
    data,
    options,
    id,
    progress: 0,
    returnvalue: null,
    stacktrace: null,
    delay: getData(options, 'delay'),
    priority: getData(options, 'priority') ?? 0,
    attemptsStarted: 0,
    attemptsMade: 0,
    stalledCounter: 0,
    repeatJobKey: getData(options, 'repeatJobKey'),
    timestamp: getData(options, 'timestamp') ?? client.server.now,
  })
}

/** A job as the server has it. */
function jobToGuest(agent: Agent, client: Client, record: JobRecord): ObjectValue {
  const { attemptsStarted, attemptsMade, stalledCounter, deferredFailure, progress, returnvalue } = record
  const job = new ObjectValue(client.jobPrototype!)
  const options = optionsToGuest(agent, record)
  putFirst(agent, client, job, {
    name: record.name,
    data: parseText(agent, record.data),
    options,
    id: record.id,
    progress: progress === '0' ? 0 : parseText(agent, progress),
    returnvalue: returnvalue === undefined ? null : parseText(agent, returnvalue),
    stacktrace: createArray(agent, [...record.stacktrace]),
    delay: record.delay,
    priority: record.priority,
    attemptsStarted,
    attemptsMade,
    stalledCounter,
    repeatJobKey: record.repeatJobKey,
    timestamp: record.timestamp,
  })
  if (attemptsStarted > 0 || deferredFailure !== undefined) putLate(job, record)
  if (record.parent === undefined) {
    job.put('parent', undefined)
    job.put('parentKey', undefined)
  }
  if (record.processedBy !== undefined) job.put('processedBy', record.processedBy)
  return job
}

/** Most jobs of a queue have the same options, and these are mostly few: an object like the last one is quickly made. */
function optionsToGuest(agent: Agent, { optionsText: text }: JobRecord): ObjectValue {
  const copy = createObject(agent)
  const last = lastOptions.get(agent)
  if (last?.text === text && copyPlainly(agent, copy, last.options)) return copy
  const options = parseText(agent, text) as ObjectValue
  if (!options.hasOwn('backoff')) options.put('backoff', undefined)
  const isFlat = !options.slots.some((slot) => slot instanceof ObjectValue)
  if (isFlat && copyPlainly(agent, copy, options)) lastOptions.set(agent, { text, options: copy })
  return options
}

/** No program ever sees this object. */
const lastOptions = new WeakMap<Agent, { readonly text: string; readonly options: ObjectValue }>()

/** Properties that a job has only after a worker took it. */
function putLate(
  job: ObjectValue,
  { finishedOn, processedOn, failedReason, deferredFailure }: JobRecord,
): void {
  if (finishedOn !== undefined) job.put('finishedOn', finishedOn)
  if (processedOn !== undefined) job.put('processedOn', processedOn)
  if (failedReason) job.put('failedReason', failedReason)
  if (deferredFailure) job.put('deferredFailure', deferredFailure)
}
