import { ObjectValue } from '../../machine/objects/object'
import type { Value } from '../../machine/value'

/** https://tc39.es/ecma262/#sec-properties-of-set-instances */
export class SetObject extends ObjectValue {
  /** A host set treats values, order and changes during iteration as a guest set must. */
  readonly data = new Set<Value>()

  override get className(): string {
    return 'Set'
  }
}
