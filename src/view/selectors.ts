// What follows from the state. Each gives the same object for the same state.
import { type ScenarioTitle, sumOfText } from '../scenario/titles'
import type { Problem } from '../syntax/problem'
import type { Granularity, Sentence, Snapshot, Span } from '../trace/picture'
import { emptySnapshot } from './empty-snapshot'
import { isDrawer } from './layout/regions'
import type { Failure, RecordedChoice } from './recording'
import type { ViewState } from './view-state'

const onlyTheStart: readonly number[] = [-1]
const noProblems: readonly Problem[] = []

export function selectSnapshot({ run, position, clock }: ViewState): Snapshot {
  return run?.recording?.snapshotAt(position, clock) ?? emptySnapshot
}

/** What went wrong at the moment that is shown. */
export function selectFailure({ run, position }: ViewState): Failure | undefined {
  return run?.recording?.failureAt(position)
}

export function selectSentence({ run, position, clock, sentenceWords }: ViewState): Sentence | undefined {
  return run?.recording?.sentenceAt(position, sentenceWords, clock)
}

/** Where the step began that led here; undefined after a leap, and after a step back. */
export const selectStepFrom = ({ travel, cameFrom, position }: ViewState): number | undefined =>
  travel === 'step' && cameFrom < position ? cameFrom : undefined

/** Virtual ms that the current event skips. */
export function selectWait({ run, position }: ViewState): number {
  return run?.recording?.waitAt(position) ?? 0
}

/** The choice that is made at the moment that is shown. */
export function selectChoice({ run, position }: ViewState): RecordedChoice | undefined {
  return run?.recording?.choices.find((choice) => choice.position === position)
}

export function selectStops(
  state: ViewState,
  granularity: Granularity = state.granularity,
): readonly number[] {
  return state.run?.recording?.stops(granularity) ?? onlyTheStart
}

/** The last stop that is not after the position. */
export function selectStopIndex(state: ViewState, position: number = state.position): number {
  return lastIndexUpTo(selectStops(state), position)
}

export function nextStop(state: ViewState, granularity: Granularity): number | undefined {
  const stops = selectStops(state, granularity)
  return stops[lastIndexUpTo(stops, state.position) + 1]
}

export function previousStop(state: ViewState, granularity: Granularity): number | undefined {
  const stops = selectStops(state, granularity)
  // From a time after an event back to the event.
  return stops[lastIndexUpTo(stops, state.clock === undefined ? state.position - 1 : state.position)]
}

export const lastPosition = ({ run }: ViewState): number => run?.recording?.lastPosition ?? -1

/** The picture belongs to another text, or another host, than the ones chosen. */
export function selectIsStale({ run, source, host }: ViewState): boolean {
  return run !== undefined && (run.source !== source || run.host !== host)
}

export function selectProblems({ run }: ViewState): readonly Problem[] {
  return run?.outcome.kind === 'problems' ? run.outcome.problems : noProblems
}

/** The range of the text that the picture is about; none once the text is another one. */
export function selectActiveSpan(state: ViewState): Span | undefined {
  return selectIsStale(state) ? undefined : selectSnapshot(state).span
}

export function isPanelShown(
  { onlyPanels, hiddenPanels, openDrawers }: Pick<ViewState, 'onlyPanels' | 'hiddenPanels' | 'openDrawers'>,
  name: string,
): boolean {
  if (isDrawer(name)) return openDrawers.includes(name)
  return onlyPanels ? onlyPanels.includes(name) : !hiddenPanels.includes(name)
}

/** An order is asked for: nothing that tells it is to be seen. */
export const isCovered = ({ ask }: ViewState): boolean => ask?.phase === 'predict' || ask?.phase === 'loading'

/** An answer is waited for: what comes next is not to be seen. */
export const isAwaited = (state: ViewState): boolean =>
  isCovered(state) ||
  state.ask?.phase === 'parted' ||
  (state.ask?.phase === 'question' && state.ask.answer === undefined)

/** Undefined once the text is the user's own. */
export function selectScenario({
  scenarios,
  source,
}: Pick<ViewState, 'scenarios' | 'source'>): ScenarioTitle | undefined {
  const sum = sumOf(source)
  return scenarios.find((scenario) => scenario.sum === sum)
}

/** That of the last text is kept. */
const sumOf = (() => {
  let last = { text: '', sum: sumOfText('') }
  return (text: string): number => {
    if (last.text !== text) last = { text, sum: sumOfText(text) }
    return last.sum
  }
})()

function lastIndexUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? limit) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
