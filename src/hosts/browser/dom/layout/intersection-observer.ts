// https://w3c.github.io/IntersectionObserver/
// Simplified: the root is the window, without margins.

import { isCallable } from '../../../../machine/objects/function'
import { ObjectValue } from '../../../../machine/objects/object'
import { get } from '../../../../machine/objects/properties'
import { toNumber } from '../../../../machine/operations/convert'
import { listFromIterable } from '../../../../machine/operations/iteration'
import { createArray, createObject } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import { call } from '../../../../machine/running/call'
import type { Procedure } from '../../../../machine/running/completion'
import { prototypeFrom } from '../../../../machine/running/construct'
import { isObject, type Value } from '../../../../machine/value'
import type { Callbacks } from '../../../loop/callbacks'
import type { HostLoop } from '../../../loop/host-loop'
import { Interface, receiverOf } from '../../../web/interfaces/interface'
import { type FramePhase, noteObserved, type Rendering, type Stage } from '../../loop/rendering'
import { type Box, rectangle } from '../interfaces/element-interface'
import { ElementObject } from '../tree/node'
import { boxOf, hasBox, VIEWPORT } from './layout'

class IntersectionObserverObject extends ObjectValue {
  /** Targets with how many thresholds were passed when that was told last; -1 is never. */
  readonly targets = new Map<ElementObject, number>()
  entries: Value[] = []

  constructor(
    prototype: ObjectValue,
    readonly callback: ObjectValue,
    readonly thresholds: readonly number[],
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'IntersectionObserver'
  }
}

export class IntersectionObservers implements FramePhase {
  readonly stage: Stage = 'intersections'
  private readonly observers: IntersectionObserverObject[] = []
  private isTaskQueued = false

  constructor(
    private readonly rendering: Rendering,
    private readonly loop: HostLoop,
  ) {
    rendering.register(this)
  }

  install(agent: Agent): void {
    new Interface(agent, {
      name: 'IntersectionObserver',
      receiver: receiverOf(IntersectionObserverObject),
      length: 1,
      construct: (_agent, _this, args, newTarget) => this.construct(agent, args, newTarget),
    })
      .attribute('thresholds', ({ thresholds }) => createArray(agent, [...thresholds]))
      .attribute('root', () => null)
      .attribute('rootMargin', () => '0px 0px 0px 0px')
      .operation('observe', 1, ({ targets }, [target]) => {
        if (!(target instanceof ElementObject))
          throw agent.typeError(
            "Failed to execute 'observe' on 'IntersectionObserver': parameter 1 is not of type 'Element'.",
          )
        if (!targets.has(target)) targets.set(target, -1)
        this.look(agent)
        return undefined
      })
      .operation('unobserve', 1, ({ targets }, [target]) => {
        targets.delete(target as ElementObject)
        return undefined
      })
      .operation('disconnect', 0, ({ targets }) => void targets.clear())
      .operation('takeRecords', 0, (observer) => createArray(agent, take(observer)))
  }

  private *construct(
    agent: Agent,
    [callback, options]: Value[],
    newTarget: ObjectValue | undefined,
  ): Procedure {
    if (!isCallable(callback))
      throw agent.typeError(
        "Failed to construct 'IntersectionObserver': parameter 1 is not of type 'Function'.",
      )
    const given = isObject(options) ? yield* get(agent, options, 'threshold') : undefined
    const values =
      given === undefined ? [0] : isObject(given) ? yield* listFromIterable(agent, given) : [given]
    const thresholds: number[] = []
    for (const value of values) thresholds.push(yield* toNumber(agent, value))
    const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
    const sorted = thresholds.sort((a, b) => a - b)
    const observer = new IntersectionObserverObject(prototype, callback, sorted.length > 0 ? sorted : [0])
    this.observers.push(observer)
    return observer
  }

  /** Layout may have changed, so targets must be measured again. */
  look(agent: Agent): void {
    if (this.isNeeded) this.rendering.request(agent)
  }

  get isNeeded(): boolean {
    noteObserved(this.observers)
    return this.observers.some((observer) =>
      [...observer.targets].some(([target, told]) => passed(observer, target) !== told),
    )
  }

  /** Only notes changes; a task calls the observers. https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo */
  *run(agent: Agent, timestamp: number): Callbacks {
    for (const observer of this.observers)
      for (const [target, told] of observer.targets) {
        const now = passed(observer, target)
        if (now === told) continue
        observer.targets.set(target, now)
        observer.entries.push(entryOf(agent, target, timestamp))
      }
    const run = () => this.notify(agent)
    if (!this.isTaskQueued) this.loop.enqueueTask(agent, { source: 'dom', label: 'intersections', run })
    this.isTaskQueued = true
  }

  private *notify(agent: Agent): Callbacks {
    this.isTaskQueued = false
    for (const observer of this.observers)
      if (observer.entries.length > 0)
        yield call(agent, observer.callback, observer, createArray(agent, take(observer)), observer)
  }
}

function take(observer: IntersectionObserverObject): Value[] {
  const { entries } = observer
  observer.entries = []
  return entries
}

/** How many thresholds the visible part of a target reaches. */
function passed({ thresholds }: IntersectionObserverObject, target: ElementObject): number {
  const { isIntersecting, ratio } = intersectionOf(target)
  return isIntersecting ? thresholds.filter((threshold) => threshold <= ratio).length : 0
}

function intersectionOf(target: ElementObject): {
  box: Box
  seen: Box
  ratio: number
  isIntersecting: boolean
} {
  const box = boxOf(target)
  const left = Math.max(0, box.x)
  const top = Math.max(0, box.y)
  const width = Math.min(VIEWPORT.width, box.x + box.width) - left
  const height = Math.min(VIEWPORT.height, box.y + box.height) - top
  const isIntersecting = hasBox(target) && width >= 0 && height >= 0
  const seen = isIntersecting ? { x: left, y: top, width, height } : { x: 0, y: 0, width: 0, height: 0 }
  const area = box.width * box.height
  const ratio = area > 0 ? (seen.width * seen.height) / area : isIntersecting ? 1 : 0
  return { box, seen, ratio, isIntersecting }
}

function entryOf(agent: Agent, target: ElementObject, time: number): Value {
  const { box, seen, ratio, isIntersecting } = intersectionOf(target)
  const entry = createObject(agent)
  entry.put('time', time)
  entry.put('target', target)
  entry.put('isIntersecting', isIntersecting)
  entry.put('intersectionRatio', ratio)
  entry.put('boundingClientRect', rectangle(agent, box))
  entry.put('intersectionRect', rectangle(agent, seen))
  entry.put('rootBounds', rectangle(agent, { x: 0, y: 0, ...VIEWPORT }))
  return entry
}
