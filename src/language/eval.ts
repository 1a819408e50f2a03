// eval. https://tc39.es/ecma262/#sec-eval-x
import type * as t from '@babel/types'
import { isCallable } from '../machine/objects/function'
import type { Agent } from '../machine/running/agent'
import { beginCall, enterCode } from '../machine/running/call'
import type { Code, Step } from '../machine/running/code'
import { PENDING } from '../machine/running/completion'
import type { ExecutionContext } from '../machine/running/execution-context'
import type { Value } from '../machine/value'
import { analyseEval } from '../syntax/analyse'
import { evalRights } from '../syntax/early-errors'
import { parseEval } from '../syntax/parse'
import type { Problem } from '../syntax/problem'
import type { Scope } from '../syntax/scope'
import { Compiler } from './compiler/compiler'
import { createCode, type Program } from './compiler/program'
import { move, type Register } from './compiler/registers'
import type { Rules } from './compiler/rules'
import { declareEvalVariables } from './eval-variables'
import { compileArgumentList } from './expressions/calls'
import { hoistFunctions } from './functions/hoisting'
import { environmentOf, environmentRegister, openScope } from './names/scopes'
import { notAFunction } from './words/expression-text'

/** What a character of code takes as a tree, and how many the parser reads in the time of a step. */
const BYTES_PER_CHARACTER = 50
const CHARACTERS_PER_STEP = 4
/** What even the shortest text costs, in steps. */
const PARSING_COST = 1000

/** Charges before the parser begins, as the parser itself knows no limit. */
export function chargeParse(agent: Agent, text: string): void {
  agent.charge(PARSING_COST + Math.ceil(text.length / CHARACTERS_PER_STEP))
  agent.memory.allocate(text.length * BYTES_PER_CHARACTER)
}

/** A call that is written `eval(…)`: if it calls the built-in, the text sees the names around it. */
export function compileDirectEval(c: Compiler, node: t.CallExpression, target: Register): void {
  const callee = c.operand(node.callee, node.arguments)
  const list = compileArgumentList(c, node.arguments, node)
  const site: EvalSite = {
    program: c.program,
    rules: c.rules,
    scope: c.scope,
    environment: environmentRegister(c, c.scope),
    span: c.span(node),
  }
  c.emit(evalOrCall(target, callee, list, node.callee, site), node)
}

/** Where a direct eval stands. */
interface EvalSite {
  readonly program: Program
  readonly rules: Rules
  readonly scope: Scope
  readonly environment: Register | undefined
  readonly span: number
}

const evalOrCall = (
  target: Register,
  callee: Register,
  list: (registers: Value[]) => Value[],
  node: t.Node,
  site: EvalSite,
): Step =>
  function evalOrCall(context, agent) {
    const { registers } = context
    const called = registers[callee]
    const given = list(registers)
    if (called !== agent.realm.intrinsics.eval) {
      if (!isCallable(called)) throw agent.typeError(notAFunction(node))
      const result = beginCall(agent, called, undefined, given, target)
      if (result !== PENDING) registers[target] = result
    } else if (typeof given[0] === 'string') enterEval(agent, context, given[0], site, target)
    else registers[target] = given[0]
  }

/** https://tc39.es/ecma262/#sec-performeval */
function enterEval(
  agent: Agent,
  context: ExecutionContext,
  text: string,
  site: EvalSite,
  target: Register,
): void {
  const { tree, program } = evalProgram(agent, text, site)
  const code = evalCode(program, tree, site.rules)
  enterCode(agent, code, environmentOf(context, site.environment), target)
}

function evalProgram(agent: Agent, text: string, site: EvalSite): { tree: t.Program; program: Program } {
  chargeParse(agent, text)
  const parsed = parseEval(text, site.scope.owner.isStrict, evalRights(site.scope))
  if (parsed.problems.length > 0) throw agent.error('SyntaxError', parsed.problems[0]!.message)
  const problems: Problem[] = []
  const tree = parsed.file.program
  const analysis = analyseEval(tree, site.scope, site.program.analysis, problems)
  if (problems.length > 0) throw agent.error('SyntaxError', problems[0]!.message)
  const spans = { indexOf: () => site.span }
  return { tree, program: { ...site.program, source: text, analysis, spans } }
}

export function evalCode(program: Program, tree: t.Program, rules: Rules): Code {
  const { global: scope } = program.analysis
  const info = {
    name: 'eval',
    kind: 'eval',
    suspension: 'none',
    isStrict: scope.owner.isStrict,
    length: 0,
    span: program.spans.indexOf(tree),
    text: program.source,
  } as const
  return createCode(program, info, (code) => {
    const c = new Compiler(program, scope.owner, code, rules, scope.parent!)
    if (!scope.owner.isStrict) declareEvalVariables(c, program.analysis.vars, tree)
    openScope(c, scope, tree)
    c.completion = c.register()
    const directive = tree.directives.at(-1)
    if (directive) c.emit(move(c.completion, c.constant(valueOf(directive.value))), directive)
    hoistFunctions(c, tree.body)
    for (const statement of tree.body) c.statement(statement)
    c.exit({ kind: 'return', value: c.completion }, tree)
    c.finish()
  })
}

/** A directive is also a statement with a value. */
const valueOf = (literal: t.DirectiveLiteral): string => String(literal.extra?.expressionValue)
