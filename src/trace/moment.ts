// A position of a trace, and what can be asked there. Every query of a thing's read.ts begins with one.
import type { EventKind, List } from './formats'
import { type Fields, type History, historyOf, type ListView, take } from './history'
import type { Relations } from './relations'
import { NOTHING } from './schema'
import type { WrittenSpan } from './span'
import { LOOP_JOB, LOOP_TASK } from './things/loop/format'
import type { Trace } from './trace'

/** Which members of a collection are asked for: so many from the one with an index on. */
export interface Range {
  readonly from: number
  readonly count: number
}

export class Moment {
  private readonly history: History

  constructor(
    readonly trace: Trace,
    readonly position: number,
    /** Virtual ms, where the clock is ahead of the event. */
    private readonly clock?: number,
  ) {
    this.history = historyOf(trace)
  }

  /** Kind of the event that has just happened. */
  get kind(): EventKind {
    return this.trace.kindAt(this.position)
  }

  /** The entity that the event is about; for variables, the index of the binding. */
  get subject(): number {
    return this.trace.subjectAt(this.position)
  }

  get span(): WrittenSpan | undefined {
    return this.trace.spanAt(this.position)
  }

  /** Virtual ms. */
  get time(): number {
    return this.clock ?? this.trace.timeAt(this.position)
  }

  list(name: List): ListView {
    return this.history.list(name, this.position)
  }

  /** NOTHING where nothing was written. */
  value(target: number, key: number): number {
    return this.history.value(target, key, this.position)
  }

  /** The event that wrote what a place holds; undefined where nothing was written. */
  writtenAt(target: number, key: number): number | undefined {
    return this.history.writtenAt(target, key, this.position)
  }

  /** The events that wrote to a place, the last one first. */
  writesTo(target: number, key: number): Iterable<number> {
    return this.history.writesTo(target, key, this.position)
  }

  /** All that something holds, or no more than so many of its places. */
  fields(target: number, most?: number): Fields {
    return this.history.fields(target, this.position, most)
  }

  /** Which entities belong to another. */
  get relations(): Relations {
    return this.history.relations
  }

  /** How many entities there are: those with smaller numbers. */
  get entities(): number {
    return this.history.entitiesAt(this.position)
  }

  /** The context on top of the stack, or so many below. */
  frame(below = 0): number | undefined {
    return take(this.list('stack').fromLast(), below + 1)[below]?.value
  }

  get runningJob(): number | undefined {
    return this.running(LOOP_JOB)
  }

  get runningTask(): number | undefined {
    return this.running(LOOP_TASK)
  }

  private running(key: number): number | undefined {
    const id = this.value(this.trace.collection('loop'), key)
    return id === NOTHING ? undefined : id
  }
}
