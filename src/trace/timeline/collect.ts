// Reads the journal once and writes down the lanes: who came into a queue, who began to run, who was over.

import { countUpTo } from '../ascending'
import type { EventKind } from '../formats'
import { wordAt } from '../rows'
import { NOTHING } from '../schema'
import type { ConsoleLevel } from '../things/console/format'
import { lineDetail } from '../things/console/format'
import { LOOP_PHASE, type Phase } from '../things/loop/format'
import { REJECTED_WITH } from '../things/promises/format'
import { entryDetail } from '../things/shelves/format'
import { taskDetail } from '../things/tasks/format'
import type { Trace } from '../trace'
import { numberOf } from '../values'
import { missedBeats } from './beats'
import { ACTIVITIES, LANES, type Lane, type LaneName, type Timeline } from './lanes'
import { Levels } from './levels'
import { Marks } from './marks'
import { FreeRows, NEVER, Stays } from './stays'

/** Kinds of marks in the lane of errors. */
export const ERROR_MARKS = ['thrown', 'rejected', 'uncaught', 'limit'] as const

/** Phases of Node's loop, by the kind of a stay. */
export const PHASES: readonly Phase[] = ['script', 'timers', 'poll', 'check', 'close', 'task', 'jobs', 'idle']

/** The kind of a line's mark: 2 for an error, 1 for a warning. */
const lineMarkOf = (level: ConsoleLevel): number =>
  level === 'error' || level === 'uncaught' ? 2 : level === 'warn' || level === 'handled' ? 1 : 0

/** A lane while it is written. */
class LaneWriter implements Lane {
  readonly stays = new Stays()
  readonly marks = new Marks()
  readonly levels: Levels
  private readonly rows = new FreeRows()
  /** Stays that are not over, by their entities. */
  private readonly open = new Map<number, number>()

  constructor(
    readonly name: LaneName,
    length: number,
  ) {
    this.levels = new Levels(length)
  }

  begin(id: number, position: number, kind = 0): void {
    this.end(id, position)
    this.open.set(id, this.stays.add(id, position, this.rows.take(), kind))
    this.levels.add(position, 1)
  }

  start(id: number, position: number): void {
    const stay = this.open.get(id)
    if (stay !== undefined && this.stays.starts.at(stay) === NEVER) this.stays.starts.set(stay, position)
  }

  end(id: number, position: number): void {
    const stay = this.open.get(id)
    if (stay === undefined) return
    this.open.delete(id)
    this.stays.ends.set(stay, position)
    this.rows.free(this.stays.at(stay).row)
    this.levels.add(position, -1)
  }
}

export class Collector {
  private readonly lanes: { readonly [L in LaneName]: LaneWriter }
  private readonly busy: { readonly task: Levels; readonly jobs: Levels }
  private readonly phases = new Stays()
  private readonly turns: number[] = []
  private readonly visits = new Map<number, number[]>()
  /** By target of a write: what it means. */
  private readonly writers: ReadonlyMap<number, (position: number, key: number, value: number) => void>
  /** Stays of frames on the stack, by depth. */
  private readonly stack: number[] = []
  private activity: number = NEVER
  private phase: number = NEVER
  private job = 0
  private task = 0
  private entry = 0
  private inCheckpoint = false
  /** Virtual time since which somebody waits for a frame that has not begun. */
  private frameAskedAt: number | undefined
  /** Virtual time at which the frame began that is running. */
  private frameBegunAt: number | undefined

  constructor(private readonly trace: Trace) {
    const lanes = LANES.map((name) => [name, new LaneWriter(name, trace.length)] as const)
    this.lanes = Object.fromEntries(lanes) as { [L in LaneName]: LaneWriter }
    this.busy = { task: new Levels(trace.length), jobs: new Levels(trace.length) }
    this.writers = new Map([
      [trace.collection('stack'), (position, depth, id) => this.writeStack(position, depth, id)],
      [trace.collection('ticks'), (position, id, value) => this.writeJob('ticks', position, id, value)],
      [trace.collection('jobs'), (position, id, value) => this.writeJob('jobs', position, id, value)],
      [trace.collection('tasks'), (position, id, value) => this.writeTask(position, id, value)],
      [trace.collection('timers'), (position, id, value) => this.writeTimer(position, id, value)],
      [trace.collection('shelves'), (position, id, value) => this.writeEntry(position, id, value)],
      [trace.collection('loop'), (position, key, value) => this.writePhase(position, key, value)],
    ])
  }

