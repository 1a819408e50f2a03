// Evaluating modules: what a module needs is evaluated before it, and it waits for what awaits.
// https://tc39.es/ecma262/#sec-moduleevaluation

import {
  createPromise,
  fulfillPromise,
  type InternalReaction,
  type PromiseObject,
  reactInternally,
  rejectPromise,
} from '../promises/promise'
import type { Agent } from '../running/agent'
import { enterCode } from '../running/call'
import { type Procedure, ThrowCompletion } from '../running/completion'
import type { Value } from '../value'
import { EvaluatedModule, type ModuleRecord, SourceTextModule } from './module'
import { closedCycle, enterCycle, joinCycle, walkGraph } from './module-graph'

/** The promise of a module's evaluation, which begins if it has not yet. */
export function* evaluateModule(agent: Agent, module: ModuleRecord): Procedure<PromiseObject> {
  if (module instanceof EvaluatedModule) return yield* evaluateOther(agent, module)
  if (!(module instanceof SourceTextModule)) return settled(agent, undefined)
  const isBegun = module.status === 'evaluating-async' || module.status === 'evaluated'
  const root = isBegun ? (module.cycleRoot ?? module) : module
  if (root.topLevelPromise !== undefined) return root.topLevelPromise
  const promise = createPromise(agent)
  root.topLevelPromise = promise
  const stack: SourceTextModule[] = []
  try {
    yield* evaluateGraph(agent, root, stack)
    if (isBegun && root.evaluationError !== undefined) throw root.evaluationError
    if (typeof root.asyncEvaluationOrder !== 'number') fulfillPromise(agent, promise, undefined)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    for (const unfinished of stack) fail(unfinished, error)
    rejectPromise(agent, promise, error.value)
  }
  return promise
}

function* evaluateOther(agent: Agent, module: EvaluatedModule): Procedure<PromiseObject> {
  try {
    yield* module.evaluate()
    return settled(agent, undefined)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    const promise = createPromise(agent)
    rejectPromise(agent, promise, error.value)
    return promise
  }
}

function settled(agent: Agent, value: Value): PromiseObject {
  const promise = createPromise(agent)
  fulfillPromise(agent, promise, value)
  return promise
}

function fail(module: SourceTextModule, error: ThrowCompletion): void {
  module.status = 'evaluated'
  module.evaluationError = error
}

/** https://tc39.es/ecma262/#sec-innermoduleevaluation */
function* evaluateGraph(agent: Agent, root: SourceTextModule, stack: SourceTextModule[]): Procedure<void> {
  let index = 0
  for (const step of walkGraph(root, ({ status }) => status === 'linked'))
    switch (step.kind) {
      case 'reached':
        yield* requireEvaluable(step.to)
        break
      case 'entered':
        enterCycle(step.module, 'evaluating', index++, stack)
        break
      case 'returned':
        if (step.from instanceof SourceTextModule) dependOn(step.module, step.from)
        break
      case 'left':
        yield* executeNow(agent, step.module)
        closeCycle(step.module, stack)
    }
}

/** A file of another kind runs at once; what failed before fails again. */
function* requireEvaluable(module: ModuleRecord): Procedure<void> {
  if (module instanceof EvaluatedModule) yield* module.evaluate()
  if (module instanceof SourceTextModule && module.status !== 'evaluating' && module.evaluationError)
    throw module.evaluationError
}

function* executeNow(agent: Agent, module: SourceTextModule): Procedure<void> {
  if (module.pendingAsyncDependencies > 0 || module.entries.hasTopLevelAwait) {
    module.asyncEvaluationOrder = agent.asyncModules++
    if (module.pendingAsyncDependencies === 0) yield* executeAsync(agent, module)
  } else yield* execute(agent, module)
}

