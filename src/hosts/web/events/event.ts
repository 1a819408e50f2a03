// https://dom.spec.whatwg.org/#interface-event

import { createFunction } from '../../../builtins/define'
import { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { Accessor } from '../../../machine/objects/property'
import { ACCESSOR, ENUMERABLE } from '../../../machine/objects/shape'
import { toBoolean, toNumber, toString } from '../../../machine/operations/convert'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import type { Realm } from '../../../machine/running/realm'
import { isObject, type Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { invalidArgument } from '../interfaces/node-error'
import { refused } from '../interfaces/refusal'
import type { EventTargetObject } from './event-target'

export const NO_PHASE = 0
export const CAPTURING_PHASE = 1
export const AT_TARGET = 2
export const BUBBLING_PHASE = 3

/** What is given when an event is made; the others have their defaults. */
export interface EventFlags {
  readonly bubbles?: boolean
  readonly cancelable?: boolean
  readonly composed?: boolean
}

export class EventObject extends ObjectValue {
  target: EventTargetObject | null = null
  currentTarget: EventTargetObject | null = null
  /** Target first; empty unless the event is dispatched. */
  path: readonly EventTargetObject[] = []
  phase = NO_PHASE
  isTrusted = false
  isInitialized = true
  isDispatched = false
  isCanceled = false
  isStopped = false
  isStoppedImmediately = false
  /** The listener that is being called promised not to cancel. */
  isInPassiveListener = false
  bubbles: boolean
  isCancelable: boolean
  readonly isComposed: boolean
  /** Attributes of the interfaces that inherit from Event. */
  readonly details: Map<string, Value> = new Map()

  constructor(
    prototype: ObjectValue,
    /** Name of its interface. */
    readonly interfaceName: string,
    public type: string,
    { bubbles = false, cancelable = false, composed = false }: EventFlags,
    readonly timeStamp: number,
  ) {
    super(prototype)
    this.bubbles = bubbles
    this.isCancelable = cancelable
    this.isComposed = composed
  }

  override get className(): string {
    return this.interfaceName
  }

  cancel(): undefined {
    if (this.isCancelable && !this.isInPassiveListener) this.isCanceled = true
  }

  stop(): undefined {
    this.isStopped = true
  }
}

/** Attributes of an interface with their defaults, whose types they have; null stands for any value. */
type Members = Entries<string | number | boolean | null>

export function defineEvent(agent: Agent): void {
  const definition = new Interface(agent, {
    name: 'Event',
    receiver: receiverOf(EventObject),
    length: 1,
    construct: (_agent, _this, args, newTarget) => constructEvent(agent, 'Event', [], args, newTarget),
  })
  definition
    .attribute('type', (event) => event.type)
    .attribute('target', ({ target }) => target?.self ?? null)
    .attribute('srcElement', ({ target }) => target?.self ?? null)
    .attribute('currentTarget', ({ currentTarget }) => currentTarget?.self ?? null)
    .attribute('eventPhase', (event) => event.phase)
    .attribute('bubbles', (event) => event.bubbles)
    .attribute('cancelable', (event) => event.isCancelable)
    .attribute('composed', (event) => event.isComposed)
    .attribute('defaultPrevented', (event) => event.isCanceled)
    .attribute('timeStamp', (event) => event.timeStamp)
    .attribute(
      'returnValue',
      (event) => !event.isCanceled,
      (event, value) => (toBoolean(value) ? undefined : event.cancel()),
    )
    .attribute(
      'cancelBubble',
      (event) => event.isStopped,
      (event, value) => (toBoolean(value) ? event.stop() : undefined),
    )
    .operation('composedPath', 0, ({ path, currentTarget }) => {
      const seen = path.filter((one) => currentTarget === null || one.isSeenBy(currentTarget))
      return createArray(
        agent,
        seen.map(({ self }) => self),
      )
    })
    .operation('preventDefault', 0, (event) => event.cancel())
    .operation('stopPropagation', 0, (event) => event.stop())
    .operation('stopImmediatePropagation', 0, (event) => {
      event.stop()
      event.isStoppedImmediately = true
      return undefined
    })
    .operation('initEvent', 1, initEvent)
    .constants({ NONE: NO_PHASE, CAPTURING_PHASE, AT_TARGET, BUBBLING_PHASE })
}

/** https://dom.spec.whatwg.org/#dom-event-initevent */
function* initEvent(event: EventObject, [type, bubbles, cancelable]: Value[], agent: Agent): Procedure {
  const name = yield* toString(agent, type)
  if (event.isDispatched) return undefined
  event.type = name
  event.bubbles = toBoolean(bubbles)
  event.isCancelable = toBoolean(cancelable)
  event.isInitialized = true
  event.isStopped = event.isStoppedImmediately = event.isCanceled = false
  return undefined
}

/** An interface below Event: `members` are what it adds, `inherited` what those above it have. */
export function defineEventInterface(
  agent: Agent,
  name: string,
  parent: string,
  members: Members,
  inherited: readonly Members[],
): Interface<EventObject> {
  const all = [...inherited, members]
  const definition = new Interface(agent, {
    name,
    parent,
    receiver: receiverOf(EventObject),
    length: 1,
    construct: (_agent, _this, args, newTarget) => constructEvent(agent, name, all, args, newTarget),
  })
  for (const [member, otherwise] of Object.entries(members))
    definition.attribute(member, ({ details }) => (details.has(member) ? details.get(member) : otherwise))
  return definition
}

/** https://dom.spec.whatwg.org/#inner-event-creation-steps; dictionaries are read from the root of inheritance down. */
function* constructEvent(
  agent: Agent,
  name: string,
  members: readonly Members[],
  [type, init]: Value[],
  newTarget: ObjectValue | undefined,
): Procedure {
  const typeName = yield* toString(agent, type)
  if (init !== undefined && init !== null && !isObject(init))
    throw refused(agent, `Failed to construct '${name}': parameter 2 is not of type '${name}Init'.`, () =>
      invalidArgument(agent, 'options', 'of type object', init),
    )
  const given = isObject(init) ? init : undefined
  const flags = {
    bubbles: yield* readFlag(agent, given, 'bubbles'),
    cancelable: yield* readFlag(agent, given, 'cancelable'),
    composed: yield* readFlag(agent, given, 'composed'),
  }
  const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
  const event = newEvent(agent, prototype, name, typeName, flags)
  for (const list of members)
    for (const [member, otherwise] of Object.entries(list))
      event.details.set(member, yield* readMember(agent, given, member, otherwise))
  return event
}

function* readFlag(agent: Agent, init: ObjectValue | undefined, name: string): Procedure<boolean> {
  return init !== undefined && toBoolean(yield* get(agent, init, name))
}

function* readMember(agent: Agent, init: ObjectValue | undefined, name: string, otherwise: Value): Procedure {
  const value = init && (yield* get(agent, init, name))
  if (value === undefined) return otherwise
  switch (typeof otherwise) {
    case 'boolean':
      return toBoolean(value)
    case 'number':
      return yield* toNumber(agent, value)
    case 'string':
      return yield* toString(agent, value)
    default:
      return value
  }
}

const currentEvents = new WeakMap<Realm, EventObject | undefined>()

/** What listeners are being told. https://dom.spec.whatwg.org/#window-current-event */
export const currentEventOf = ({ realm }: Agent): EventObject | undefined => currentEvents.get(realm)

export const setCurrentEvent = ({ realm }: Agent, event: EventObject | undefined): void =>
  void currentEvents.set(realm, event)

/** An event that the host makes: `details` are the attributes of its interface. */
export function createHostEvent(
  agent: Agent,
  interfaceName: string,
  type: string,
  flags: EventFlags = {},
  details: Entries<Value> = {},
): EventObject {
  const event = newEvent(agent, prototypeOf(agent.realm, interfaceName), interfaceName, type, flags)
  event.isTrusted = true
  for (const [key, value] of Object.entries(details)) event.details.set(key, value)
  return event
}

function newEvent(
  agent: Agent,
  prototype: ObjectValue,
  interfaceName: string,
  type: string,
  flags: EventFlags,
): EventObject {
  const event = new EventObject(prototype, interfaceName, type, flags, agent.clock.now)
  event.storeOwn('isTrusted', { slot: trustedAccessor(agent.realm), attributes: ACCESSOR | ENUMERABLE })
  return event
}

const trustedAccessors = new WeakMap<Realm, Accessor>()

/** An own property of each event, so that no prototype can lie. https://webidl.spec.whatwg.org/#LegacyUnforgeable */
function trustedAccessor(realm: Realm): Accessor {
  const known = trustedAccessors.get(realm)
  if (known !== undefined) return known
  const receiver = receiverOf(EventObject)
  const getter = createFunction(realm, 'isTrusted', 0, (agent, event) => receiver(agent, event).isTrusted, {
    prefix: 'get',
    isShown: false,
  })
  const accessor = new Accessor(getter, undefined)
  trustedAccessors.set(realm, accessor)
  return accessor
}
