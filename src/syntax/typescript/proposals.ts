// What TypeScript has and no engine yet: decorators, and `accessor` before a field.
import type { ParserOptions } from '@babel/parser'
import type * as t from '@babel/types'
import { childrenOf } from '../children'
import { notSimulated, type Problem } from '../problem'

export type Plugins = NonNullable<ParserOptions['plugins']>

export const PROPOSALS: Plugins = ['decorators-legacy', 'decoratorAutoAccessors']

const NOT_SIMULATED: Partial<Record<t.Node['type'], string>> = {
  ClassAccessorProperty: '`accessor` fields are',
  Decorator: 'Decorators are',
}

export function proposalProblems(node: t.Node): Problem[] {
  const refused = NOT_SIMULATED[node.type]
  return refused === undefined ? childrenOf(node).flatMap(proposalProblems) : [notSimulated(node, refused)]
}
