// Loading and linking: each imported name is bound to the variable that it names. https://tc39.es/ecma262/#sec-moduledeclarationlinking

import type { ImportEntry, IndirectExport, ModuleRequest } from '../../syntax/module-entries'
import { NAMESPACE } from '../../syntax/module-entries'
import { problemSaid } from '../../syntax/problem'
import { said } from '../../syntax/said'
import { createClosure } from '../objects/closure'
import { ObjectValue } from '../objects/object'
import type { Agent } from '../running/agent'
import { ImportedBinding } from '../running/environment'
import { keyOfString } from '../value'
import {
  EvaluatedModule,
  ModuleFailure,
  type ModuleRecord,
  type Resolution,
  type ResolvedBinding,
  SourceTextModule,
} from './module'
import { closedCycle, enterCycle, joinCycle, walkGraph } from './module-graph'
import { namespaceOf } from './module-namespace'

/** Gets all modules that one needs, directly or not. https://tc39.es/ecma262/#sec-LoadRequestedModules */
export function loadRequested(agent: Agent, root: ModuleRecord): void {
  const seen = new Set<ModuleRecord>()
  for (const { kind, module } of walkGraph(root, (one) => one.status === 'unlinked' && !seen.has(one))) {
    if (kind !== 'entered') continue
    seen.add(module)
    const load = (request: ModuleRequest) => agent.moduleLoader!.load(agent, module.file, request)
    module.requested = module.entries.requests.map(load)
  }
}

/** https://tc39.es/ecma262/#sec-moduledeclarationlinking; throws a ModuleFailure, and then nothing has been linked. */
export function link(agent: Agent, root: ModuleRecord): void {
  const stack: SourceTextModule[] = []
  try {
    linkGraph(agent, root, stack)
  } catch (error) {
    for (const unfinished of stack) unfinished.status = 'unlinked'
    throw error
  }
}

/** https://tc39.es/ecma262/#sec-InnerModuleLinking */
function linkGraph(agent: Agent, root: ModuleRecord, stack: SourceTextModule[]): void {
  let index = 0
  for (const step of walkGraph(root, ({ status }) => status === 'unlinked')) {
    if (step.kind === 'entered') enterCycle(step.module, 'linking', index++, stack)
    if (step.kind === 'returned' && step.from instanceof SourceTextModule && step.from.status === 'linking')
      joinCycle(step.module, step.from)
    if (step.kind !== 'left') continue
    initializeEnvironment(agent, step.module)
    for (const linked of closedCycle(step.module, stack)) linked.status = 'linked'
  }
}

/** https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment */
function initializeEnvironment(agent: Agent, module: SourceTextModule): void {
  const { entries, body, environment } = module
  for (const entry of entries.indirectExports) resolved(module, module.resolveExport(entry.exported), entry)
  for (const entry of entries.imports) bindImport(agent, module, entry)
  for (const { slot, code } of body.functions)
    environment.slots[slot] = createClosure(agent, code, environment)
  if (body.metaSlot !== undefined) environment.slots[body.metaSlot] = createMeta(agent, module)
}

function bindImport(agent: Agent, module: SourceTextModule, entry: ImportEntry): void {
  const { slots } = module.environment
  const slot = module.body.slotOf(entry.local)
  const from = module.requested[entry.request]!
  if (entry.imported === NAMESPACE) {
    slots[slot] = namespaceOf(agent, from)
    return
  }
  const { module: source, slot: at } = resolved(module, from.resolveExport(entry.imported), entry)
  slots[slot] = at === undefined ? namespaceOf(agent, source) : new ImportedBinding(source.environment, at)
}

/** The variable that a name stands for; it is an error if there is none, or more than one. */
function resolved(
  { entries, requested }: SourceTextModule,
  resolution: Resolution,
  { imported, request, span }: ImportEntry | IndirectExport,
): ResolvedBinding {
  if (typeof resolution === 'object') return resolution
  const { specifier } = entries.requests[request]!
  if (requested[request] instanceof EvaluatedModule) throw notFoundInText(specifier, imported, span)
  const message =
    resolution === 'missing'
      ? `The requested module '${specifier}' does not provide an export named '${imported}'`
      : `The requested module '${specifier}' contains conflicting star exports for name '${imported}'`
  throw new ModuleFailure({ name: 'SyntaxError', message }, [{ message, span }])
}

/** What a CommonJS file exports is known before it runs only as far as its text says it. */
function notFoundInText(specifier: string, imported: string, span: ImportEntry['span']): ModuleFailure {
  const message = `Named export '${imported}' not found. The requested module '${specifier}' is a CommonJS module, which may not support all module.exports as named exports.`
  const explanation = said`Its default export is all that it exports: import all from '${specifier}'; const { ${imported} } = all`
  return new ModuleFailure({ name: 'SyntaxError', message }, [problemSaid(message, span, explanation)])
}

/** https://tc39.es/ecma262/#sec-meta-properties-runtime-semantics-evaluation of import.meta */
function createMeta(agent: Agent, module: SourceTextModule): ObjectValue {
  const meta = new ObjectValue(null)
  for (const [key, value] of agent.moduleLoader!.describe(agent, module)) meta.put(keyOfString(key), value)
  return meta
}
