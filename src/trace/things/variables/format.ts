// Variables, in the context or the environment that holds them; keys are bindings.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const variablesFormat = {
  events: ['variable-declared', 'variable-assigned'],
  entities: ['environment'],
  lists: [],
  targets: ['globals'],
} as const satisfies Format

export const BINDING_KINDS = [
  'var',
  'let',
  'const',
  'using',
  'class',
  'function',
  'parameter',
  'catch',
  'import',
  'function-name',
  'implicit',
] as const

export type BindingKind = (typeof BINDING_KINDS)[number]

export const BINDING_SCOPES = ['block', 'function', 'module', 'global'] as const

/** A declared name. */
export interface BindingInfo {
  readonly name: string
  readonly kind: BindingKind
  /** Offsets between which it is in scope. */
  readonly start: number
  readonly end: number
  /** Offset from which on it has left its dead zone, if the same function runs from the scope's beginning. */
  readonly initializedAt: number
  readonly scope: (typeof BINDING_SCOPES)[number]
  /** Offset at which the function begins whose scope it is; -1 for the top level of a file. */
  readonly owner: number
}

/** It has a dead zone. */
export const isLexical = ({ kind }: BindingInfo): boolean =>
  kind === 'let' || kind === 'const' || kind === 'using' || kind === 'class'

/**
 * From here on a key of a context, less this, is the first binding of a scope that is open in it; its value is the environment
 * that the scope has at the moment. In an environment the rest is an imported name; its value is the environment that has the
 * variable, and the name itself holds which variable that is.
 */
export const FIRST_SCOPE = 0x4000_0000

/** The environment around an environment; 0 where the record knows none. */
export const outerOf = (trace: Trace, environment: number): number => trace.word(environment, 2)
