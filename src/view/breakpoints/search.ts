// Looks for the next moment at which a breakpoint matches. Conditions are asked of the engine, so it can take a while: whatever
// the user does meanwhile ends it.
import { type Batch, batches, type Candidate, candidates, type Direction } from '../../trace/breakpoints'
import { inSlices } from '../slices'
import type { ViewStore } from '../view-state'
import { areOn } from './list'
import { breakpointWords } from './words'

/** A question that gave way to another one is asked again at most so often. */
const MOST_TRIES = 3

interface Search {
  readonly from: number
  readonly direction: Direction
  /** The search ends at this position. */
  readonly to?: number
  isWanted(): boolean
}

/** The matching position; undefined where there is none, or where nobody wants it any more. */
export async function findBreak(store: ViewStore, search: Search): Promise<number | undefined> {
  const { run, breakpoints } = store.getState()
  const trace = run?.recording?.trace
  const on = areOn(breakpoints)
  if (trace === undefined || on.length === 0) return undefined
  const found = batches(candidates(trace, search.from, search.direction, on, search.to))
  for (;;) {
    const batch = await inSlices(firstOf(found))
    if (batch === undefined || !search.isWanted()) return undefined
    const position = (await firstHolding(store, batch.asked, search)) ?? batch.position
    if (position !== undefined) return position
  }
}

/** Pauses at each position, as there may be a million of them. */
function* firstOf(found: Iterator<Batch | undefined>): Generator<void, Batch | undefined> {
  for (let next = found.next(); !next.done; next = found.next()) {
    if (next.value !== undefined) return next.value
    yield
  }
  return undefined
}

async function firstHolding(
  store: ViewStore,
  asked: readonly Candidate[],
  search: Search,
): Promise<number | undefined> {
  if (asked.length === 0) return undefined
  for (let tries = 0; tries < MOST_TRIES && search.isWanted(); tries++) {
    const answer = await store.getState().firstHolding(asked)
    if (answer !== undefined) return 'kind' in answer ? undefined : answer.position
  }
  return undefined
}

let searches = 0

/** Goes to the next breakpoint, or to the previous one, and says so where there is none. */
export async function goToBreak(store: ViewStore, direction: Direction): Promise<void> {
  const ticket = ++searches
  const { position, run } = store.getState()
  store.getState().play(false)
  const isWanted = () => {
    const state = store.getState()
    return ticket === searches && state.position === position && state.run === run
  }
  const words = () => breakpointWords[store.getState().language]
  const notice = setTimeout(() => isWanted() && store.getState().tell(words().looking), 300)
  const found = await findBreak(store, { from: position, direction, isWanted })
  clearTimeout(notice)
  if (!isWanted()) return
  if (found === undefined) store.getState().tell(direction === 1 ? words().noNext : words().noPrevious)
  else store.getState().moveTo(found, 'leap')
}

/** Goes on to a stop while the run is played; to a breakpoint where one is on the way, and there it ends. */
export async function playTo(store: ViewStore, to: number): Promise<void> {
  const { position, run } = store.getState()
  const isWanted = () => {
    const state = store.getState()
    return state.isPlaying && state.position === position && state.run === run
  }
  const found = await findBreak(store, { from: position, direction: 1, to, isWanted })
  if (!isWanted()) return
  const { moveTo, play, tell, language } = store.getState()
  moveTo(found ?? to, 'step')
  if (found === undefined) return
  play(false)
  tell(breakpointWords[language].stopped)
}
