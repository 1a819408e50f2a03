// Events that wait for the next frame. https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
import type { Agent } from '../../../../machine/running/agent'
import type { Callbacks } from '../../../loop/callbacks'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import type { EventTargetObject } from '../../../web/events/event-target'
import type { FramePhase, Rendering, Stage } from '../../loop/rendering'

export class FrameEvents implements FramePhase {
  readonly stage: Stage = 'animations'
  private waiting: [target: EventTargetObject, type: string][] = []

  constructor(private readonly rendering: Rendering) {
    rendering.register(this)
  }

  get isNeeded(): boolean {
    return this.waiting.length > 0
  }

  add(agent: Agent, target: EventTargetObject, type: string): void {
    this.waiting.push([target, type])
    this.rendering.request(agent)
  }

  *run(agent: Agent): Callbacks {
    const events = this.waiting
    this.waiting = []
    for (const [target, type] of events) yield* dispatch(agent, target, createHostEvent(agent, 'Event', type))
  }
}
