// Writes what variables hold.
import type { BindingHolder } from '../../machine/event'
import { Environment, ImportedBinding } from '../../machine/running/environment'
import type { ExecutionContext } from '../../machine/running/execution-context'
import type { UNINITIALIZED, Value } from '../../machine/value'
import { FIRST_SCOPE } from '../../trace/things/variables/format'
import type { Desk } from '../desk'
import { COLLECTION, EVENT } from '../kinds'

export const variablesWriter = {
  /** Has no event of its own. A module's environment may be known already, if its functions were called before. */
  environmentMade(
    this: Desk,
    context: ExecutionContext,
    environment: Environment,
    bindings: readonly number[],
  ): void {
    if (context.traceId === 0) return
    const { log, objects } = this
    const id = objects.identifyEnvironment(environment)
    if (environment === context.environment) objects.moduleBindings.set(environment, bindings)
    log.write(context.traceId, FIRST_SCOPE + bindings.find((binding) => binding >= 0)!, id)
    for (const [slot, binding] of bindings.entries()) {
      if (binding < 0) continue
      const content = environment.slots[slot]
      if (content instanceof ImportedBinding) writeImport(this, id, binding, content)
      else log.write(id, binding, objects.encode(content))
    }
  },

  /** Has no event of its own: it is one more write of the event before. */
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

/** An imported name shows another module's variable, but exports of the host's modules never change, so their value is written. */
function writeImport(
  { log, objects }: Desk,
  holder: number,
  binding: number,
  imported: ImportedBinding,
): void {
  const { environment, slot, content } = imported
  const exported = objects.moduleBindings.get(environment)?.[slot]
  if (exported !== undefined && exported >= 0) {
    log.write(holder, binding, exported)
    log.write(holder, FIRST_SCOPE + binding, objects.identifyEnvironment(environment))
  } else if (!(content instanceof ImportedBinding)) log.write(holder, binding, objects.encode(content))
}

function holderOf({ objects }: Desk, holder: BindingHolder): number {
  if (holder.traceId === 0) {
    if (holder instanceof Environment) return objects.identifyEnvironment(holder)
    holder.traceId = COLLECTION.globals
  }
  return holder.traceId
}
