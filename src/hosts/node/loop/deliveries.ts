// Answers of the simulated network arrive in the poll phase.

import { createHelper } from '../../../machine/objects/function'
import type { Agent } from '../../../machine/running/agent'
import { type Callbacks, runCallbacks } from '../../loop/callbacks'
import type { Carrier, Pending } from '../../web/fetch/network'
import type { Requests } from './requests'

export class Deliveries implements Carrier {
  constructor(private readonly requests: Requests) {}

  carry(agent: Agent, label: string, latency: number, receive: () => Callbacks): Pending {
    const callback = createHelper(agent, 'deliverer', 0, function* () {
      yield* runCallbacks(agent, receive())
      return undefined
    })
    const request = this.requests.expect(agent, label, callback, () => [], agent.clock.now + latency)
    return { cancel: () => this.requests.cancel(agent, request) }
  }
}
