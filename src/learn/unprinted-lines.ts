// Lines that stand in a program and that no run prints: of a `catch` that catches nothing, of a timer that was called off. To
// whom the program is not clear they look like any other line.
import type * as t from '@babel/types'
import { nodesOf } from '../syntax/children'
import { filesOf } from '../syntax/source-files'
import { parseProgram } from '../syntax/typescript/parse-program'

export interface UnprintedLine {
  readonly text: string
  /** Place in the program's text. */
  readonly line: number
}

/** In the order of the text. `outputs` is all that the program can print. */
export function unprintedLines(
  source: string,
  outputs: readonly (readonly string[])[],
): readonly UnprintedLine[] {
  if (IS_NOT_ALL.test(source)) return []
  // A group indents what is printed in it.
  const printed = new Set(outputs.flat().map((text) => text.trimStart()))
  const found = new Map<string, UnprintedLine>()
  for (const written of writtenLines(source)) {
    const { text } = written
    if (!printed.has(text.trimStart()) && !found.has(text)) found.set(text, written)
  }
  return [...found.values()]
}

/** Chance or a real clock may let another run print more; a console of the program's own may print anything. */
const IS_NOT_ALL =
  /\b(?:random\w*|getRandomValues|Date|performance|hrtime|memoryUsage|cpuUsage|uptime|eval)\b|\bconsole\s*(?:\.\s*\w+\s*)?=(?!=)/

/** What calls of the console would print, as far as the text says. */
function* writtenLines(source: string): Generator<UnprintedLine> {
  for (const file of filesOf(source)) {
    const { program } = parseProgram(file).file
    const names = namesIn(program)
    for (const node of nodesOf(program)) {
      const text = node.type === 'CallExpression' ? textOfCall(node, names) : undefined
      if (text !== undefined && text !== '') yield { text, line: node.loc!.start.line }
    }
  }
}

type Constant = string | number | boolean | null

/** What is printed for arguments; undefined where the text does not say. */
type Printer = (values: readonly (Constant | undefined)[]) => string | undefined

interface Names {
  readonly constants: ReadonlyMap<string, Constant>
  readonly printers: ReadonlyMap<string, Printer>
}

const print: Printer = (values) => {
  if (values.length === 0 || values.includes(undefined)) return undefined
  const hasFormat = values.length > 1 && String(values[0]).includes('%')
  return hasFormat ? undefined : values.map(String).join(' ')
}

/** What names stand for that are declared once, and never change. */
function namesIn(program: t.Program): Names {
  const constants = new Map<string, Constant>()
  const printers = new Map<string, Printer>()
  const names = { constants, printers }
  for (const [name, declared] of declaredOnce(program)) {
    const value = constantIn(declared, constants)
    if (value !== undefined) constants.set(name, value)
    const printer = printerIn(declared, names)
    if (printer !== undefined) printers.set(name, printer)
  }
  return names
}

function declaredOnce(program: t.Program): ReadonlyMap<string, t.Node> {
  const declared = new Map<string, t.Node | null>()
  const add = (name: string, node: t.Node | null) => declared.set(name, declared.has(name) ? null : node)
  const addAll = (pattern: t.Node) => {
    for (const node of nodesOf(pattern)) if (node.type === 'Identifier') add(node.name, null)
  }
  for (const node of nodesOf(program)) {
    if (node.type === 'FunctionDeclaration' && node.id) add(node.id.name, node)
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier')
      add(node.id.name, node.init ?? null)
    else if (node.type === 'VariableDeclarator') addAll(node.id)
    if (node.type === 'AssignmentExpression') addAll(node.left)
    if (node.type === 'UpdateExpression') addAll(node.argument)
    if ('params' in node && Array.isArray(node.params)) for (const one of node.params) addAll(one)
  }
  return new Map([...declared].filter((entry): entry is [string, t.Node] => entry[1] !== null))
}

/** Longest text that is offered as a line. */
const LONGEST = 1000

/** A value that the text has, or is put together of such. */
function constantIn(node: t.Node, known: Names['constants']): Constant | undefined {
  if (node.end! - node.start! > LONGEST) return undefined
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return node.value
    case 'NullLiteral':
      return null
    case 'Identifier':
      return known.get(node.name)
    case 'TemplateLiteral': {
      const values = node.expressions.map((part) => constantIn(part, known))
      if (values.includes(undefined)) return undefined
      const texts = [...values.map(String), '']
      return node.quasis.map(({ value }, i) => `${value.cooked}${texts[i]}`).join('')
    }
    case 'BinaryExpression': {
      const [left, right] = [constantIn(node.left, known), constantIn(node.right, known)]
      if (node.operator !== '+' || left === undefined || right === undefined) return undefined
      return typeof left === 'string' || typeof right === 'string' ? `${left}${right}` : undefined
    }
    default:
      return undefined
  }
}

const METHODS: ReadonlySet<string> = new Set(['log', 'info', 'warn', 'error', 'debug'])

/** `console.log`, a name for it, or a function that does no more than print. */
function printerIn(node: t.Node, { constants, printers }: Names): Printer | undefined {
  if (node.type === 'Identifier') return printers.get(node.name)
  if (node.type === 'MemberExpression') {
    const { object, property, computed } = node
    const isConsole = object.type === 'Identifier' && object.name === 'console' && !computed
    return isConsole && property.type === 'Identifier' && METHODS.has(property.name) ? print : undefined
  }
  const call = onlyCallIn(node)
  if (call === undefined || !('params' in node)) return undefined
  const inner = printerIn(call.callee, { constants, printers })
  const parameters = (node.params as t.Node[]).map((one) =>
    one.type === 'Identifier' ? one.name : undefined,
  )
  return (
    inner &&
    ((values) => {
      const own = new Map(constants)
      for (const [i, name] of parameters.entries())
        if (name !== undefined && values[i] !== undefined) own.set(name, values[i])
      return inner(call.arguments.map((argument) => constantIn(argument, own)))
    })
  )
}

/** Of a function whose body is one call. */
function onlyCallIn(node: t.Node): t.CallExpression | undefined {
  if (
    node.type !== 'ArrowFunctionExpression' &&
    node.type !== 'FunctionDeclaration' &&
    node.type !== 'FunctionExpression'
  )
    return undefined
  const { body } = node
  if (body.type === 'CallExpression') return body
  const [only, ...others] = body.type === 'BlockStatement' ? body.body : []
  if (only === undefined || others.length > 0) return undefined
  const value =
    only.type === 'ExpressionStatement'
      ? only.expression
      : only.type === 'ReturnStatement'
        ? only.argument
        : null
  return value?.type === 'CallExpression' ? value : undefined
}

/** How many arguments stand between a callback and its own. */
const HANDED_ON: ReadonlyMap<string, number> = new Map([
  ['setTimeout', 1],
  ['setInterval', 1],
  ['setImmediate', 0],
  ['nextTick', 0],
])

/** Of a call that prints, or of one that hands the console and its arguments to a timer. */
function textOfCall({ callee, arguments: passed }: t.CallExpression, names: Names): string | undefined {
  const valuesOf = (nodes: readonly t.Node[]) => nodes.map((node) => constantIn(node, names.constants))
  const printer = printerIn(callee, names)
  if (printer) return printer(valuesOf(passed))
  const name = callee.type === 'MemberExpression' ? callee.property : callee
  const between = name.type === 'Identifier' ? HANDED_ON.get(name.name) : undefined
  const [callback, ...others] = passed
  const handed = between !== undefined && callback && printerIn(callback, names)
  return handed ? handed(valuesOf(others.slice(between))) : undefined
}