  /** Takes in the next event. */
  take(position: number): void {
    const { trace, writers } = this
    const { journal } = trace.data
    const [first, end] = trace.writesOf(position)
    for (let write = first; write < end; write++)
      writers.get(wordAt(journal, write, 0))?.(position, wordAt(journal, write, 1), wordAt(journal, write, 2))
    this.notes[trace.kindAt(position)]?.(position)
  }

  /** What events mean that is not in the journal. */
  private readonly notes: { readonly [K in EventKind]?: (position: number) => void } = {
    'step-reached': (position) => this.visitLine(position),
    'line-printed': (position) => this.printLine(position),
    'job-started': (position) => this.startJob(position),
    'job-ended': (position) => this.endJob(position),
    'task-started': (position) => this.startTask(position),
    'task-ended': (position) => this.endTask(position),
    'entry-started': (position) => this.startEntry(position),
    'checkpoint-begun': (position) => this.beginCheckpoint(position),
    'checkpoint-ended': (position) => this.endCheckpoint(position),
    'error-thrown': (position) => this.markError(position, 'thrown'),
    'error-uncaught': (position) => this.markError(position, 'uncaught'),
    'limit-reached': (position) => this.markError(position, 'limit'),
    'promise-settled': (position) => this.settle(position),
  }

  // Moments

  private visitLine(position: number): void {
    const line = this.trace.spanAt(position)?.line
    if (line === undefined) return
    const visits = this.visits.get(line)
    if (visits === undefined) this.visits.set(line, [position])
    else visits.push(position)
  }

  private printLine(position: number): void {
    const { level } = lineDetail(this.trace, this.trace.subjectAt(position))
    this.lanes.console.marks.add(position, lineMarkOf(level))
  }

  private settle(position: number): void {
    const { key } = this.trace.writeAt(this.trace.writesOf(position)[0])
    if (key === REJECTED_WITH) this.markError(position, 'rejected')
  }

  private markError(position: number, kind: (typeof ERROR_MARKS)[number]): void {
    this.lanes.errors.marks.add(position, ERROR_MARKS.indexOf(kind))
  }

  // The stack

  private writeStack(position: number, depth: number, id: number): void {
    const { stays, levels } = this.lanes.stack
    for (let above = this.stack.length - 1; above >= depth; above--)
      stays.ends.set(this.stack.pop()!, position)
    if (id !== NOTHING) this.stack.push(stays.add(id, position, depth))
    levels.set(position, this.stack.length)
  }

  // Jobs

  private writeJob(queue: 'jobs' | 'ticks', position: number, id: number, value: number): void {
    if (value !== NOTHING) this.lanes[queue].begin(id, position)
    else if (this.trace.kindAt(position) !== 'job-started') this.lanes[queue].end(id, position)
  }

  private startJob(position: number): void {
    this.job = this.trace.subjectAt(position)
    this.lanes.jobs.start(this.job, position)
    this.lanes.ticks.start(this.job, position)
    this.act(position)
  }

  private endJob(position: number): void {
    this.lanes.jobs.end(this.job, position)
    this.lanes.ticks.end(this.job, position)
    this.job = 0
    this.act(position)
  }

  // Tasks

  private writeTask(position: number, id: number, value: number): void {
    if (value !== NOTHING) this.lanes.tasks.begin(id, position)
    else if (this.trace.kindAt(position) !== 'task-started') this.lanes.tasks.end(id, position)
  }

  private startTask(position: number): void {
    this.task = this.trace.subjectAt(position)
    const { timer, source } = taskDetail(this.trace, this.task)
    this.lanes.tasks.start(this.task, position)
    if (timer > 0) this.lanes.timers.end(timer, position)
    this.frameBegunAt = undefined
    if (source === 'rendering') this.beginFrame(position)
    if (this.trace.host !== 'node') this.turns.push(position)
    this.act(position)
  }

