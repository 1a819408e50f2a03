// What a program asks for and the simulation leaves out is said once, with its line: nothing may silently never happen.
import type { Agent } from '../../machine/running/agent'
import type { Realm } from '../../machine/running/realm'
import { type Said, said, sentence } from '../../syntax/said'
import { MAIN_FILE } from '../../syntax/source-files'

const told = new WeakMap<Realm, Set<string>>()

/** A line of the console that is the simulation's own. The same sentence is said once. */
export function notSimulated(agent: Agent, what: Said, span = agent.span): void {
  const known = told.get(agent.realm) ?? new Set<string>()
  told.set(agent.realm, known)
  const text = sentence(what)
  if (known.has(text)) return
  known.add(text)
  agent.printer.print('notice', sentence(atPlace(what, agent, span)))
}

function atPlace(what: Said, agent: Agent, span: number): Said {
  if (span === 0) return what
  const [line, ...file] = agent.describeSpan(span).split(':').slice(0, -1).reverse()
  const name = file.reverse().join(':')
  return name === MAIN_FILE || name === ''
    ? said`${what} (line ${line!})`
    : said`${what} (${name}, line ${line!})`
}
