// The names that a CommonJS file exports, as far as its text says so without being run: modules that import it are linked by them.
// https://nodejs.org/docs/latest-v20.x/api/esm.html#commonjs-namespaces
import type * as t from '@babel/types'
import { nodesOf } from './children'

export interface CommonJsExports {
  readonly names: ReadonlySet<string>
  /** Files whose exports are this file's, too. */
  readonly reexports: readonly string[]
}

export function commonJsExports(tree: t.Program): CommonJsExports {
  const names = new Set<string>()
  let reexports: string[] = []
  for (const node of nodesOf(tree)) {
    const defined = definedName(node)
    if (defined !== undefined) names.add(defined)
    if (node.type !== 'AssignmentExpression') continue
    const assigned = assignedName(node.left)
    if (assigned !== undefined) names.add(assigned)
    if (!isModuleExports(node.left)) continue
    const required = requiredFile(node.right)
    reexports = required === undefined ? [] : [required]
    for (const name of literalNames(node.right)) names.add(name)
  }
  return { names, reexports }
}

const isNamed = (node: t.Node, name: string): boolean => node.type === 'Identifier' && node.name === name

const isModuleExports = (node: t.Node): boolean =>
  node.type === 'MemberExpression' &&
  !node.computed &&
  isNamed(node.object, 'module') &&
  isNamed(node.property, 'exports')

const isExports = (node: t.Node): boolean => isNamed(node, 'exports') || isModuleExports(node)

/** `exports.name = …`, `module.exports['name'] = …` */
function assignedName(target: t.Node): string | undefined {
  if (target.type !== 'MemberExpression' || !isExports(target.object)) return undefined
  const { computed, property } = target
  if (computed) return property.type === 'StringLiteral' ? property.value : undefined
  return property.type === 'Identifier' ? property.name : undefined
}

/** `Object.defineProperty(exports, 'name', { enumerable: true, value: … })` */
function definedName(node: t.Node): string | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  if (!isNamed(node.callee.object, 'Object') || !isNamed(node.callee.property, 'defineProperty'))
    return undefined
  const [target, name] = node.arguments
  if (target === undefined || !isExports(target) || name?.type !== 'StringLiteral') return undefined
  return name.value
}

/** `module.exports = { a, b }`: the names up to the first whose value is no plain name. */
function literalNames(node: t.Node): string[] {
  if (node.type !== 'ObjectExpression') return []
  const names: string[] = []
  for (const property of node.properties) {
    if (property.type !== 'ObjectProperty' || property.computed) break
    const { key, value } = property
    if (value.type !== 'Identifier') break
    if (key.type === 'Identifier') names.push(key.name)
    else if (key.type === 'StringLiteral') names.push(key.value)
    else break
  }
  return names
}

/** `module.exports = require('./file')` */
function requiredFile(node: t.Node): string | undefined {
  if (node.type !== 'CallExpression' || !isNamed(node.callee, 'require')) return undefined
  const [file] = node.arguments
  return file?.type === 'StringLiteral' ? file.value : undefined
}
