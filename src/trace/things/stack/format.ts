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
  readonly isBuiltin: boolean
  /** Index into the span table. */
  readonly span: number
}

export const contextDetail = (trace: Trace, id: number): CodeDetail => trace.listed(id)
