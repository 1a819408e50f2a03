// Modules that the host brings as texts: Node's library, the streams of the web.
import type * as t from '@babel/types'
import { isNoting } from '../machine/footprint'
import { type Code, LIBRARY_SPAN } from '../machine/running/code'
import { analyse } from '../syntax/analyse'
import { parse } from '../syntax/parse'
import { RULES } from './compile'
import type { Program } from './compiler/program'
import { functionCode } from './functions/functions'

/**
 * Code of modules that some run has asked for. Runs whose footprint is taken have their own: what is quicker in the others does
 * not note what it touches.
 */
export class LibraryCodes {
  private readonly quick = new Map<string, Code>()
  private readonly noting = new Map<string, Code>()

  of(name: string, compile: () => Code): Code {
    const codes = isNoting ? this.noting : this.quick
    const code = codes.get(name) ?? compile()
    codes.set(name, code)
    return code
  }
}

/** The steps and frames of such a module are not the program's. The code serves any realm. */
export function compileLibrary(name: string, parameters: string, body: string): Code {
  const source = `function ${name}(${parameters}) {\n${body}\n}`
  const tree = parse(source, 'script').file.program
  const analysis = analyse(tree, [])
  const spans = { indexOf: () => LIBRARY_SPAN }
  const program: Program = { source, file: name, analysis, spans, isRecording: false }
  return functionCode(program, RULES, tree.body[0] as t.FunctionDeclaration, 'script', name)
}
