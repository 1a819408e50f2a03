// What each kind of syntax becomes: the rules stand in the files of their families, and compile.ts joins them.
import type * as t from '@babel/types'
import type { PropertyPath } from '../../machine/event'
import type { Code, CodeKind } from '../../machine/running/code'
import type { FunctionNode } from '../../syntax/declarations'
import type { Place } from '../../syntax/formula'
import type { Compiler } from './compiler'
import type { Register } from './registers'

export type ExpressionRule<N> = (c: Compiler, node: N, target: Register | undefined) => Register
export type StatementRule<N> = (c: Compiler, node: N) => void

type NodeOf<K extends t.Node['type']> = Extract<t.Node, { type: K }>
export type ExpressionRules = { readonly [K in t.Expression['type']]?: ExpressionRule<NodeOf<K>> }
export type StatementRules = { readonly [K in t.Statement['type']]?: StatementRule<NodeOf<K>> }

export interface Rules {
  readonly expressions: ExpressionRules
  readonly statements: StatementRules
  /** The code of a function found inside of another. */
  readonly functionCode: (c: Compiler, node: FunctionNode, kind: CodeKind, name: string) => Code
  /** Of places that a step reads, the properties. */
  readonly propertiesRead: (c: Compiler, reads: readonly Place[]) => readonly PropertyPath[]
  /** A call that is written `eval(…)`. */
  readonly directEval: (c: Compiler, node: t.CallExpression, target: Register) => void
  /** Ends the function with a result, in the way of its kind. */
  readonly finish: (c: Compiler, result: Register, node: t.Node) => void
}
