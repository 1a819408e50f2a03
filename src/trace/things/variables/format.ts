// Variables, in the context or the environment that holds them; keys are bindings.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const variablesFormat = {
  events: ['variable-declared', 'variable-assigned'],
  entities: ['environment'],
  lists: [],
  targets: ['globals'],
} as const satisfies Format

export type BindingKind =
  | 'var'
  | 'let'
  | 'const'
  | 'using'
  | 'class'
  | 'function'
  | 'parameter'
  | 'catch'
  | 'import'
  | 'function-name'
  | 'implicit'

/** A declared name. */
export interface BindingInfo {
  readonly name: string
  readonly kind: BindingKind
  /** Offsets between which it is in scope. */
  readonly start: number
  readonly end: number
}

/** The context that made an environment; 0 where none did. */
export const makerOf = (trace: Trace, environment: number): number => trace.word(environment, 2)
