// The call stack: contexts, the running one last.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const stackFormat = {
  events: ['step-reached', 'context-pushed', 'context-popped'],
  entities: ['context'],
  /** By depth, the context. */
  lists: ['stack'],
  targets: [],
} as const satisfies Format

/** A function's code or a built-in, shared by all its contexts and closures. */
export interface CodeDetail {
  readonly label: string
  /** What the label is: a name, the beginning of a text without one, what the engine made the function for. */
  readonly labelled: 'script' | 'file' | 'fields' | 'name' | 'text' | 'role'
  readonly suspension?: 'async' | 'generator' | 'async-generator'
  readonly isBuiltin: boolean
  /** Index into the span table. */
  readonly span: number
}

/** The function of a built-in that settles a promise; 0 for others. */
export const calleeOf = (trace: Trace, context: number): number => trace.word(context, 4)

/** The environment in which a context's function was made; 0 where the record knows none. */
export const closureOf = (trace: Trace, context: number): number => trace.word(context, 3)

export const contextDetail = (trace: Trace, id: number): CodeDetail => trace.listed(id)
