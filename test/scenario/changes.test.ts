import { expect, test } from 'vitest'
import { applyDiff, changesProblems, parseChanges } from '../../src/scenario/changes'
import { parseScenario } from '../../src/scenario/scenario'

const scenario = parseScenario(
  'tom.js',
  `// host: both
// try: Let Tom wait.
// try: Run it in Node.

console.log('Tom')
console.log('Jerry')
console.log('Tom')

// prints:
//   Tom
//   Jerry
//   Tom
`,
)

const FENCE = '```'
const written = (heading: string, diff: readonly string[], ...outputs: string[]): string =>
  [
    heading,
    '',
    `${FENCE}diff`,
    ...diff,
    FENCE,
    ...outputs.flatMap((output) => ['', FENCE, output, FENCE]),
    '',
  ].join('\n')

const sourceAfter = (...diff: string[]) => applyDiff(scenario.source, diff)

test('a diff takes lines away, and puts others there', () => {
  expect(sourceAfter("-console.log('Jerry')", "+console.log('Spike')")).toEqual({
    source: "console.log('Tom')\nconsole.log('Spike')\nconsole.log('Tom')\n",
  })
})

test('lines beside tell which of two equal lines is meant, and @@ stands between two places', () => {
  expect(sourceAfter(" console.log('Jerry')", '+// and', '@@', "-console.log('Tom')", '+// the end')).toEqual(
    { source: "console.log('Tom')\nconsole.log('Jerry')\n// and\n// the end\n" },
  )
})

test('lines that only come, come at the end', () => {
  expect(sourceAfter('+// the end')).toEqual({ source: `${scenario.source}// the end\n` })
})

test('a diff that does not fit says where, and why', () => {
  expect(sourceAfter("-console.log('Spike')")).toEqual({
    index: 0,
    message: 'These lines do not stand in the program.',
  })
  expect(sourceAfter("-console.log('Tom')")).toMatchObject({
    message: expect.stringMatching(/more than once/),
  })
  expect(sourceAfter("-console.log('Jerry')", '@@', "-console.log('Jerry')")).toEqual({
    index: 2,
    message: 'These lines do not stand in the program below the last change.',
  })
})

test('a change has a number, maybe a host, and one or more things that it may print', () => {
  const text = [
    written('## 1', ["-console.log('Jerry')"], 'Tom\nTom', 'Tom'),
    '## 2 on node',
    '',
    FENCE,
    'Tom',
    FENCE,
  ]
  expect(parseChanges(text.join('\n'))).toEqual([
    { number: 1, host: undefined, diff: ["-console.log('Jerry')"], outputs: [['Tom', 'Tom'], ['Tom']] },
    { number: 2, host: 'node', diff: [], outputs: [['Tom']] },
  ])
})

const BROKEN: readonly [what: string, text: string, line: number, message: RegExp][] = [
  ['a number that is none', written('## 3', ["-console.log('Jerry')"], 'Tom'), 1, /There is no change 3/],
  ['no diff', `## 1\n\n${FENCE}\nTom\n${FENCE}`, 1, /What changes is missing/],
  ['nothing that is printed', written('## 1', ["-console.log('Jerry')"]), 1, /What is printed is missing/],
  [
    'a line that is no part of it',
    written('## 1\nor so', ["-console.log('Jerry')"], 'Tom'),
    2,
    /no part of a change/,
  ],
  ['no heading', `${FENCE}\nTom\n${FENCE}`, 2, /There is no change 0/],
  [
    'a diff that does not fit',
    written('## 1', [" console.log('Tom')", '-nobody()'], 'Tom'),
    4,
    /do not stand/,
  ],
]

test.each(BROKEN)('%s is told with its line', (_, text, line, message) => {
  const [first] = changesProblems(text, scenario)
  expect(first).toMatchObject({ line, message: expect.stringMatching(message) })
})
