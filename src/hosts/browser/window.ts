// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object
import type { Agent } from '../../machine/agent'
import { defineHandlers } from '../globals/event-handlers'
import { defineEventInterfaces } from '../globals/event-interfaces'
import { targetOf } from '../globals/event-target'
import { Interface } from '../globals/interface'
import { GLOBAL_HANDLERS } from './dom/html-element'

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
]

/** Makes the global object a Window. */
export function defineWindow(agent: Agent): void {
  const { globalObject } = agent.realm
  defineEventInterfaces(agent)
  const { prototype } = new Interface(agent, { name: 'Window', parent: 'EventTarget', receiver: targetOf })
  globalObject.prototype = prototype
  for (const name of ['window', 'self', 'frames', 'parent', 'top']) globalObject.put(name, globalObject)
  defineHandlers(agent, globalObject, targetOf, [...new Set([...HANDLERS, ...GLOBAL_HANDLERS])])
}
