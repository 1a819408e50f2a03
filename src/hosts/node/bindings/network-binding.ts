// What the modules of the network ask of the system: deliveries over the loopback, answers of the simulated network.

import { createNative } from '../../../machine/objects/function'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { Value } from '../../../machine/value'
import type { Callbacks } from '../../loop/callbacks'
import { type Answer, contentTypeOf, type Network } from '../../web/fetch/network'
import type { Requests } from '../loop/requests'
import type { Natives } from './bindings'

/** How long it takes from one end of a connection of this machine to the other. */
const LOOPBACK_IN_MS = 0.1

export function networkNatives(
  requests: Requests,
  network: Network,
  close: (agent: Agent, label: string, callback: Value) => void,
): Natives {
  let lastLookup = Number.NEGATIVE_INFINITY
  return {
    /** What is of one connection stays in order. Its end is there at once. */
    arrive: (agent, _this, [label, connection, callback, isEnd]) => {
      const due = agent.clock.now + (isEnd ? 0 : LOOPBACK_IN_MS)
      requests.expect(agent, label as string, callback, () => [], due).queue = connection
      return undefined
    },
    /** Names are looked up one after the other. */
    lookUp: (agent, _this, [label, callback]) => {
      lastLookup = Math.max(agent.clock.now, lastLookup) + LOOPBACK_IN_MS
      requests.expect(agent, label as string, callback, () => [], lastLookup)
      return undefined
    },
    closing: (agent, _this, [label, callback]) => void close(agent, label as string, callback),
    hold: (_agent, _this, [handle]) => {
      requests.handles.add(handle)
      return undefined
    },
    release: (_agent, _this, [handle]) => {
      requests.handles.delete(handle)
      return undefined
    },
    /** Gives a function that stops waiting for the answer. */
    ask: (agent, _this, [method, url, body, callback]) => {
      const outgoing = { method: method as string, url: url as string, body: body as string }
      const pending = network.send(agent, outgoing, (answer) => tell(agent, callback, answer))
      return createNative(agent, 'cancel', 0, () => void pending.cancel())
    },
  }
}

function* tell(agent: Agent, callback: Value, answer: Answer | undefined): Callbacks {
  if (answer === undefined) yield call(agent, callback, undefined)
  else yield call(agent, callback, undefined, answer.status, contentTypeOf(answer.body), answer.body)
}
