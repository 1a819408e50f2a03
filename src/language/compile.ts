// The doors of this layer: a parsed program becomes code.
import type * as t from '@babel/types'
import type { ModuleBody } from '../machine/modules/module'
import type { Code, CodeInfo, Suspension } from '../machine/running/code'
import type { ModuleEntries } from '../syntax/module-entries'
import type { SourceType } from '../syntax/parse'
import { Compiler } from './compiler/compiler'
import { createCode, type Program } from './compiler/program'
import type { Rules } from './compiler/rules'
import { compileDirectEval } from './eval'
import { assignments } from './expressions/assignments'
import { calls } from './expressions/calls'
import { chains } from './expressions/chains'
import { lists } from './expressions/lists'
import { literals } from './expressions/literals'
import { members } from './expressions/members'
import { objects } from './expressions/objects'
import { operators } from './expressions/operators'
import { asyncFunctions } from './functions/async-functions'
import { classes } from './functions/classes'
import { compileDisposing } from './functions/disposal'
import { finishFunction, functionCode, functions, withSuspension } from './functions/functions'
import { generators } from './functions/generators'
import { globalVars, hoistFunctions } from './functions/hoisting'
import { instantiateGlobals } from './names/global-declarations'
import { propertiesRead } from './names/peeks'
import { exceptions } from './statements/exceptions'
import { loops } from './statements/loops'
import {
  announceFunctions,
  importCalls,
  moduleBody,
  moduleFunctions,
  moduleStatements,
  openModuleScope,
} from './statements/modules'
import { statements } from './statements/statements'

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
  propertiesRead,
  directEval: compileDirectEval,
  finish: finishFunction,
}

/** Code of a whole script. */
export function compileScript(program: Program, tree: t.Program): Code {
  const { global, vars } = program.analysis
  return createCode(program, topLevelInfo(program, tree, 'script', 'none'), (code) => {
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
  const code = createCode(program, info, (code) => {
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
