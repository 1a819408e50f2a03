// https://dom.spec.whatwg.org/#interface-eventtarget

import { footprint } from '../../../machine/footprint'
import { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toBoolean, toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { createFrom } from '../../../machine/running/construct'
import type { Realm } from '../../../machine/running/realm'
import { isObject, type Value } from '../../../machine/value'
import { type Callbacks, runCallbacks } from '../../loop/callbacks'
import { dialectOf } from '../interfaces/dialect'
import { domException } from '../interfaces/dom-exception'
import { Interface } from '../interfaces/interface'
import { invalidArgument } from '../interfaces/node-error'
import { refused, wrongReceiver } from '../interfaces/refusal'
import { dispatch } from './dispatch'
import { defineEvent, EventObject } from './event'
import type { Handler } from './event-handlers'
import { defineCommonEvents } from './event-interfaces'
import { type Listener, ListenerList } from './listener-list'

/** What a target does by itself when it is activated: a click on a check box, a button, a link. */
export interface Activation {
  /** https://dom.spec.whatwg.org/#eventtarget-legacy-pre-activation-behavior */
  prepare?(): void
  /** https://dom.spec.whatwg.org/#eventtarget-activation-behavior */
  run(event: EventObject): Callbacks
  /** https://dom.spec.whatwg.org/#eventtarget-legacy-canceled-activation-behavior */
  cancel?(): void
}

/** An AbortSignal, as listeners see it. */
export interface AbortSource {
  readonly isAborted: boolean
  /** What is done before the event `abort` is fired. */
  addAlgorithm(algorithm: () => void): void
}

export class EventTargetObject extends ObjectValue {
  /** Null while there are none. */
  private listeners: ListenerList | null = null
  /** What the program put into `onclick` and the like; null while there is nothing. */
  handlers: Map<string, Handler> | null = null

  override get className(): string {
    return 'EventTarget'
  }

  /** The object that programs see. */
  get self(): ObjectValue {
    return this
  }

  /** https://dom.spec.whatwg.org/#get-the-parent */
  parentFor(_event: EventObject): EventTargetObject | null {
    return null
  }

  /** Whether those outside do not see what is inside: a shadow root. */
  get hidesInside(): boolean {
    return false
  }

  /** Whether listeners of another target find it on the path of an event. https://dom.spec.whatwg.org/#dom-event-composedpath */
  isSeenBy(_current: EventTargetObject): boolean {
    return true
  }

  /** What listeners of another target see in place of this one. https://dom.spec.whatwg.org/#retarget */
  retargetFor(_current: EventTargetObject): EventTargetObject {
    return this
  }

  /** What is seen of it once nobody is told any more; null for what is hidden in a shadow tree. */
  get afterDispatch(): EventTargetObject | null {
    return this
  }

  /** Whether there are targets around it, or might be. */
  get isInTree(): boolean {
    return false
  }

  get activation(): Activation | undefined {
    return undefined
  }

  /** Whether listeners for a type cannot cancel, unless they say that they can. https://dom.spec.whatwg.org/#default-passive-value */
  isPassiveByDefault(_type: string): boolean {
    return false
  }

  get abortSource(): AbortSource | undefined {
    return undefined
  }

  /** Those for a type as they are now: whoever walks through them keeps what was there. */
  listenersFor(type: string): readonly Listener[] {
    footprint?.reads(this, type)
    return this.listeners?.ofType(type) ?? []
  }

  hasListenerFor(type: string): boolean {
    footprint?.reads(this, type)
    return this.listeners?.hasType(type) ?? false
  }

  findListener(type: string, callback: ObjectValue, capture: boolean): Listener | undefined {
    footprint?.reads(this, type)
    return this.listeners?.find(type, callback, capture)
  }

  addListener(listener: Listener): void {
    footprint?.writes(this, listener.type)
    this.listeners ??= new ListenerList()
    this.listeners.add(listener)
  }

  forgetListeners(agent: Agent): void {
    footprint?.writes(this)
    for (const listener of this.listeners?.all ?? []) agent.observer?.listenerRemoved(listener)
    this.listeners = null
    this.handlers = null
  }

  removeListener(listener: Listener): void {
    footprint?.writes(this, listener.type)
    listener.isRemoved = true
    this.listeners?.remove(listener)
  }
}

/** Stands for the global object, which is a target too. */
class GlobalTarget extends EventTargetObject {
  constructor(private readonly global: ObjectValue) {
    super(null)
  }

  override get self(): ObjectValue {
    return this.global
  }

  override isPassiveByDefault(type: string): boolean {
    return SCROLLING.has(type)
  }
}

/** Events that a browser would have to wait for before it scrolls. */
export const SCROLLING: ReadonlySet<string> = new Set(['touchstart', 'touchmove', 'wheel', 'mousewheel'])

const globalTargets = new WeakMap<Realm, GlobalTarget>()

export function globalTarget({ realm }: Agent): EventTargetObject {
  const known = globalTargets.get(realm)
  if (known !== undefined) return known
  const target = new GlobalTarget(realm.globalObject)
  globalTargets.set(realm, target)
  realm.hostDefined.push(target)
  return target
}

/** The target that an object is; a bare call of a global function is one of the global object. */
export function targetOf(agent: Agent, target: Value): EventTargetObject {
  if (target instanceof EventTargetObject) return target
  if (target === undefined || target === agent.realm.globalObject) return globalTarget(agent)
  throw wrongReceiver(agent, 'EventTarget')
}

export function defineEventTarget(agent: Agent): void {
  new Interface(agent, {
    name: 'EventTarget',
    receiver: targetOf,
    construct: (_agent, _this, _args, newTarget) =>
      createFrom(agent, newTarget, 'Object.prototype', (prototype) => new EventTargetObject(prototype)),
  })
    .operation('addEventListener', 2, addEventListener)
    .operation('removeEventListener', 2, removeEventListener)
    .operation('dispatchEvent', 1, dispatchEvent)
  defineEvent(agent)
  defineCommonEvents(agent)
}

/** https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener */
function* addEventListener(
  target: EventTargetObject,
  [type, callback, options]: Value[],
  agent: Agent,
): Procedure {
  const name = yield* toString(agent, type)
  requireListener(agent, 'addEventListener', callback)
  const capture = yield* captureOf(agent, options)
  const given = isObject(options) ? options : undefined
  const once = given !== undefined && toBoolean(yield* get(agent, given, 'once'))
  const passive = given && (yield* get(agent, given, 'passive'))
  const source = yield* abortSourceOf(agent, given)
  if (source?.isAborted || !isObject(callback)) return undefined
  if (target.findListener(name, callback, capture) !== undefined) return undefined
  const listener: Listener = {
    type: name,
    callback,
    capture,
    once,
    passive: passive === undefined ? target.isPassiveByDefault(name) : toBoolean(passive),
    isRemoved: false,
    traceId: 0,
  }
  addListener(agent, target, listener)
  source?.addAlgorithm(() => {
    // Engines look for the callback again, even if it was removed and added without a signal meanwhile.
    const current = target.findListener(name, callback, capture)
    if (current !== undefined) removeListener(agent, target, current)
  })
  return undefined
}

/** `callback` is the function of the program, which may stand behind one of ours. */
export function addListener(
  agent: Agent,
  target: EventTargetObject,
  listener: Listener,
  callback = listener.callback,
): void {
  target.addListener(listener)
  agent.observer?.listenerAdded(target.self, listener, callback)
  agent.host.listenerAdded?.(agent, target, listener.type)
}

export function removeListener(agent: Agent, target: EventTargetObject, listener: Listener): void {
  target.removeListener(listener)
  agent.observer?.listenerRemoved(listener)
}

function* abortSourceOf(agent: Agent, options: ObjectValue | undefined): Procedure<AbortSource | undefined> {
  const signal = options && (yield* get(agent, options, 'signal'))
  if (signal === undefined) return undefined
  const source = signal instanceof EventTargetObject ? signal.abortSource : undefined
  if (source !== undefined) return source
  throw refused(
    agent,
    "Failed to read the 'signal' property from 'AddEventListenerOptions': Failed to convert value to 'AbortSignal'.",
    () => invalidArgument(agent, 'options.signal', 'an instance of AbortSignal', signal),
  )
}

/** https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener */
function* removeEventListener(
  target: EventTargetObject,
  [type, callback, options]: Value[],
  agent: Agent,
): Procedure {
  const name = yield* toString(agent, type)
  requireListener(agent, 'removeEventListener', callback)
  const capture = yield* captureOf(agent, options)
  const found = isObject(callback) ? target.findListener(name, callback, capture) : undefined
  if (found !== undefined) removeListener(agent, target, found)
  return undefined
}

/** https://dom.spec.whatwg.org/#concept-flatten-options */
function* captureOf(agent: Agent, options: Value): Procedure<boolean> {
  return toBoolean(isObject(options) ? yield* get(agent, options, 'capture') : options)
}

function requireListener(agent: Agent, method: string, callback: Value): void {
  if (callback === undefined || callback === null || isObject(callback)) return
  throw refused(
    agent,
    `Failed to execute '${method}' on 'EventTarget': parameter 2 is not of type 'Object'.`,
    () => invalidArgument(agent, 'listener', 'an instance of EventListener', callback),
  )
}

/** https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent – the caller stays on the stack. */
function* dispatchEvent(target: EventTargetObject, [event]: Value[], agent: Agent): Procedure {
  if (!(event instanceof EventObject)) {
    throw refused(
      agent,
      "Failed to execute 'dispatchEvent' on 'EventTarget': parameter 1 is not of type 'Event'.",
      () => invalidArgument(agent, 'event', 'an instance of Event', event),
    )
  }
  if (event.isDispatched) throw alreadyDispatched(agent, event)
  event.isTrusted = false
  agent.host.dispatchedByProgram?.(event.type)
  return yield* runCallbacks(agent, dispatch(agent, target, event))
}

function alreadyDispatched(agent: Agent, { type }: EventObject): ThrowCompletion {
  const problem = "Failed to execute 'dispatchEvent' on 'EventTarget': The event is already being dispatched."
  return dialectOf(agent).pick(
    () => domException(agent, 'InvalidStateError', problem),
    () => agent.error('Error', `The event "${type}" is already being dispatched`),
  )()
}
