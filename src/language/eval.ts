// eval. https://tc39.es/ecma262/#sec-eval-x
import type * as t from '@babel/types'
import type { Agent } from '../machine/agent'
import { beginCall, enterCode } from '../machine/call'
import { Code, type Step } from '../machine/code'
import { PENDING } from '../machine/completion'
import type { ExecutionContext } from '../machine/execution-context'
import { isCallable } from '../machine/function'
import { isObject, keyOfString, type Value } from '../machine/value'
import { analyseEval } from '../syntax/analyse'
import { hasSimpleParameters, isFunctionNode, varNames } from '../syntax/declarations'
import { evalRights } from '../syntax/early-errors'
import { parseEval } from '../syntax/parse'
import type { Problem } from '../syntax/problem'
import { OBJECT_BINDING, type Scope } from '../syntax/scope'
import { calleeText, compileArgumentList } from './calls'
import { Compiler, move, type Register, type Rules } from './compiler'
import { declareFromEval } from './global-declarations'
import { hoistFunctions } from './hoisting'
import { EvalVariables } from './object-scopes'
import type { Program } from './program'
import { environmentOf, environmentRegister, openScope } from './scopes'
import { initializeBinding, readBindingInto } from './variables'

/** A call that is written `eval(…)`: if it calls the built-in, the text sees the names around it. */
export function compileDirectEval(c: Compiler, node: t.CallExpression, target: Register): void {
  const callee = c.operand(node.callee, node.arguments)
  const list = compileArgumentList(c, node.arguments, node)
  const place: Place = {
    program: c.program,
    rules: c.rules,
    scope: c.scope,
    environment: environmentRegister(c, c.scope),
    span: c.span(node),
  }
  c.emit(evalOrCall(target, callee, list, calleeText(c, node.callee), place), node)
}

/** Where a direct eval stands. */
interface Place {
  readonly program: Program
  readonly rules: Rules
  readonly scope: Scope
  readonly environment: Register | undefined
  readonly span: number
}

const evalOrCall =
  (
    target: Register,
    callee: Register,
    list: (registers: Value[]) => Value[],
    text: string,
    place: Place,
  ): Step =>
  (context, agent) => {
    const { registers } = context
    const called = registers[callee]
    const given = list(registers)
    if (called !== agent.realm.intrinsics.eval) {
      if (!isCallable(called)) throw agent.typeError(`${text} is not a function`)
      const result = beginCall(agent, called, undefined, given, target)
      if (result !== PENDING) registers[target] = result
    } else if (typeof given[0] === 'string') enterEval(agent, context, given[0], place, target)
    else registers[target] = given[0]
  }

/** https://tc39.es/ecma262/#sec-performeval */
function enterEval(
  agent: Agent,
  context: ExecutionContext,
  text: string,
  place: Place,
  target: Register,
): void {
  const { tree, program } = evalProgram(agent, text, place)
  const code = evalCode(program, tree, place.rules)
  enterCode(agent, code, environmentOf(context, place.environment), target)
}

function evalProgram(agent: Agent, text: string, place: Place): { tree: t.Program; program: Program } {
  const parsed = parseEval(text, place.scope.owner.isStrict, evalRights(place.scope))
  if (parsed.problems.length > 0) throw agent.error('SyntaxError', parsed.problems[0]!.message)
  const problems: Problem[] = []
  const tree = parsed.file.program
  const analysis = analyseEval(tree, place.scope, place.program.analysis, problems)
  if (problems.length > 0) throw agent.error('SyntaxError', problems[0]!.message)
  const spans = { indexOf: () => place.span }
  return { tree, program: { source: text, analysis, spans, isRecording: place.program.isRecording } }
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
  return new Code(info, (code) => {
    const c = new Compiler(program, scope.owner, code, rules, scope.parent!)
    if (!scope.owner.isStrict) declareVariables(c, tree)
    openScope(c, scope, tree)
    c.completion = c.register()
    const directive = tree.directives.at(-1)
    if (directive) c.emit(move(c.completion, c.constant(valueOf(directive.value))), directive)
    hoistFunctions(c, tree.body, tree)
    for (const statement of tree.body) c.statement(statement)
    c.exit({ kind: 'return', value: c.completion }, tree)
    c.finish()
  })
}

/** A directive is also a statement with a value. */
const valueOf = (literal: t.DirectiveLiteral): string => String(literal.extra?.expressionValue)

// The variables of a sloppy eval belong to the function around it
// https://tc39.es/ecma262/#sec-evaldeclarationinstantiation

function declareVariables(c: Compiler, tree: t.Program): void {
  const found = varNames(tree.body, false)
  const names = [...new Set(found.map(({ identifier }) => identifier.name))]
  const functions = new Set(found.flatMap((v) => (v.declaration ? v.identifier.name : [])))
  const globals = names.filter((name) => !declareVariable(c, name, tree))
  c.emit(
    declareFromEval(
      globals.filter((name) => functions.has(name)),
      globals.filter((name) => !functions.has(name)),
    ),
    tree,
  )
}

/** False for a variable that will be a property of the global object. */
function declareVariable(c: Compiler, name: string, node: t.Node): boolean {
  let isInBody = false
  for (let scope: Scope | null = c.scope; scope !== null; scope = scope.parent) {
    const binding = scope.get(name)
    if (binding?.isLexical || (binding !== undefined && !isInBody && isForParametersOnly(scope))) {
      c.emit(refuse(name), node)
      return true
    }
    if (binding !== undefined && scope.kind !== 'block') return scope.kind !== 'global'
    isInBody ||= scope.kind === 'function'
    const object = scope.kind === 'with' ? undefined : scope.get(OBJECT_BINDING)
    if (object === undefined) continue
    const holder = c.temp()
    readBindingInto(c, object, node, holder)
    c.emit(declareOnObject(holder, name), node)
    initializeBinding(c, object, holder, node)
    return true
  }
  return false
}

/** With defaults or patterns the body has a scope of its own, and an eval among the parameters must not redeclare them. */
const isForParametersOnly = ({ isParameterScope, owner }: Scope): boolean =>
  isParameterScope && isFunctionNode(owner.node) && !hasSimpleParameters(owner.node.params)

const refuse =
  (name: string): Step =>
  (_context, agent) => {
    throw agent.error('SyntaxError', `Identifier '${name}' has already been declared`)
  }

const declareOnObject =
  (holder: Register, name: string): Step =>
  ({ registers }) => {
    const existing = registers[holder]
    const object = isObject(existing) ? existing : new EvalVariables()
    if (!object.hasOwn(keyOfString(name))) object.put(keyOfString(name), undefined)
    registers[holder] = object
  }
