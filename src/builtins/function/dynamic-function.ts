// Functions made of text. https://tc39.es/ecma262/#sec-createdynamicfunction
import { compileFunctionText, type FunctionPrefix } from '../../language/code-from-text'
import { createClosure } from '../../machine/objects/closure'
import type { NativeBehaviour } from '../../machine/objects/function'
import { toString } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import type { Procedure } from '../../machine/running/completion'
import { prototypeFrom } from '../../machine/running/construct'
import type { IntrinsicName } from '../../machine/running/realm'
import type { Value } from '../../machine/value'

/** The behaviour of %Function%, %GeneratorFunction% and their async kin. */
export const functionFromText =
  (prefix: FunctionPrefix, fallback: IntrinsicName): NativeBehaviour =>
  (agent, _this, args, newTarget) =>
    create(agent, prefix, args, function* (closure) {
      if (newTarget !== undefined) closure.prototype = yield* prototypeFrom(agent, newTarget, fallback)
    })

function* create(
  agent: Agent,
  prefix: FunctionPrefix,
  args: readonly Value[],
  adopt: (closure: ReturnType<typeof createClosure>) => Procedure<void>,
): Procedure {
  const texts: string[] = []
  for (const arg of args) texts.push(yield* toString(agent, arg))
  const body = texts.pop() ?? ''
  const closure = createClosure(agent, compileFunctionText(agent, prefix, texts.join(','), body), null)
  yield* adopt(closure)
  return closure
}
