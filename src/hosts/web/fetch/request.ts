// https://fetch.spec.whatwg.org/#request-class

import type { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import { isObject, type Value } from '../../../machine/value'
import type { HostLoop } from '../../loop/host-loop'
import { AbortSignalObject, createSignal, dependOn } from '../events/abort-signal'
import { dialectOf } from '../interfaces/dialect'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { refused } from '../interfaces/refusal'
import { resolveUrl } from '../url/url-record'
import { BodyObject, defineBody, extractBody } from './body'
import { createHeaders, fillHeaders, type HeadersObject } from './headers'

/** https://fetch.spec.whatwg.org/#concept-request-redirect-mode */
export type RedirectMode = 'follow' | 'error' | 'manual'

export class RequestObject extends BodyObject {
  constructor(
    prototype: ObjectValue,
    readonly method: string,
    readonly url: string,
    readonly headers: HeadersObject,
    body: string | null,
    readonly redirect: RedirectMode,
  ) {
    super(prototype, body)
  }

  override get className(): string {
    return 'Request'
  }
}

/** https://fetch.spec.whatwg.org/#concept-method-normalize */
const NORMALIZED = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']

/** `base` is what relative addresses are relative to; undefined in Node. */
export function defineRequest(agent: Agent, loop: HostLoop, base: string | undefined): void {
  const definition = new Interface(agent, {
    name: 'Request',
    receiver: receiverOf(RequestObject),
    length: 1,
    construct: function* (_agent, _this, [input, init], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      return yield* createRequest(agent, prototype, base, input, init, "construct 'Request'")
    },
  })
    .attribute('method', ({ method }) => method)
    .attribute('url', ({ url }) => url)
    .attribute('headers', ({ headers }) => headers)
    .attribute('redirect', ({ redirect }) => redirect)
    .attribute('signal', (request) => {
      request.signal ??= createSignal(agent)
      return request.signal
    })
    .operation('clone', 0, function* (request) {
      const prototype = prototypeOf(agent.realm, 'Request')
      return yield* createRequest(agent, prototype, base, request, undefined, "execute 'clone' on 'Request'")
    })
  defineBody(agent, loop, definition)
}

/** https://fetch.spec.whatwg.org/#dom-request */
export function* createRequest(
  agent: Agent,
  prototype: ObjectValue,
  base: string | undefined,
  input: Value,
  init: Value,
  action: string,
): Procedure<RequestObject> {
  const from = input instanceof RequestObject ? input : undefined
  const url = from?.url ?? (yield* addressOf(agent, base, input, action))
  const member = function* (name: string): Procedure {
    return isObject(init) ? yield* get(agent, init, name) : undefined
  }
  const given = yield* member('method')
  const method = given === undefined ? (from?.method ?? 'GET') : normalize(yield* toString(agent, given))
  const headers = createHeaders(agent)
  yield* fillHeaders(agent, headers, (yield* member('headers')) ?? from?.headers)
  const content = yield* member('body')
  if (isObject(content) || content !== undefined)
    if (content !== null && (method === 'GET' || method === 'HEAD'))
      throw refused(agent, `Failed to ${action}: Request with GET/HEAD method cannot have body.`, () =>
        agent.typeError('Request with GET/HEAD method cannot have body.'),
      )
  const extracted = content === undefined ? null : yield* extractBody(agent, content)
  const body = content === undefined ? (from?.body ?? null) : (extracted?.text ?? null)
  const type = extracted?.type ?? (from?.body == null ? undefined : 'text/plain;charset=UTF-8')
  if (type !== undefined && !headers.values.has('content-type')) headers.append('content-type', type)
  const redirect = (yield* redirectOf(agent, yield* member('redirect'), action)) ?? from?.redirect ?? 'follow'
  const request = new RequestObject(prototype, method, url, headers, body, redirect)
  request.form = extracted?.form ?? from?.form
  const signal = (yield* member('signal')) ?? from?.signal
  if (signal !== undefined && signal !== null) request.signal = follow(agent, signal, action)
  return request
}

function* redirectOf(agent: Agent, given: Value, action: string): Procedure<RedirectMode | undefined> {
  if (given === undefined) return undefined
  const mode = yield* toString(agent, given)
  if (mode === 'follow' || mode === 'error' || mode === 'manual') return mode
  throw refused(
    agent,
    `Failed to ${action}: Failed to read the 'redirect' property from 'RequestInit': The provided value '${mode}' is not a valid enum value of type RequestRedirect.`,
    () =>
      agent.typeError(
        `Request constructor: ${mode} is not an accepted type. Expected one of follow, manual, error.`,
      ),
  )
}

function follow(agent: Agent, signal: Value, action: string): AbortSignalObject {
  if (signal instanceof AbortSignalObject) return dependOn(createSignal(agent), [signal])
  throw refused(
    agent,
    `Failed to ${action}: Failed to read the 'signal' property from 'RequestInit': Failed to convert value to 'AbortSignal'.`,
    () => agent.typeError("Failed to construct 'Request': member signal is not of type AbortSignal."),
  )
}

function* addressOf(agent: Agent, base: string | undefined, input: Value, action: string): Procedure<string> {
  const text = yield* toString(agent, input)
  const url = resolveUrl(text, base)
  if (url !== undefined) return url.split('#')[0]!
  throw agent.typeError(
    dialectOf(agent).pick(
      `Failed to ${action}: Failed to parse URL from ${text}`,
      `Failed to parse URL from ${text}`,
    ),
  )
}

function normalize(method: string): string {
  const upper = method.toUpperCase()
  return NORMALIZED.includes(upper) ? upper : method
}
