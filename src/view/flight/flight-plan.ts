// Which tokens travel between two pictures, from where to where. Arithmetic only.
import type { Snapshot } from '../../trace/picture'

/** Where a token can be. A token is the same callback wherever it is, and keeps its badge. */
type Place = 'timers' | 'shelves' | 'tasks' | 'jobs' | 'ticks' | 'running'

/** "jobs:J1" */
export type Token = `${Place}:${string}`

export interface Flight {
  /** The token's element; it is in the later picture, or in the earlier one where the flight goes to the code. */
  readonly token: Token
  readonly from: Token | 'code'
  readonly to: Token | 'code'
}

/** A token of a picture. One that is older than the other picture was there too, if only out of sight. */
interface Seen {
  readonly token: Token
  readonly badge: string
  /** Position at which it came. */
  readonly since: number
}

export function planFlights(before: Snapshot, after: Snapshot): readonly Flight[] {
  const earlier = tokensOf(before)
  const later = tokensOf(after)
  return after.position > before.position
    ? arrivals(earlier, later, before.position)
    : [...arrivals(earlier, later), ...returns(earlier, later, after.position)]
}

/** Tokens that are in a new place, and come from their old one, or, if they came after a position, from the code that runs. */
function arrivals(earlier: readonly Seen[], later: readonly Seen[], position?: number): Flight[] {
  const left = byBadge(without(earlier, later))
  const all = byBadge(earlier)
  return without(later, earlier).flatMap(({ token, badge, since }) => {
    const isNew = position !== undefined && since > position
    const from = left.get(badge) ?? all.get(badge) ?? (isNew ? 'code' : undefined)
    return from ? [{ token, from, to: token }] : []
  })
}

/** Tokens that go back into the code which made them, as they came after a position. */
function returns(earlier: readonly Seen[], later: readonly Seen[], position: number): Flight[] {
  const staying = byBadge(later)
  return without(earlier, later)
    .filter(
      ({ token, badge, since }) => since > position && !staying.has(badge) && !token.startsWith('running:'),
    )
    .map(({ token }) => ({ token, from: token, to: 'code' }))
}

function tokensOf({ timers, shelves, tasks, jobs, ticks, loop }: Snapshot): readonly Seen[] {
  const inPlace = (place: Place, badge: string, since: number): Seen => ({
    token: `${place}:${badge}`,
    badge,
    since,
  })
  return [
    ...timers.map(({ badge, causedAt }) => inPlace('timers', badge, causedAt)),
    ...shelves.map(({ badge, causedAt }) => inPlace('shelves', badge, causedAt)),
    ...tasks.map(({ badge, queuedAt }) => inPlace('tasks', badge, queuedAt)),
    ...jobs.map(({ badge, queuedAt }) => inPlace('jobs', badge, queuedAt)),
    ...ticks.map(({ badge, queuedAt }) => inPlace('ticks', badge, queuedAt)),
    ...(loop.running ? [inPlace('running', loop.running.badge, loop.running.queuedAt)] : []),
  ]
}

function without(tokens: readonly Seen[], others: readonly Seen[]): readonly Seen[] {
  const known = new Set(others.map(({ token }) => token))
  return tokens.filter(({ token }) => !known.has(token))
}

/** The first token of each badge. */
const byBadge = (tokens: readonly Seen[]): ReadonlyMap<string, Token> =>
  new Map(tokens.toReversed().map(({ badge, token }) => [badge, token]))
