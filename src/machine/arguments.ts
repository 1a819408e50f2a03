// The `arguments` object. https://tc39.es/ecma262/#sec-arguments-exotic-objects
// Simplified: in sloppy functions it is not linked to the parameters.
import type { Agent } from './agent'
import type { FunctionObject } from './function'
import { ObjectValue } from './object'
import { iteratorSymbol } from './symbols'
import type { Value } from './value'

export class ArgumentsObject extends ObjectValue {
  override get className(): string {
    return 'Arguments'
  }
}

export function createArguments(
  agent: Agent,
  args: readonly Value[],
  callee: FunctionObject | null,
): ArgumentsObject {
  const { intrinsics } = agent.realm
  const object = new ArgumentsObject(intrinsics['Object.prototype'])
  object.elements = args.slice()
  object.putHidden('length', args.length)
  if (callee !== null) object.putHidden('callee', callee)
  object.putHidden(iteratorSymbol, intrinsics['Array.prototype.values'])
  return object
}
