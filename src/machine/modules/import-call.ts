// What import() does once its operands are there. https://tc39.es/ecma262/#sec-import-calls
import type { ModuleRequest } from '../../syntax/module-entries'
import { createError } from '../objects/error'
import { isEnumerable } from '../objects/object'
import { get, getOwnProperty, ownKeys } from '../objects/properties'
import { toDisplay } from '../operations/display'
import { awaitValue } from '../promises/await'
import type { Agent } from '../running/agent'
import { type Procedure, ThrowCompletion } from '../running/completion'
import { isObject, keyAsValue, type Value } from '../value'
import { ModuleFailure, type ModuleRecord, SourceTextModule } from './module'
import { evaluateModule } from './module-evaluation'
import { link, loadRequested } from './module-linking'
import { namespaceOf } from './module-namespace'

type Attributes = ModuleRequest['attributes']

/** The attributes in the second operand. https://tc39.es/ecma262/#sec-evaluate-import-call */
export function* importAttributes(agent: Agent, options: Value): Procedure<Attributes> {
  if (options === undefined) return []
  if (!isObject(options)) throw agent.typeError('The second argument of import() must be an object')
  const given = yield* get(agent, options, 'with')
  if (given === undefined) return []
  if (!isObject(given)) throw agent.typeError("The 'options' argument of import() must be an object")
  const attributes: [string, string][] = []
  for (const key of yield* ownKeys(agent, given)) {
    const property = typeof key === 'symbol' ? undefined : yield* getOwnProperty(agent, given, key)
    if (property === undefined || !isEnumerable(property)) continue
    const value = yield* get(agent, given, key)
    if (typeof value !== 'string')
      throw agent.typeError(`Import attribute value must be a string, not ${toDisplay(value)}`)
    if (key !== 'type')
      throw agent.typeError(
        `Import attribute "${String(keyAsValue(key))}" with value "${value}" is not supported`,
      )
    attributes.push([key, value])
  }
  return attributes
}

/** The body of an async function: its result is the module's namespace. https://tc39.es/ecma262/#sec-ContinueDynamicImport */
export function* importModule(agent: Agent, referrer: string, request: ModuleRequest): Procedure {
  try {
    const module = yield* agent.moduleLoader!.loadLater(agent, referrer, request)
    loadImports(agent, module, referrer)
    yield* awaitValue(agent, undefined)
    link(agent, module)
    yield* awaitValue(agent, yield* evaluateModule(agent, module))
    return namespaceOf(agent, module)
  } catch (error) {
    if (error instanceof ThrowCompletion) agent.host.modules.failed?.(error.value)
    throw error instanceof ModuleFailure ? thrownFor(agent, error) : error
  }
}

/** What the module's own declarations import. */
function loadImports(agent: Agent, module: ModuleRecord, referrer: string): void {
  try {
    loadRequested(agent, module)
  } catch (failure) {
    if (!(failure instanceof ModuleFailure && module instanceof SourceTextModule)) throw failure
    const { error, problems } = failure
    const told = error.blamesImporter
      ? agent.host.modules.missing(module.file, referrer)
      : { ...error, message: error.declared ?? error.message }
    throw new ModuleFailure(told, problems)
  }
}

/** The error that a program catches for it. */
export function thrownFor(agent: Agent, { error: { name, message, code } }: ModuleFailure): ThrowCompletion {
  const error = createError(agent, name, message)
  if (code !== undefined) error.put('code', code)
  return new ThrowCompletion(error)
}
