// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-history-interface

import { ObjectValue } from '../../../machine/objects/object'
import { toNumber, toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { domException } from '../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { cloneWithTransfer } from '../../web/messages/structured-clone'
import { parseUrl, type UrlRecord } from '../../web/url/url-record'
import type { SessionHistory } from './session-history'

class HistoryObject extends ObjectValue {
  override get className(): string {
    return 'History'
  }
}

export function defineHistory(agent: Agent, history: SessionHistory): void {
  new Interface(agent, { name: 'History', receiver: receiverOf(HistoryObject) })
    .attribute('length', () => history.length)
    .attribute('scrollRestoration', () => 'auto')
    .attribute('state', () => history.current.state)
    .operation('go', 0, function* (_history, [delta]) {
      history.traverse(agent, Math.trunc(yield* toNumber(agent, delta)) || 0)
      return undefined
    })
    .operation('back', 0, () => void history.traverse(agent, -1))
    .operation('forward', 0, () => void history.traverse(agent, 1))
    .operation('pushState', 2, function* (_history, [state, , url]) {
      const entry = yield* entryOf(agent, history, 'pushState', state, url)
      history.push(entry.url, entry.state)
      return undefined
    })
    .operation('replaceState', 2, function* (_history, [state, , url]) {
      const entry = yield* entryOf(agent, history, 'replaceState', state, url)
      history.replace(entry.url, entry.state)
      return undefined
    })
  agent.realm.globalObject.put('history', new HistoryObject(prototypeOf(agent.realm, 'History')))
}

/** https://html.spec.whatwg.org/multipage/nav-history-apis.html#shared-history-push/replace-state-steps */
function* entryOf(
  agent: Agent,
  history: SessionHistory,
  operation: string,
  state: Value,
  address: Value,
): Procedure<{ url: UrlRecord; state: Value }> {
  const action = `execute '${operation}' on 'History'`
  const { value } = yield* cloneWithTransfer(agent, state, [], action)
  const { url } = history.current
  if (address === undefined || address === null) return { url, state: value }
  const text = yield* toString(agent, address)
  const next = parseUrl(text, url.href)
  if (next?.origin === url.origin) return { url: next, state: value }
  throw domException(
    agent,
    'SecurityError',
    `Failed to ${action}: A history state object with URL '${next?.href ?? text}' cannot be created in a document with origin '${url.origin}' and URL '${url.href}'.`,
  )
}
