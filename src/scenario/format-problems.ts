// What is wrong with a scenario's file: in which line, and what to do. docs/scenarios.md describes the format.
import * as v from 'valibot'
import { DIRECTIVES } from './directives'
import { BOUNDS } from './format-schema'
import type { FormatProblem } from './prose'
import { FIELDS, type Field, fieldOf, partsOf, printedBlocks, type ScenarioParts } from './scenario'

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'Nothing stands after the colon: write it there, or delete the line.'),
    v.maxLength(longest, ({ received }) => `It is too long: ${received} characters, at most ${longest}.`),
  )

/** Each field as the lines that say it. */
const FIELD_SCHEMAS: { readonly [F in Field]: v.GenericSchema<readonly string[]> } = {
  title: v.pipe(
    v.array(text(BOUNDS.title.characters)),
    v.maxLength(BOUNDS.title.lines, 'The title is said twice: delete one.'),
  ),
  host: v.pipe(
    v.array(
      v.picklist(
        BOUNDS.host.words,
        ({ received }) => `A host ${received} does not exist: say both, browser or node.`,
      ),
    ),
    v.maxLength(BOUNDS.host.lines, 'The host is said twice: for browser and node say "// host: both".'),
  ),
  lesson: v.array(text(BOUNDS.lesson.characters)),
  try: v.pipe(
    v.array(text(BOUNDS.try.characters)),
    v.maxLength(BOUNDS.try.lines, 'There are more than two changes to try: keep the best.'),
  ),
  goal: v.array(text(BOUNDS.goal.characters)),
}

/** None for a file that can be read. Lines count from 1. */
export function formatProblems(fileText: string): FormatProblem[] {
  const parts = partsOf(fileText)
  // A field that is misspelt ends the header, so what comes after it is no more news.
  const [misspelt] = headerProblems(parts)
  const header = misspelt
    ? [...fieldProblems(parts), misspelt]
    : [...fieldProblems(parts), ...hostMissing(parts)]
  const problems = [...header, ...printsProblems(parts)]
  return problems.sort((a, b) => a.line - b.line)
}

function fieldProblems(parts: ScenarioParts): FormatProblem[] {
  return FIELDS.flatMap((field): FormatProblem[] => {
    const lines = linesOfField(parts, field)
    const { issues = [] } = v.safeParse(FIELD_SCHEMAS[field], fieldOf(parts, field))
    return issues.map(({ path, message }) => {
      const index = path?.[0]?.key
      return { line: (typeof index === 'number' ? lines[index] : lines.at(-1))!, message }
    })
  })
}

function hostMissing(parts: ScenarioParts): FormatProblem[] {
  if (linesOfField(parts, 'host').length > 0) return []
  const message = 'The header does not say where it runs: add a line "// host: both", or browser, or node.'
  return [{ line: 1, message }]
}

const linesOfField = ({ lines, headerEnd }: ScenarioParts, field: Field): number[] =>
  lines.slice(0, headerEnd).flatMap((line, i) => (line.startsWith(`// ${field}:`) ? i + 1 : []))

const almostField = /^\/\/\s*([a-z]+)\s*:/i

/** Fields that are misspelt, and such as stand where they are part of the program. */
function headerProblems({ lines, headerEnd, printsAt }: ScenarioParts): FormatProblem[] {
  const end = printsAt < 0 ? lines.length : printsAt
  return lines.slice(headerEnd, end).flatMap((line, i): FormatProblem[] => {
    const name = almostField.exec(line)?.[1]
    if (name === undefined || DIRECTIVES.includes(name)) return []
    const at = { line: headerEnd + i + 1 }
    const field = FIELDS.find((one) => one === name)
    if (field !== undefined && line.startsWith(`// ${field}:`))
      return [{ ...at, message: `The header ends above line ${headerEnd + 1}: move this line up to it.` }]
    const meant = FIELDS.find((one) => isNear(one, name.toLowerCase()))
    if (meant !== undefined) return [{ ...at, message: `Write "// ${meant}: …", in just this way.` }]
    const isInHeader = lines.slice(headerEnd, headerEnd + i).every((other) => almostField.test(other))
    return isInHeader && headerEnd > 0 && i === 0
      ? [
          {
            ...at,
            message: `There is no field ${name}: the header has ${FIELDS.join(', ')}. Leave a blank line before a comment of the program.`,
          },
        ]
      : []
  })
}

/** The same word but for one letter that is missing, added, another one or in another place. */
function isNear(word: string, typed: string): boolean {
  if (Math.abs(word.length - typed.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === typed[start]) start++
  let end = 0
  while (end < word.length - start && word.at(-1 - end) === typed.at(-1 - end)) end++
  const [restOfWord, restTyped] = [
    word.slice(start, word.length - end),
    typed.slice(start, typed.length - end),
  ]
  const isSwapped = restOfWord.length === 2 && restOfWord === [...restTyped].reverse().join('')
  return isSwapped || (restOfWord.length <= 1 && restTyped.length <= 1)
}

/** Of a line without the blanks at its ends. */
const almostPrints = /^\/\/\s*prints?\b/i

function printsProblems(parts: ScenarioParts): FormatProblem[] {
  const { lines, headerEnd, printsAt } = parts
  if (printsAt < 0) return [missingPrints(lines)]
  const code = lines.slice(headerEnd, printsAt).join('').trim()
  const empty = code === '' ? [{ line: printsAt + 1, message: 'There is no program above this line.' }] : []
  const after = lines.slice(printsAt + 1).flatMap((line, i) =>
    line.startsWith('//')
      ? []
      : {
          line: printsAt + i + 2,
          message:
            'Below "// prints:" each line is a comment with a printed line: move this one up, or write "//   " before it.',
        },
  )
  return [...empty, ...after.slice(0, 1), ...ordersProblems(parts)]
}

/** Orders of a race that are empty, or the same as one before. */
function ordersProblems(parts: ScenarioParts): FormatProblem[] {
  const blocks = printedBlocks(parts)
  let line = parts.printsAt + 1
  return blocks.flatMap((block, i): FormatProblem[] => {
    const at = line
    line += block.length + 1
    if (i === 0 && blocks.length === 1) return []
    if (block.length === 0)
      return [{ line: at, message: 'Below this line no printed line stands: write each as a comment.' }]
    const isKnown = blocks.slice(0, i).some((other) => other.join('\n') === block.join('\n'))
    return isKnown ? [{ line: at, message: 'This order stands above already: delete one.' }] : []
  })
}

function missingPrints(lines: readonly string[]): FormatProblem {
  const at = lines.findLastIndex((line) => almostPrints.test(line.trim()))
  if (at < 0) {
    const message =
      'It does not say what it prints: write "// prints:" below the program, and each printed line as a comment below that.'
    return { line: lines.length, message }
  }
  const rest = lines[at]!.trim().replace(almostPrints, '').trim()
  const message =
    rest === '' || rest === ':'
      ? 'Write "// prints:", in just this way.'
      : 'Write "// prints:" alone in its line, and each printed line as a comment below it.'
  return { line: at + 1, message }
}
