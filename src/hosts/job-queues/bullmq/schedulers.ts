// Jobs that come again and again: there is always one that is to come. https://docs.bullmq.io/guide/job-schedulers
import { addJob } from './add'
import { nextTime } from './cron'
import type { JobRecord } from './job-record'
import type { QueueState, Scheduler } from './queue-state'
import { type BullServer, ServerError } from './server'

export interface RepeatOptions {
  readonly every?: number
  readonly pattern?: string
  readonly limit?: number
  readonly startDate?: number
  readonly endDate?: number
  readonly tz?: string
  readonly offset?: number
  readonly immediately?: boolean
}

export interface Template {
  readonly name: string
  /** JSON. */
  readonly data: string | undefined
  readonly optionsText: string | undefined
}

const keyOf = (id: string, next: number): string => `repeat:${id}:${next}`

/** Makes a scheduler, or changes one. Gives the next job; undefined where there is none any more. */
export function upsertScheduler(
  home: QueueState,
  id: string,
  repeat: RepeatOptions,
  { name, data, optionsText }: Template,
): JobRecord | undefined {
  const before = home.schedulers.get(id)
  const waiting = before === undefined ? undefined : home.jobs.get(keyOf(id, before.next))
  const isToCome = waiting !== undefined && isStillToCome(waiting)
  const first = firstTime(repeat, home.server, before, isToCome)
  if (first === undefined) return undefined
  if (isToCome) home.toNowhere(waiting, 'another replaces it')
  const { every, pattern, tz, limit, startDate, endDate, offset } = repeat
  const scheduler: Scheduler = {
    id,
    name,
    every,
    pattern,
    tz,
    limit,
    startDate,
    endDate,
    offset,
    phase: offset ?? (every === undefined ? (before?.phase ?? 0) : first % every),
    next: 0,
    iterationCount: before?.iterationCount ?? 1,
    templateData: data,
    templateOptions: optionsText,
  }
  home.schedulers.set(id, scheduler)
  return makeJob(home, scheduler, first, 1)
}

const isStillToCome = ({ state }: JobRecord): boolean =>
  state === 'delayed' || state === 'waiting' || state === 'prioritized'

function firstTime(
  repeat: RepeatOptions,
  { now, random }: BullServer,
  before: Scheduler | undefined,
  isToCome: boolean,
): number | undefined {
  const { every, pattern, startDate, endDate, offset, tz, immediately } = repeat
  if (every === undefined) {
    if (immediately === true) return now
    return unlessAfter(endDate, nextTime(pattern!, Math.max(now, startDate ?? 0), tz, random))
  }
  if (before?.every === every) {
    if (isToCome) return before.next
    const planned = before.next + every
    return planned >= now ? planned : Math.floor(now / every) * every + every + (offset ?? 0)
  }
  if (startDate !== undefined && startDate > now) return startDate
  if (offset === undefined) return now
  const slot = Math.floor(now / every) * every + offset
  return slot < now ? slot + every : slot
}

/** A pattern has no time after its end. */
const unlessAfter = (end: number | undefined, time: number | undefined): number | undefined =>
  end !== undefined && time !== undefined && time > end ? undefined : time

/** The job before it is being taken: the next one is made. */
export function makeNext(home: QueueState, taken: JobRecord): JobRecord | undefined {
  const scheduler = home.schedulers.get(taken.repeatJobKey!)
  if (scheduler === undefined || taken.id !== keyOf(scheduler.id, scheduler.next)) return undefined
  const next = timeAfter(scheduler, home.server)
  const { limit, endDate } = scheduler
  const count = (taken.options.repeat?.count ?? 0) + 1
  const isOver =
    (limit !== undefined && count > limit) || (endDate !== undefined && home.server.now > endDate)
  if (next === undefined || isOver) return undefined
  scheduler.iterationCount++
  return makeJob(home, scheduler, next, count)
}

/** Missed times are skipped, not caught up. */
function timeAfter(
  { every, pattern, tz, next, endDate }: Scheduler,
  { now, random }: BullServer,
): number | undefined {
  if (every === undefined) return unlessAfter(endDate, nextTime(pattern!, now, tz, random))
  const planned = next + every
  return planned >= now ? planned : next + Math.ceil((now - next) / every) * every
}

/** Slots that are tried where a job stands in the way. */
const MOST_SLOTS = 32

function makeJob(home: QueueState, scheduler: Scheduler, wanted: number, count: number): JobRecord {
  const { now } = home.server
  const time = freeTime(home, scheduler, wanted)
  scheduler.next = time
  const { every, pattern, limit, startDate, endDate, tz, offset } = scheduler
  const options = {
    attempts: 0,
    ...(JSON.parse(scheduler.templateOptions ?? '{}') as object),
    jobId: keyOf(scheduler.id, time),
    delay: Math.max(time - now, 0),
    timestamp: now,
    prevMillis: pattern === undefined ? undefined : time,
    repeat: { every, pattern, limit, startDate, endDate, tz, offset, count },
  }
  const id = addJob(home, {
    name: scheduler.name,
    data: scheduler.templateData ?? '{}',
    optionsText: JSON.stringify(options),
    timestamp: now,
    repeatJobKey: scheduler.id,
  })
  return home.jobs.get(id)!
}

function freeTime(home: QueueState, { id, every }: Scheduler, wanted: number): number {
  let time = wanted
  for (let slots = 0; home.jobs.has(keyOf(id, time)); slots++) {
    if (every === undefined || slots >= MOST_SLOTS)
      throw new ServerError(
        'Cannot create job scheduler iteration - job ID already exists. addJobScheduler',
        -10,
      )
    time += every
  }
  return time
}

/** False where there was none. The job that is to come goes with it. */
export function removeScheduler(home: QueueState, id: string): boolean {
  const scheduler = home.schedulers.get(id)
  if (scheduler === undefined) return false
  home.schedulers.delete(id)
  const next = home.jobs.get(keyOf(id, scheduler.next))
  if (next !== undefined && isStillToCome(next)) {
    home.toNowhere(next, 'its scheduler is gone')
    home.events.append('removed', { jobId: next.id, prev: 'delayed' })
  }
  return true
}