/** A module waits for what it needs, and for the whole cycle that this is part of. */
function dependOn(module: SourceTextModule, required: SourceTextModule): void {
  if (required.status === 'evaluating') joinCycle(module, required)
  const root = required.status === 'evaluating' ? required : required.cycleRoot!
  if (root.evaluationError !== undefined) throw root.evaluationError
  if (typeof root.asyncEvaluationOrder !== 'number') return
  module.pendingAsyncDependencies++
  root.asyncParents.push(module)
}

function closeCycle(root: SourceTextModule, stack: SourceTextModule[]): void {
  for (const module of closedCycle(root, stack)) {
    module.status = module.asyncEvaluationOrder === undefined ? 'evaluated' : 'evaluating-async'
    module.cycleRoot = root
  }
}

/** https://tc39.es/ecma262/#sec-source-text-module-record-execute-module of a module that does not await. */
function* execute(agent: Agent, { body, environment }: SourceTextModule): Procedure<void> {
  enterCode(agent, body.code, environment, 0)
  yield
}

/** https://tc39.es/ecma262/#sec-execute-async-module */
function* executeAsync(agent: Agent, module: SourceTextModule): Procedure<void> {
  const promise = createPromise(agent)
  reactInternally(agent, promise, new ModuleExecution(module))
  const context = enterCode(agent, module.body.code, module.environment, 0)
  context.owner = promise
  yield
}

class ModuleExecution implements InternalReaction {
  readonly kind = 'module'
  readonly context = null

  constructor(private readonly module: SourceTextModule) {}

  settle(agent: Agent, value: Value, isRejection: boolean): void {
    if (isRejection) rejected(agent, this.module, new ThrowCompletion(value))
    else agent.perform(fulfilled(agent, this.module), 0)
  }
}

/** https://tc39.es/ecma262/#sec-async-module-execution-fulfilled */
function* fulfilled(agent: Agent, module: SourceTextModule): Procedure {
  if (module.status === 'evaluated') return undefined
  finish(agent, module)
  const ready = new Set<SourceTextModule>()
  gatherReady(module, ready)
  const inOrder = [...ready].sort((a, b) => orderOf(a) - orderOf(b))
  for (const next of inOrder) {
    if (next.status === 'evaluated') continue
    if (next.entries.hasTopLevelAwait) yield* executeAsync(agent, next)
    else yield* executeWaiting(agent, next)
  }
  return undefined
}

const orderOf = (module: SourceTextModule): number => module.asyncEvaluationOrder as number

function finish(agent: Agent, module: SourceTextModule): void {
  module.asyncEvaluationOrder = 'done'
  module.status = 'evaluated'
  if (module.topLevelPromise !== undefined) fulfillPromise(agent, module.topLevelPromise, undefined)
}

/** Runs a module that does not await, but waited for one that does. */
function* executeWaiting(agent: Agent, module: SourceTextModule): Procedure<void> {
  try {
    yield* execute(agent, module)
    finish(agent, module)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    rejected(agent, module, error)
  }
}

/** https://tc39.es/ecma262/#sec-gather-available-ancestors */
function gatherReady(root: SourceTextModule, ready: Set<SourceTextModule>): void {
  const waiting = [root]
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop())
    for (const parent of module.asyncParents) {
      if (ready.has(parent) || parent.cycleRoot!.evaluationError !== undefined) continue
      if (--parent.pendingAsyncDependencies > 0) continue
      ready.add(parent)
      if (!parent.entries.hasTopLevelAwait) waiting.push(parent)
    }
}

/** https://tc39.es/ecma262/#sec-async-module-execution-rejected */
function rejected(agent: Agent, root: SourceTextModule, error: ThrowCompletion): void {
  const waiting = [root]
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (module.status === 'evaluated') continue
    fail(module, error)
    module.asyncEvaluationOrder = 'done'
    if (module.topLevelPromise !== undefined) rejectPromise(agent, module.topLevelPromise, error.value)
    waiting.push(...module.asyncParents.toReversed())
  }
}
