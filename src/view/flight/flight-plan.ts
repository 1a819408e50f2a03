// Which tokens travel between two pictures, from where to where. Arithmetic only.
import type { QueueEntry, Snapshot } from '../../trace/picture'

/** Where a token can be. A token is the same callback wherever it is, and keeps its badge. */
type TokenPlace = 'timers' | 'shelves' | 'tasks' | 'jobs' | 'ticks' | 'running' | 'stack' | 'suspended'

/** "jobs:J1", "suspended:F12" */
export type Token = `${TokenPlace}:${string}`

export interface Flight {
  /** The token's element; it is in the later picture, or in the earlier one where the flight goes back to where it came from. */
  readonly token: Token
  readonly from: Token | 'code'
  readonly to: Token | 'code'
}

/** The function that a job resumes, by its entity; undefined for other jobs. */
export type Resumed = (entry: QueueEntry) => number | undefined

const nobody: Resumed = () => undefined

/** A token of a picture. One that is older than the other picture was there too, if only out of sight. */
interface Seen {
  readonly token: Token
  readonly badge: string
  /** Position at which it came. */
  readonly since: number
  /** What it comes out of, if not out of the code: a function that waits. */
  readonly origin?: Token | undefined
}

export function planFlights(before: Snapshot, after: Snapshot, resumed: Resumed = nobody): readonly Flight[] {
  const earlier = tokensOf(before, resumed)
  const later = tokensOf(after, resumed)
  const folds = foldings(before, after)
  return after.position > before.position
    ? [...folds, ...arrivals(earlier, later, before)]
    : [...folds, ...arrivals(earlier, later), ...returns(earlier, later, after)]
}

/** Tokens that are in both pictures at the same place: what left a queue makes them close up. */
export function stayingTokens(before: Snapshot, after: Snapshot): readonly Token[] {
  const there = new Set(tokensOf(before, nobody).map(({ token }) => token))
  return tokensOf(after, nobody)
    .map(({ token }) => token)
    .filter((token) => there.has(token) && !token.startsWith('running:'))
}

/** An `await` folds the frame of its function into what waits; when it goes on, that unfolds to a frame. */
function foldings(before: Snapshot, after: Snapshot): Flight[] {
  const wasAt = framePlaces(before)
  return [...framePlaces(after)].flatMap(([id, to]) => {
    const from = wasAt.get(id)
    return from === undefined || from === to ? [] : [{ token: to, from, to }]
  })
}

const framePlaces = ({ stack, suspended }: Snapshot): ReadonlyMap<number, Token> =>
  new Map([
    ...stack.map(({ id }) => [id, `stack:F${id}`] as const),
    ...suspended.map(({ id }) => [id, `suspended:F${id}`] as const),
  ])

const isShown = ({ suspended }: Snapshot, token: Token): boolean =>
  suspended.some(({ id }) => token === `suspended:F${id}`)

/** Tokens that are in a new place, and come from their old one, or, if they came after a picture, from what made them. */
function arrivals(earlier: readonly Seen[], later: readonly Seen[], before?: Snapshot): Flight[] {
  const left = byBadge(without(earlier, later))
  const all = byBadge(earlier)
  return without(later, earlier).flatMap(({ token, badge, since, origin }) => {
    const isNew = before !== undefined && since > before.position
    const source = before && origin && isShown(before, origin) ? origin : 'code'
    const from = left.get(badge) ?? all.get(badge) ?? (isNew ? source : undefined)
    return from ? [{ token, from, to: token }] : []
  })
}

/** Tokens that go back into what made them, as they came after a picture. */
function returns(earlier: readonly Seen[], later: readonly Seen[], after: Snapshot): Flight[] {
  const staying = byBadge(later)
  return without(earlier, later)
    .filter(
      ({ token, badge, since }) =>
        since > after.position && !staying.has(badge) && !token.startsWith('running:'),
    )
    .map(({ token, origin }) => ({
      token,
      from: token,
      to: origin && isShown(after, origin) ? origin : 'code',
    }))
}

function tokensOf(
  { timers, shelves, tasks, jobs, ticks, loop }: Snapshot,
  resumed: Resumed,
): readonly Seen[] {
  const inPlace = (place: TokenPlace, badge: string, since: number): Seen => ({
    token: `${place}:${badge}`,
    badge,
    since,
  })
  const job = (entry: QueueEntry): Seen => {
    const id = resumed(entry)
    const seen = inPlace('jobs', entry.badge, entry.queuedAt)
    return id === undefined ? seen : { ...seen, origin: `suspended:F${id}` }
  }
  return [
    ...timers.map(({ badge, causedAt }) => inPlace('timers', badge, causedAt)),
    ...shelves.map(({ badge, causedAt }) => inPlace('shelves', badge, causedAt)),
    ...tasks.map(({ badge, queuedAt }) => inPlace('tasks', badge, queuedAt)),
    ...jobs.map(job),
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
