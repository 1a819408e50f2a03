// import and export. https://tc39.es/ecma262/#sec-ecmascript-language-scripts-and-modules
import type * as t from '@babel/types'
import { importAttributes, importModule } from '../../machine/modules/import-call'
import type { ModuleBody } from '../../machine/modules/module'
import { toString } from '../../machine/operations/convert'
import { performAsync } from '../../machine/promises/await'
import type { Agent } from '../../machine/running/agent'
import type { Code, Step } from '../../machine/running/code'
import type { Procedure } from '../../machine/running/completion'
import type { Value } from '../../machine/value'
import { exported } from '../../syntax/declarations'
import { DEFAULT_NAME, type ModuleEntries } from '../../syntax/module-entries'
import { IMPORT_META, type Scope } from '../../syntax/scope'
import { spanOf } from '../../syntax/span'
import type { Compiler } from '../compiler/compiler'
import type { Register } from '../compiler/registers'
import type { ExpressionRules, StatementRules } from '../compiler/rules'
import { compileNamed } from '../names/naming'
import { initialSlots, noteEnvironment, placeInRegisters } from '../names/scopes'
import { initializeBinding, readBindingInto } from '../names/variables'

// The environment of a module is there before its code runs, and other modules read from it

/** Opens the scope of a module; its environment is the one that the code was given. */
export function openModuleScope(c: Compiler, scope: Scope, node: t.Program): void {
  placeInRegisters(c, scope, node)
  scope.environmentRegister = c.register()
  c.emit(readModuleEnvironment(scope.environmentRegister), node)
  noteEnvironment(c, scope, node)
  c.enterScope(scope)
}

const readModuleEnvironment = (target: Register): Step =>
  function readModuleEnvironment(context) {
    context.registers[target] = context.environment as unknown as Value
  }

/** What linking needs to know of a module's code. */
export function moduleBody(
  entries: ModuleEntries,
  scope: Scope,
  code: Code,
  functions: ModuleBody['functions'],
): ModuleBody {
  return {
    entries,
    code,
    functions,
    slots: initialSlots(scope),
    slotOf: (local) => scope.get(local)!.slot,
    metaSlot: scope.get(IMPORT_META)?.slot,
  }
}

interface ModuleFunction {
  /** Name of its variable, and its own. */
  readonly variable: string
  readonly name: string
  readonly declaration: t.FunctionDeclaration
}

/** The functions that a module declares; of those with the same name, the last one. */
export function moduleFunctions(tree: t.Program): ModuleFunction[] {
  const found = new Map<string, ModuleFunction>()
  for (const statement of tree.body) {
    const declaration = exported(statement)
    if (declaration.type !== 'FunctionDeclaration') continue
    const variable = declaration.id?.name ?? DEFAULT_NAME
    found.set(variable, { variable, name: declaration.id?.name ?? 'default', declaration })
  }
  return [...found.values()]
}

/** Functions that other modules may have called already are told to the record when the module begins. */
export function announceFunctions(c: Compiler, tree: t.Program): void {
  if (!c.isRecording) return
  const from = c.steps.length
  for (const { variable, declaration } of moduleFunctions(tree)) {
    const binding = c.lookup(variable)!
    c.scoped(() => {
      const register = c.temp()
      readBindingInto(c, binding, declaration, register)
      initializeBinding(c, binding, register, declaration)
    })
  }
  c.uncount(from, tree)
}

function exportDefault(c: Compiler, node: t.ExportDefaultDeclaration): void {
  const { declaration } = node
  if (declaration.type === 'FunctionDeclaration') return
  if (declaration.type === 'ClassDeclaration' && declaration.id) {
    c.statement(declaration)
    return
  }
  c.reach(node)
  const value = c.temp()
  compileNamed(c, asExpression(declaration as t.Expression | t.ClassDeclaration), 'default', value)
  initializeBinding(c, c.lookup(DEFAULT_NAME)!, value, node)
}

/** A class without a name is the expression that it looks like. */
function asExpression(node: t.Expression | t.ClassDeclaration): t.Expression {
  if (node.type === 'ClassDeclaration') Object.assign(node, { type: 'ClassExpression' })
  return node as t.Expression
}

export const moduleStatements: StatementRules = {
  ImportDeclaration() {},

  ExportAllDeclaration() {},

  ExportNamedDeclaration(c, { declaration }) {
    if (declaration) c.statement(declaration)
  },

  ExportDefaultDeclaration: exportDefault,
}

// import(). https://tc39.es/ecma262/#sec-import-calls

const importCall = (
  target: Register,
  specifier: Register,
  options: Register | undefined,
  file: string,
  node: t.ImportExpression,
): Step =>
  function importCall({ registers }, agent) {
    const given = options === undefined ? undefined : registers[options]
    performAsync(agent, evaluateImport(agent, registers[specifier], given, file, node), target, 'import()')
  }

function* evaluateImport(
  agent: Agent,
  specifier: Value,
  options: Value,
  file: string,
  node: t.ImportExpression,
): Procedure {
  const name = yield* toString(agent, specifier)
  const attributes = yield* importAttributes(agent, options)
  return yield* importModule(agent, file, { specifier: name, attributes, span: spanOf(node) })
}

export const importCalls: ExpressionRules = {
  ImportExpression(c, node, target) {
    const register = target ?? c.temp()
    const specifier = c.operand(node.source, [node.options])
    const options = node.options ? c.expression(node.options) : undefined
    c.emit(importCall(register, specifier, options, c.program.file, node), node)
    return register
  },
}
