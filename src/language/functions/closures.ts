// The step that makes a function object.
import { createClosure } from '../../machine/objects/closure'
import type { Code, Step } from '../../machine/running/code'
import type { Register } from '../compiler/registers'
import { environmentOf } from '../names/scopes'

/** The closure keeps the environment in the register, or the one of the function that makes it. */
export const makeClosure = (target: Register, code: Code, environment: Register | undefined): Step =>
  function makeClosure(context, agent) {
    context.registers[target] = createClosure(agent, code, environmentOf(context, environment))
  }
