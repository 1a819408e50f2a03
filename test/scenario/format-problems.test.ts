import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProblems } from '../../src/scenario/format-problems'
import { FIELDS } from '../../src/scenario/scenario'

const GOOD = `// title: A title
// host: both
// lesson: Why.

// A note: this is a comment of the program.
console.log(1)

// prints:
//   1
`

/** [what is done to a good file, line, beginning of the message] */
const BROKEN: readonly (readonly [(text: string) => string, number, string])[] = [
  [(text) => text.replace('// host: both\n', ''), 1, 'The header does not say where it runs'],
  [(text) => text.replace('both', 'deno'), 2, 'A host "deno" does not exist: say both, browser or node.'],
  [(text) => text.replace('both', 'node\n// host: browser'), 3, 'The host is said twice'],
  [(text) => text.replace('// title', '// titel'), 1, 'Write "// title: …"'],
  [(text) => text.replace('// lesson', '//lesson'), 3, 'Write "// lesson: …"'],
  [(text) => text.replace('// lesson', '// Lesson'), 3, 'Write "// lesson: …"'],
  [(text) => text.replace('// lesson', '// moral'), 3, 'There is no field moral'],
  [(text) => text.replace('// lesson: Why.', '// lesson:'), 3, 'Nothing stands after the colon'],
  [(text) => text.replace('console', '// goal: More.\nconsole'), 6, 'The header ends above line 4'],
  [
    (text) => text.replace('Why.', 'Why.\n// try: a\n// try: b\n// try: c'),
    6,
    'There are more than two changes',
  ],
  [(text) => text.replace('// prints:\n//   1\n', ''), 6, 'It does not say what it prints'],
  [(text) => text.replace('// prints:', '// print:'), 8, 'Write "// prints:", in just this way.'],
  [(text) => text.replace('// prints:', '// prints: 1'), 8, 'Write "// prints:" alone in its line'],
  [(text) => `${text}console.log(2)\n`, 10, 'Below "// prints:" each line is a comment'],
  [(text) => `${text}// or:\n`, 10, 'Below this line no printed line stands'],
  [(text) => `${text}// or:\n//   2\n// or:\n//   1\n`, 12, 'This order stands above already'],
  [() => '// host: both\n// prints:\n//   1\n', 2, 'There is no program above this line.'],
]

test('a good file has no problems', () => {
  expect(formatProblems(GOOD)).toEqual([])
  for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.js')))
    expect(formatProblems(readFileSync(`scenarios/${file}`, 'utf8')), file).toEqual([])
})

test('what a program says to its queues may follow its header at once', () => {
  const withFaults = GOOD.replace(
    '\n\n// A note',
    '\n// fault: worker A dies at 2s\n// burst: 3 to a at 1s\n// alert: a above 6\n\n// A note',
  )
  expect(withFaults).not.toBe(GOOD)
  expect(formatProblems(withFaults)).toEqual([])
})

test.each(BROKEN)('%s is told in line %i: %s', (breakIt, line, message) => {
  const [problem] = formatProblems(breakIt(GOOD))
  expect(problem).toMatchObject({ line, message: expect.stringMatching(new RegExp(`^${escaped(message)}`)) })
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('the paper on the format names every field', () => {
  const paper = readFileSync('docs/scenarios.md', 'utf8')
  for (const field of FIELDS) expect(paper).toContain(`| \`${field}\``)
})
