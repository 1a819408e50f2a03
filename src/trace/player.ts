// Pictures of a trace at any position, in any order. What a picture costs is bounded by what it shows.
import type { Phase } from '../machine/event'
import { type History, historyOf, type List, take } from './history'
import { documentIn, pageAt } from './page-view'
import type {
  ConsoleLine,
  EntryView,
  FrameView,
  LoopView,
  NodeView,
  PromiseView,
  QueueEntry,
  Snapshot,
  TimerView,
  VariableView,
} from './picture'
import {
  collection,
  FOLLOWS,
  FULFILLED_WITH,
  LOOP_CHECKPOINT,
  LOOP_JOB,
  LOOP_PHASE,
  LOOP_TASK,
  NOTHING,
  REJECTED_WITH,
  TIMER_REGISTERED,
} from './schema'
import { type DueTimer, soonest } from './soonest'
import type { Trace } from './trace'
import { numberOf, viewOf } from './values'

/** Nobody reads more at once. */
const SHOWN = 100

export class Player {
  private readonly history: History
  private readonly document: number | undefined

  constructor(readonly trace: Trace) {
    this.history = historyOf(trace)
    this.document = documentIn(trace)
  }

  /** Whether the program ever uses its document. */
  get hasPage(): boolean {
    return this.document !== undefined
  }

  /** The picture after the event at a position; -1 is before the first. Of each collection at most so many are in it. */
  snapshotAt(position: number, most = SHOWN): Snapshot {
    const { trace } = this
    const first = (name: List) => take(this.list(name, position).all(), most).map(({ key }) => key)
    const last = (name: List) =>
      take(this.list(name, position).fromLast(), most)
        .map(({ value }) => value)
        .reverse()
    const timers = soonest(trace, this.list('timers', position), most)
    return {
      position,
      kind: position < 0 ? undefined : trace.kindAt(position),
      time: trace.timeAt(position),
      span: position < 0 ? undefined : this.focusAt(position),
      stack: last('stack').map((id) => this.frame(id)),
      suspended: take(this.suspended(position), most).map((id) => this.frame(id)),
      jobs: first('jobs').map((id) => this.jobEntry(id)),
      ticks: first('ticks').map((id) => this.jobEntry(id)),
      tasks: first('tasks').map((id) => this.taskEntry(id)),
      timers: timers.map((timer) => this.timer(timer, position)),
      shelves: first('shelves').map((id) => this.entry(id)),
      console: last('console').map((id) => this.line(id)),
      counts: this.counts(position),
      nextDue: this.nextDue(timers[0]?.due, position),
      loop: this.loop(position),
      page: this.page(position),
    }
  }

  /** How many there are in all. */
  private counts(position: number): Snapshot['counts'] {
    const count = (name: List) => this.list(name, position).count
    return {
      stack: count('stack'),
      suspended: count('suspended') - this.resumed(position),
      jobs: count('jobs'),
      ticks: count('ticks'),
      tasks: count('tasks'),
      timers: count('timers'),
      shelves: count('shelves'),
      console: count('console'),
    }
  }

  /** Promises of the run at a position, oldest first; so many from the one with a number on. */
  promisesAt(position: number, most = SHOWN, from = 1): readonly PromiseView[] {
    return take(this.promises(position, from), most).map((id) => this.promise(id, position))
  }

  private *promises(position: number, from: number): Generator<number> {
    const { trace } = this
    for (let id = 0; id < trace.entityCount && trace.entityEvent(id) <= position; id++)
      if (trace.entityKind(id) === 'promise' && trace.detail('promise', id).number >= from) yield id
  }

  /** The variables of a context at a position, with those that closures share. */
  variablesAt(position: number, context: number): readonly VariableView[] {
    const { trace, history } = this
    const holders = [context]
    for (let id = context; id < trace.entityCount && trace.entityEvent(id) <= position; id++)
      if (trace.entityKind(id) === 'environment' && trace.detail('environment', id) === context)
        holders.push(id)
    return holders.flatMap((holder) =>
      [...history.fields(holder, position)]
        .sort(([a], [b]) => a - b)
        .map(([binding, code]) => ({
          name: trace.data.bindings[binding]!.name,
          value: viewOf(trace, code),
        })),
    )
  }

  /** Where the eye should be: the event's own place, or that of the last event before it that had one. */
  private focusAt(position: number) {
    const { trace } = this
    const kind = trace.kindAt(position)
    if (kind === 'job-started') return trace.spanOf(trace.detail('job', trace.subjectAt(position)).span)
    if (kind === 'task-started') return trace.spanOf(trace.detail('task', trace.subjectAt(position)).span)
    return trace.spanAt(position)
  }

