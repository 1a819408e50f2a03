// https://drafts.csswg.org/resize-observer/

import { isCallable } from '../../../../machine/objects/function'
import { ObjectValue } from '../../../../machine/objects/object'
import { createArray, createObject } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import { call } from '../../../../machine/running/call'
import { createFrom } from '../../../../machine/running/construct'
import type { Value } from '../../../../machine/value'
import type { Callbacks } from '../../../loop/callbacks'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import { globalTarget } from '../../../web/events/event-target'
import { Interface, receiverOf } from '../../../web/interfaces/interface'
import { type FramePhase, noteObserved, type Rendering, type Stage } from '../../loop/rendering'
import { rectangle } from '../interfaces/element-interface'
import { ElementObject, type NodeObject } from '../tree/node'
import { boxOf } from './layout'

/** https://drafts.csswg.org/resize-observer/#resize-observation-interface */
interface Observation {
  readonly target: ElementObject
  /** The size that the callback was told last. */
  width: number
  height: number
}

class ResizeObserverObject extends ObjectValue {
  readonly observations = new Map<ElementObject, Observation>()

  constructor(
    prototype: ObjectValue,
    readonly callback: ObjectValue,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'ResizeObserver'
  }
}

export class ResizeObservers implements FramePhase {
  readonly stage: Stage = 'layout'
  private readonly observers: ResizeObserverObject[] = []

  constructor(private readonly rendering: Rendering) {
    rendering.register(this)
  }

  install(agent: Agent): void {
    new Interface(agent, {
      name: 'ResizeObserver',
      receiver: receiverOf(ResizeObserverObject),
      length: 1,
      construct: (_agent, _this, [callback], newTarget) => {
        if (!isCallable(callback))
          throw agent.typeError(
            "Failed to construct 'ResizeObserver': parameter 1 is not of type 'Function'.",
          )
        return createFrom(agent, newTarget, 'Object.prototype', (prototype) => this.add(prototype, callback))
      },
    })
      .operation('observe', 1, ({ observations }, [target]) => {
        if (!(target instanceof ElementObject))
          throw agent.typeError(
            "Failed to execute 'observe' on 'ResizeObserver': parameter 1 is not of type 'Element'.",
          )
        observations.set(target, { target, width: 0, height: 0 })
        this.look(agent)
        return undefined
      })
      .operation('unobserve', 1, ({ observations }, [target]) => {
        observations.delete(target as ElementObject)
        return undefined
      })
      .operation('disconnect', 0, ({ observations }) => void observations.clear())
  }

  private add(prototype: ObjectValue, callback: ObjectValue): ResizeObserverObject {
    const observer = new ResizeObserverObject(prototype, callback)
    this.observers.push(observer)
    return observer
  }

  /** Layout may have changed, so targets must be measured again. */
  look(agent: Agent): void {
    if (this.isNeeded) this.rendering.request(agent)
  }

  get isNeeded(): boolean {
    noteObserved(this.observers)
    return this.observers.some((observer) => activeIn(observer, -1).length > 0)
  }

  /** Each round goes deeper into the tree, so that a callback that resizes what it observes comes to an end. */
  *run(agent: Agent): Callbacks {
    for (let depth = -1; ; ) {
      const round = this.observers.map((observer) => ({ observer, active: activeIn(observer, depth) }))
      const active = round.flatMap((one) => one.active)
      if (active.length === 0) break
      depth = active.reduce(
        (least, { observation }) => Math.min(least, depthOf(observation.target)),
        Number.POSITIVE_INFINITY,
      )
      for (const { observer, active } of round)
        if (active.length > 0)
          yield call(agent, observer.callback, observer, entriesOf(agent, active), observer)
    }
    if (this.isNeeded) yield* tellUndelivered(agent)
  }
}

const depthOf = (target: ElementObject): number => {
  let depth = 0
  for (let node: NodeObject | null = target; node !== null; node = node.parent) depth++
  return depth
}

/** An observation with the size that its target has now. */
interface Change {
  readonly observation: Observation
  readonly width: number
  readonly height: number
}

const activeIn = ({ observations }: ResizeObserverObject, depth: number): Change[] =>
  [...observations.values()].flatMap((observation) => {
    const { target } = observation
    const { width, height } = boxOf(target)
    const isSame = observation.width === width && observation.height === height
    return depthOf(target) <= depth || isSame ? [] : [{ observation, width, height }]
  })

/** Sizes are those of the beginning of the round. */
function entriesOf(agent: Agent, active: readonly Change[]): Value {
  const entries = active.map(({ observation, width, height }) => {
    Object.assign(observation, { width, height })
    const size = createObject(agent)
    size.put('inlineSize', width)
    size.put('blockSize', height)
    const entry = createObject(agent)
    entry.put('target', observation.target)
    entry.put('contentRect', rectangle(agent, { x: 0, y: 0, width, height }))
    for (const name of ['borderBoxSize', 'contentBoxSize', 'devicePixelContentBoxSize'])
      entry.put(name, createArray(agent, [size]))
    return entry
  })
  return createArray(agent, entries)
}

function* tellUndelivered(agent: Agent): Callbacks {
  const message = 'ResizeObserver loop completed with undelivered notifications.'
  yield* dispatch(agent, globalTarget(agent), createHostEvent(agent, 'ErrorEvent', 'error', {}, { message }))
}
