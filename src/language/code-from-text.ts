// Text that becomes code while the program runs: indirect eval, and functions made by their constructors.
import type * as t from '@babel/types'
import type { Agent } from '../machine/running/agent'
import type { Code } from '../machine/running/code'
import type { ThrowCompletion } from '../machine/running/completion'
import { analyse, analyseEval } from '../syntax/analyse'
import { parse } from '../syntax/parse'
import type { Problem } from '../syntax/problem'
import { FunctionUnit, Scope } from '../syntax/scope'
import { MAIN_FILE } from '../syntax/source-files'
import { compileScript, RULES } from './compile'
import type { Program } from './compiler/program'
import { chargeParse, evalCode } from './eval'
import { functionCode } from './functions/functions'

/** Steps of such code are not in the record: its text is no part of the program's. */
export const NOWHERE = { indexOf: () => 0 }

const syntaxError = (agent: Agent, problems: readonly Problem[]): ThrowCompletion =>
  agent.error('SyntaxError', problems[0]!.message)

/** Code of a text that runs in the global scope. https://tc39.es/ecma262/#sec-performeval with direct being false */
export function compileGlobalEval(agent: Agent, text: string): Code {
  chargeParse(agent, text)
  const parsed = parse(text, 'script')
  if (parsed.problems.length > 0) throw syntaxError(agent, parsed.problems)
  const problems: Problem[] = []
  const tree = parsed.file.program
  const global = new Scope('global', null, new FunctionUnit('global', false, tree, false))
  const around = { global, vars: [], scopes: new Map(), functions: new Map(), bindings: [] }
  const analysis = analyseEval(tree, global, around, problems)
  if (problems.length > 0) throw syntaxError(agent, problems)
  return evalCode(
    { source: text, file: MAIN_FILE, analysis, spans: NOWHERE, isRecording: false },
    tree,
    RULES,
  )
}

/** Code of a script that is added to a program that runs. https://tc39.es/ecma262/#sec-parse-script */
export function compileAddedScript(agent: Agent, text: string): Code {
  chargeParse(agent, text)
  const parsed = parse(text, 'script')
  const tree = parsed.file.program
  const problems = [...parsed.problems]
  const analysis = analyse(tree, problems)
  if (problems.length > 0) throw syntaxError(agent, problems)
  return compileScript({ source: text, file: MAIN_FILE, analysis, spans: NOWHERE, isRecording: false }, tree)
}

/** "function", "async function*" and so on. */
export type FunctionPrefix = 'function' | 'function*' | 'async function' | 'async function*'

/** https://tc39.es/ecma262/#sec-createdynamicfunction; parameters and body must each be whole by themselves. */
export function compileFunctionText(
  agent: Agent,
  prefix: FunctionPrefix,
  parameters: string,
  body: string,
): Code {
  const text = `${prefix} anonymous(${parameters}\n) {\n${body}\n}`
  chargeParse(agent, text)
  for (const part of [
    `(${prefix} anonymous(\n) {\n${body}\n})`,
    `(${prefix} anonymous(${parameters}\n) {})`,
    `(${text})`,
  ]) {
    const { problems, file } = parse(part, 'script')
    if (problems.length > 0) throw syntaxError(agent, problems)
    const [statement] = file.program.body
    if (statement?.type !== 'ExpressionStatement' || statement.expression.type !== 'FunctionExpression')
      throw agent.error('SyntaxError', 'Single function literal required')
  }
  const parsed = parse(text, 'script')
  const problems: Problem[] = []
  const analysis = analyse(parsed.file.program, problems)
  if (problems.length > 0) throw syntaxError(agent, problems)
  const program: Program = { source: text, file: MAIN_FILE, analysis, spans: NOWHERE, isRecording: false }
  return functionCode(
    program,
    RULES,
    parsed.file.program.body[0] as t.FunctionDeclaration,
    'function',
    'anonymous',
  )
}
