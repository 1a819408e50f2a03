// The life of a thing: when it was made, waited, ran and ended; and why it came to be, as a stack that goes on through jobs and tasks.
import { historyOf, take } from '../history'
import { Moment } from '../moment'
import type { Span } from '../span'
import { FULFILLED_WITH, REJECTED_WITH } from '../things/promises/format'
import { contextDetail } from '../things/stack/format'
import { standingsAt } from '../things/stack/standing'
import { taskDetail } from '../things/tasks/format'
import type { Trace } from '../trace'
import { type Item, itemOf, ranAt, whereIs } from './item'
import type { Timeline } from './lanes'
import { scheduleAt } from './schedule'
import { NEVER } from './stays'

export const LIFE_MOMENTS = [
  'scheduled',
  'queued',
  'due',
  'started',
  'ended',
  'dropped',
  'called',
  'paused',
  'resumed',
  'returned',
  'created',
  'settled',
  'printed',
] as const

export interface LifeMoment {
  readonly what: (typeof LIFE_MOMENTS)[number]
  readonly position: number
}

/** A frame that was on the stack at the time. */
export interface CausingFrame {
  readonly id: number
  readonly label: string
  readonly span: Span | undefined
}

/** What was going on when something was asked for. */
export interface Cause {
  readonly position: number
  /** From the top of the stack downwards. */
  readonly frames: readonly CausingFrame[]
  /** The job or task that ran. */
  readonly by: Item | undefined
}

export interface Life {
  readonly item: Item
  readonly moments: readonly LifeMoment[]
  /** The nearest first. */
  readonly causes: readonly Cause[]
}

export function lifeOf(timeline: Timeline, id: number): Life | undefined {
  const { trace } = timeline
  const item = itemOf(trace, id)
  if (!item) return undefined
  return { item, moments: momentsOf(timeline, id), causes: causesOf(timeline, item.causedAt) }
}

function momentsOf(timeline: Timeline, id: number): readonly LifeMoment[] {
  const { trace } = timeline
  switch (trace.entityKind(id)) {
    case 'context':
      return ofContext(timeline, id)
    case 'promise':
      return ofPromise(trace, id)
    case 'line':
      return [{ what: 'printed', position: trace.entityEvent(id) }]
    default:
      return ofScheduled(timeline, id)
  }
}

/** Moments that are told at most. */
const MOST = 12

function ofScheduled(timeline: Timeline, id: number): readonly LifeMoment[] {
  const { trace } = timeline
  const there = whereIs(timeline, id)
  const schedule = scheduleAt(timeline, trace.entityEvent(id))
  const moments: LifeMoment[] = []
  const add = (what: LifeMoment['what'], position: number | undefined) => {
    if (position !== undefined && position !== NEVER && position < trace.length)
      moments.push({ what, position })
  }
  add('scheduled', schedule?.scheduled ?? trace.entityEvent(id))
  const stay = there && timeline.lanes[there.lane].stays.at(there.index)
  if (there?.lane === 'timers') add('due', stay?.start)
  if (schedule?.queued !== schedule?.scheduled) add('queued', schedule?.queued)
  add('started', schedule?.ran)
  if (schedule?.ran !== undefined) add('ended', endOf(timeline, id, schedule.ran))
  else if (stay) add('dropped', stay.end)
  return moments.sort((a, b) => a.position - b.position)
}

/** When what began at a position was over. */
function endOf(timeline: Timeline, id: number, ran: number): number | undefined {
  const there = ranAt(timeline, ran) ?? whereIs(timeline, id)
  return there && timeline.lanes[there.lane].stays.at(there.index).end
}

/** A function may leave the stack and come back. */
function ofContext({ lanes, trace }: Timeline, id: number): readonly LifeMoment[] {
  const { stays } = lanes.stack
  const moments: LifeMoment[] = []
  const begun = stays.begins.countBelow(trace.entityEvent(id))
  for (let index = begun; index < stays.length && moments.length < MOST; index++) {
    if (stays.ids.at(index) !== id) continue
    const { begin, end } = stays.at(index)
    moments.push({ what: moments.length === 0 ? 'called' : 'resumed', position: begin })
    if (end === NEVER || end >= trace.length) break
    const isPaused = trace.kindAt(end) === 'context-suspended'
    moments.push({ what: isPaused ? 'paused' : 'returned', position: end })
    if (!isPaused) break
  }
  return moments
}

function ofPromise(trace: Trace, id: number): readonly LifeMoment[] {
  const history = historyOf(trace)
  const created: LifeMoment = { what: 'created', position: trace.entityEvent(id) }
  for (const key of [FULFILLED_WITH, REJECTED_WITH]) {
    const settled = history.writtenAt(id, key, trace.length - 1)
    if (settled !== undefined && settled !== created.position)
      return [created, { what: 'settled', position: settled }]
  }
  return [created]
}

// Causes

/** So far back, and so many frames of each. */
const DEEPEST = 20
const FRAMES = 4

/** What went on at a position, what that was caused by, and so on, to the script that began it all. */
export function causesOf(timeline: Timeline, position: number): readonly Cause[] {
  const { trace } = timeline
  const causes: Cause[] = []
  for (let at = position; at >= 0 && causes.length < DEEPEST; ) {
    const there = ranAt(timeline, at)
    const id = there && timeline.lanes[there.lane].stays.ids.at(there.index)
    const by = id === undefined ? undefined : itemOf(trace, id)
    causes.push({ position: at, frames: framesAt(trace, at), by })
    if (id === undefined || !by || by.causedAt >= at || isScript(trace, id)) break
    at = by.causedAt
  }
  return causes
}

const isScript = (trace: Trace, id: number): boolean =>
  trace.entityKind(id) === 'task' && taskDetail(trace, id).source === 'script'

/** Functions of the program, with where they stand. */
function framesAt(trace: Trace, position: number): readonly CausingFrame[] {
  const at = new Moment(trace, position)
  const frames = take(at.list('stack').fromLast(), 3 * FRAMES)
  const standings = standingsAt(at, { from: 0, count: frames.length })
  return frames
    .map(({ value }, index) => ({
      id: value,
      ...contextDetail(trace, value),
      standing: standings[index]?.span,
    }))
    .filter(({ isBuiltin }) => !isBuiltin)
    .slice(0, FRAMES)
    .map(({ id, label, standing, span }) => ({ id, label, span: standing ?? trace.spanOf(span) }))
}
