// What a name in the program's text holds at a position: the variable that it means there, in the first frame that has it.
import type { BindingInfo } from '../../trace/things/variables/format'
import type { StandingFrame, VariableView } from '../../trace/things/variables/read'

/** The innermost of the variables with this name whose scope contains the offset. */
function meantBy(name: string, offset: number, bindings: readonly BindingInfo[]): BindingInfo | undefined {
  let innermost: BindingInfo | undefined
  for (const binding of bindings) {
    if (binding.name !== name || offset < binding.start || offset >= binding.end) continue
    if (!innermost || binding.end - binding.start < innermost.end - innermost.start) innermost = binding
  }
  return innermost
}

export function valueInCode(
  name: string,
  offset: number,
  frames: readonly StandingFrame[],
  bindings: readonly BindingInfo[],
): VariableView | undefined {
  const meant = meantBy(name, offset, bindings)
  if (!meant) return undefined
  for (const { standing, span, scopes } of frames) {
    const place = (standing ?? span)?.start
    if (meant.scope !== 'global' && (place === undefined || meantBy(name, place, bindings) !== meant))
      continue
    const variables = scopes.flatMap((scope) =>
      scope.kind === 'global' || meant.scope !== 'global' ? scope.variables : [],
    )
    const found = variables.find((variable) => variable.name === name)
    if (found) return found
  }
  return undefined
}
