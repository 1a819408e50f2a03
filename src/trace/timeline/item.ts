// What a stay of the timeline is about: its name, what it was caused by, and what came of it.
import type { Span } from '../span'
import { lineDetail } from '../things/console/format'
import { jobEntry } from '../things/jobs/read'
import { promiseDetail, reactionDetail } from '../things/promises/format'
import { entryDetail } from '../things/shelves/format'
import { contextDetail } from '../things/stack/format'
import { taskEntry } from '../things/tasks/read'
import { timerDetail } from '../things/timers/format'
import type { Trace } from '../trace'
import type { LaneName, Timeline } from './lanes'
import { NEVER } from './stays'

export interface Item {
  readonly id: number
  /** Empty for what has none. */
  readonly badge: string
  readonly label: string
  readonly span: Span | undefined
  /** Position of what made it possible: a registration, a call. */
  readonly causedAt: number
}

/** Undefined for entities that are not in the timeline. */
export function itemOf(trace: Trace, id: number): Item | undefined {
  const causedAt = trace.entityEvent(id)
  const named = (
    badge: string,
    { label, span }: { readonly label: string; readonly span: number },
  ): Item => ({
    id,
    badge,
    label,
    span: trace.spanOf(span),
    causedAt,
  })
  switch (trace.entityKind(id)) {
    case 'job':
      return { ...jobEntry(trace, id), id }
    case 'task': {
      const entry = taskEntry(trace, id)
      return { ...entry, id, badge: entry.kind === 'script' ? '' : entry.badge }
    }
    case 'timer':
      return named(`T${timerDetail(trace, id).number}`, timerDetail(trace, id))
    case 'entry':
      return named(`T${entryDetail(trace, id).number}`, entryDetail(trace, id))
    case 'context':
      return named('', contextDetail(trace, id))
    case 'promise':
      return {
        id,
        badge: `P${promiseDetail(trace, id).number}`,
        label: '',
        span: trace.spanAt(causedAt),
        causedAt,
      }
    case 'line':
      return { id, badge: '', label: lineDetail(trace, id).text, span: trace.spanAt(causedAt), causedAt }
    case 'reaction':
      return itemOf(trace, reactionDetail(trace, id).promise)
    default:
      return undefined
  }
}

/** Lanes whose stays are put there by what runs. */
export const SCHEDULED = [
  'ticks',
  'jobs',
  'tasks',
  'timers',
  'waiting',
  'frames',
] as const satisfies LaneName[]

/** Where the stay of an entity is. */
export interface Whereabouts {
  readonly lane: LaneName
  readonly index: number
}

/** The lane of an entity; the first of its stays. A timer and its task are two. */
export function whereIs({ trace, lanes }: Timeline, id: number): Whereabouts | undefined {
  const lane = laneOf(trace, id)
  const found = lane?.map((name) => ({ lane: name, index: lanes[name].stays.indexOf(id) }))
  const there = found?.find(({ index }) => index !== undefined)
  return there && { lane: there.lane, index: there.index! }
}

function laneOf(trace: Trace, id: number): readonly LaneName[] | undefined {
  switch (trace.entityKind(id)) {
    case 'job':
      return ['jobs', 'ticks']
    case 'task':
      return ['tasks']
    case 'timer':
      return ['timers']
    case 'entry':
      return ['frames', 'waiting']
    case 'context':
      return ['stack']
    default:
      return undefined
  }
}

/** Effects that are told at most. */
const MOST = 40

/** What was put into queues while something ran: by a job or task between its start and its end, by a frame while it was there. */
export function effectsOf(timeline: Timeline, { lane, index }: Whereabouts): readonly Whereabouts[] {
  const { start, begin, end } = timeline.lanes[lane].stays.at(index)
  const from = lane === 'stack' ? begin : start
  if (from === NEVER) return []
  const effects: Whereabouts[] = []
  for (const name of SCHEDULED) {
    const { stays } = timeline.lanes[name]
    for (let at = stays.begins.countBelow(from); at < stays.length && effects.length < MOST; at++) {
      const { begin: came, id } = stays.at(at)
      if (came > end) break
      if (name === lane && at === index) continue
      if (id > 0) effects.push({ lane: name, index: at })
    }
  }
  return effects
}

/** The task or job that ran at a position, where that is known. */
export function ranAt({ lanes }: Timeline, position: number): Whereabouts | undefined {
  for (const name of ['jobs', 'ticks', 'tasks'] as const) {
    const { stays } = lanes[name]
    // Only one runs at a time, and it has begun lately: those that came after it still wait.
    for (let index = stays.lastBegun(position), looked = 0; index >= 0 && looked < 2000; index--, looked++) {
      const { start, end } = stays.at(index)
      if (start <= position && end > position) return { lane: name, index }
    }
  }
  return undefined
}
