// The programs of the folder scenarios/. Their titles are there at once, and their texts when they are opened; only the text of the
// one that the page begins with comes with the page.
import titles from 'virtual:scenario-titles'
import first from '../../scenarios/tom-and-jerry-puzzle.js?raw'
import { parseProse } from '../scenario/prose'
import { type Prose, parseScenario, type Scenario } from '../scenario/scenario'

export { titles }

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
