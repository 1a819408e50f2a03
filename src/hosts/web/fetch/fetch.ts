// https://fetch.spec.whatwg.org/#fetch-method

import type { ObjectValue } from '../../../machine/objects/object'
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
import { resolveUrl } from '../url/url-record'
import { defineHeaders } from './headers'
import type { Answer, Network, Outgoing, Pending } from './network'
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

/** What is asked for, first by the program and then by answers that lead elsewhere. */
interface Errand extends Outgoing {
  readonly redirects: number
}

function send(agent: Agent, network: Network, request: RequestObject, promise: PromiseObject): void {
  const { signal } = request
  if (signal?.isAborted) {
    rejectPromise(agent, promise, signal.reason)
    return
  }
  const { method, url, body, headers } = request
  let pending: Pending
  const abort = () => {
    pending.cancel()
    rejectPromise(agent, promise, signal!.reason)
  }
  const ask = (errand: Errand) => {
    pending = network.send(agent, errand, (answer) => {
      const next = answer && nextErrand(request, errand, answer)
      if (typeof next === 'object') return asking(() => ask(next))
      signal?.removeAlgorithm(abort)
      return receiving(settle(agent, request, errand, promise, next === undefined ? answer : undefined, next))
    })
  }
  ask({ method, url, body, head: headers.named, redirects: 0 })
  signal?.addAlgorithm(abort)
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 20

/** https://fetch.spec.whatwg.org/#http-redirect-fetch – a text where it may not go on, undefined where an answer is the last. */
function nextErrand(
  { redirect }: RequestObject,
  errand: Errand,
  answer: Answer,
): Errand | string | undefined {
  const { method, url, redirects } = errand
  const location = answer.headers?.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (!REDIRECTS.has(answer.status) || location === undefined || redirect === 'manual') return undefined
  const target = resolveUrl(location, url)
  if (redirect === 'error') return 'unexpected redirect'
  if (redirects >= MOST_REDIRECTS) return 'redirect count exceeded'
  if (target === undefined) return 'URL scheme must be a HTTP(S) scheme'
  const becomesGet = answer.status === 303 ? method !== 'HEAD' : answer.status < 303 && method === 'POST'
  const head = errand.head?.filter(([name]) => !becomesGet || !/^content-/i.test(name)) ?? []
  return {
    method: becomesGet ? 'GET' : method,
    url: target,
    body: becomesGet ? null : (errand.body ?? null),
    head,
    redirects: redirects + 1,
  }
}

function* receiving(procedure: Procedure<void>): Callbacks {
  yield procedure
}

/** The next address is asked at once. */
function* asking(ask: () => void): Callbacks {
  ask()
}

function* settle(
  agent: Agent,
  { signal }: RequestObject,
  { url, redirects }: Errand,
  promise: PromiseObject,
  answer: Answer | undefined,
  reason?: string,
): Procedure<void> {
  if (answer === undefined) {
    rejectPromise(agent, promise, networkError(agent, reason))
    return
  }
  const response = responseOf(agent, url, answer, redirects > 0)
  response.signal = signal
  yield* resolvePromise(agent, promise, response)
}

/** Chromium tells the reason nobody but its console. */
function networkError(agent: Agent, reason?: string): Value {
  const [message, cause] = dialectOf(agent).pick(['Failed to fetch'], ['fetch failed', reason])
  const error = agent.typeError(message).value as ObjectValue
  if (cause !== undefined) error.putHidden('cause', agent.error('Error', cause).value)
  return error
}