  private list(name: List, position: number) {
    return this.history.list(name, position)
  }

  /** Contexts stay in the collection until they end; those that go on at the moment are on the stack. */
  private *suspended(position: number): Generator<number> {
    const running = this.contextsOnStack(position)
    for (const { key } of this.list('suspended', position).all()) if (!running.has(key)) yield key
  }

  private resumed(position: number): number {
    const suspended = this.list('suspended', position)
    if (suspended.count === 0) return 0
    const running = [...this.contextsOnStack(position)]
    return running.filter((id) => suspended.value(id) !== NOTHING).length
  }

  private contextsOnStack(position: number): ReadonlySet<number> {
    return new Set(Array.from(this.list('stack', position).all(), ({ value }) => value))
  }

  // Entities

  private frame(id: number): FrameView {
    const { trace } = this
    const { label, isBuiltin, span } = trace.detail('context', id)
    return {
      id,
      label,
      kind: isBuiltin ? 'builtin' : 'program',
      span: trace.spanOf(span),
      createdAt: trace.entityEvent(id),
    }
  }

  private jobEntry(id: number): QueueEntry {
    const { trace } = this
    const { number, kind, label, span, reaction } = trace.detail('job', id)
    const queuedAt = trace.entityEvent(id)
    const causedAt = reaction > 0 ? trace.entityEvent(reaction) : queuedAt
    return { id, badge: `J${number}`, kind, label, span: trace.spanOf(span), queuedAt, causedAt }
  }

  private taskEntry(id: number): QueueEntry {
    const { trace } = this
    const { number, source, label, span, timer, entry = 0 } = trace.detail('task', id)
    const queuedAt = trace.entityEvent(id)
    const origin = timer || entry
    const causedAt = origin > 0 ? trace.entityEvent(origin) : queuedAt
    return {
      id: origin || id,
      badge: `T${number}`,
      kind: source,
      label,
      span: trace.spanOf(span),
      queuedAt,
      causedAt,
    }
  }

  private timer({ id, due }: DueTimer, position: number): TimerView {
    const { trace, history } = this
    const { number, kind, label, span, delay } = trace.detail('timer', id)
    return {
      id,
      badge: `T${number}`,
      kind,
      label,
      span: trace.spanOf(span),
      delay,
      registeredTime: numberOf(trace, history.value(id, TIMER_REGISTERED, position)),
      due,
      causedAt: trace.entityEvent(id),
    }
  }

  private entry(id: number): EntryView {
    const { number, shelf, label, span, due, begins } = this.trace.detail('entry', id)
    const causedAt = this.trace.entityEvent(id)
    return { id, badge: `T${number}`, shelf, label, span: this.trace.spanOf(span), due, begins, causedAt }
  }

  private line(id: number): ConsoleLine {
    const { trace } = this
    const printedAt = trace.entityEvent(id)
    return { id, ...trace.detail('line', id), printedAt, span: trace.spanAt(printedAt) }
  }

  private promise(id: number, position: number): PromiseView {
    const { trace } = this
    const fields = this.history.fields(id, position)
    const value = fields.get(FULFILLED_WITH) ?? fields.get(REJECTED_WITH) ?? fields.get(FOLLOWS)
    return {
      id,
      badge: `P${trace.detail('promise', id).number}`,
      state: fields.has(FULFILLED_WITH) ? 'fulfilled' : fields.has(REJECTED_WITH) ? 'rejected' : 'pending',
      result: value === undefined ? undefined : viewOf(trace, value),
      createdAt: trace.entityEvent(id),
    }
  }

  private page(position: number): NodeView | undefined {
    const { document, trace } = this
    if (document === undefined || trace.entityEvent(document) > position + 1) return undefined
    return pageAt(trace, this.history, document, position)
  }

  private loop(position: number): LoopView {
    const { trace, history } = this
    const held = (key: number) => {
      const value = history.value(collection('loop'), key, position)
      return value === NOTHING ? undefined : value
    }
    const phase = held(LOOP_PHASE)
    const job = held(LOOP_JOB)
    const task = held(LOOP_TASK)
    return {
      phase: phase === undefined ? undefined : (trace.data.names[phase] as Phase),
      isCheckpoint: held(LOOP_CHECKPOINT) !== undefined,
      running: job !== undefined ? this.jobEntry(job) : task !== undefined ? this.taskEntry(task) : undefined,
    }
  }

  /** When the next timer is due, or what stands on a shelf and has a time. */
  private nextDue(ofTimers: number | undefined, position: number): number | undefined {
    let next = ofTimers
    this.list('shelves', position).forEach((entry) => {
      const { due } = this.trace.detail('entry', entry)
      if (due !== undefined && (next === undefined || due < next)) next = due
    })
    return next
  }
}
