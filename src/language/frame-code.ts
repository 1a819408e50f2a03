// Code of an expression that is evaluated in a frame from outside: its variables are the properties of an object.
import type { Agent } from '../machine/running/agent'
import type { Code } from '../machine/running/code'
import { type BindingContent, Environment } from '../machine/running/environment'
import { analyseEval } from '../syntax/analyse'
import { parseEval } from '../syntax/parse'
import type { Problem } from '../syntax/problem'
import { declareImplicit } from '../syntax/resolve'
import { FunctionUnit, Scope } from '../syntax/scope'
import { MAIN_FILE } from '../syntax/source-files'
import { NOWHERE } from './code-from-text'
import { RULES } from './compile'
import { chargeParse, evalCode } from './eval'

/** What `this`, private names and the object of variables are. */
export type Implicit = ReadonlyMap<string, BindingContent>

/** Problems, where the text is no expression. */
export function compileInFrame(
  agent: Agent,
  text: string,
  implicit: Implicit,
  isStrict: boolean,
): { code: Code; environment: Environment } | { problems: readonly Problem[] } {
  chargeParse(agent, text)
  const isPrivateName = (name: string) => implicit.has(`#${name}`)
  const rights = { newTarget: true, superProperty: false, superCall: false, arguments: true, isPrivateName }
  const parsed = parseEval(text, isStrict, rights)
  const problems: Problem[] = [...parsed.problems]
  if (problems.length > 0) return { problems }
  const tree = parsed.file.program
  const global = new Scope('global', null, new FunctionUnit('global', false, tree, false))
  const scope = new Scope('function', global, new FunctionUnit('function', isStrict, tree, false))
  for (const name of implicit.keys()) declareImplicit(scope, name).isCaptured = true
  scope.seal()
  const around = { global, vars: [], scopes: new Map(), functions: new Map(), bindings: [] }
  const analysis = analyseEval(tree, scope, around, problems)
  if (problems.length > 0) return { problems }
  const program = { source: text, file: MAIN_FILE, analysis, spans: NOWHERE, isRecording: false }
  return { code: evalCode(program, tree, RULES), environment: new Environment(null, [...implicit.values()]) }
}
