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

export function planFlights(before: Snapshot, after: Snapshot): readonly Flight[] {
  const earlier = tokensOf(before)
  const later = tokensOf(after)
  const isForward = after.position > before.position
  return isForward
    ? arrivals(earlier, later, 'code')
    : [...arrivals(earlier, later), ...returns(earlier, later)]
}

/** Tokens that are in a new place, and come from their old one, or from the code that runs. */
function arrivals(earlier: readonly Token[], later: readonly Token[], origin?: 'code' | undefined): Flight[] {
  return without(later, earlier).flatMap((token) => {
    const isSame = (other: Token) => badgeOf(other) === badgeOf(token)
    const from = without(earlier, later).find(isSame) ?? earlier.find(isSame) ?? origin
    return from ? [{ token, from, to: token }] : []
  })
}

/** Tokens that go back into the code which made them. */
function returns(earlier: readonly Token[], later: readonly Token[]): Flight[] {
  const staying = new Set(later.map(badgeOf))
  return without(earlier, later)
    .filter((token) => !staying.has(badgeOf(token)) && !token.startsWith('running:'))
    .map((token) => ({ token, from: token, to: 'code' }))
}

export function tokensOf({ timers, shelves, tasks, jobs, ticks, loop }: Snapshot): Token[] {
  const inPlace = (place: Place, entries: readonly { readonly badge: string }[]) =>
    entries.map(({ badge }): Token => `${place}:${badge}`)
  return [
    ...inPlace('timers', timers),
    ...inPlace('shelves', shelves),
    ...inPlace('tasks', tasks),
    ...inPlace('jobs', jobs),
    ...inPlace('ticks', ticks),
    ...inPlace('running', loop.running ? [loop.running] : []),
  ]
}

function without(tokens: readonly Token[], others: readonly Token[]): Token[] {
  const known = new Set(others)
  return tokens.filter((token) => !known.has(token))
}

const badgeOf = (token: Token) => token.slice(token.indexOf(':') + 1)
