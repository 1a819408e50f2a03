// What a program asks for and the simulation leaves out is said once, with its line: nothing may silently never happen.
import type { Agent } from '../../machine/running/agent'
import type { Realm } from '../../machine/running/realm'
import { MAIN_FILE } from '../../syntax/source-files'

const told = new WeakMap<Realm, Set<string>>()

/** A line of the console that is the simulation's own. The same sentence is said once. */
export function notSimulated(agent: Agent, sentence: string, span = agent.span): void {
  const known = told.get(agent.realm) ?? new Set<string>()
  told.set(agent.realm, known)
  if (known.has(sentence)) return
  known.add(sentence)
  agent.print('notice', sentence + placeOf(agent, span))
}

function placeOf(agent: Agent, span: number): string {
  if (span === 0) return ''
  const [line, ...file] = agent.describeSpan(span).split(':').slice(0, -1).reverse()
  const name = file.reverse().join(':')
  return name === MAIN_FILE || name === '' ? ` (line ${line})` : ` (${name}, line ${line})`
}
