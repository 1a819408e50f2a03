// What a number is for, by what stands around it.
import type * as t from '@babel/types'
import { nodesOf } from '../../syntax/children'
import type { Role } from './range'

export interface Meaning {
  readonly role: Role
  /** Who takes it: "setTimeout", "WORKERS", "concurrency"; undefined where nothing has a name. */
  readonly name?: string
}

/** Names of the parameters of the program's own functions. */
export type Parameters = ReadonlyMap<string, readonly string[]>

export function parametersOf(program: t.Node): Parameters {
  const found = new Map<string, readonly string[]>()
  for (const node of nodesOf(program)) {
    if (node.type === 'FunctionDeclaration' && node.id) found.set(node.id.name, namesOf(node.params))
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && isFunction(node.init))
      found.set(node.id.name, namesOf(node.init.params))
  }
  return found
}

const isFunction = (
  node: t.Node | null | undefined,
): node is t.ArrowFunctionExpression | t.FunctionExpression =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

const namesOf = (params: readonly t.Node[]): readonly string[] =>
  params.map((param) => (param.type === 'AssignmentPattern' ? nameOf(param.left) : nameOf(param)) ?? '')

/** `path` is the number and what is around it, from the inside to the outside. */
export function roleIn([node, parent, ...around]: readonly t.Node[], parameters: Parameters): Meaning {
  if (node === undefined || parent === undefined) return PLAIN
  switch (parent.type) {
    case 'CallExpression':
    case 'NewExpression':
    case 'OptionalCallExpression':
      return ofArgument(parent, parent.arguments.indexOf(node as t.Expression), parameters)
    case 'ObjectProperty':
    case 'ClassProperty':
      return parent.value === node ? byName(nameOf(parent.key)) : PLAIN
    case 'VariableDeclarator':
      return inLoopHead(around) ? { ...byName(nameOf(parent.id)), role: 'number' } : byName(nameOf(parent.id))
    case 'AssignmentExpression':
      return byName(nameOf(parent.left))
    case 'AssignmentPattern':
      return byName(nameOf(parent.left))
    case 'BinaryExpression':
      if (COMPARISONS.has(parent.operator)) return ofComparison(parent, node, around[0])
      return roleIn([parent, ...around], parameters)
    case 'UnaryExpression':
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'ParenthesizedExpression':
    case 'SequenceExpression':
      return roleIn([parent, ...around], parameters)
    default:
      return PLAIN
  }
}

const PLAIN: Meaning = { role: 'number' }

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '===', '!==', '==', '!='])
const LOOPS: ReadonlySet<string> = new Set(['ForStatement', 'WhileStatement', 'DoWhileStatement'])

const inLoopHead = (around: readonly t.Node[]): boolean =>
  around.slice(0, 2).some(({ type }) => type === 'ForStatement')

/** How often a loop runs. */
function ofComparison(
  { left, right }: t.BinaryExpression,
  node: t.Node,
  outside: t.Node | undefined,
): Meaning {
  const other = nameOf(left === node ? right : left)
  const isInLoop = outside !== undefined && LOOPS.has(outside.type)
  return { role: isInLoop ? 'count' : 'number', ...(other !== undefined && { name: other }) }
}

function ofArgument(
  { callee }: t.CallExpression | t.NewExpression | t.OptionalCallExpression,
  index: number,
  parameters: Parameters,
): Meaning {
  const name = nameOf(callee)
  if (name === undefined) return PLAIN
  if (TIMERS.has(name) && index <= 1) return { role: 'delay', name }
  const parameter = callee.type === 'Identifier' ? parameters.get(name)?.[index] : undefined
  const role = parameter ? byName(parameter).role : 'number'
  return { role: role === 'number' ? (roleByCallee(name) ?? 'number') : role, name }
}

const TIMERS: ReadonlySet<string> = new Set(['setTimeout', 'setInterval'])

function roleByCallee(name: string): Role | undefined {
  if (/^(wait|sleep|delay|pause|work|after|later|timeout|busy|block|burn|spin)/i.test(name)) return 'delay'
  return /^(repeat|times|Array|fill|pad\w*|range)$/.test(name) ? 'count' : undefined
}

const SHARE = /(probability|chance|share|ratio|percent\w*)$/i
const DELAY =
  /(^|_|[a-z])(ms|millis\w*|delay|timeout|wait|sleep|pause|interval|duration|latency|backoff|ttl|period)$/i
const COUNT =
  /(^n$|count|length|size|max|limit|attempts|retries|tries|concurrency|workers|jobs|times|rounds|total|capacity|depth|amount|tasks|items)$/i

function byName(name: string | undefined): Meaning {
  if (name === undefined) return PLAIN
  if (SHARE.test(name)) return { role: 'share', name }
  if (DELAY.test(name)) return { role: 'delay', name }
  return { role: COUNT.test(name) ? 'count' : 'number', name }
}

/** The last part of what is named: "max" of `options.limiter.max`. */
function nameOf(node: t.Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'StringLiteral':
      return node.value
    case 'PrivateName':
      return node.id.name
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return nameOf(node.property)
    case 'ParenthesizedExpression':
      return nameOf(node.expression)
    default:
      return undefined
  }
}
