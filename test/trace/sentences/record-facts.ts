// What a record says by itself, worked out here from its rows and not by the code that makes sentences.

import type { EventKind } from '../../../src/trace/formats'
import type { Snapshot } from '../../../src/trace/picture'
import { Player } from '../../../src/trace/player'
import { FIRST_ENTITY, NOTHING } from '../../../src/trace/schema'
import { FOLLOWS, FULFILLED_WITH, REJECTED_WITH } from '../../../src/trace/things/promises/format'
import type { Trace } from '../../../src/trace/trace'
import { detail } from './details'
import { ServerFacts } from './server-facts'

export interface PromiseFact {
  readonly state: 'pending' | 'fulfilled' | 'rejected'
  readonly result: number
  /** The entity that it follows, if it does. */
  readonly follows: number
}

/** A change of a promise: when, which key, which value. */
type Change = readonly [position: number, key: number, value: number]

const NONE = -1

export class RecordFacts {
  readonly player: Player
  private serverFacts: ServerFacts | undefined
  private readonly jobs = new Map<number, number>()
  private readonly promises = new Map<number, number>()
  /** Timers, entries and tasks that share a number. */
  private readonly things = new Map<number, number[]>()
  private readonly changes = new Map<number, Change[]>()
  private readonly reactions = new Map<number, number[]>()
  private readonly jobOfReaction = new Map<number, number>()
  private readonly jobRunning: Int32Array
  private readonly taskRunning: Int32Array
  private readonly entryRunning: Int32Array
  /** 1 where an error is on its way down the stack. */
  private readonly flying: Uint8Array
  /** What the place held before that the first write of an event is to. */
  private readonly held: Uint32Array

  constructor(readonly trace: Trace) {
    this.player = new Player(trace)
    const { length } = trace
    this.jobRunning = new Int32Array(length).fill(NONE)
    this.taskRunning = new Int32Array(length).fill(NONE)
    this.entryRunning = new Int32Array(length).fill(NONE)
    this.flying = new Uint8Array(length)
    this.held = new Uint32Array(length).fill(NOTHING)
    this.readEntities()
    this.readEvents()
  }

  private readEntities(): void {
    const { trace } = this
    for (let id = 0; id < trace.entityCount; id++) {
      const kind = trace.entityKind(id)
      if (kind === 'job') {
        const { number, reaction } = detail(trace, 'job', id)
        this.jobs.set(number, id)
        if (reaction > 0) this.jobOfReaction.set(reaction, id)
      } else if (kind === 'promise') this.promises.set(detail(trace, 'promise', id).number, id)
      else if (kind === 'timer' || kind === 'task' || kind === 'entry')
        push(this.things, detail(trace, kind, id).number, id)
      else if (kind === 'reaction') push(this.reactions, detail(trace, 'reaction', id).promise, id)
    }
  }

  private readEvents(): void {
    const { trace } = this
    const places = new Map<number, number>()
    let [job, task, entry, flying] = [NONE, NONE, NONE, 0]
    for (let position = 0; position < trace.length; position++) {
      const kind = trace.kindAt(position)
      const subject = trace.subjectAt(position)
      if (kind === 'job-started') job = subject
      if (kind === 'task-started') task = subject
      if (kind === 'entry-started') entry = subject
      if (kind === 'error-thrown') flying = 1
      if (STOPS_FLIGHT.has(kind)) flying = 0
      this.jobRunning[position] = job
      this.taskRunning[position] = task
      this.entryRunning[position] = entry
      this.flying[position] = flying
      if (kind === 'job-ended') job = NONE
      if (kind === 'task-ended') [task, entry] = [NONE, NONE]
      this.readWrites(position, places)
    }
  }

  private readWrites(position: number, places: Map<number, number>): void {
    const { trace } = this
    const [first, end] = trace.writesOf(position)
    for (let index = first; index < end; index++) {
      const { target, key, value } = trace.writeAt(index)
      const place = target * 2 ** 32 + key
      if (index === first) this.held[position] = places.get(place) ?? NOTHING
      places.set(place, value)
      if (trace.entityKind(target) === 'promise') push(this.changes, target, [position, key, value])
    }
  }

  // Who runs

  jobAt = (position: number): number | undefined => some(this.jobRunning[position])
  taskAt = (position: number): number | undefined => some(this.taskRunning[position])
  /** The callback of a frame or an idle moment. */
  entryAt = (position: number): number | undefined => some(this.entryRunning[position])
  isUnwinding = (position: number): boolean => this.flying[position] === 1
  heldBefore = (position: number): number => this.held[position]!

  // Who is who

  jobNumbered = (number: number): number | undefined => this.jobs.get(number)
  promiseNumbered = (number: number): number | undefined => this.promises.get(number)
  thingsNumbered = (number: number): readonly number[] => this.things.get(number) ?? []
  jobOf = (reaction: number): number | undefined => this.jobOfReaction.get(reaction)

  /** Reactions of a promise that were registered before a position. */
  reactionsBefore = (promise: number, position: number): readonly number[] =>
    (this.reactions.get(promise) ?? []).filter((reaction) => this.trace.entityEvent(reaction) < position)

  promiseAt(promise: number, position: number): PromiseFact {
    const fact = { state: 'pending' as PromiseFact['state'], result: NOTHING, follows: NONE }
    for (const [when, key, value] of this.changes.get(promise) ?? []) {
      if (when > position) break
      if (key === FOLLOWS) fact.follows = value - FIRST_ENTITY
      else if (key === FULFILLED_WITH || key === REJECTED_WITH) {
        fact.state = key === FULFILLED_WITH ? 'fulfilled' : 'rejected'
        fact.result = value
      }
    }
    return fact
  }

  /** Jobs of servers, where there are any. */
  get server(): ServerFacts {
    this.serverFacts ??= new ServerFacts(this.trace)
    return this.serverFacts
  }

  picture = (position: number): Snapshot => this.player.snapshotAt(position)

  /** The first event from a position on for which a test holds; undefined where none does. */
  next(
    from: number,
    test: (kind: EventKind, subject: number, position: number) => boolean,
  ): number | undefined {
    for (let position = from; position < this.trace.length; position++)
      if (test(this.trace.kindAt(position), this.trace.subjectAt(position), position)) return position
    return undefined
  }
}

const STOPS_FLIGHT: ReadonlySet<EventKind> = new Set([
  'error-caught',
  'error-uncaught',
  // A listener is told of it, and may have it.
  'event-dispatched',
  'job-started',
  'task-started',
  'context-pushed',
])

const some = (id: number | undefined): number | undefined =>
  id === undefined || id === NONE ? undefined : id

function push<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
