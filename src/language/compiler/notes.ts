// What the record is told about writes to variables.
import type { BindingHolder, Observer } from '../../machine/event'
import type { Value } from '../../machine/value'
import type { Binding } from '../../syntax/scope'

/** What the record is told about a write. A parameter gets its argument as part of the call. */
export interface Note {
  readonly binding: number
  readonly span: number
  readonly how: 'declares' | 'assigns' | 'binds'
}

export function howOf({ kind }: Binding, isFirst: boolean): Note['how'] {
  if (!isFirst) return 'assigns'
  return kind === 'parameter' ? 'binds' : 'declares'
}

export function tell(
  observer: Observer,
  holder: BindingHolder,
  { binding, span, how }: Note,
  value: Value,
): void {
  if (how === 'assigns') observer.variableAssigned(holder, binding, value, span)
  else if (how === 'binds') observer.parameterBound(holder, binding, value)
  else observer.variableDeclared(holder, binding, value, span)
}
