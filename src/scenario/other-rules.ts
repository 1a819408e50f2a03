// By which rules a machine runs, where they are not today's.
import type { OtherRules } from '../trace/trace'
import type { RunOptions } from './run'

type Choices = Pick<RunOptions, 'belief' | 'drain'>

/** The order of Node before version 11 is asked for by an option, or as something that people believe. */
export const drainsLate = ({ belief, drain }: Choices): boolean =>
  drain === 'legacy' || belief === 'before-node-11'

export function rulesOf(options: Choices): OtherRules | undefined {
  if (options.belief !== undefined && options.belief !== 'before-node-11') return 'wrong'
  return drainsLate(options) ? 'before-node-11' : undefined
}

/** The same, as a part of a record's head. */
export function otherRules(options: Choices): { readonly rules?: OtherRules } {
  const rules = rulesOf(options)
  return rules === undefined ? {} : { rules }
}
