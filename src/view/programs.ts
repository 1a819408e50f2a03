// What the user typed: each program under a key of its own, so that two windows do not overwrite each other's.
import { DIRECTIVES } from '../scenario/directives'
import type { ScenarioHost } from '../scenario/scenario'
import { attempt, HOSTS, oneOf } from './saved'
import { type InLanguages, LANGUAGES, type Language } from './words/language'

export interface Program {
  readonly id: string
  readonly source: string
  readonly host: ScenarioHost
  /** As the user named it, or what it was brought by. */
  readonly name: Name | undefined
  /** In ms of the real clock. */
  readonly changedAt: number
}

/** What the page gives a name speaks its language. */
export type Name = string | InLanguages<string>

const prefix = 'loopscope.program.'

/** The last ones first. */
export function loadPrograms(storage: () => Storage): readonly Program[] {
  const found: Program[] = []
  attempt(() => {
    const { length } = storage()
    for (let index = 0; index < length; index++) {
      const key = storage().key(index)
      const program = key?.startsWith(prefix) && programFrom(key, storage().getItem(key))
      if (program) found.push(program)
    }
  })
  return found.sort((a, b) => b.changedAt - a.changedAt || b.id.localeCompare(a.id))
}

type Stored = { readonly [K in keyof Program]?: unknown }

function programFrom(key: string, text: string | null): Program | undefined {
  try {
    const { source, host, name, changedAt } = JSON.parse(text ?? '') as Stored
    if (typeof source !== 'string') return undefined
    return {
      id: key.slice(prefix.length),
      source,
      host: oneOf(HOSTS, host, 'browser'),
      name: isName(name) ? name : undefined,
      changedAt: typeof changedAt === 'number' ? changedAt : 0,
    }
  } catch {
    return undefined
  }
}

function isName(stored: unknown): stored is Name {
  if (typeof stored !== 'object' || stored === null) return typeof stored === 'string'
  return LANGUAGES.every((language) => typeof Reflect.get(stored, language) === 'string')
}

/** Writes what differs. False where the browser keeps nothing, or has no room. */
export function savePrograms(
  storage: () => Storage,
  programs: readonly Program[],
  before: readonly Program[],
): boolean {
  return attempt(() => {
    const ids = new Set(programs.map(({ id }) => id))
    for (const { id } of before) if (!ids.has(id)) storage().removeItem(prefix + id)
    for (const program of programs)
      if (!before.includes(program)) storage().setItem(prefix + program.id, JSON.stringify(program))
  })
}

const most = 60

/** A comment that says something to the simulator, or of a scenario. */
const directive = new RegExp(`^//\\s*(${[...DIRECTIVES, 'host', 'lesson', 'try', 'goal'].join('|')}):`)

/** How a comment begins or ends, and what else says nothing of a program. */
const sign = /^(\/\/+|\/\*+|\*+\/|\*(?=\s|$)|#!.*|(['"])use strict\2;?)\s*(title:\s*)?/

/** Its name, or what it begins with: a comment, or a line; empty where it is. */
export function titleOf({ name, source }: Pick<Program, 'name' | 'source'>, language: Language): string {
  if (name) return typeof name === 'string' ? name : name[language]
  for (const line of source.split('\n', FIRST_LINES)) {
    const words = line.trim().replace(sign, '').replace(/\*\/$/, '').trimEnd()
    if (words !== '' && !directive.test(line.trim()))
      return words.length > most ? `${words.slice(0, most)}…` : words
  }
  return ''
}

const FIRST_LINES = 200
