// https://webidl.spec.whatwg.org/#idl-DOMException

import { ErrorObject } from '../../../machine/objects/error'
import type { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toString } from '../../../machine/operations/convert'
import { joinHeader } from '../../../machine/operations/display'
import type { Agent } from '../../../machine/running/agent'
import { type Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { createFrom } from '../../../machine/running/construct'
import { isObject, type PropertyKey, type Value } from '../../../machine/value'
import { type Entries, tableOf } from '../../../syntax/table'
import { Interface, prototypeOf, receiverOf } from './interface'

/** Names with the number of their constant; newer ones have none. https://webidl.spec.whatwg.org/#dfn-error-names-table */
const NUMBERED = {
  IndexSizeError: 1,
  HierarchyRequestError: 3,
  WrongDocumentError: 4,
  InvalidCharacterError: 5,
  NoModificationAllowedError: 7,
  NotFoundError: 8,
  NotSupportedError: 9,
  InUseAttributeError: 10,
  InvalidStateError: 11,
  SyntaxError: 12,
  InvalidModificationError: 13,
  NamespaceError: 14,
  InvalidAccessError: 15,
  TypeMismatchError: 17,
  SecurityError: 18,
  NetworkError: 19,
  AbortError: 20,
  URLMismatchError: 21,
  QuotaExceededError: 22,
  TimeoutError: 23,
  InvalidNodeTypeError: 24,
  DataCloneError: 25,
} as const

/** Those that have no code, as far as the hosts throw them. */
type NewerName =
  | 'NotAllowedError'
  | 'EncodingError'
  | 'NotReadableError'
  | 'ConstraintError'
  | 'DataError'
  | 'ReadOnlyError'
  | 'TransactionInactiveError'
  | 'VersionError'

const CODES = tableOf<number>(NUMBERED)

export type DomExceptionName = keyof typeof NUMBERED | NewerName

/** Constants of names that have gone out of use. */
const OLD_CONSTANTS = { DOMSTRING_SIZE_ERR: 2, NO_DATA_ALLOWED_ERR: 6, VALIDATION_ERR: 16 }

export class DomExceptionObject extends ErrorObject {
  constructor(
    prototype: ObjectValue,
    readonly message: string,
    readonly name: string,
  ) {
    super(prototype)
  }

  override get header(): string {
    return joinHeader(this.name, this.message)
  }

  override inherent(key: PropertyKey): string | undefined {
    return key === 'name' || key === 'message' ? this[key] : undefined
  }

  get code(): number {
    return CODES.get(this.name) ?? 0
  }
}

export function defineDomException(agent: Agent): void {
  const defined = new Interface(agent, {
    name: 'DOMException',
    receiver: receiverOf(DomExceptionObject),
    construct: (_agent, _this, args, newTarget) =>
      createFrom(agent, newTarget, 'Object.prototype', (prototype) => construct(agent, prototype, args)),
  })
  defined
    .attribute('code', ({ code }) => code)
    .attribute('name', ({ name }) => name)
    .attribute('message', ({ message }) => message)
    .constants(constants())
  defined.prototype.prototype = agent.realm.intrinsics['Error.prototype']
}

/** `NotFoundError` has the constant NOT_FOUND_ERR. */
function constants(): Entries<number> {
  const named = [...CODES].map(([name, code]): [string, number] => {
    const words =
      name === 'URLMismatchError' ? 'URL_MISMATCH_ERROR' : name.replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    return [words.toUpperCase().replace(/_ERROR$/, '_ERR'), code]
  })
  const all = [...named, ...Object.entries(OLD_CONSTANTS)]
  return Object.fromEntries(all.sort(([, a], [, b]) => a - b))
}

function* construct(agent: Agent, prototype: ObjectValue, [message, options]: Value[]): Procedure {
  const text = message === undefined ? '' : yield* toString(agent, message)
  const given = isObject(options) ? yield* get(agent, options, 'name') : options
  const exception = new DomExceptionObject(
    prototype,
    text,
    given === undefined ? 'Error' : yield* toString(agent, given),
  )
  exception.captureStack(agent)
  if (isObject(options)) {
    const cause = yield* get(agent, options, 'cause')
    if (cause !== undefined) exception.putHidden('cause', cause)
  }
  return exception
}

export function createDomException(
  agent: Agent,
  name: DomExceptionName,
  message: string,
): DomExceptionObject {
  const exception = new DomExceptionObject(prototypeOf(agent.realm, 'DOMException'), message, name)
  exception.captureStack(agent)
  return exception
}

export const domException = (agent: Agent, name: DomExceptionName, message: string): ThrowCompletion =>
  new ThrowCompletion(createDomException(agent, name, message))
