// Proxy exotic objects. https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots

import { isCallable } from '../objects/function'
import { getData, ObjectValue } from '../objects/object'
import { BY_PROCEDURE, type Slot } from '../objects/property'
import { Shape } from '../objects/shape'
import type { Agent } from '../running/agent'
import type { ThrowCompletion } from '../running/completion'
import { chargeWalk } from '../running/meter'
import { keyAsValue, type PropertyKey } from '../value'
import type { InternalMethods } from './internal-methods'

/** What a proxy stands between. */
export interface ProxyParts {
  readonly target: ObjectValue
  readonly handler: ObjectValue
}

const SHAPE = Shape.root()

export class ProxyObject extends ObjectValue {
  private readonly calls: boolean
  private readonly constructs: boolean
  /** Null once the proxy is revoked. */
  private parts: ProxyParts | null

  constructor(
    target: ObjectValue,
    handler: ObjectValue,
    private readonly methods: InternalMethods,
  ) {
    super(null)
    this.shape = SHAPE
    this.parts = { target, handler }
    this.calls = target.isCallable
    this.constructs = target.isConstructor
  }

  override get exotic(): InternalMethods {
    return this.methods
  }

  override get isCallable(): boolean {
    return this.calls
  }

  override get isConstructor(): boolean {
    return this.constructs
  }

  /** Null once the proxy is revoked. */
  get target(): ObjectValue | null {
    return this.parts === null ? null : this.parts.target
  }

  get handler(): ObjectValue | null {
    return this.parts === null ? null : this.parts.handler
  }

  override get className(): string {
    if (this.calls) return 'Function'
    return unproxied(this)?.className === 'Array' ? 'Array' : 'Object'
  }

  override getOwnSlot(): Slot {
    return BY_PROCEDURE
  }

  revoke(): void {
    this.parts = null
  }

  /** https://tc39.es/ecma262/#sec-validatenonrevokedproxy */
  requireParts(agent: Agent, operation: string): ProxyParts {
    if (this.parts !== null) return this.parts
    throw agent.typeError(`Cannot perform '${operation}' on a proxy that has been revoked`)
  }

  /** As far as it can be seen without running code. */
  hasTrap(name: string): boolean {
    return this.parts !== null && isCallable(getData(this.parts.handler, name))
  }
}

/** What is behind a proxy, and behind the proxy that may be there; null behind a revoked one. */
export function unproxied(object: ObjectValue): ObjectValue | null {
  let found: ObjectValue | null = object
  let passed = 0
  for (; found instanceof ProxyObject; passed++) found = found.target
  chargeWalk(passed)
  return found
}

/** Of an object and those behind it, the one that refused an operation: a proxy with such a trap, or no proxy. */
export function refuserOf(object: ObjectValue, trap: string): ObjectValue {
  let found = object
  while (found instanceof ProxyObject && !found.hasTrap(trap) && found.target !== null) found = found.target
  return found
}

/** The TypeError of an operation that a trap refused, in V8's words. */
export function trapRefused(agent: Agent, trap: string, key?: PropertyKey): ThrowCompletion {
  const place = key === undefined ? '' : ` for property '${String(keyAsValue(key))}'`
  return agent.typeError(`'${trap}' on proxy: trap returned falsish${place}`)
}
