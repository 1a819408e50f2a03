// Making function objects. https://tc39.es/ecma262/#sec-ordinaryfunctioncreate

import type { Agent } from '../running/agent'
import type { Code } from '../running/code'
import type { Environment } from '../running/environment'
import type { Value } from '../value'
import { EcmaFunction } from './function'
import { ObjectValue } from './object'
import { CONFIGURABLE, HIDDEN, Shape, WRITABLE } from './shape'

const PLAIN = Shape.empty.add('length', CONFIGURABLE).add('name', CONFIGURABLE).last()
const WITH_PROTOTYPE = PLAIN.add('prototype', WRITABLE).last()
/** V8's. Simplified: `arguments` and `caller` are null during a call, too. */
const SLOPPY = PLAIN.add('arguments', 0).add('caller', 0).add('prototype', WRITABLE).last()
const PROTOTYPE = Shape.empty.add('constructor', HIDDEN).last()

export function createClosure(
  agent: Agent,
  code: Code,
  environment: Environment | null,
  name: Value = code.name,
): EcmaFunction {
  const { intrinsics } = agent.realm
  const closure = new EcmaFunction(
    intrinsics[FUNCTION_PROTOTYPES[code.suspension]],
    agent.realm,
    code,
    environment,
  )
  const prototype = prototypeObject(agent, code, closure)
  if (prototype === undefined) {
    closure.shape = PLAIN
    closure.slots = [code.length, name]
  } else if (code.isStrict || code.suspension !== 'none') {
    closure.shape = WITH_PROTOTYPE
    closure.slots = [code.length, name, prototype]
  } else {
    closure.shape = SLOPPY
    closure.slots = [code.length, name, null, null, prototype]
  }
  return closure
}

const FUNCTION_PROTOTYPES = {
  none: 'Function.prototype',
  generator: 'GeneratorFunction.prototype',
  async: 'AsyncFunction.prototype',
  'async-generator': 'AsyncGeneratorFunction.prototype',
} as const

/** The object that instances or generators will inherit from. Classes bring their own. */
function prototypeObject(agent: Agent, code: Code, closure: EcmaFunction): ObjectValue | undefined {
  const { intrinsics } = agent.realm
  if (code.suspension === 'generator')
    return new ObjectValue(intrinsics['GeneratorFunction.prototype.prototype'])
  if (code.suspension === 'async-generator')
    return new ObjectValue(intrinsics['AsyncGeneratorFunction.prototype.prototype'])
  if (code.suspension !== 'none' || code.kind !== 'function') return undefined
  const prototype = new ObjectValue(intrinsics['Object.prototype'])
  prototype.shape = PROTOTYPE
  prototype.slots = [closure]
  return prototype
}
