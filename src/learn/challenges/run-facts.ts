// What happened in a run, as challenges ask for it: timers, jobs, tasks and lines, with the positions of what became of them.
import { isPrinted } from '../../scenario/run'
import type { EventKind } from '../../trace/formats'
import { Moment } from '../../trace/moment'
import { lineDetail } from '../../trace/things/console/format'
import { type JobDetail, jobDetail } from '../../trace/things/jobs/format'
import { type TaskSource, taskDetail } from '../../trace/things/tasks/format'
import { TIMER_DUE, type TimerDetail, timerDetail } from '../../trace/things/timers/format'
import type { Trace } from '../../trace/trace'
import { numberOf } from '../../trace/values'

/** Where something happened: during which job and task, and in which turn of the loop. */
export interface Occasion {
  readonly at: number
  readonly job: JobFacts | undefined
  readonly task: TaskFacts | undefined
  /** The first is the script's. */
  readonly turn: number
}

export interface LineFacts extends Occasion {
  readonly text: string
  /** It tells of an error that nobody caught. */
  readonly isUncaught: boolean
}

export interface JobFacts extends JobDetail {
  readonly queued: Occasion
  startedAt: number | undefined
}

export interface TaskFacts {
  readonly source: TaskSource
  /** The timer, or 0. */
  readonly timer: number
  readonly queued: Occasion
  startedAt: number | undefined
  endedAt: number | undefined
}

export interface TimerFacts extends TimerDetail {
  readonly set: Occasion
  /** Virtual ms at which it is due first. */
  readonly due: number
  cleared: Occasion | undefined
  /** Its tasks that have begun. */
  readonly ran: (TaskFacts & { startedAt: number })[]
}

export class RunFacts {
  private readonly jobById = new Map<number, JobFacts>()
  private readonly taskById = new Map<number, TaskFacts>()
  private readonly timerById = new Map<number, TimerFacts>()
  readonly lines: LineFacts[] = []
  private job: JobFacts | undefined
  private task: TaskFacts | undefined
  private turn = 0

  constructor(readonly trace: Trace) {
    for (let at = 0; at < trace.length; at++) this.take(at, trace.kindAt(at), trace.subjectAt(at))
  }

  /** In the order in which they were queued, or set. */
  get jobs(): readonly JobFacts[] {
    return [...this.jobById.values()]
  }

  get tasks(): readonly TaskFacts[] {
    return [...this.taskById.values()]
  }

  get timers(): readonly TimerFacts[] {
    return [...this.timerById.values()]
  }

  at(position: number): Moment {
    return new Moment(this.trace, position)
  }

  positionsOf(...kinds: readonly EventKind[]): number[] {
    const wanted = new Set(kinds)
    return Array.from({ length: this.trace.length }, (_, at) => at).filter((at) =>
      wanted.has(this.trace.kindAt(at)),
    )
  }

  /** The first position at which virtual time has come so far. */
  firstAt(time: number): number {
    let low = 0
    let high = this.trace.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.trace.timeAt(middle) < time) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Which turn of the loop it is; the first is the script's. */
  turnAt(position: number): number {
    return this.tasks.filter(({ startedAt = position }) => startedAt < position).length
  }

  /** Jobs that began between two positions. */
  jobsBegunBetween(from: number, to: number): JobFacts[] {
    return this.jobs.filter(({ startedAt = -1 }) => startedAt > from && startedAt < to)
  }

  /** The run ended by itself, not at a limit. */
  get hasEnded(): boolean {
    return this.positionsOf('limit-reached').length === 0
  }

  private take(at: number, kind: EventKind, subject: number): void {
    switch (kind) {
      case 'line-printed':
        this.addLine(at, subject)
        break
      case 'job-enqueued':
        this.jobById.set(subject, {
          ...jobDetail(this.trace, subject),
          queued: this.placeOf(at),
          startedAt: undefined,
        })
        break
      case 'job-started':
        this.job = this.jobById.get(subject)!
        this.job.startedAt = at
        break
      case 'job-ended':
        this.job = undefined
        break
      case 'task-enqueued':
        this.addTask(at, subject)
        break
      case 'task-started':
        this.beginTask(at, subject)
        break
      case 'task-ended':
        this.taskById.get(subject)!.endedAt = at
        this.task = undefined
        break
      case 'timer-registered':
        this.addTimer(at, subject)
        break
      case 'timer-cleared':
        this.clear(at, subject)
        break
      case 'task-dropped':
        this.clear(at, this.taskById.get(subject)?.timer ?? 0)
        break
    }
  }

  private placeOf(at: number): Occasion {
    return { at, job: this.job, task: this.task, turn: this.turn }
  }

  private addLine(at: number, id: number): void {
    const line = lineDetail(this.trace, id)
    if (!isPrinted(line)) return
    this.lines.push({ ...this.placeOf(at), text: line.text, isUncaught: line.level === 'uncaught' })
  }

  private addTask(at: number, id: number): void {
    const { source, timer } = taskDetail(this.trace, id)
    const queued = this.placeOf(at)
    this.taskById.set(id, { source, timer, queued, startedAt: undefined, endedAt: undefined })
  }

  private beginTask(at: number, id: number): void {
    const task = this.taskById.get(id)!
    const begun = Object.assign(task, { startedAt: at })
    this.task = task
    this.turn++
    this.timerById.get(task.timer)?.ran.push(begun)
  }

  /** An interval is registered again and again. */
  private addTimer(at: number, id: number): void {
    if (this.timerById.has(id)) return
    const due = numberOf(this.trace, this.at(at).value(id, TIMER_DUE))
    const set = this.placeOf(at)
    this.timerById.set(id, { ...timerDetail(this.trace, id), set, due, cleared: undefined, ran: [] })
  }

  private clear(at: number, timer: number): void {
    const cleared = this.timerById.get(timer)
    if (cleared !== undefined) cleared.cleared = this.placeOf(at)
  }
}
