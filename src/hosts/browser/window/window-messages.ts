// https://html.spec.whatwg.org/multipage/web-messaging.html#posting-messages

import { get } from '../../../machine/objects/properties'
import { toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { isObject, type Value } from '../../../machine/value'
import type { HostLoop } from '../../loop/host-loop'
import { globalTarget } from '../../web/events/event-target'
import { domException } from '../../web/interfaces/dom-exception'
import { fireMessage } from '../../web/messages/message-port'
import { cloneWithTransfer, transferListOf } from '../../web/messages/structured-clone'
import { ORIGIN } from './origin'
import { defineWindowMethod } from './window-method'

const POSTING = "execute 'postMessage' on 'Window'"

export function defineWindowMessages(agent: Agent, loop: HostLoop): void {
  defineWindowMethod(agent, 'postMessage', 1, function* ([message, options, transfer]) {
    const targetOrigin = yield* targetOriginOf(agent, options)
    const list = yield* transferListOf(agent, transfer ?? options)
    const cloned = yield* cloneWithTransfer(agent, message, list, POSTING)
    if (targetOrigin !== '*' && targetOrigin !== ORIGIN) return undefined
    const details = { origin: ORIGIN, source: agent.realm.globalObject }
    const run = () => fireMessage(agent, globalTarget(agent), cloned, details)
    loop.enqueueTask(agent, { source: 'message', label: 'message', run })
    return undefined
  })
}

/** "*", or an origin. https://html.spec.whatwg.org/multipage/web-messaging.html#window-post-message-steps */
function* targetOriginOf(agent: Agent, options: Value): Procedure<string> {
  const given = isObject(options) ? yield* get(agent, options, 'targetOrigin') : options
  const text = given === undefined ? '/' : yield* toString(agent, given)
  if (text === '*') return text
  if (text === '/') return ORIGIN
  const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(text)?.[0]
  if (origin !== undefined) return origin
  throw domException(
    agent,
    'SyntaxError',
    `Failed to ${POSTING}: Invalid target origin '${text}' in a call to 'postMessage'.`,
  )
}
