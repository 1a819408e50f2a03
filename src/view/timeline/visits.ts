// When the line that is shown runs: the moments, how many there are, and the way from one to the next.
import { selectActiveSpan } from '../selectors'
import type { ViewState } from '../view-state'
import type { InLanguages } from '../words/language'

const words: InLanguages<(line: number, time: number, times: number) => string> = {
  en: (line, time, times) => `Line ${line}: time ${time} of ${times}`,
  es: (line, time, times) => `Línea ${line}: vez ${time} de ${times}`,
}

interface Visit {
  readonly line: number
  readonly position: number
  /** Number of the visit, from 1 on. */
  readonly time: number
  readonly times: number
}

/** The next or the previous time that the line is reached that is shown. */
export function visitOf(state: ViewState, way: 'next' | 'previous'): Visit | undefined {
  const line = selectActiveSpan(state)?.line
  const visits = line === undefined ? undefined : state.timeline.getState().timeline?.visits.get(line)
  if (line === undefined || !visits) return undefined
  const index =
    way === 'next'
      ? visits.findIndex((at) => at > state.position)
      : visits.findLastIndex((at) => at < state.position)
  const position = visits[index]
  return position === undefined ? undefined : { line, position, time: index + 1, times: visits.length }
}

export function goToVisit(state: ViewState, way: 'next' | 'previous'): void {
  const visit = visitOf(state, way)
  if (!visit) return
  state.jumpTo(visit.position)
  state.tell(words[state.language](visit.line, visit.time, visit.times))
}
