import { titleOf } from './programs'
import { selectScenario } from './selectors'
import type { ViewState } from './view-state'

/** What the program that is shown is called. */
export function titleOfShown(state: ViewState): string {
  const own = state.programs.find(({ id }) => id === state.programId)
  return (
    selectScenario(state)?.titles[state.language] ??
    titleOf(own ?? { name: state.foreignName, source: state.source })
  )
}
