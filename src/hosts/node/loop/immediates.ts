// The queue of the check phase. https://nodejs.org/docs/latest-v20.x/api/timers.html#class-immediate

import { footprint, SHARED } from '../../../machine/footprint'
import type { ObjectValue } from '../../../machine/objects/object'
import type { Agent } from '../../../machine/running/agent'
import { Queue } from '../../../machine/running/queue'
import type { Task } from '../../../machine/task'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { FieldedObject, Named } from '../../console/inspect/fielded'

export class ImmediateObject extends FieldedObject {
  /** What is to be called; undefined once it was, or was cleared. */
  immediate: Immediate | undefined

  constructor(
    prototype: ObjectValue,
    private readonly asyncId: number,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'Immediate'
  }

  /** As Node 20 prints them. */
  override get fields(): Entries<Value | Named> {
    const { immediate } = this
    return {
      _idleNext: null,
      _idlePrev: null,
      _onImmediate: immediate?.callback ?? null,
      _argv: immediate === undefined || immediate.args.length === 0 ? undefined : new Named('Array'),
      _destroyed: immediate === undefined,
      '[Symbol(refed)]': immediate?.isRef ?? null,
      '[Symbol(asyncId)]': this.asyncId,
      '[Symbol(triggerId)]': 1,
    }
  }
}

export interface Immediate extends Task {
  readonly object: ImmediateObject
  readonly args: Value[]
  isRef: boolean
  readonly asyncContext: Value
}

export class Immediates {
  private queue = new Queue<Immediate>()
  /** What the check phase runs: immediates that are added meanwhile wait for the next turn. */
  private batch = new Queue<Immediate>()

  get isEmpty(): boolean {
    return this.queue.size === 0
  }

  get first(): Immediate | undefined {
    return this.queue.first
  }

  /** Some immediate keeps the process alive. */
  get hasRef(): boolean {
    return this.queue.find(({ isRef }) => isRef) !== undefined
  }

  get refCount(): number {
    return [...this.queue, ...this.batch].filter(({ isRef }) => isRef).length
  }

  add(agent: Agent, object: ImmediateObject, callback: Value, args: Value[]): ObjectValue {
    const immediate: Immediate = {
      source: 'immediate',
      label: '',
      callback,
      timer: undefined,
      traceId: 0,
      object,
      args,
      isRef: true,
      asyncContext: agent.asyncContext,
    }
    object.immediate = immediate
    object.put('_onImmediate', callback)
    this.queue.add(immediate)
    agent.belief?.noteArrival(immediate)
    agent.observer?.taskEnqueued(immediate)
    return object
  }

  clear(agent: Agent, object: Value): void {
    const found = immediateOf(object)
    if (found === undefined) return
    found.object.immediate = undefined
    this.queue.remove(found)
    this.batch.remove(found)
    agent.observer?.taskDropped(found)
  }

  setRef(object: Value, isRef: boolean): void {
    const found = immediateOf(object)
    if (found !== undefined) found.isRef = isRef
    footprint?.writes(SHARED.life)
  }

  beginBatch(): void {
    for (const immediate of this.queue) this.batch.add(immediate)
    this.queue = new Queue()
  }

  take(): Immediate | undefined {
    const immediate = this.batch.take()
    if (immediate !== undefined) immediate.object.immediate = undefined
    return immediate
  }
}

/** Undefined once it was called or cleared. */
const immediateOf = (object: Value): Immediate | undefined =>
  object instanceof ImmediateObject ? object.immediate : undefined
