// What a program begins with: the first of its files, a script or a module.

import type { SourceTextModule } from '../../machine/modules/module'
import { evaluateModule } from '../../machine/modules/module-evaluation'
import { link, loadRequested } from '../../machine/modules/module-linking'
import { createClosure } from '../../machine/objects/closure'
import { type InternalReaction, reactInternally } from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { enterCode } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { COMMONJS, type SourceType } from '../../syntax/parse'
import type { SourceFile } from '../../syntax/source-files'
import { parseProgram } from '../../syntax/typescript/parse-program'
import { ModuleMap, type ProgramText, requireNone } from './module-map'

export interface Entry {
  readonly isModule: boolean
  /** Pushes the program's context on the empty stack. */
  readonly start: (agent: Agent) => void
}

/** Everything that a program imports by declarations is loaded and linked before it starts. Throws a ModuleFailure. */
export function loadEntry(
  agent: Agent,
  file: SourceFile,
  text: ProgramText,
  sourceType: SourceType | undefined,
): Entry {
  const { commonJs } = agent.host
  const parsed = parseProgram(file, sourceType, commonJs ? COMMONJS : {})
  requireNone(parsed.problems)
  const modules = new ModuleMap(text)
  agent.moduleLoader = modules
  if (parsed.sourceType === 'module') return moduleEntry(agent, modules.add(agent, file, parsed))
  if (commonJs) {
    const code = modules.compileCommonJs(file, parsed)
    return {
      isModule: false,
      start: () => commonJs.begin(agent, createClosure(agent, code, null), file.name),
    }
  }
  const code = modules.compileScript(file, parsed)
  return { isModule: false, start: () => void enterCode(agent, code, null, 0) }
}

function moduleEntry(agent: Agent, module: SourceTextModule): Entry {
  loadRequested(agent, module)
  link(agent, module)
  return { isModule: true, start: () => agent.perform(evaluateEntry(agent, module), 0) }
}

/** A module that fails is an uncaught error, not an unhandled rejection. */
export function* evaluateEntry(agent: Agent, module: SourceTextModule): Procedure {
  const evaluation = yield* evaluateModule(agent, module)
  agent.host.modules.evaluating?.(evaluation)
  reactInternally(agent, evaluation, FAILURE)
  return undefined
}

const FAILURE: InternalReaction = {
  kind: 'module',
  context: null,
  settle: (agent, error, isRejection) => {
    if (isRejection) agent.host.modules.failed?.(error)
    if (isRejection) agent.raise(error)
  },
}
