// https://fetch.spec.whatwg.org/#fetch-method

import {
  createPromise,
  type PromiseObject,
  rejectPromise,
  resolvePromise,
} from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import { type Procedure, ThrowCompletion } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { defineGlobalMethod } from '../interfaces/define-global'
import { dialectOf } from '../interfaces/dialect'
import { prototypeOf, requireArguments } from '../interfaces/interface'
import { defineHeaders } from './headers'
import type { Answer, Network } from './network'
import { createRequest, defineRequest, type RequestObject } from './request'
import { defineResponse, responseOf } from './response'

const FETCHING = "execute 'fetch' on 'Window'"

/** `base` is what relative addresses are relative to; undefined in Node. */
export function defineFetch(agent: Agent, loop: HostLoop, network: Network, base: string | undefined): void {
  defineHeaders(agent)
  defineRequest(agent, loop, base)
  defineResponse(agent, loop)
  defineGlobalMethod(agent, 'fetch', 1, function* (_agent, _this, args) {
    const promise = createPromise(agent)
    try {
      requireArguments(agent, FETCHING, 1, args)
      const prototype = prototypeOf(agent.realm, 'Request')
      const request = yield* createRequest(agent, prototype, base, args[0], args[1], FETCHING)
      send(agent, network, request, promise)
    } catch (error) {
      if (!(error instanceof ThrowCompletion)) throw error
      rejectPromise(agent, promise, error.value)
    }
    return promise
  })
}

function send(agent: Agent, network: Network, request: RequestObject, promise: PromiseObject): void {
  const { signal } = request
  if (signal?.isAborted) {
    rejectPromise(agent, promise, signal.reason)
    return
  }
  const { method, url, body, headers } = request
  const outgoing = { method, url, body, head: headers.named }
  const pending = network.send(agent, outgoing, (answer) => {
    signal?.removeAlgorithm(abort)
    return receiving(settle(agent, request, promise, answer))
  })
  const abort = () => {
    pending.cancel()
    rejectPromise(agent, promise, signal!.reason)
  }
  signal?.addAlgorithm(abort)
}

function* receiving(procedure: Procedure<void>): Callbacks {
  yield procedure
}

function* settle(
  agent: Agent,
  { url, signal }: RequestObject,
  promise: PromiseObject,
  answer: Answer | undefined,
): Procedure<void> {
  if (answer === undefined) {
    rejectPromise(agent, promise, networkError(agent))
    return
  }
  const response = responseOf(agent, url, answer)
  response.signal = signal
  yield* resolvePromise(agent, promise, response)
}

const networkError = (agent: Agent): Value =>
  agent.typeError(dialectOf(agent).pick('Failed to fetch', 'fetch failed')).value
