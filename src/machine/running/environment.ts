// Bindings that closures share. A binding that no closure needs lives in a register of its context instead.
import type { UNINITIALIZED, Value } from '../value'

export type BindingContent = Value | typeof UNINITIALIZED | ImportedBinding

/** https://tc39.es/ecma262/#sec-declarative-environment-records */
export class Environment {
  /** Identity in the record; 0 until the record mentions it. */
  traceId = 0
  /** The last measure of the heap that counted it. */
  measure = 0

  constructor(
    readonly outer: Environment | null,
    readonly slots: BindingContent[],
  ) {}

  /** https://tc39.es/ecma262/#sec-createperiterationenvironment */
  copy(): Environment {
    return new Environment(this.outer, this.slots.slice())
  }
}

/** A top-level `let`, `const` or `class` of a script: every script of the realm sees it. */
export interface GlobalBinding {
  value: Value | typeof UNINITIALIZED
  readonly isMutable: boolean
  /** Index in the program's binding table, or UNRECORDED. */
  readonly binding: number
  /** Identity of its holder in the record; 0 until the record mentions it. */
  traceId: number
}

/** The index of a binding in a text that is no part of the program's. */
export const UNRECORDED = -1

/** What the slot of an imported name holds. */
export class ImportedBinding {
  constructor(
    readonly environment: Environment,
    readonly slot: number,
  ) {}

  get content(): BindingContent {
    return this.environment.slots[this.slot]
  }
}
