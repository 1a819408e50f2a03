// Where the text of each scenario, its prose in Spanish and its changes are loaded from. The list itself is loaded when one is opened.
import { type Change, parseChanges } from '../scenario/changes'
import { parseProse } from '../scenario/prose'
import type { Prose } from '../scenario/scenario'

const programs = import.meta.glob<string>(
  ['../../scenarios/*.js', '../../scenarios/repairs/*.js', '!../../scenarios/tom-and-jerry-puzzle.js'],
  { query: '?raw', import: 'default' },
)

const spanish = import.meta.glob<string>(['../../scenarios/*.es.md', '../../scenarios/repairs/*.es.md'], {
  query: '?raw',
  import: 'default',
})

const changes = import.meta.glob<string>('../../scenarios/changes/*.md', { query: '?raw', import: 'default' })

export async function loadText(name: string): Promise<string> {
  const load = programs[`../../scenarios/${name}.js`]
  if (load === undefined) throw new Error(`There is no scenario ${name}.`)
  return load()
}

/** Undefined where there is nothing in Spanish. */
export async function loadSpanish(name: string): Promise<Prose | undefined> {
  const text = await spanish[`../../scenarios/${name}.es.md`]?.()
  return text === undefined ? undefined : parseProse(text)
}

export const loadChanges = async (name: string): Promise<readonly Change[]> =>
  parseChanges((await changes[`../../scenarios/changes/${name}.md`]?.()) ?? '')
