// https://tc39.es/ecma262/#sec-code-realms

import type { TypedArrayName } from '../exotic/element-types'
import { LastMatch } from '../exotic/last-match'
import { ObjectValue } from '../objects/object'
import type { GlobalBinding } from './environment'

/** Well-known intrinsics that the machine itself refers to, by the specification's names. */
export type IntrinsicName =
  | 'Object'
  | 'Object.prototype'
  | 'Function.prototype'
  | 'Array'
  | 'Array.prototype'
  | 'Array.prototype.values'
  | 'String.prototype'
  | 'Number.prototype'
  | 'Boolean.prototype'
  | 'Symbol.prototype'
  | 'BigInt.prototype'
  | 'Error'
  | 'Error.prototype'
  | 'EvalError.prototype'
  | 'RangeError.prototype'
  | 'ReferenceError.prototype'
  | 'SyntaxError.prototype'
  | 'TypeError.prototype'
  | 'URIError.prototype'
  | 'AggregateError.prototype'
  | 'SuppressedError.prototype'
  | 'DisposableStack.prototype'
  | 'AsyncDisposableStack.prototype'
  | 'Iterator'
  | 'Iterator.prototype'
  | 'AsyncIteratorPrototype'
  | 'ArrayIteratorPrototype'
  | 'ArrayIteratorPrototype.next'
  | 'AsyncFromSyncIteratorPrototype'
  | 'GeneratorFunction.prototype'
  | 'GeneratorFunction.prototype.prototype'
  | 'AsyncFunction.prototype'
  | 'AsyncGeneratorFunction.prototype'
  | 'AsyncGeneratorFunction.prototype.prototype'
  | 'eval'
  | 'Promise'
  | 'Promise.prototype'
  | 'Promise.prototype.then'
  | 'Map.prototype'
  | 'MapIteratorPrototype'
  | 'Set.prototype'
  | 'SetIteratorPrototype'
  | 'StringIteratorPrototype'
  | 'RegExp'
  | 'RegExp.prototype'
  | 'RegExpStringIteratorPrototype'
  | 'IteratorHelperPrototype'
  | 'WrapForValidIteratorPrototype'
  | 'WeakMap.prototype'
  | 'WeakSet.prototype'
  | 'WeakRef.prototype'
  | 'FinalizationRegistry.prototype'
  | 'Date.prototype'
  | 'ThrowTypeError'
  | 'ArrayBuffer'
  | 'ArrayBuffer.prototype'
  | 'DataView.prototype'
  | 'TypedArray'
  | 'TypedArray.prototype'
  | TypedArrayName
  | `${TypedArrayName}.prototype`

export type Intrinsics = Record<IntrinsicName, ObjectValue>

export class Realm {
  /** Identity of the global scope in the record; 0 until the record mentions it. */
  traceId = 0

  readonly intrinsics = {} as Intrinsics
  readonly globalObject = new ObjectValue(null)
  /** Top-level `let`, `const` and `class`. https://tc39.es/ecma262/#sec-global-environment-records */
  readonly globalBindings = new Map<string, GlobalBinding>()
  /** https://tc39.es/ecma262/#sec-gettemplateobject */
  readonly templateObjects = new WeakMap<object, ObjectValue>()
  readonly lastMatch = new LastMatch()
  /** What hosts keep for it, where memory is measured. [[HostDefined]] of https://tc39.es/ecma262/#sec-code-realms */
  readonly hostDefined: object[] = []
}
