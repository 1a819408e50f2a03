// How interfaces of the platform are written. https://webidl.spec.whatwg.org/#es-interfaces
import { createFunction, defineTag } from '../../../builtins/define'
import { LazyObject } from '../../../machine/exotic/lazy-object'
import type { NativeBehaviour, NativeFunction, NativeResult } from '../../../machine/objects/function'
import type { ObjectValue } from '../../../machine/objects/object'
import { Accessor } from '../../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE } from '../../../machine/objects/shape'
import type { Agent } from '../../../machine/running/agent'
import type { Realm } from '../../../machine/running/realm'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { nodeError } from './node-error'
import { missingArguments, refused, wrongReceiver } from './refusal'

/** What is known of the interfaces of a realm. */
const interfaces = new WeakMap<Realm, Map<string, InterfaceObjects>>()

const OF_HOST = { isOfHost: true }

const constructors = new WeakSet<ObjectValue>()

/** In Node an interface is a class. */
export const isInterface = (object: ObjectValue): boolean => constructors.has(object)

interface InterfaceObjects {
  readonly prototype: LazyObject
  readonly constructorObject: NativeFunction
}

/** The prototype of an interface, whatever the program made of its constructor. */
export function prototypeOf(realm: Realm, name: string): ObjectValue {
  return interfaces.get(realm)!.get(name)!.prototype
}

/** What `this` must be; throws where it is something else. */
export type Receiver<T> = (agent: Agent, thisValue: Value, interfaceName?: string) => T

export const receiverOf =
  <T>(type: abstract new (...args: never[]) => T): Receiver<T> =>
  (agent, thisValue, interfaceName = '') => {
    if (thisValue instanceof type) return thisValue
    throw wrongReceiver(agent, interfaceName)
  }

interface Description<T> {
  readonly name: string
  /** Name of the interface that it inherits from. */
  readonly parent?: string
  readonly receiver: Receiver<T>
  /** How many arguments the constructor needs. */
  readonly length?: number
  /** Absent where programs cannot construct it. */
  readonly construct?: NativeBehaviour
}

export class Interface<T> {
  /** Its attributes and operations are defined when a program first looks at it. */
  readonly prototype: LazyObject
  readonly constructorObject: NativeFunction

  constructor(
    private readonly agent: Agent,
    private readonly description: Description<T>,
  ) {
    const { realm } = agent
    const { name, parent, length = 0 } = description
    const known = interfaces.get(realm) ?? new Map<string, InterfaceObjects>()
    const above = parent === undefined ? undefined : known.get(parent)!
    const prototype = new LazyObject(above?.prototype ?? realm.intrinsics['Object.prototype'])
    const constructor = createFunction(realm, name, length, constructing(description), {
      constructs: true,
      isOfHost: true,
    })
    constructor.putHidden('prototype', prototype, 0)
    constructors.add(constructor)
    if (above !== undefined) constructor.prototype = above.constructorObject
    realm.globalObject.putHidden(name, constructor)
    prototype.later(() => {
      prototype.putHidden('constructor', constructor)
      defineTag(prototype, name)
    })
    this.prototype = prototype
    this.constructorObject = constructor
    interfaces.set(realm, known.set(name, this))
  }

  /** An attribute; without `set` it is read-only. Reading one is no frame on the stack. */
  attribute(
    name: string,
    get: (object: T, agent: Agent) => NativeResult,
    set?: (object: T, value: Value, agent: Agent) => NativeResult,
  ): this {
    const { receiver, name: interfaceName } = this.description
    const getter = (agent: Agent, object: Value) => get(receiver(agent, object, interfaceName), agent)
    const setter =
      set &&
      ((agent: Agent, object: Value, [value]: Value[]) =>
        set(receiver(agent, object, interfaceName), value, agent))
    const { realm } = this.agent
    this.prototype.later(() => defineAttribute(realm, this.prototype, name, getter, setter))
    return this
  }

  /** An operation that needs so many arguments. */
  operation(
    name: string,
    length: number,
    run: (object: T, args: Value[], agent: Agent) => NativeResult,
  ): this {
    const { receiver, name: interfaceName } = this.description
    const behaviour: NativeBehaviour = (agent, thisValue, args) => {
      const object = receiver(agent, thisValue, interfaceName)
      requireArguments(agent, `execute '${name}' on '${interfaceName}'`, length, args)
      return run(object, args, agent)
    }
    const { realm } = this.agent
    this.prototype.later(() =>
      this.prototype.put(name, createFunction(realm, name, length, behaviour, OF_HOST)),
    )
    return this
  }

  /** An operation of the interface object. */
  staticOperation(name: string, length: number, run: (args: Value[], agent: Agent) => NativeResult): this {
    const behaviour: NativeBehaviour = (agent, _this, args) => {
      requireArguments(agent, `execute '${name}' on '${this.description.name}'`, length, args)
      return run(args, agent)
    }
    this.constructorObject.put(name, createFunction(this.agent.realm, name, length, behaviour, OF_HOST))
    return this
  }

  /** On the interface object and on its prototype. https://webidl.spec.whatwg.org/#define-the-constants */
  constants(values: Entries<number>): this {
    const define = (holder: ObjectValue) => {
      for (const [name, value] of Object.entries(values)) holder.putHidden(name, value, ENUMERABLE)
    }
    define(this.constructorObject)
    this.prototype.later(() => define(this.prototype))
    return this
  }
}

/** An enumerable accessor, as attributes of interfaces are. */
export function defineAttribute(
  realm: Realm,
  holder: ObjectValue,
  name: string,
  get: NativeBehaviour,
  set?: NativeBehaviour,
  attributes = ENUMERABLE | CONFIGURABLE,
): void {
  const getter = createFunction(realm, name, 0, get, { prefix: 'get', isShown: false })
  const setter = set && createFunction(realm, name, 1, set, { prefix: 'set', isShown: false })
  holder.storeOwn(name, { slot: new Accessor(getter, setter), attributes: attributes | ACCESSOR })
}

export function requireArguments(agent: Agent, action: string, needed: number, { length }: Value[]): void {
  if (length < needed) throw missingArguments(agent, action, needed, length)
}

/** In Chromium's words, or in those of Node, whose interfaces are classes. */
function constructing({ name, length = 0, construct }: Description<unknown>): NativeBehaviour {
  return (agent, thisValue, args, newTarget) => {
    if (construct === undefined) throw notConstructible(agent, name)
    if (newTarget === undefined) throw notConstructed(agent, name)
    requireArguments(agent, `construct '${name}'`, length, args)
    return construct(agent, thisValue, args, newTarget)
  }
}

/** Node has these in C++. */
const NATIVE = new Set(['MessageChannel', 'MessagePort'])

const notConstructible = (agent: Agent, name: string) =>
  refused(agent, `Failed to construct '${name}': Illegal constructor`, () =>
    NATIVE.has(name)
      ? nodeError(agent, 'TypeError', 'ERR_CONSTRUCT_CALL_INVALID', 'Constructor cannot be called')
      : nodeError(agent, 'TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor'),
  )

const notConstructed = (agent: Agent, name: string) =>
  refused(
    agent,
    `Failed to construct '${name}': Please use the 'new' operator, this DOM object constructor cannot be called as a function.`,
    () =>
      NATIVE.has(name)
        ? nodeError(
            agent,
            'TypeError',
            'ERR_CONSTRUCT_CALL_REQUIRED',
            'Cannot call constructor without `new`',
          )
        : agent.typeError(`Class constructor ${name} cannot be invoked without 'new'`),
  )
