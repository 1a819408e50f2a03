// Writes what variables hold.
import type { BindingHolder } from '../../machine/event'
import { Environment } from '../../machine/running/environment'
import type { UNINITIALIZED, Value } from '../../machine/value'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT } from '../kinds'

export const variablesWriter = {
  /** No event of its own: one more write of the one before. */
  parameterBound(this: Desk, holder: BindingHolder, binding: number, value: Value): void {
    this.log.write(holderOf(this, holder), binding, this.objects.encode(value))
  },

  variableDeclared(
    this: Desk,
    holder: BindingHolder,
    binding: number,
    value: Value | typeof UNINITIALIZED,
    span: number,
  ): void {
    const code = this.objects.encode(value)
    this.log.event(EVENT['variable-declared'], span, binding)
    this.log.write(holderOf(this, holder), binding, code)
  },

  variableAssigned(this: Desk, holder: BindingHolder, binding: number, value: Value, span: number): void {
    const code = this.objects.encode(value)
    this.log.event(EVENT['variable-assigned'], span, binding)
    this.log.write(holderOf(this, holder), binding, code)
  },
}

function holderOf({ log, contexts }: Desk, holder: BindingHolder): number {
  if (holder.traceId === 0) {
    holder.traceId =
      holder instanceof Environment ? log.entity(ENTITY.environment, contexts.running, 0) : COLLECTION.globals
  }
  return holder.traceId
}
