// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-location-interface
// Simplified: its members are properties of its prototype, not of the object.

import { ObjectValue } from '../../../machine/objects/object'
import { ENUMERABLE } from '../../../machine/objects/shape'
import { toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import type { Realm } from '../../../machine/running/realm'
import type { Value } from '../../../machine/value'
import { runCallbacks } from '../../loop/callbacks'
import { domException } from '../../web/interfaces/dom-exception'
import { defineAttribute, Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'
import { parseUrl, type UrlRecord, withPart } from '../../web/url/url-record'
import type { SessionHistory } from './session-history'

class LocationObject extends ObjectValue {
  override get className(): string {
    return 'Location'
  }
}

const PARTS = ['protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'] as const

export function defineLocation(agent: Agent, history: SessionHistory): void {
  const navigate = (url: UrlRecord, isReplacing = false): Procedure<void> =>
    runCallbacks(agent, history.navigate(agent, url, isReplacing))
  function* goTo(value: Value, isReplacing = false): Procedure {
    yield* navigate(addressOf(agent, yield* toString(agent, value), history), isReplacing)
    return undefined
  }
  const location = new Interface(agent, { name: 'Location', receiver: receiverOf(LocationObject) })
    .attribute(
      'href',
      () => history.current.url.href,
      (_location, value) => goTo(value),
    )
    .attribute('origin', () => history.current.url.origin)
  for (const part of PARTS)
    location.attribute(
      part,
      () => history.current.url[part],
      function* (_location, value) {
        const url = withPart(history.current.url, part, yield* toString(agent, value))
        if (part !== 'hash' || url.hash !== history.current.url.hash) yield* navigate(url)
        return undefined
      },
    )
  location
    .operation('assign', 1, (_location, [url]) => goTo(url))
    .operation('replace', 1, (_location, [url]) => goTo(url, true))
    .operation('reload', 0, () => navigate({ ...history.current.url, hash: '' }) as Procedure)
    .operation('toString', 0, () => history.current.url.href)
  install(agent, goTo)
}

/** `location = url` means `location.href = url`. */
function install(agent: Agent, goTo: (value: Value) => Procedure): void {
  const object = new LocationObject(prototypeOf(agent.realm, 'Location'))
  const { realm } = agent
  const set = (_agent: Agent, _this: Value, [value]: Value[]) => goTo(value)
  locations.set(realm, object)
  defineAttribute(realm, realm.globalObject, 'location', () => object, set, ENUMERABLE)
}

const locations = new WeakMap<Realm, ObjectValue>()

/** The window and its document share one location. */
export const locationOf = ({ realm }: Agent): ObjectValue => locations.get(realm)!

function addressOf(agent: Agent, text: string, history: SessionHistory): UrlRecord {
  const url = parseUrl(text, history.current.url.href)
  if (url !== undefined) return url
  throw domException(
    agent,
    'SyntaxError',
    `Failed to set the 'href' property on 'Location': '${text}' is not a valid URL.`,
  )
}
