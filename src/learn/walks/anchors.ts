// How steps of a walk say where they are.
import type { EventKind } from '../../trace/formats'
import { Moment } from '../../trace/moment'
import { lineDetail } from '../../trace/things/console/format'
import { jobDetail } from '../../trace/things/jobs/format'
import { contextDetail } from '../../trace/things/stack/format'
import { taskDetail } from '../../trace/things/tasks/format'
import { timerDetail } from '../../trace/things/timers/format'
import type { Anchor } from './walk'

/** The first event of a kind of which something holds. */
export const when =
  (kind: EventKind, holds: (at: Moment) => boolean = () => true): Anchor =>
  (trace) => {
    for (let position = 0; position < trace.length; position++)
      if (trace.kindAt(position) === kind && holds(new Moment(trace, position))) return position
    return undefined
  }

export const printed = (text: string): Anchor =>
  when('line-printed', ({ trace, subject }) => lineDetail(trace, subject).text === text)

/** A function comes to the top of the stack. */
export const called = (name: string): Anchor =>
  when('context-pushed', ({ trace, subject }) => contextDetail(trace, subject).label === name)

export const timerSet = (name: string): Anchor =>
  when('timer-registered', ({ trace, subject }) => timerDetail(trace, subject).label === name)

/** The task of a timer, or another one with this name, begins. */
export const taskBegins = (name: string): Anchor =>
  when('task-started', ({ trace, subject }) => taskDetail(trace, subject).label === name)

export const scriptBegins: Anchor = when(
  'task-started',
  ({ trace, subject }) => taskDetail(trace, subject).source === 'script',
)

export const tickBegins: Anchor = when(
  'job-started',
  ({ trace, subject }) => jobDetail(trace, subject).kind === 'tick',
)

/** The function that `new Promise` is given stands on the stack, above `Promise`. */
export const executorRuns: Anchor = when('context-pushed', (at) => {
  const below = at.frame(1)
  return below !== undefined && contextDetail(at.trace, below).label === 'Promise'
})

export const hasWaiting = (list: 'jobs' | 'tasks' | 'timers' | 'ticks', at: Moment): boolean =>
  at.list(list).count > 0
