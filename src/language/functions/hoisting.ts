// Function declarations are there before the first statement runs.
import type * as t from '@babel/types'
import { lexicalDeclarations } from '../../syntax/declarations'
import type { Binding, Scope } from '../../syntax/scope'
import type { VarName } from '../../syntax/var-names'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import { jumpIf } from '../expressions/conditions'
import type { BlockFunction, GlobalVars } from '../names/global-declarations'
import { environmentRegister } from '../names/scopes'
import { assignGlobal, initializeBinding, readName } from '../names/variables'
import { makeClosure } from './closures'

/** Makes the functions that a list of statements declares; the scope is open. */
export function hoistFunctions(c: Compiler, statements: readonly t.Statement[]): void {
  const declared = new Map<string, t.FunctionDeclaration>()
  for (const declaration of lexicalDeclarations(statements)) {
    if (declaration.type === 'FunctionDeclaration') declared.set(declaration.id!.name, declaration)
  }
  for (const [name, declaration] of declared) {
    c.scoped(() => {
      const register = c.temp()
      const code = c.rules.functionCode(c, declaration, 'function', name)
      c.emit(makeClosure(register, code, environmentRegister(c, c.scope)), declaration)
      const binding = c.scope.get(name)
      if (binding !== undefined) initializeBinding(c, binding, register, declaration)
      else c.evalFunctions.get(declaration)?.(register)
    })
  }
}

/**
 * A function declared in a block of sloppy code may also be a variable of the code around, which gets its value here.
 * https://tc39.es/ecma262/#sec-block-level-function-declarations-web-legacy-compatibility-semantics
 */
export function copyToVariable(c: Compiler, node: t.FunctionDeclaration): void {
  c.blockFunctions.get(node)?.(readName(c, node.id!.name, node, undefined))
}

/** The functions in blocks that are variables of a function. */
export function placeBlockFunctions(c: Compiler, vars: readonly VarName[], body: Scope): void {
  for (const found of vars) {
    if (found.kind !== 'block-function') continue
    const { declaration, identifier } = found
    const variable = body.get(identifier.name)!
    c.blockFunctions.set(declaration, (value) => initializeBinding(c, variable, value, declaration))
  }
}

/** What is declared on the global object. */
export function globalVars(c: Compiler, found: readonly VarName[]): GlobalVars {
  const blockFunctions: BlockFunction[] = []
  for (const one of found) {
    if (one.kind === 'var') continue
    const { name } = one.identifier
    const write = (value: Register) =>
      assignGlobal(c, name, onGlobal(c.scope, name), value, one.declaration, true)
    if (one.kind === 'function') c.evalFunctions.set(one.declaration, write)
    else {
      const isVariable = c.register()
      blockFunctions.push({ name, isVariable })
      c.blockFunctions.set(one.declaration, (value) =>
        onlyIf(c, isVariable, one.declaration, () => write(value)),
      )
    }
  }
  const functions = namesOf(found, 'function')
  const vars = namesOf(found, 'var').filter((name) => !functions.includes(name))
  return { functions, vars, blockFunctions }
}

const namesOf = (found: readonly VarName[], kind: VarName['kind']): string[] => [
  ...new Set(found.flatMap((one) => (one.kind === kind ? one.identifier.name : []))),
]

function onlyIf(c: Compiler, condition: Register, node: t.Node, compile: () => void): void {
  const end = c.label()
  c.emit(jumpIf(condition, end, false), node)
  compile()
  c.place(end)
}

const onGlobal = (scope: Scope, name: string): Binding | undefined =>
  scope.parent === null ? scope.get(name) : onGlobal(scope.parent, name)
