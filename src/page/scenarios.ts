// The programs of the folder scenarios/. Whose a text is can be told at once; their titles come after the page, and their texts
// when they are opened. Only the text of the one that the page begins with comes with it.
import sums from 'virtual:scenario-sums'
import first from '../../scenarios/tom-and-jerry-puzzle.js?raw'
import type { Change } from '../scenario/changes'
import { type Prose, parseScenario, type Scenario } from '../scenario/scenario'
import type { Scenarios } from '../scenario/titles'

export const scenarios: Scenarios = {
  sums: new Set(sums),
  loadTitles: async () => (await import('virtual:scenario-titles')).default,
}

export const firstScenario = parseScenario('tom-and-jerry-puzzle.js', first)

const texts = () => import('./scenario-texts')

export async function loadScenario(name: string): Promise<Scenario> {
  if (name === firstScenario.name) return firstScenario
  return parseScenario(`${name}.js`, await (await texts()).loadText(name))
}

/** In English where there is nothing in Spanish. */
export async function loadProse(name: string, language: 'en' | 'es'): Promise<Prose> {
  const spanish = language === 'es' ? await (await texts()).loadSpanish(name) : undefined
  return spanish ?? loadScenario(name)
}

export const loadChanges = async (name: string): Promise<readonly Change[]> =>
  (await texts()).loadChanges(name)
