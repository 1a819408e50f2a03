// What the library calls that Node has in C++: one object of native functions, handed to each of its modules.

import type { ErrorName } from '../../../machine/objects/error'
import type { NativeBehaviour } from '../../../machine/objects/function'
import { createNative } from '../../../machine/objects/function'
import type { ObjectValue } from '../../../machine/objects/object'
import { createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { createNodeError, describeReceived, invalidArgument } from '../../web/interfaces/node-error'

export type Natives = Entries<NativeBehaviour>

/** Errors, and values as text. */
const common: Natives = {
  nodeError: (agent, _this, [name, code, message]) =>
    createNodeError(agent, name as ErrorName, code as string, message as string),
  invalidArgument: (agent, _this, [name, expected, received]) =>
    invalidArgument(agent, name as string, expected as string, received).value,
  describeReceived: (_agent, _this, [value]) => describeReceived(value),
}

export function createBinding(
  agent: Agent,
  constants: Entries<Value>,
  ...natives: readonly Natives[]
): ObjectValue {
  const binding = createObject(agent)
  for (const [name, value] of Object.entries(constants)) binding.put(name, value)
  for (const group of [common, ...natives])
    for (const [name, behaviour] of Object.entries(group)) {
      const native = createNative(agent, name, 0, behaviour)
      native.isOfHost = true
      binding.put(name, native)
    }
  return binding
}
