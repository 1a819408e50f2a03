// What TypeScript has and no engine yet: decorators, and `accessor` before a field.
import type { ParserOptions } from '@babel/parser'
import type * as t from '@babel/types'
import { childrenOf, nodesOf } from '../children'
import { notSimulated, type Problem } from '../problem'
import { type Said, said } from '../said'

export type Plugins = NonNullable<ParserOptions['plugins']>

export const PROPOSALS: Plugins = ['decorators-legacy', 'decoratorAutoAccessors']

const NOT_SIMULATED: Partial<Record<t.Node['type'], Said>> = {
  ClassAccessorProperty: said`\`accessor\` fields are`,
  Decorator: said`Decorators are`,
}

export function proposalProblems(program: t.Program): Problem[] {
  const problems: Problem[] = []
  for (const node of nodesOf(program, (one) => (NOT_SIMULATED[one.type] ? [] : childrenOf(one)))) {
    const refused = NOT_SIMULATED[node.type]
    if (refused !== undefined) problems.push(notSimulated(node, refused))
  }
  return problems
}
