// How a run goes on that stopped at a limit: the program is run anew, and what was recorded comes again, as the same program
// with the same choices, inputs and seed always does the same.
import type { LimitKind } from '../machine/event'
import { DEFAULT_LIMITS, type Limits } from '../machine/running/limits'

/** How many times higher each limit is set by default. Memory is not raised: the machine may not have it. */
const FARTHER: { readonly [L in keyof Limits]?: number } = {
  horizon: 2,
  events: 2,
  steps: 10,
  output: 10,
  virtualTime: 10,
}

/** How a run ended; `which` names the limit that it reached. */
interface Ending {
  readonly kind: string
  readonly which?: LimitKind
}

/** Limits with which a run goes on; undefined where it came to its end, or where the limit that it reached stays. */
export function fartherLimits(
  outcome: Ending,
  before: Partial<Limits> = {},
  given?: Partial<Limits>,
): Partial<Limits> | undefined {
  if (outcome.which === undefined) return undefined
  const name = outcome.which === 'virtual-time' ? 'virtualTime' : outcome.which
  const { [name]: reached = DEFAULT_LIMITS[name] } = before
  const { [name]: next = (FARTHER[name] ?? 1) * reached } = given ?? {}
  if (next <= reached) return undefined
  const limits = { ...before, ...given, [name]: next }
  // More than a day may pass.
  return name === 'horizon' ? { virtualTime: Math.max(next, DEFAULT_LIMITS.virtualTime), ...limits } : limits
}
