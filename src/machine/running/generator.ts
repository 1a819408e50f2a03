// https://tc39.es/ecma262/#sec-generator-objects

import { ObjectValue } from '../objects/object'
import { createIterResult } from '../operations/operations'
import type { Value } from '../value'
import type { Agent } from './agent'
import { PENDING, ThrowCompletion } from './completion'
import type { ExecutionContext } from './execution-context'

/** How a suspended generator goes on: the caller used `next`, `throw` or `return`. */
export type ResumptionMode = 'next' | 'throw' | 'return'

export class GeneratorObject extends ObjectValue {
  state: 'suspended-start' | 'suspended-yield' | 'executing' | 'completed' = 'suspended-start'
  mode: ResumptionMode = 'next'
  /** What the caller sent. */
  sent: Value = undefined

  constructor(
    prototype: ObjectValue,
    readonly context: ExecutionContext,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'Generator'
  }
}

/** https://tc39.es/ecma262/#sec-generatorresume and https://tc39.es/ecma262/#sec-generatorresumeabrupt */
export function resumeGenerator(
  agent: Agent,
  generator: GeneratorObject,
  mode: ResumptionMode,
  value: Value,
): Value | typeof PENDING {
  if (generator.state === 'executing') throw agent.typeError('Generator is already running')
  if (generator.state === 'suspended-start' && mode !== 'next') generator.state = 'completed'
  if (generator.state === 'completed') {
    if (mode === 'throw') throw new ThrowCompletion(value)
    return createIterResult(agent, mode === 'return' ? value : undefined, true)
  }
  generator.mode = mode
  generator.sent = value
  generator.state = 'executing'
  agent.resume(generator.context, agent.resultRegister)
  return PENDING
}
