// The doors of this layer: a parsed program becomes code.
import type * as t from '@babel/types'
import { Code, type CodeInfo, type Suspension } from '../machine/code'
import type { ModuleBody } from '../machine/module'
import type { ModuleEntries } from '../syntax/module-entries'
import type { SourceType } from '../syntax/parse'
import { assignments } from './assignments'
import { asyncFunctions } from './async-functions'
import { calls } from './calls'
import { chains } from './chains'
import { classes } from './classes'
import { Compiler, type Rules } from './compiler'
import { compileDisposing } from './disposal'
import { compileDirectEval } from './eval'
import { exceptions } from './exceptions'
import { finishFunction, functionCode, functions, withSuspension } from './functions'
import { generators } from './generators'
import { instantiateGlobals } from './global-declarations'
import { globalVars, hoistFunctions } from './hoisting'
import { lists } from './lists'
import { literals } from './literals'
import { loops } from './loops'
import { members } from './members'
import {
  announceFunctions,
  importCalls,
  moduleBody,
  moduleFunctions,
  moduleStatements,
  openModuleScope,
} from './modules'
import { objects } from './objects'
import { operators } from './operators'
import type { Program } from './program'
import { statements } from './statements'

/** What every kind of syntax becomes. */
export const RULES: Rules = {
  expressions: {
    ...literals,
    ...operators,
    ...assignments,
    ...members,
    ...chains,
    ...calls,
    ...lists,
    ...objects,
    ...functions,
    ...classes,
    ...asyncFunctions,
    ...generators,
    ...importCalls,
  },
  statements: { ...statements, ...loops, ...exceptions, ...moduleStatements },
  functionCode: (c, node, kind, name) => functionCode(c.program, RULES, node, kind, name),
  directEval: compileDirectEval,
  finish: finishFunction,
}

/** Code of a whole script. */
export function compileScript(program: Program, tree: t.Program): Code {
  const { global, vars } = program.analysis
  return new Code(topLevelInfo(program, tree, 'script', 'none'), (code) => {
    const c = new Compiler(program, global.owner, code, RULES, global)
    const lexical = [...global.bindings.values()].filter(({ isLexical }) => isLexical)
    c.emit(instantiateGlobals(lexical, globalVars(c, vars), program.isRecording), tree)
    hoistFunctions(c, tree.body)
    compileTopLevel(c, tree)
    c.finish()
  })
}

/** A CommonJS file, as the function that it is the body of. */
export const compileCommonJs = (program: Program, wrapper: t.FunctionExpression): Code =>
  functionCode(program, RULES, wrapper, 'script', '')

/** Of a module. One that awaits is an async function, whose promise it is given. */
export function compileModule(program: Program, tree: t.Program, entries: ModuleEntries): ModuleBody {
  const { global } = program.analysis
  const info = topLevelInfo(program, tree, 'module', entries.hasTopLevelAwait ? 'async' : 'none')
  const code = new Code(info, (code) => {
    const c = new Compiler(program, global.owner, code, RULES, global)
    withSuspension(c, tree, () => {
      openModuleScope(c, global, tree)
      announceFunctions(c, tree)
      compileTopLevel(c, tree)
    })
    c.finish()
  })
  const functions = moduleFunctions(tree).map(({ variable, name, declaration }) => ({
    slot: global.get(variable)!.slot,
    code: functionCode(program, RULES, declaration, 'function', name),
  }))
  return moduleBody(entries, global, code, functions)
}

const topLevelInfo = (
  program: Program,
  tree: t.Program,
  kind: SourceType,
  suspension: Suspension,
): CodeInfo => ({
  name: '',
  kind,
  suspension,
  isStrict: program.analysis.global.owner.isStrict,
  length: 0,
  span: program.spans.indexOf(tree),
  text: program.source,
  file: program.file,
})

function compileTopLevel(c: Compiler, tree: t.Program): void {
  compileDisposing(c, tree, tree.body, () => {
    for (const statement of tree.body) c.statement(statement)
  })
  c.exit({ kind: 'return', value: c.constant(undefined) }, tree)
}
