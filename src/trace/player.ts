// Pictures of a trace at any position, in any order.
import type { Phase } from '../machine/event'
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
import { type Fields, Replica } from './replica'
import {
  type Collection,
  collection,
  FOLLOWS,
  FULFILLED_WITH,
  LOOP_CHECKPOINT,
  LOOP_JOB,
  LOOP_PHASE,
  LOOP_TASK,
  REJECTED_WITH,
  TIMER_DUE,
  TIMER_REGISTERED,
} from './schema'
import type { Trace } from './trace'
import { numberOf, viewOf } from './values'

export class Player {
  private readonly replica: Replica
  /** Environments by the context that made them. */
  private readonly environments = new Map<number, number[]>()

  private readonly document: number | undefined
  /** Identities of all promises of the run, oldest first. */
  private readonly promises: number[] = []

  constructor(readonly trace: Trace) {
    this.replica = new Replica(trace)
    this.document = documentIn(trace)
    for (let id = 0; id < trace.entityCount; id++) {
      const kind = trace.entityKind(id)
      if (kind === 'promise') this.promises.push(id)
      if (kind !== 'environment') continue
      const owner = trace.detail('environment', id)
      this.environments.set(owner, [...(this.environments.get(owner) ?? []), id])
    }
  }

  /** Whether the program ever uses its document. */
  get hasPage(): boolean {
    return this.document !== undefined
  }

  /** The picture after the event at a position; -1 is before the first. */
  snapshotAt(position: number): Snapshot {
    const { trace, replica } = this
    replica.seek(position)
    return {
      position,
      kind: position < 0 ? undefined : trace.kindAt(position),
      time: trace.timeAt(position),
      span: position < 0 ? undefined : this.focusAt(position),
      stack: inOrder(this.members('stack')).map((id) => this.frame(id)),
      suspended: this.suspended().map((id) => this.frame(id)),
      jobs: this.queued('jobs').map((id) => this.jobEntry(id)),
      ticks: this.queued('ticks').map((id) => this.jobEntry(id)),
      tasks: this.queued('tasks').map((id) => this.taskEntry(id)),
      timers: [...this.members('timers').keys()]
        .map((id) => this.timer(id))
        .sort((a, b) => a.due - b.due || a.id - b.id),
      shelves: this.queued('shelves').map((id) => this.entry(id)),
      console: inOrder(this.members('console')).map((id) => this.line(id)),
      promises: this.promises.filter((id) => trace.entityEvent(id) <= position).map((id) => this.promise(id)),
      loop: this.loop(),
      page: this.page(position),
    }
  }

  /** Where the eye should be: the event's own place, or that of the last event before it that had one. */
  private focusAt(position: number) {
    const { trace } = this
    const kind = trace.kindAt(position)
    if (kind === 'job-started') return trace.spanOf(trace.detail('job', trace.subjectAt(position)).span)
    if (kind === 'task-started') return trace.spanOf(trace.detail('task', trace.subjectAt(position)).span)
    return trace.spanAt(position)
  }

  private members(name: Collection): Fields {
    return this.replica.fields(collection(name))
  }

  /** Members in the order in which they came: their values are the events at which they did. */
  private queued(name: Collection): number[] {
    return [...this.members(name)].sort(([, a], [, b]) => a - b).map(([id]) => id)
  }

  /** Contexts stay in the collection until they end; those that go on at the moment are on the stack. */
  private suspended(): number[] {
    const running = new Set(this.members('stack').values())
    return this.queued('suspended').filter((id) => !running.has(id))
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
      variables: this.variables(id),
    }
  }

  private variables(context: number): VariableView[] {
    const holders = [context, ...(this.environments.get(context) ?? [])]
    return holders.flatMap((holder) =>
      sorted(this.replica.fields(holder)).map(([binding, code]) => ({
        name: this.trace.data.bindings[binding]!.name,
        value: viewOf(this.trace, code),
      })),
    )
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

  private timer(id: number): TimerView {
    const { trace, replica } = this
    const { number, kind, label, span, delay } = trace.detail('timer', id)
    return {
      id,
      badge: `T${number}`,
      kind,
      label,
      span: trace.spanOf(span),
      delay,
      registeredTime: numberOf(trace, replica.value(id, TIMER_REGISTERED)),
      due: numberOf(trace, replica.value(id, TIMER_DUE)),
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

  private promise(id: number): PromiseView {
    const { trace } = this
    const fields = this.replica.fields(id)
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
    return pageAt(trace, this.replica, document)
  }

  private loop(): LoopView {
    const loop = this.members('loop')
    const phase = loop.get(LOOP_PHASE)
    const job = loop.get(LOOP_JOB)
    const task = loop.get(LOOP_TASK)
    return {
      phase: phase === undefined ? undefined : (this.trace.data.names[phase] as Phase),
      isCheckpoint: loop.has(LOOP_CHECKPOINT),
      running: job !== undefined ? this.jobEntry(job) : task !== undefined ? this.taskEntry(task) : undefined,
    }
  }
}

/** The values of fields in the order of their keys. */
const inOrder = (fields: Fields): number[] => sorted(fields).map(([, value]) => value)

const sorted = (fields: Fields): [key: number, value: number][] => [...fields].sort(([a], [b]) => a - b)
