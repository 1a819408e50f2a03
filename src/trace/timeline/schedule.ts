// When something was asked for, came into its queue, and ran: what a badge stands for in the whole run.
import { entryDetail } from '../things/shelves/format'
import { taskDetail } from '../things/tasks/format'
import { itemOf } from './item'
import type { Timeline } from './lanes'
import { NEVER } from './stays'

/** Positions; undefined for what did not happen. */
export interface Schedule {
  readonly badge: string
  readonly scheduled: number
  readonly queued: number | undefined
  readonly ran: number | undefined
}

/** Of the job, task, timer or entry that an event is about. */
export function scheduleAt(timeline: Timeline, position: number): Schedule | undefined {
  const { trace } = timeline
  const id = trace.subjectAt(position)
  const kind = trace.kindAt(position)
  if (kind.startsWith('job-')) return ofJob(timeline, id)
  if (kind.startsWith('task-')) return ofTask(timeline, id)
  if (kind.startsWith('timer-'))
    return ofOrigin(timeline, id, position, (task) => taskDetail(trace, task).timer)
  if (kind === 'entry-shelved' && entryDetail(trace, id).shelf !== 'frame')
    return ofOrigin(timeline, id, position, (task) => taskDetail(trace, task).entry ?? 0)
  return kind.startsWith('entry-') ? ofEntry(timeline, id) : undefined
}

function ofJob({ trace, lanes }: Timeline, id: number): Schedule | undefined {
  const item = itemOf(trace, id)
  for (const { stays } of [lanes.jobs, lanes.ticks]) {
    const index = stays.indexOf(id)
    if (index === undefined || !item) continue
    const { begin, start } = stays.at(index)
    return { badge: item.badge, scheduled: item.causedAt, queued: begin, ran: orNot(start) }
  }
  return undefined
}

function ofTask({ trace, lanes }: Timeline, id: number): Schedule | undefined {
  const item = itemOf(trace, id)
  const index = lanes.tasks.stays.indexOf(id)
  if (index === undefined || !item) return undefined
  const { begin, start } = lanes.tasks.stays.at(index)
  return { badge: item.badge, scheduled: item.causedAt, queued: begin, ran: orNot(start) }
}

/** Tasks that are looked at before it is given up. */
const MOST = 5_000

/** Of a timer or an entry: its next task. */
function ofOrigin(
  timeline: Timeline,
  id: number,
  position: number,
  originOf: (task: number) => number,
): Schedule | undefined {
  const { trace, lanes } = timeline
  const item = itemOf(trace, id)
  if (!item) return undefined
  const { stays } = lanes.tasks
  const first = stays.begins.countBelow(position)
  for (let index = first; index < Math.min(stays.length, first + MOST); index++)
    if (originOf(stays.ids.at(index)) === id) return ofTask(timeline, stays.ids.at(index))
  return { badge: item.badge, scheduled: item.causedAt, queued: undefined, ran: undefined }
}

function ofEntry({ trace, lanes }: Timeline, id: number): Schedule | undefined {
  const item = itemOf(trace, id)
  if (!item) return undefined
  for (const { stays } of [lanes.frames, lanes.waiting]) {
    const index = stays.indexOf(id)
    if (index === undefined) continue
    return {
      badge: item.badge,
      scheduled: item.causedAt,
      queued: undefined,
      ran: orNot(stays.at(index).start),
    }
  }
  return undefined
}

const orNot = (position: number): number | undefined => (position === NEVER ? undefined : position)
