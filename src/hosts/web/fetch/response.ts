// https://fetch.spec.whatwg.org/#response-class

import { stringifyAny } from '../../../builtins/json/stringify'
import type { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toNumber, toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import { isObject, type Value } from '../../../machine/value'
import type { HostLoop } from '../../loop/host-loop'
import { dialectOf } from '../interfaces/dialect'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { refused } from '../interfaces/refusal'
import { isDisturbed, isLocked, isReadable, tee } from '../streams/streams'
import { BodyObject, defineBody, extractBody, wasRead } from './body'
import { createHeaders, fillHeaders, type HeadersObject } from './headers'
import { type Answer, contentTypeOf, type Header, statusTextOf } from './network'

/** What a response says beside its body. */
interface Head {
  readonly type: 'default' | 'basic' | 'error'
  readonly url: string
  /** Whether other addresses were asked before. */
  readonly isRedirected?: boolean
  readonly status: number
  readonly statusText: string
  readonly headers: HeadersObject
}

export class ResponseObject extends BodyObject {
  constructor(
    prototype: ObjectValue,
    readonly head: Head,
    body: string | null,
  ) {
    super(prototype, body)
  }

  override get className(): string {
    return 'Response'
  }

  get headers(): HeadersObject {
    return this.head.headers
  }
}

const MIN_STATUS = 200
const MAX_STATUS = 599
const FIRST_BAD_STATUS = 300
/** https://fetch.spec.whatwg.org/#null-body-status */
const WITHOUT_BODY = [101, 103, 204, 205, 304]

export function defineResponse(agent: Agent, loop: HostLoop): void {
  const definition = new Interface(agent, {
    name: 'Response',
    receiver: receiverOf(ResponseObject),
    construct: function* (_agent, _this, [body, init], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      return yield* createResponse(agent, prototype, body, init, undefined)
    },
  })
    .attribute('type', ({ head }) => head.type)
    .attribute('url', ({ head }) => head.url)
    .attribute('redirected', ({ head }) => head.isRedirected === true)
    .attribute('status', ({ head }) => head.status)
    .attribute('ok', ({ head: { status } }) => status >= MIN_STATUS && status < FIRST_BAD_STATUS)
    .attribute('statusText', ({ head }) => head.statusText)
    .attribute('headers', ({ headers }) => headers)
    .operation('clone', 0, (response) => cloneResponse(agent, response))
    .staticOperation('error', 0, () => networkError(agent))
    .staticOperation('json', 1, function* ([data, init]) {
      const text = yield* stringifyAny(agent, data)
      if (typeof text !== 'string')
        throw refused(
          agent,
          "Failed to execute 'json' on 'Response': The data is not JSON serializable",
          () => agent.typeError('Value is not JSON serializable'),
        )
      return yield* createResponse(
        agent,
        prototypeOf(agent.realm, 'Response'),
        text,
        init,
        'application/json',
      )
    })
  defineBody(agent, loop, definition)
}

function* createResponse(
  agent: Agent,
  prototype: ObjectValue,
  body: Value,
  init: Value,
  type: string | undefined,
): Procedure<ResponseObject> {
  const status = yield* statusIn(agent, init)
  const given = isObject(init) ? yield* get(agent, init, 'statusText') : undefined
  const statusText = given === undefined ? '' : yield* toString(agent, given)
  const headers = createHeaders(agent)
  if (isObject(init)) yield* fillHeaders(agent, headers, yield* get(agent, init, 'headers'))
  const stream = isReadable(agent, body) ? (body as ObjectValue) : undefined
  if (stream !== undefined && (isLocked(agent, stream) || isDisturbed(agent, stream)))
    throw refused(
      agent,
      "Failed to construct 'Response': Response body object should not be disturbed or locked",
      () => agent.typeError('Response body object should not be disturbed or locked'),
    )
  const extracted = stream === undefined ? yield* extractBody(agent, body) : { text: '' }
  const text = extracted?.text ?? null
  if (text !== null && WITHOUT_BODY.includes(status))
    throw refused(
      agent,
      "Failed to construct 'Response': Response with null body status cannot have body",
      () => agent.typeError(`Response constructor: Invalid response status code ${status}`),
    )
  const contentType = type ?? extracted?.type
  if (contentType !== undefined && !headers.values.has('content-type'))
    headers.append('content-type', contentType)
  const head: Head = { type: 'default', url: '', status, statusText, headers }
  const response = new ResponseObject(prototype, head, text)
  response.form = extracted?.form
  if (stream !== undefined) giveStream(response, stream)
  return response
}

function giveStream(response: ResponseObject, stream: ObjectValue): void {
  response.stream = stream
  response.isGiven = true
}

function* statusIn(agent: Agent, init: Value): Procedure<number> {
  const given = isObject(init) ? yield* get(agent, init, 'status') : undefined
  if (given === undefined) return MIN_STATUS
  const status = yield* toNumber(agent, given)
  if (status >= MIN_STATUS && status <= MAX_STATUS) return status
  throw agent.error(
    'RangeError',
    dialectOf(agent).pick(
      `Failed to construct 'Response': The status provided (${status}) is outside the range [200, 599].`,
      'init["status"] must be in the range of 200 to 599, inclusive.',
    ),
  )
}

function* cloneResponse(agent: Agent, response: ResponseObject): Procedure<ResponseObject> {
  const { head, body, signal } = response
  if (wasRead(agent, response))
    throw refused(agent, "Failed to execute 'clone' on 'Response': Response body is already used", () =>
      agent.typeError('Response.clone: Body has already been consumed.'),
    )
  const headers = createHeaders(agent)
  for (const [name, value] of head.headers.named) headers.append(name, value)
  const copy = new ResponseObject(prototypeOf(agent.realm, 'Response'), { ...head, headers }, body)
  copy.signal = signal
  if (response.isGiven) {
    const [first, second] = yield* tee(agent, response.stream!)
    giveStream(response, first)
    giveStream(copy, second)
  }
  return copy
}

function networkError(agent: Agent): ResponseObject {
  const head: Head = { type: 'error', url: '', status: 0, statusText: '', headers: createHeaders(agent) }
  return new ResponseObject(prototypeOf(agent.realm, 'Response'), head, null)
}

const headersFor = (body: string): readonly Header[] => [
  ['content-type', contentTypeOf(body)],
  ['content-length', String(new TextEncoder().encode(body).length)],
]

/** What the network answered. */
export function responseOf(agent: Agent, url: string, answer: Answer, isRedirected = false): ResponseObject {
  const { status, body, statusText = statusTextOf(status), headers: given = headersFor(body) } = answer
  const headers = createHeaders(agent)
  for (const [name, value] of given) headers.append(name, value)
  const head: Head = { type: 'basic', url, isRedirected, status, statusText, headers }
  return new ResponseObject(
    prototypeOf(agent.realm, 'Response'),
    head,
    WITHOUT_BODY.includes(status) ? null : body,
  )
}
