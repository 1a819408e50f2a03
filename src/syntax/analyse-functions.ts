// Functions and classes: the scopes that they open, and what is special about names in them.
import type * as t from '@babel/types'
import type { BindingTable } from './binding-table'
import { childrenOf, nodesOf } from './children'
import {
  boundIdentifiers,
  type FunctionNode,
  hasSimpleParameters,
  hasUseStrict,
  isFunctionNode,
} from './declarations'
import { isDirectEval } from './direct-eval'
import { declareImplicit, refer, referToImplicit } from './resolve'
import { type FunctionScopes, FunctionUnit, OBJECT_BINDING, Scope } from './scope'
import { type VarName, varNames } from './var-names'

/** The walk over the tree that functions and classes are a part of. */
export interface Walk {
  readonly table: BindingTable
  readonly scopes: Map<t.Node, Scope>
  readonly functions: Map<t.Node, FunctionScopes>
  /** All parts of a class are strict code. */
  classDepth: number
  readonly derivedConstructors: Set<t.Node>
  visit(node: t.Node | null | undefined, scope: Scope): void
  visitPattern(pattern: t.Node, scope: Scope): void
}

export function visitFunction(walk: Walk, node: FunctionNode, outer: Scope): void {
  if ('computed' in node && node.computed) walk.visit(node.key, outer)
  else if (node.type === 'ClassPrivateMethod') walk.visit(node.key, outer)
  const body = node.body.type === 'BlockStatement' ? node.body : undefined
  const isMethod = node.type === 'ClassMethod' || node.type === 'ClassPrivateMethod'
  const isStrict = isMethod || walk.classDepth > 0 || outer.owner.isStrict || hasUseStrict(body?.directives)
  const isDerived =
    node.type === 'ClassMethod' && node.kind === 'constructor' && walk.derivedConstructors.has(node)
  const kind = node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function'
  const unit = new FunctionUnit(kind, isStrict, node, isDerived)
  unit.outerScope = outer

  const name = node.type === 'FunctionExpression' && node.id ? new Scope('block', outer, unit) : undefined
  if (name) walk.table.declare(name, (node as t.FunctionExpression).id!, 'function-name', node, 0)
  const isSimple = hasSimpleParameters(node.params)
  const parameters = new Scope('function', name ?? outer, unit)
  for (const param of node.params) {
    for (const id of boundIdentifiers(param))
      walk.table.declare(parameters, id, 'parameter', node, isSimple ? 0 : param.end!)
  }
  const inner = isSimple ? parameters : new Scope('function', parameters, unit)
  if (!isStrict && callsEval(node))
    for (const scope of [parameters, inner]) declareImplicit(scope, OBJECT_BINDING)
  for (const param of node.params) walk.visitPattern(param, parameters)
  const vars = varsOf(body, parameters)
  walk.functions.set(node, { unit, name, parameters, body: inner, vars })
  if (body) {
    walk.table.declareVars(vars, inner, node)
    walk.table.declareLexical(body.body, inner, node)
    for (const statement of body.body) walk.visit(statement, inner)
  } else walk.visit(node.body, inner)
  if (inner !== parameters) inner.seal()
  if (!isStrict && isSimple) mapArguments(parameters)
  parameters.seal()
  name?.seal()
}

/** In a sloppy function `arguments` sees assignments to the parameters, and they see assignments to it. */
function mapArguments(parameters: Scope): void {
  if (parameters.get('arguments')?.kind !== 'implicit') return
  for (const binding of parameters.bindings.values())
    if (binding.kind === 'parameter') binding.isCaptured = true
}

export function visitClass(walk: Walk, node: t.ClassDeclaration | t.ClassExpression, outer: Scope): void {
  const scope = new Scope('class', outer, outer.owner)
  walk.scopes.set(node, scope)
  if (node.id) walk.table.declare(scope, node.id, 'const', node, node.end!)
  walk.classDepth++
  walk.visit(node.superClass, scope)
  for (const member of node.body.body) {
    if ('key' in member && member.key.type === 'PrivateName') declareImplicit(scope, `#${member.key.id.name}`)
    if (member.type === 'ClassMethod' && member.kind === 'constructor' && node.superClass)
      walk.derivedConstructors.add(member)
  }
  visitMembers(walk, node.body, scope)
  walk.classDepth--
  scope.seal()
}

function visitMembers(walk: Walk, body: t.ClassBody, scope: Scope): void {
  const instance = openInitializer(walk, body, scope)
  for (const member of body.body) {
    if (member.type === 'StaticBlock') {
      const block = openInitializer(walk, member, scope)
      walk.table.declareVars(varNames(member.body, true), block, member)
      walk.table.declareLexical(member.body, block, member)
      for (const statement of member.body) walk.visit(statement, block)
      block.seal()
    } else if (member.type === 'ClassProperty' || member.type === 'ClassPrivateProperty') {
      visitField(walk, member, member.static ? openInitializer(walk, member, scope) : instance, scope)
    } else walk.visit(member, scope)
  }
  instance.seal()
}

function visitField(
  walk: Walk,
  member: t.ClassProperty | t.ClassPrivateProperty,
  initializer: Scope,
  scope: Scope,
): void {
  if (member.type === 'ClassProperty' && member.computed) {
    walk.visit(member.key, scope)
    if (!member.static) {
      const key = declareImplicit(scope, fieldKeyName(member))
      key.isCaptured = true
    }
  } else if (member.type === 'ClassPrivateProperty') refer(`#${member.key.id.name}`, initializer, member)
  referToImplicit('this', initializer)
  walk.visit(member.value, initializer)
  if (member.static) initializer.seal()
}

function openInitializer(walk: Walk, node: t.Node, scope: Scope): Scope {
  const unit = new FunctionUnit('initializer', true, node, false)
  unit.outerScope = scope
  const opened = new Scope('function', scope, unit)
  walk.functions.set(node, { unit, name: undefined, parameters: opened, body: opened, vars: [] })
  return opened
}

/** Name of the hidden binding that keeps a field's computed key until instances are made. */
export const fieldKeyName = (member: t.ClassProperty): string => `%key${member.start}`

/** A parameter's name hides a function in a block. */
const varsOf = (body: t.BlockStatement | undefined, parameters: Scope): VarName[] =>
  varNames(body?.body ?? [], parameters.owner.isStrict).filter(
    ({ kind, identifier }) =>
      kind !== 'block-function' || parameters.get(identifier.name)?.kind !== 'parameter',
  )

/** There is a direct eval in a function, other than in functions inside of it. */
function callsEval(node: t.Node): boolean {
  const inside = (one: t.Node) => (one !== node && isFunctionNode(one) ? [] : childrenOf(one))
  for (const inner of nodesOf(node, inside)) if (isDirectEval(inner)) return true
  return false
}
