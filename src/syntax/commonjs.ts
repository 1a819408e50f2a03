// A CommonJS file is the body of a function. https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-wrapper
import type * as t from '@babel/types'

export const COMMONJS_PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname'] as const

export interface WrappedFile {
  readonly program: t.Program
  readonly wrapper: t.FunctionExpression
}

/** Puts the function around the file; its new nodes have the place of the file. */
export function wrapCommonJs(file: t.Program): WrappedFile {
  const { start, end, loc, body, directives } = file
  const at = { start, end, loc }
  const block = { type: 'BlockStatement', body, directives, ...at }
  const params = COMMONJS_PARAMETERS.map((name) => ({ type: 'Identifier', name, ...at }))
  const wrapper = { type: 'FunctionExpression', id: null, params, body: block, ...at }
  const statement = { type: 'ExpressionStatement', expression: wrapper, ...at }
  const program = { type: 'Program', body: [statement], directives: [], ...at }
  return { program, wrapper } as unknown as WrappedFile
}
