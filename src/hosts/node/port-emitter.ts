// Message ports of Node have the methods of an EventEmitter, whose listeners get the message itself.
// https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#class-messageport
import { createFunction, defineMethod } from '../../builtins/define'
import { FunctionObject } from '../../machine/objects/function'
import type { ObjectValue } from '../../machine/objects/object'
import { stringOf } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import { isObject, type Value } from '../../machine/value'
import { EventObject } from '../web/events/event'
import type { Listener } from '../web/events/listener-list'
import { prototypeOf } from '../web/interfaces/interface'
import { invalidArgument } from '../web/interfaces/node-error'
import { receivePort } from '../web/messages/message-port'

export function definePortEmitter(agent: Agent): void {
  const { realm } = agent
  const prototype = prototypeOf(realm, 'MessagePort')
  /** Listeners by the functions that the program gave. */
  const wrapped = new WeakMap<ObjectValue, Listener>()
  for (const [name, once] of [
    ['on', false],
    ['addListener', false],
    ['once', true],
  ] as const)
    defineMethod(realm, prototype, name, 2, (_agent, self, [type, callback]) => {
      const port = receivePort(agent, self)
      if (callback === undefined || callback === null) return port
      if (!isObject(callback))
        throw invalidArgument(agent, 'listener', 'an instance of EventListener', callback)
      const listener = wrap(agent, stringOf(agent, type), callback, once)
      wrapped.set(callback, listener)
      port.addListener(listener)
      return port
    })
  for (const name of ['off', 'removeListener'])
    defineMethod(realm, prototype, name, 2, (_agent, self, [, callback]) => {
      const listener = wrapped.get(callback as ObjectValue)
      if (listener !== undefined) receivePort(agent, self).removeListener(listener)
      return self
    })
  defineMethod(realm, prototype, 'close', 0, (_agent, self, [callback]) => {
    const port = receivePort(agent, self)
    if (callback instanceof FunctionObject) port.addListener(wrap(agent, 'close', callback, true))
    port.close(agent)
    return undefined
  })
  for (const name of ['ref', 'unref']) defineMethod(realm, prototype, name, 0, (_agent, self) => self)
}

function wrap(agent: Agent, type: string, callback: Value, once: boolean): Listener {
  const calling = createFunction(
    agent.realm,
    '',
    1,
    function* (_agent, self, [event]) {
      const argument = event instanceof EventObject ? event.details.get('data') : undefined
      return yield* call(agent, callback, self, argument)
    },
    { isShown: false },
  )
  return { type, callback: calling, capture: false, once, passive: false, isRemoved: false, traceId: 0 }
}
