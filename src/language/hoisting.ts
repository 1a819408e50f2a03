// Function declarations are there before the first statement runs.
import type * as t from '@babel/types'
import { lexicalDeclarations } from '../syntax/declarations'
import { makeClosure } from './closures'
import type { Compiler } from './compiler'
import { environmentRegister } from './scopes'
import { assignName, initializeBinding, readName } from './variables'

/** Makes the functions that a list of statements declares; the scope is open. */
export function hoistFunctions(c: Compiler, statements: readonly t.Statement[], node: t.Node): void {
  const declared = new Map<string, t.FunctionDeclaration>()
  for (const declaration of lexicalDeclarations(statements)) {
    if (declaration.type === 'FunctionDeclaration') declared.set(declaration.id!.name, declaration)
  }
  for (const [name, declaration] of declared) {
    c.scoped(() => {
      const register = c.temp()
      const code = c.rules.functionCode(c, declaration, 'function', name)
      c.emit(makeClosure(register, code, environmentRegister(c, c.scope)), declaration)
      const binding = c.lookup(name)
      if (binding === undefined) assignName(c, name, register, node)
      else initializeBinding(c, binding, register, declaration)
    })
  }
}

/**
 * A function declared in a block of a sloppy function is also a variable of the function, from here on.
 * https://tc39.es/ecma262/#sec-block-level-function-declarations-web-legacy-compatibility-semantics
 */
export function copyToFunctionScope(c: Compiler, node: t.FunctionDeclaration): void {
  const name = node.id!.name
  const own = c.scope.get(name)
  const isTopLevel = c.scope.kind === 'function' || c.scope.kind === 'global'
  if (own === undefined || isTopLevel || c.unit.isStrict || node.async || node.generator) return
  let outer = c.scope.parent
  while (
    outer !== null &&
    outer.get(name) === undefined &&
    outer.kind !== 'function' &&
    outer.kind !== 'global'
  )
    outer = outer.parent
  const target = outer?.get(name)
  if (target === undefined || (target.kind !== 'var' && target.kind !== 'function')) return
  const value = readName(c, name, node, undefined)
  initializeBinding(c, target, value, node)
}
