// Writes which tasks wait, and which one runs.
import type { TaskSource as EngineTaskSource, Task } from '../../machine/task'
import { NOTHING } from '../../trace/schema'
import { LOOP_ENTRY, LOOP_TASK } from '../../trace/things/loop/format'
import type { EntryDetail } from '../../trace/things/shelves/format'
import { ORDINARY_RANK, TASK_RANK, type TaskDetail, type TaskSource } from '../../trace/things/tasks/format'
import type { TimerDetail } from '../../trace/things/timers/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT } from '../kinds'
import { labelOf, shortened, spanOfCallback } from '../labels'
import { sameKinds } from '../same-kinds'

const sourceOf = sameKinds<EngineTaskSource, TaskSource>()

export const tasksWriter = {
  taskEnqueued(this: Desk, task: Task): void {
    const { log } = this
    const timer = task.timer?.traceId ?? 0
    const entry = task.entry?.traceId ?? 0
    const detail: TaskDetail = {
      number: task.source === 'script' ? 0 : numberOf(this, timer || entry),
      source: sourceOf(task.source),
      label: shortened(task.label || labelOf(task.callback)),
      span: spanOfCallback(task.callback),
      callback: this.objects.identifyFunction(task.callback),
      timer,
      ...(entry > 0 && { entry }),
      ...(task.rejections !== undefined && { rejections: task.rejections }),
    }
    task.traceId = log.entityWithDetail(ENTITY.task, detail)
    const position = log.nextEvent
    log.event(EVENT['task-enqueued'], this.agent.span, task.traceId)
    if (timer > 0) log.write(COLLECTION.timers, timer, NOTHING)
    if (entry > 0) log.write(COLLECTION.shelves, entry, NOTHING)
    log.write(COLLECTION.tasks, task.traceId, position)
    const { rank = ORDINARY_RANK } = task
    if (rank !== ORDINARY_RANK) log.write(task.traceId, TASK_RANK, rank)
  },

  taskRanked(this: Desk, { traceId, rank = ORDINARY_RANK }: Task): void {
    if (traceId > 0) this.log.write(traceId, TASK_RANK, rank)
  },

  taskPutLast(this: Desk, { traceId }: Task): void {
    if (traceId > 0) this.log.write(COLLECTION.tasks, traceId, this.log.nextEvent)
  },

  taskStarted(this: Desk, task: Task): void {
    this.log.event(EVENT['task-started'], 0, task.traceId)
    this.log.write(COLLECTION.tasks, task.traceId, NOTHING)
    this.log.write(COLLECTION.loop, LOOP_TASK, task.traceId)
  },

  taskEnded(this: Desk, task: Task): void {
    this.log.event(EVENT['task-ended'], 0, task.traceId)
    this.log.write(COLLECTION.loop, LOOP_TASK, NOTHING)
    this.log.write(COLLECTION.loop, LOOP_ENTRY, NOTHING)
  },

  taskDropped(this: Desk, task: Task): void {
    this.log.event(EVENT['task-dropped'], this.agent.span, task.traceId)
    this.log.write(COLLECTION.tasks, task.traceId, NOTHING)
  },
}

/** A task has the number of the timer or entry that it was before. */
function numberOf(desk: Desk, origin: number): number {
  if (origin === 0) return ++desk.waiting
  const { details, entities } = desk.log
  return (details[entities.word(origin, 2)] as TimerDetail | EntryDetail).number
}
