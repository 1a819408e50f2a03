// Values as text, and what kind of values they are.
import { compileFunctionText } from '../../../language/code-from-text'
import { ProxyObject } from '../../../machine/exotic/proxy'
import { createClosure } from '../../../machine/objects/closure'
import { EcmaFunction } from '../../../machine/objects/function'
import { constructorName } from '../../../machine/operations/display'
import { createArray, createObject } from '../../../machine/operations/operations'
import { isObject } from '../../../machine/value'
import { dirOptions } from '../../console/console'
import { formatLog } from '../../console/format-log'
import { inspect } from '../../console/inspect/inspect'
import { builtinNames } from '../../program/node-module-names'
import { EventTargetObject } from '../../web/events/event-target'
import { invalidArgument, nodeError } from '../../web/interfaces/node-error'
import { MessagePortObject } from '../../web/messages/message-port'
import { requireBuiltin } from '../modules/registry'
import type { Natives } from './bindings'

export const utilNatives: Natives = {
  inspect: (agent, _this, [value, options]) => inspect(agent, value, dirOptions(options)),
  inspectName: (_agent, _this, [value]) => `[${isObject(value) ? (constructorName(value) ?? 'Object') : ''}]`,
  format: (agent, _this, args) => formatLog(agent, args),
  formatWith: (agent, _this, [options, ...args]) => formatLog(agent, args, dirOptions(options)),
  typeName: (_agent, _this, [value]) => (isObject(value) ? value.className : ''),
  isProxy: (_agent, _this, [value]) => value instanceof ProxyObject,
  functionKind: (_agent, _this, [value]) => (value instanceof EcmaFunction ? value.code.suspension : 'none'),
  /** Where in the program the library was called: "file:line:column". */
  place: (agent) => (agent.span > 0 ? agent.describeSpan(agent.span) : ''),
  eventListeners: (agent, _this, [target, type]) => {
    if (!(target instanceof EventTargetObject))
      throw invalidArgument(agent, 'emitter', 'an instance of EventEmitter or EventTarget', target)
    return createArray(
      agent,
      target.listenersFor(type as string).map(({ callback }) => callback),
    )
  },
  /** An object with the message, so that `undefined` can be one. */
  takeMessage: (agent, _this, [port]) => {
    if (!(port instanceof MessagePortObject))
      throw nodeError(
        agent,
        'TypeError',
        'ERR_INVALID_ARG_TYPE',
        'The "port" argument must be a MessagePort instance',
      )
    const taken = port.take(agent)
    if (taken === undefined) return undefined
    const received = createObject(agent)
    received.put('message', taken.value)
    return received
  },
  asyncContext: (agent) => agent.asyncContext,
  setAsyncContext: (agent, _this, [context]) => {
    agent.asyncContext = context
    agent.tracksContext ||= context !== undefined
    return undefined
  },
  builtin: (agent, _this, [name]) => requireBuiltin(agent, name as string),
  builtinNames: (agent) => createArray(agent, builtinNames()),
  compileFunction: (agent, _this, [text, parameters]) =>
    createClosure(agent, compileFunctionText(agent, 'function', parameters as string, text as string), null),
}
