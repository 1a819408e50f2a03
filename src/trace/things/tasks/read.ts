// The task queue at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import { NOTHING } from '../../schema'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { entryName, type QueueEntry } from '../jobs/read'
import { LOOP_PHASE, type Phase } from '../loop/format'
import { callbackView } from '../objects/read'
import { type HeldByTimer, heldByTimer } from '../timers/read'
import { ORDINARY_RANK, TASK_RANK, type TaskDetail, taskDetail } from './format'

export interface TasksPicture {
  /** Head first. */
  readonly tasks: readonly QueueEntry[]
}

/** Waiting tasks, the next one first. */
export const waitingTasks = (at: Moment, { from, count }: Range): QueueEntry[] =>
  take(inTurn(at), count, from).map((task) => taskEntry(at.trace, task))

/** Of more tasks than these the later ones are not looked at. */
const MOST_IN_TURN = 1000

/** By turn, and those of one turn in the order in which they came. */
function* inTurn(at: Moment): Generator<number, void, undefined> {
  const waiting = at.list('tasks')
  const first = take(waiting.all(), MOST_IN_TURN).map(({ key }) => key)
  if (first.length > 1) {
    const turnOf = at.trace.host === 'node' ? turnsOfPhases(at) : turnsOfRanks(at)
    const turns = new Map(first.map((task) => [task, turnOf(task)]))
    first.sort((one, other) => turns.get(one)! - turns.get(other)!)
  }
  yield* first
  if (waiting.count > MOST_IN_TURN)
    for (const { key } of take(waiting.all(), waiting.count, MOST_IN_TURN)) yield key
}

/** Whose turn it is: lower ones are earlier. */
type TurnOf = (task: number) => number

/** In a browser, by priority. */
const turnsOfRanks =
  (at: Moment): TurnOf =>
  (task) => {
    const rank = at.value(task, TASK_RANK)
    return rank === NOTHING ? ORDINARY_RANK : rank
  }

/** In Node, by the phases that are to come. What came in its own phase waits for the next turn of the loop. */
function turnsOfPhases(at: Moment): TurnOf {
  const { trace } = at
  const loop = trace.collection('loop')
  const phase = PHASES.indexOf(trace.data.names[at.value(loop, LOOP_PHASE)] as Phase)
  const begun = at.writtenAt(loop, LOOP_PHASE) ?? 0
  return (task) => {
    const own = PHASES.indexOf(phaseOf(taskDetail(trace, task)))
    const isOver = own < phase || (own === phase && own >= CHECK && trace.entityEvent(task) > begun)
    // What was closed last is told first.
    const before = own === CLOSE ? task / trace.entityCount : 0
    return own - before + (isOver ? PHASES.length : 0)
  }
}

/** Of a turn of Node's loop. */
const PHASES: readonly Phase[] = ['timers', 'poll', 'check', 'close']
const CHECK = PHASES.indexOf('check')
const CLOSE = PHASES.indexOf('close')

function phaseOf({ source, entry }: TaskDetail): Phase {
  if (source === 'timer') return 'timers'
  if (source === 'immediate') return 'check'
  return source === 'io' && entry === undefined ? 'close' : 'poll'
}

export function taskEntry(trace: Trace, id: number): QueueEntry {
  const { number, source, label, span, timer, entry = 0 } = taskDetail(trace, id)
  const queuedAt = trace.entityEvent(id)
  const origin = timer || entry
  return {
    id: origin || id,
    badge: `T${number}`,
    kind: source,
    label,
    span: trace.spanOf(span),
    queuedAt,
    causedAt: origin > 0 ? trace.entityEvent(origin) : queuedAt,
  }
}

/** What a task calls, and with what where a timer said so. The host's own work calls nothing by itself. */
export function heldByTask(trace: Trace, id: number): HeldByTimer {
  const { callback, timer } = taskDetail(trace, id)
  return timer > 0 ? heldByTimer(trace, timer) : { callback: callbackView(trace, callback), args: [] }
}

export const tasksPart: Part<TasksPicture, 'tasks'> = {
  show: (at, most) => ({ tasks: waitingTasks(at, { from: 0, count: most }) }),
  count: (at) => ({ tasks: at.list('tasks').count }),
}

export const tasksRows: readonly Row<TasksPicture>[] = [
  { name: 'tasks', text: ({ tasks }) => tasks.map(entryName).join(' ◂ ') },
]
