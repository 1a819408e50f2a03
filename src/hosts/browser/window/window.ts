// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object

import { ENUMERABLE } from '../../../machine/objects/shape'
import { toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { currentEventOf } from '../../web/events/event'
import { defineHandlers } from '../../web/events/event-handlers'
import { defineEventInterfaces } from '../../web/events/event-interfaces'
import { targetOf } from '../../web/events/event-target'
import { defineAttribute, Interface } from '../../web/interfaces/interface'
import { GLOBAL_HANDLERS } from '../dom/interfaces/html-element'
import { ORIGIN } from './origin'

const HANDLERS = [
  'error',
  'unhandledrejection',
  'rejectionhandled',
  'load',
  'beforeunload',
  'unload',
  'pagehide',
  'pageshow',
  'message',
  'messageerror',
  'hashchange',
  'popstate',
  'storage',
  'online',
  'offline',
  'afterprint',
  'beforeprint',
  'languagechange',
  'devicemotion',
  'deviceorientation',
]

/** Makes the global object a Window. */
export function defineWindow(agent: Agent): void {
  const { globalObject } = agent.realm
  defineEventInterfaces(agent)
  const { prototype } = new Interface(agent, { name: 'Window', parent: 'EventTarget', receiver: targetOf })
  globalObject.prototype = prototype
  for (const name of ['window', 'top']) globalObject.putHidden(name, globalObject, ENUMERABLE)
  defineAttributes(agent)
  defineHandlers(agent, globalObject, targetOf, [...new Set([...HANDLERS, ...GLOBAL_HANDLERS])])
}

/** https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object */
function defineAttributes(agent: Agent): void {
  const { globalObject } = agent.realm
  const replaceable: Entries<() => Value> = {
    self: () => globalObject,
    frames: () => globalObject,
    parent: () => globalObject,
    length: () => 0,
    origin: () => ORIGIN,
    event: () => currentEventOf(agent),
    opener: () => null,
  }
  for (const [name, read] of Object.entries(replaceable)) defineReplaceable(agent, name, read)
  defineTexts(agent)
  for (const [name, value] of Object.entries({ closed: false, frameElement: null, isSecureContext: true }))
    defineAttribute(agent.realm, globalObject, name, () => value)
}

/** Assigning makes it an ordinary property. https://webidl.spec.whatwg.org/#Replaceable */
function defineReplaceable(agent: Agent, name: string, read: () => Value): void {
  const { realm } = agent
  defineAttribute(realm, realm.globalObject, name, read, (_agent, _this, [value]) => {
    realm.globalObject.put(name, value)
    return undefined
  })
}

/** Whatever is assigned becomes a string: `var name = …` surprises many. */
function defineTexts(agent: Agent): void {
  const { realm } = agent
  const texts = new Map([
    ['name', ''],
    ['status', ''],
  ])
  for (const name of texts.keys())
    defineAttribute(
      realm,
      realm.globalObject,
      name,
      () => texts.get(name),
      function* (_agent, _this, [value]) {
        texts.set(name, yield* toString(agent, value))
        return undefined
      },
    )
}
