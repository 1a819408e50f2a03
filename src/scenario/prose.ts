// The prose of a scenario in Spanish: a Markdown file beside the program, `timer-of-zero.es.md`.
//
//   # Un temporizador de 0 ms no es ahora
//
//   setTimeout solo entrega el callback a un temporizador…
//
//   ## Prueba
//
//   - Dale 100 ms al temporizador. ¿Cambia el orden?
//
//   ## Construye
//
//   Haz que …
import type { NumberedLine, Prose } from './scenario'

export const TRY_HEADING = '## Prueba'
export const GOAL_HEADING = '## Construye'

/** A line of such a file that is not as it should be; lines count from 1. */
export interface FormatProblem {
  readonly line: number
  readonly message: string
}

/** Reads the file. What it lacks is empty: proseProblems says so. */
export function parseProse(text: string): Prose {
  const { title, lesson, tries, goal } = sectionsOf(text)
  return {
    title: title.replace(/^# */, ''),
    lesson: lesson.map(({ text }) => text).join(' '),
    tries: itemsOf(tries),
    goal: goal.map(({ text }) => text).join(' '),
  }
}

/** A file by its headings, without blank lines. */
interface Sections {
  readonly title: string
  readonly lesson: readonly NumberedLine[]
  readonly tries: readonly NumberedLine[]
  readonly goal: readonly NumberedLine[]
  /** Headings that are none of ours. */
  readonly unknown: readonly NumberedLine[]
}

function sectionsOf(text: string): Sections {
  const lines = text.split(/\r?\n/).map((line, i) => ({ text: line.trim(), line: i + 1 }))
  const sections = { lesson: [] as NumberedLine[], tries: [] as NumberedLine[], goal: [] as NumberedLine[] }
  const unknown: NumberedLine[] = []
  let title = ''
  let section = sections.lesson
  for (const line of lines) {
    if (line.text === '') continue
    if (line.text === TRY_HEADING) section = sections.tries
    else if (line.text === GOAL_HEADING) section = sections.goal
    else if (/^# /.test(line.text) && title === '') title = line.text
    else if (line.text.startsWith('#')) unknown.push(line)
    else section.push(line)
  }
  return { title, ...sections, unknown }
}

/** An item goes on in lines without a dash. */
function itemsOf(lines: readonly NumberedLine[]): string[] {
  const items: string[] = []
  for (const { text } of lines)
    if (text.startsWith('- ')) items.push(text.slice(2).trim())
    else items.push(`${items.pop() ?? ''} ${text}`.trim())
  return items
}

/** What such a file lacks beside the English prose that it translates. */
export function proseProblems(text: string, english: Prose): FormatProblem[] {
  const { title, lesson, tries, goal, unknown } = sectionsOf(text)
  const last = text.trimEnd().split('\n').length
  const problems = unknown.map(({ line, text: heading }) => ({
    line,
    message: `"${heading}" is no heading of this file: they are "# …", "${TRY_HEADING}" and "${GOAL_HEADING}".`,
  }))
  const lacks = (message: string) => problems.push({ line: last, message })
  if (title === '')
    problems.push({ line: 1, message: 'The title is missing: begin with "# " and the title.' })
  if (lesson.length === 0 && english.lesson !== '') lacks('The lesson is missing: write it below the title.')
  const count = itemsOf(tries).length
  if (count !== english.tries.length)
    lacks(
      `There ${count === 1 ? 'is 1 change' : `are ${count} changes`} to try, and ${english.tries.length} in the program's file: write an item "- …" for each below "${TRY_HEADING}".`,
    )
  if (goal.length === 0 && english.goal !== '')
    lacks(`The goal is missing: write it below "${GOAL_HEADING}".`)
  return problems
}
