// https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animation-frames

import { footprint, SHARED } from '../../../machine/footprint'
import type { ObjectValue } from '../../../machine/objects/object'
import { toNumber } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { ShelfEntry } from '../../../machine/task'
import type { Callbacks } from '../../loop/callbacks'
import { defineWindowMethod, requireFunction } from '../window/window-method'
import type { FramePhase, Rendering, Stage } from './rendering'

export class AnimationFrames implements FramePhase {
  readonly stage: Stage = 'animation frames'
  private readonly callbacks = new Map<number, ShelfEntry>()
  private lastId = 0

  constructor(private readonly rendering: Rendering) {
    rendering.register(this)
  }

  install(agent: Agent): void {
    defineWindowMethod(agent, 'requestAnimationFrame', 1, ([callback]) =>
      this.add(agent, requireFunction(agent, 'requestAnimationFrame', callback)),
    )
    const frames = this
    defineWindowMethod(agent, 'cancelAnimationFrame', 1, function* ([id]) {
      frames.cancel(agent, (yield* toNumber(agent, id)) >>> 0)
      return undefined
    })
  }

  private add(agent: Agent, callback: ObjectValue): number {
    const entry: ShelfEntry = { shelf: 'frame', label: '', callback, due: undefined, traceId: 0 }
    this.callbacks.set(++this.lastId, entry)
    agent.observer?.entryShelved(entry)
    this.rendering.request(agent)
    return this.lastId
  }

  private cancel(agent: Agent, id: number): void {
    footprint?.writes(SHARED.handles)
    const entry = this.callbacks.get(id)
    if (entry === undefined) return
    this.callbacks.delete(id)
    agent.observer?.entryDropped(entry)
  }

  get isNeeded(): boolean {
    return this.callbacks.size > 0
  }

  /** Callbacks that are added meanwhile wait for the next frame; cancelled ones are left out. */
  *run(agent: Agent, timestamp: number): Callbacks {
    for (const id of [...this.callbacks.keys()]) {
      const entry = this.callbacks.get(id)
      if (entry === undefined) continue
      this.callbacks.delete(id)
      agent.observer?.entryStarted(entry)
      yield call(agent, entry.callback, agent.realm.globalObject, timestamp)
    }
  }
}
