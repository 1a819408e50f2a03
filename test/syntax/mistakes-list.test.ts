// The list of what people type wrong, and of what is said about it.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf } from '../../src/syntax/source-files'
import { parseProgram } from '../../src/syntax/typescript/parse-program'

const folded = (text: string): string => text.replaceAll('\n', '↵').replaceAll('\t', '⇥')
const unfolded = (text: string): string => text.replaceAll('↵', '\n').replaceAll('⇥', '\t')

/** A text with its place, its sentence and its correction, as the list has it. */
function entryOf(text: string): string {
  const [problem] = parseProgram(filesOf(unfolded(text))[0]!).problems
  if (problem === undefined) return text
  const { span, explanation, correction } = problem
  const corrected = correction && `\n  → ${folded(correction.text.trimEnd())}`
  return `${text}\n  ${span.line}:${span.column} ${explanation}${corrected ?? ''}`
}

test('what is typed wrong is explained as the list says', () => {
  const file = readFileSync(new URL('./mistakes.txt', import.meta.url), 'utf8')
  const [, ...entries] = file.trimEnd().split('\n\n')
  expect(entries.length).toBeGreaterThan(700)
  expect(entries.map((entry) => entryOf(entry.split('\n', 1)[0]!))).toEqual(entries)
})
