// The doors of this layer: a parsed program becomes code.
import type * as t from '@babel/types'
import { Code } from '../machine/code'
import type { SourceType } from '../syntax/parse'
import { assignments } from './assignments'
import { asyncFunctions } from './async-functions'
import { calls } from './calls'
import { chains } from './chains'
import { classes } from './classes'
import { Compiler, type Rules } from './compiler'
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
import { objects } from './objects'
import { operators } from './operators'
import type { Program } from './program'
import { openScope } from './scopes'
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
  },
  statements: { ...statements, ...loops, ...exceptions },
  functionCode: (c, node, kind, name) => functionCode(c.program, RULES, node, kind, name),
  directEval: compileDirectEval,
  finish: finishFunction,
}

/** Code of a whole script or module. A module is an async function: it may await. */
export function compileProgram(program: Program, tree: t.Program, sourceType: SourceType): Code {
  const { global } = program.analysis
  const info = {
    name: '',
    kind: sourceType,
    suspension: sourceType === 'module' ? 'async' : 'none',
    isStrict: global.owner.isStrict,
    length: 0,
    span: program.spans.indexOf(tree),
    text: program.source,
  } as const
  return new Code(info, (code) => {
    const c = new Compiler(program, global.owner, code, RULES, global)
    withSuspension(c, tree, () => compileTopLevel(c, tree, sourceType))
    c.finish()
  })
}

function compileTopLevel(c: Compiler, tree: t.Program, sourceType: SourceType): void {
  const { global, vars } = c.program.analysis
  if (sourceType === 'module') openScope(c, global, tree)
  else {
    const lexical = [...global.bindings.values()].filter(({ isLexical }) => isLexical)
    c.emit(instantiateGlobals(lexical, globalVars(c, vars)), tree)
  }
  hoistFunctions(c, tree.body)
  for (const statement of tree.body) c.statement(statement)
  c.exit({ kind: 'return', value: c.constant(undefined) }, tree)
}
