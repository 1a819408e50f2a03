// The programs of the folder scenarios/. Whose a text is can be told at once; their titles come after the page, and their texts
// when they are opened. Only the text of the one that the page begins with comes with it.
import sums from 'virtual:scenario-sums'
import first from '../../scenarios/tom-and-jerry-puzzle.js?raw'
import { parseProse } from '../scenario/prose'
import { type Prose, parseScenario, type Scenario } from '../scenario/scenario'
import type { Scenarios } from '../scenario/titles'

export const scenarios: Scenarios = {
  sums: new Set(sums),
  loadTitles: async () => (await import('virtual:scenario-titles')).default,
}

export const firstScenario = parseScenario('tom-and-jerry-puzzle.js', first)

export async function loadScenario(name: string): Promise<Scenario> {
  if (name === firstScenario.name) return firstScenario
  const { texts } = await import('./scenario-texts')
  const load = texts[`../../scenarios/${name}.js`]
  if (load === undefined) throw new Error(`There is no scenario ${name}.`)
  return parseScenario(`${name}.js`, await load())
}

/** In English where there is nothing in Spanish. */
export async function loadProse(name: string, language: 'en' | 'es'): Promise<Prose> {
  if (language === 'en') return loadScenario(name)
  const { spanish } = await import('./scenario-texts')
  const load = spanish[`../../scenarios/${name}.es.md`]
  return load ? parseProse(await load()) : loadScenario(name)
}
