// https://xhr.spec.whatwg.org/
// Simplified: there are no synchronous requests and no events of an upload.
import { parseText } from '../../../builtins/json/parse'
import { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import { toNumber, toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import { type Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { createFrom } from '../../../machine/running/construct'
import type { Value } from '../../../machine/value'
import type { Appointment } from '../../loop/agenda'
import { type Callbacks, runCallbacks } from '../../loop/callbacks'
import type { BrowserLoop } from '../../loop/host-loop'
import { dispatch } from '../../web/events/dispatch'
import { createHostEvent } from '../../web/events/event'
import { defineHandlers } from '../../web/events/event-handlers'
import { EventTargetObject } from '../../web/events/event-target'
import { extractBody } from '../../web/fetch/body'
import { createHeaders, type HeadersObject } from '../../web/fetch/headers'
import { type Answer, contentTypeOf, type Network, type Pending, statusTextOf } from '../../web/fetch/network'
import { domException } from '../../web/interfaces/dom-exception'
import { Interface, receiverOf } from '../../web/interfaces/interface'
import { resolveUrl } from '../../web/url/url-record'

const STATES = { UNSENT: 0, OPENED: 1, HEADERS_RECEIVED: 2, LOADING: 3, DONE: 4 } as const

const EVENTS = ['readystatechange', 'loadstart', 'progress', 'abort', 'error', 'load', 'timeout', 'loadend']

class XmlHttpRequestObject extends EventTargetObject {
  state: number = STATES.UNSENT
  method = ''
  url = ''
  requestHeaders: HeadersObject | undefined
  responseType = ''
  timeout = 0
  isSent = false
  answer: Answer | undefined
  pending: Pending | undefined
  appointment: Appointment | undefined

  override get className(): string {
    return 'XMLHttpRequest'
  }

  /** What has arrived so far. */
  get text(): string {
    return this.state >= STATES.LOADING ? (this.answer?.body ?? '') : ''
  }
}

const receiver = receiverOf(XmlHttpRequestObject)

export function defineXmlHttpRequest(agent: Agent, loop: BrowserLoop, network: Network, base: string): void {
  const definition = new Interface(agent, {
    name: 'XMLHttpRequest',
    parent: 'EventTarget',
    receiver,
    construct: (_agent, _this, _args, newTarget) =>
      createFrom(agent, newTarget, 'Object.prototype', (prototype) => new XmlHttpRequestObject(prototype)),
  })
    .constants(STATES)
    .operation('open', 2, (xhr, args) => open(agent, base, xhr, args))
    .operation('setRequestHeader', 2, function* (xhr, [name, value]) {
      requireOpened(agent, xhr, 'setRequestHeader')
      xhr.requestHeaders?.append(yield* toString(agent, name), yield* toString(agent, value))
      return undefined
    })
    .operation('send', 0, (xhr, [body]) => send(agent, loop, network, xhr, body))
    .operation('abort', 0, function* (xhr) {
      yield* runCallbacks(agent, abort(agent, loop, xhr))
      return undefined
    })
  defineHandlers(agent, definition.prototype, receiver, EVENTS)
  defineAnswer(agent, definition)
}

function defineAnswer(agent: Agent, definition: Interface<XmlHttpRequestObject>): void {
  definition
    .attribute('readyState', ({ state }) => state)
    .attribute('status', ({ answer }) => answer?.status ?? 0)
    .attribute('statusText', ({ answer }) => (answer ? statusTextOf(answer.status) : ''))
    .attribute('responseURL', ({ answer, url }) => (answer ? url : ''))
    .attribute('responseText', (xhr) => {
      if (xhr.responseType === '' || xhr.responseType === 'text') return xhr.text
      const problem = `The value is only accessible if the object's 'responseType' is '' or 'text' (was '${xhr.responseType}').`
      throw domException(
        agent,
        'InvalidStateError',
        `Failed to read the 'responseText' property from 'XMLHttpRequest': ${problem}`,
      )
    })
    .attribute('response', (xhr) => responseOf(agent, xhr))
    .attribute(
      'responseType',
      ({ responseType }) => responseType,
      function* (xhr, type) {
        xhr.responseType = yield* toString(agent, type)
        return undefined
      },
    )
    .attribute(
      'timeout',
      ({ timeout }) => timeout,
      function* (xhr, timeout) {
        xhr.timeout = yield* toNumber(agent, timeout)
        return undefined
      },
    )
    .operation('getResponseHeader', 1, function* ({ answer }, [name]) {
      const wanted = (yield* toString(agent, name)).toLowerCase()
      return answer !== undefined && wanted === 'content-type' ? contentTypeOf(answer.body) : null
    })
    .operation('getAllResponseHeaders', 0, ({ answer }) =>
      answer === undefined ? '' : `content-type: ${contentTypeOf(answer.body)}\r\n`,
    )
}

/** https://xhr.spec.whatwg.org/#the-response-attribute */
function responseOf(agent: Agent, xhr: XmlHttpRequestObject): Value {
  if (xhr.responseType === '' || xhr.responseType === 'text') return xhr.text
  if (xhr.state !== STATES.DONE || xhr.answer === undefined) return null
  if (xhr.responseType === 'json') return jsonOf(agent, xhr.answer.body)
  const { buffer } = new TextEncoder().encode(xhr.answer.body)
  return new ArrayBufferObject(agent.realm.intrinsics['ArrayBuffer.prototype'], buffer, undefined)
}

/** What is no JSON is null. */
function jsonOf(agent: Agent, text: string): Value {
  try {
    return parseText(agent, text)
  } catch (error) {
    if (error instanceof ThrowCompletion) return null
    throw error
  }
}

function requireOpened(agent: Agent, { state, isSent }: XmlHttpRequestObject, method: string): void {
  if (state === STATES.OPENED && !isSent) return
  throw domException(
    agent,
    'InvalidStateError',
    `Failed to execute '${method}' on 'XMLHttpRequest': The object's state must be OPENED.`,
  )
}

/** https://xhr.spec.whatwg.org/#the-open()-method */
function* open(
  agent: Agent,
  base: string,
  xhr: XmlHttpRequestObject,
  [method, url, isAsync]: Value[],
): Procedure {
  const methodText = (yield* toString(agent, method)).toUpperCase()
  const address = resolveUrl(yield* toString(agent, url), base)
  const opening = "Failed to execute 'open' on 'XMLHttpRequest'"
  if (address === undefined) throw domException(agent, 'SyntaxError', `${opening}: Invalid URL`)
  if (isAsync === false)
    throw domException(agent, 'InvalidAccessError', `${opening}: Synchronous requests are not simulated.`)
  drop(xhr)
  Object.assign(xhr, {
    method: methodText,
    url: address,
    requestHeaders: createHeaders(agent),
    isSent: false,
  })
  if (xhr.state === STATES.OPENED) return undefined
  yield* runCallbacks(agent, enter(agent, xhr, STATES.OPENED))
  return undefined
}

/** https://xhr.spec.whatwg.org/#the-send()-method */
function* send(
  agent: Agent,
  loop: BrowserLoop,
  network: Network,
  xhr: XmlHttpRequestObject,
  body: Value,
): Procedure {
  requireOpened(agent, xhr, 'send')
  yield* extractBody(agent, body)
  xhr.isSent = true
  yield* runCallbacks(agent, fire(agent, xhr, 'loadstart'))
  if (xhr.state !== STATES.OPENED || !xhr.isSent) return undefined
  xhr.pending = network.send(agent, xhr, (answer) => receive(agent, loop, xhr, answer))
  if (xhr.timeout > 0) {
    const due = agent.clock.now + xhr.timeout
    xhr.appointment = loop.agenda.add(due, () => {
      drop(xhr)
      const run = () => end(agent, xhr, 'timeout')
      loop.enqueueTask(agent, { source: 'networking', label: 'timeout', run })
    })
  }
  return undefined
}

/** Gives up the request: its answer is dropped. */
function drop(xhr: XmlHttpRequestObject): void {
  xhr.pending?.cancel()
  xhr.pending = undefined
}

/** Headers and content arrive in one task, the end in another. https://xhr.spec.whatwg.org/#handle-response-end-of-body */
function* receive(
  agent: Agent,
  loop: BrowserLoop,
  xhr: XmlHttpRequestObject,
  answer: Answer | undefined,
): Callbacks {
  xhr.pending = undefined
  if (xhr.appointment !== undefined) loop.agenda.cancel(xhr.appointment)
  if (answer === undefined) {
    yield* end(agent, xhr, 'error')
    return
  }
  xhr.answer = answer
  for (const state of [STATES.HEADERS_RECEIVED, STATES.LOADING]) {
    yield* enter(agent, xhr, state)
    if (xhr.state !== state) return
  }
  yield* fire(agent, xhr, 'progress')
  const run = () => end(agent, xhr, 'load')
  const task = loop.enqueueTask(agent, { source: 'networking', label: `end of ${xhr.method}`, run })
  xhr.pending = { cancel: () => loop.dropTask(agent, task) }
}

/** Fires the last events, whatever happened. */
function* end(
  agent: Agent,
  xhr: XmlHttpRequestObject,
  type: 'load' | 'error' | 'timeout' | 'abort',
): Callbacks {
  xhr.pending = undefined
  xhr.isSent = false
  if (type !== 'load') xhr.answer = undefined
  yield* enter(agent, xhr, STATES.DONE)
  yield* fire(agent, xhr, type)
  yield* fire(agent, xhr, 'loadend')
}

/** https://xhr.spec.whatwg.org/#the-abort()-method */
function* abort(agent: Agent, loop: BrowserLoop, xhr: XmlHttpRequestObject): Callbacks {
  const { state, isSent } = xhr
  drop(xhr)
  if (xhr.appointment !== undefined) loop.agenda.cancel(xhr.appointment)
  if ((state === STATES.OPENED && isSent) || state === STATES.HEADERS_RECEIVED || state === STATES.LOADING)
    yield* end(agent, xhr, 'abort')
  if (xhr.state === STATES.DONE) xhr.state = STATES.UNSENT
}

function* enter(agent: Agent, xhr: XmlHttpRequestObject, state: number): Callbacks {
  xhr.state = state
  yield* dispatch(agent, xhr, createHostEvent(agent, 'Event', 'readystatechange'))
}

function* fire(agent: Agent, xhr: XmlHttpRequestObject, type: string): Callbacks {
  const loaded = xhr.text.length
  const details = { lengthComputable: loaded > 0, loaded, total: loaded }
  yield* dispatch(agent, xhr, createHostEvent(agent, 'ProgressEvent', type, {}, details))
}
