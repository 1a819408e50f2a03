// The simulated network as Node's fetch sees it: a server of the program itself answers what is asked of this machine.

import { createHelper } from '../../machine/objects/function'
import { getData, type ObjectValue } from '../../machine/objects/object'
import { createArray } from '../../machine/operations/operations'
import { CallbackJob } from '../../machine/promises/job'
import type { Agent } from '../../machine/running/agent'
import type { FaultPlan } from '../job-queues/fault-plan'
import { type Callbacks, runCallbacks } from '../loop/callbacks'
import {
  type Answer,
  type Header,
  Network,
  type Outgoing,
  type Pending,
  type Route,
} from '../web/fetch/network'
import { Deliveries } from './loop/deliveries'
import type { Requests } from './loop/requests'
import { requireLibrary } from './modules/registry'

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/

export class NodeNetwork extends Network {
  constructor(
    private readonly requests: Requests,
    routes: readonly Route[],
    private readonly enqueueTick: (agent: Agent, job: CallbackJob) => void,
    faults: FaultPlan,
  ) {
    super(new Deliveries(requests), routes, undefined, faults)
  }

  override send(
    agent: Agent,
    request: Outgoing,
    receive: (answer: Answer | undefined) => Callbacks,
  ): Pending {
    if (this.requests.handles.size === 0 || !LOOPBACK.test(request.url))
      return super.send(agent, request, receive)
    return this.askServer(agent, request, receive)
  }

  private askServer(
    agent: Agent,
    { method, url, body, head = [] }: Outgoing,
    receive: (answer: Answer | undefined) => Callbacks,
  ): Pending {
    let isCancelled = false
    const settle = createHelper(
      agent,
      'receiver of the answer',
      0,
      function* (_agent, _this, [status, text, words, head]) {
        const answer =
          status === undefined
            ? undefined
            : {
                status: status as number,
                body: text as string,
                statusText: words as string,
                headers: pairsIn(head as ObjectValue),
              }
        if (!isCancelled) yield* runCallbacks(agent, receive(answer))
        return undefined
      },
    )
    const ask = getData(requireLibrary(agent, 'internal-http-client') as ObjectValue, 'ask')
    const args = [method, url, createArray(agent, head.flat()), body ?? undefined, settle]
    this.enqueueTick(agent, new CallbackJob('tick', ask, args, agent.asyncContext))
    return {
      cancel: () => {
        isCancelled = true
      },
    }
  }
}

/** Names and values that stand one after the other in a list. */
function pairsIn(list: ObjectValue): Header[] {
  const pairs: Header[] = []
  for (let i = 0; i < Number(getData(list, 'length')); i += 2)
    pairs.push([getData(list, i) as string, getData(list, i + 1) as string])
  return pairs
}
