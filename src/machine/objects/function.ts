// Function objects. https://tc39.es/ecma262/#sec-ecmascript-function-objects
import type { Agent } from '../running/agent'
import type { Code } from '../running/code'
import type { PENDING, Procedure } from '../running/completion'
import type { Environment } from '../running/environment'
import { chargeWalk } from '../running/meter'
import type { Realm } from '../running/realm'
import type { Value } from '../value'
import { ObjectValue } from './object'
import type { PrivateElement } from './private-elements'
import { CONFIGURABLE } from './shape'

export abstract class FunctionObject extends ObjectValue {
  constructor(
    prototype: ObjectValue | null,
    readonly realm: Realm,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'Function'
  }

  override get isCallable(): boolean {
    return true
  }
}

/** A private method or accessor of a class. */
export interface PrivateMethod {
  readonly name: symbol
  /** As it is written: "#x". */
  readonly shown: string
  readonly element: PrivateElement
}

const NO_METHODS: readonly PrivateMethod[] = []

/** A function of the program. */
export class EcmaFunction extends FunctionObject {
  /** Where `super` looks. */
  homeObject: ObjectValue | undefined = undefined
  /** Of a class: defines its fields and private methods on `this`. */
  initializer: EcmaFunction | undefined = undefined
  /** Of a class: what instances get before their fields. */
  privateMethods: readonly PrivateMethod[] = NO_METHODS
  /** Of a class: what the class itself gets before its static fields. */
  staticPrivateMethods: readonly PrivateMethod[] = NO_METHODS

  constructor(
    prototype: ObjectValue | null,
    realm: Realm,
    readonly code: Code,
    readonly environment: Environment | null,
  ) {
    super(prototype, realm)
  }

  override get isConstructor(): boolean {
    const { kind, suspension } = this.code
    return (kind === 'function' && suspension === 'none') || this.code.isClassConstructor
  }
}

/** A result, a procedure that will produce one, or PENDING where the behaviour itself pushed a context. */
export type NativeResult = Value | Procedure | typeof PENDING

/** `newTarget` is undefined in a plain call. */
export type NativeBehaviour = (
  agent: Agent,
  thisValue: Value,
  args: Value[],
  newTarget: ObjectValue | undefined,
) => NativeResult

/** What a built-in handler of a promise settles: the stack of an error goes on there. */
export type Settlement =
  | { readonly promise: ObjectValue; readonly combinator?: undefined; readonly rejects?: true }
  | {
      readonly promise: ObjectValue
      readonly combinator: 'all' | 'allSettled' | 'any'
      readonly index: number
    }

/** What a function without a name, which the engine makes while it runs, is there for. Those that settle a promise say so. */
export type Role =
  | 'executor'
  | 'handler of finally'
  | 'keeper of the outcome'
  | 'unwrapper of the iterator'
  | 'closer of the iterator'
  | 'disposer'
  | 'revoker of the proxy'
  | 'reader of the module'
  | 'receiver of the answer'
  | 'deliverer'
  | 'listener for failed output'
  | 'thrower of the error'

/** A built-in function. https://tc39.es/ecma262/#sec-built-in-function-objects */
export class NativeFunction extends FunctionObject {
  role: Role | undefined = undefined
  settles: Settlement | undefined = undefined
  /** It belongs to the host, not to the language. */
  isOfHost = false

  constructor(
    prototype: ObjectValue | null,
    realm: Realm,
    /** What its frames are called on the call stack. */
    readonly label: string,
    readonly behaviour: NativeBehaviour,
    private readonly constructs: boolean,
    /** False for a built-in that only hands over to another context, like a generator's `next`. */
    readonly isShown = true,
  ) {
    super(prototype, realm)
  }

  override get isConstructor(): boolean {
    return this.constructs
  }
}

/** https://tc39.es/ecma262/#sec-createbuiltinfunction for a function that a built-in makes while it runs. */
export function createNative(
  agent: Agent,
  name: string,
  length: number,
  behaviour: NativeBehaviour,
): NativeFunction {
  const { realm } = agent
  const created = new NativeFunction(realm.intrinsics['Function.prototype'], realm, name, behaviour, false)
  created.putHidden('length', length, CONFIGURABLE)
  created.putHidden('name', name, CONFIGURABLE)
  return created
}

/** The same without a name. */
export function createHelper(
  agent: Agent,
  role: Role,
  length: number,
  behaviour: NativeBehaviour,
): NativeFunction {
  const created = createNative(agent, '', length, behaviour)
  created.role = role
  return created
}

/** https://tc39.es/ecma262/#sec-bound-function-exotic-objects */
export class BoundFunction extends FunctionObject {
  private readonly constructs: boolean

  constructor(
    prototype: ObjectValue | null,
    realm: Realm,
    readonly target: ObjectValue,
    readonly boundThis: Value,
    private readonly boundArguments: Value[],
  ) {
    super(prototype, realm)
    this.constructs = target.isConstructor
  }

  override get isConstructor(): boolean {
    return this.constructs
  }

  /** What a call comes to: what is bound may be bound, too. */
  unbound(args: Value[]): {
    readonly target: ObjectValue
    readonly boundThis: Value
    readonly args: Value[]
  } {
    const lists = [args]
    let last: BoundFunction = this
    for (let f: ObjectValue = this; f instanceof BoundFunction; f = f.target) {
      lists.push(f.boundArguments)
      last = f
    }
    chargeWalk(lists.length)
    return { target: last.target, boundThis: last.boundThis, args: lists.reverse().flat() }
  }
}

export const isCallable = (value: Value): value is ObjectValue =>
  typeof value === 'object' && value !== null && value.isCallable

export const isConstructor = (value: Value): value is ObjectValue =>
  typeof value === 'object' && value !== null && value.isConstructor