  private endTask(position: number): void {
    this.lanes.tasks.end(this.task, position)
    this.endEntry(position)
    this.task = 0
    this.frameBegunAt = undefined
    this.act(position)
  }

  // Timers, from when they are set to when their task begins

  private writeTimer(position: number, id: number, value: number): void {
    const { timers } = this.lanes
    if (value !== NOTHING) {
      timers.begin(id, position)
      timers.start(id, this.firstAt(numberOf(this.trace, value)))
    } else if (this.trace.kindAt(position) !== 'task-enqueued') timers.end(id, position)
  }

  /** The event with which a virtual time is reached; NEVER if it is not. */
  private firstAt(time: number): number {
    const { timeEvents, times } = this.trace.data
    if (time <= 0) return 0
    return timeEvents[countUpTo(times.length, (index) => times[index]! < time)] ?? NEVER
  }

  // What the host keeps

  private writeEntry(position: number, id: number, value: number): void {
    const { shelf, due } = entryDetail(this.trace, id)
    const lane = this.lanes[shelf === 'frame' ? 'frames' : 'waiting']
    if (value === NOTHING) {
      if (this.trace.kindAt(position) !== 'entry-started') lane.end(id, position)
      return
    }
    lane.begin(id, position)
    if (shelf === 'frame') this.frameAskedAt ??= this.frameBegunAt ?? this.trace.timeAt(position)
    else if (due !== undefined) lane.start(id, this.firstAt(due))
  }

  private startEntry(position: number): void {
    this.endEntry(position)
    this.entry = this.trace.subjectAt(position)
    this.lanes.frames.start(this.entry, position)
    this.lanes.waiting.start(this.entry, position)
  }

  private endEntry(position: number): void {
    this.lanes.frames.end(this.entry, position)
    this.lanes.waiting.end(this.entry, position)
    this.entry = 0
  }

  /** Beats of the display that passed since somebody waits, or since the frame before began, are missed. */
  private beginFrame(position: number): void {
    const asked = this.frameAskedAt
    const now = this.trace.timeAt(position)
    this.frameAskedAt = undefined
    this.frameBegunAt = now
    if (asked === undefined) return
    for (const beat of missedBeats(asked, now))
      this.lanes.frames.marks.add(Math.min(position, this.firstAt(beat)))
  }

  // The loop

  private writePhase(position: number, key: number, value: number): void {
    if (key !== LOOP_PHASE || this.trace.host !== 'node') return
    const { phases } = this
    if (this.phase !== NEVER) phases.ends.set(this.phase, position)
    const phase = this.trace.data.names[value] as Phase | undefined
    if (phase === 'timers') this.turns.push(position)
    this.phase = phase === undefined ? NEVER : phases.add(0, position, 0, PHASES.indexOf(phase))
  }

  private beginCheckpoint(position: number): void {
    this.inCheckpoint = true
    this.lanes.loop.marks.add(position)
    this.act(position)
  }

  private endCheckpoint(position: number): void {
    this.inCheckpoint = false
    this.act(position)
  }

  /** From here on, the loop does this. */
  private act(position: number): void {
    const { stays } = this.lanes.loop
    const isJobs = this.inCheckpoint || this.job > 0
    const kind = ACTIVITIES.indexOf(isJobs ? 'jobs' : this.task > 0 ? 'task' : 'idle')
    const id = isJobs ? 0 : this.task
    if (this.activity !== NEVER) {
      const { kind: before, id: task } = stays.at(this.activity)
      if (before === kind && task === id) return
      stays.ends.set(this.activity, position)
    }
    this.activity = stays.add(id, position, 0, kind)
    this.busy.task.set(position, kind === ACTIVITIES.indexOf('task') ? 1 : 0)
    this.busy.jobs.set(position, kind === ACTIVITIES.indexOf('jobs') ? 1 : 0)
  }

  finish(): Timeline {
    const { trace, lanes, phases, busy, turns, visits } = this
    for (const { levels } of Object.values(lanes)) levels.finish()
    busy.task.finish()
    busy.jobs.finish()
    return { trace, lanes, phases, busy, turns, visits }
  }
}
