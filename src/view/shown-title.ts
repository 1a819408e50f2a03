import { titleOf } from './programs'
import { selectScenario } from './selectors'
import type { ViewState } from './view-state'

/** What the program that is shown is called: as the user or the course named it, or by what it begins with. */
export function titleOfShown(state: ViewState): string {
  const { programs, programId, language, source, foreignName } = state
  const own = programs.find(({ id }) => id === programId) ?? { name: foreignName, source }
  const scenario = own.name === undefined || programId === undefined ? selectScenario(state) : undefined
  return scenario?.titles[language] ?? titleOf(own, language)
}
