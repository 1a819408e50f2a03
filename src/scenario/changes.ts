// Changes to try, written out: a Markdown file for each scenario, `scenarios/changes/timer-of-zero.md`. Of a change it has
// the lines that go and come, as a diff, and what the changed program prints:
//
//   ## 1
//
//   ```diff
//   -setTimeout(snap, 0);
//   +setTimeout(snap);
//   ```
//
//   ```
//   walk away
//   snap
//   ```
//
// The number is that of the change in the program's header; it stands more than once where there are several ways to make it.
// "## 2 on node" is for that host alone. Of several blocks behind a diff the program prints one or the other.
import type { FormatProblem } from './prose'
import type { Scenario, ScenarioHost } from './scenario'

export interface Change {
  /** Which of the changes to try, counted from 1. */
  readonly number: number
  /** Where it is made; undefined for all hosts of the scenario. */
  readonly host: ScenarioHost | undefined
  /** Lines that begin with -, + or a space, and @@ between places of the program; none where only the host is another one. */
  readonly diff: readonly string[]
  /** What the changed program prints: one of these. */
  readonly outputs: readonly (readonly string[])[]
}

/** Text between fences, or a line outside of them; lines count from 1. */
interface Block {
  readonly kind: 'diff' | 'prints' | 'line'
  readonly line: number
  readonly text: readonly string[]
}

interface Section extends Omit<Change, 'diff' | 'outputs'> {
  readonly line: number
  readonly blocks: readonly Block[]
}

const HEADING = /^## (\d+)(?: on (browser|node))?$/
const DIFF = '```diff'
const FENCE = '```'

export const parseChanges = (text: string): readonly Change[] => sectionsOf(text).map(changeIn)

/** Where a change is made. */
export const hostsOf = ({ host }: Change, { hosts }: Pick<Scenario, 'hosts'>): readonly ScenarioHost[] =>
  host === undefined ? hosts : [host]

const changeIn = ({ number, host, blocks }: Section): Change => ({
  number,
  host,
  diff: blocks.find(({ kind }) => kind === 'diff')?.text ?? [],
  outputs: blocks.filter(({ kind }) => kind === 'prints').map(({ text }) => text),
})

/** What stands above the first heading is one that has no number. */
function sectionsOf(text: string): readonly Section[] {
  const sections: (Section & { readonly blocks: Block[] })[] = []
  for (const block of blocksOf(text)) {
    const [, number, host] = (block.kind === 'line' && HEADING.exec(block.text[0]!)) || []
    const { line } = block
    if (number !== undefined)
      sections.push({ number: Number(number), host: host as ScenarioHost | undefined, line, blocks: [] })
    else if (sections.length === 0) sections.push({ number: 0, host: undefined, line, blocks: [block] })
    else sections.at(-1)!.blocks.push(block)
  }
  return sections
}

function* blocksOf(text: string): Generator<Block> {
  const lines = text.trimEnd().split(/\r?\n/)
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!
    if (first !== DIFF && first !== FENCE) {
      if (first.trim() !== '') yield { kind: 'line', line: i + 1, text: [first] }
      continue
    }
    const end = lines.indexOf(FENCE, i + 1)
    const last = end < 0 ? lines.length : end
    yield { kind: first === DIFF ? 'diff' : 'prints', line: i + 2, text: lines.slice(i + 1, last) }
    i = last
  }
}

/** The changed program; where the diff does not fit, the index of its first line that is wrong, and why. */
type Applied = { readonly source: string } | { readonly index: number; readonly message: string }

export function applyDiff(source: string, diff: readonly string[]): Applied {
  const lines = source.trimEnd().split('\n')
  const changed: string[] = []
  let from = 0
  for (const { index, before, after } of placesOf(diff)) {
    const at = before.length === 0 ? lines.length : placeOf(before, lines, from)
    if (at < 0)
      return {
        index,
        message: `These lines do not stand in the program${from > 0 ? ' below the last change' : ''}.`,
      }
    if (before.length > 0 && placeOf(before, lines, at + 1) >= 0)
      return {
        index,
        message: 'These lines stand in the program more than once: add a line that tells which are meant.',
      }
    changed.push(...lines.slice(from, at), ...after)
    from = at + before.length
  }
  return { source: `${[...changed, ...lines.slice(from)].join('\n').trim()}\n` }
}

/** What a diff says of one place of the program. */
interface Hunk {
  /** Of its first line in the diff. */
  readonly index: number
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Lines that only come, come at the end of the program. */
function* placesOf(diff: readonly string[]): Generator<Hunk> {
  for (let from = 0, to = 0; from < diff.length; from = to + 1) {
    to = diff.indexOf('@@', from)
    if (to < 0) to = diff.length
    const lines = diff.slice(from, to)
    const side = (other: string) =>
      lines.filter((line) => !line.startsWith(other)).map((line) => line.slice(1))
    yield { index: from, before: side('+'), after: side('-') }
  }
}

const placeOf = (part: readonly string[], lines: readonly string[], from: number): number =>
  lines.findIndex((_, at) => at >= from && part.every((line, i) => lines[at + i] === line))

/** None for a file that can be read, and whose changes can be made. */
export function changesProblems(text: string, scenario: Scenario): FormatProblem[] {
  return sectionsOf(text).flatMap((section) => sectionProblems(section, scenario))
}

function sectionProblems(section: Section, { source, tries }: Scenario): FormatProblem[] {
  const { number, line, blocks } = section
  const { host, diff, outputs } = changeIn(section)
  const problems: FormatProblem[] = blocks
    .filter(({ kind }) => kind === 'line')
    .map((block) => ({
      line: block.line,
      message: `This is no part of a change: write "## 1" or "## 1 on node", then a block ${DIFF}, then a block with what is printed.`,
    }))
  const lacks = (message: string) => problems.push({ line, message })
  if (number === 0 || number > tries.length)
    lacks(`There is no change ${number}: the program's header has ${tries.length} lines "// try: …".`)
  if (diff.length === 0 && host === undefined) lacks(`What changes is missing: a block ${DIFF}.`)
  if (outputs.length === 0) lacks(`What is printed is missing: a block ${FENCE} behind the diff.`)
  const applied = applyDiff(source, diff)
  const at = blocks.find(({ kind }) => kind === 'diff')?.line ?? line
  if ('message' in applied) problems.push({ line: at + applied.index, message: applied.message })
  return problems
}
