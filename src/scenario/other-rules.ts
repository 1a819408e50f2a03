// By which rules a machine runs, where they are not today's.
import type { OtherRules } from '../trace/trace'
import type { RunOptions } from './run'

export function rulesOf({ belief, drain }: Pick<RunOptions, 'belief' | 'drain'>): OtherRules | undefined {
  if (drain === 'legacy' || belief === 'before-node-11') return 'before-node-11'
  return belief && 'wrong'
}

/** The same, as a part of a record's head. */
export function otherRules(options: Pick<RunOptions, 'belief' | 'drain'>): { readonly rules?: OtherRules } {
  const rules = rulesOf(options)
  return rules === undefined ? {} : { rules }
}
