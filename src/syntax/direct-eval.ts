import type * as t from '@babel/types'

export const isDirectEval = (node: t.Node): boolean =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'eval'
