import { expect, test } from 'vitest'
import { parseScenario, withoutAnswer, withoutPrinted } from '../../src/scenario/scenario'

const text = `// title: A promise before a timer
// host: both
// lesson: Jobs come first.
// lesson: Tasks come later.
// try: Swap the lines.
// try: Use a timer.
// goal: Print b first.

// A comment of the program.
console.log('a')

console.log('')

// prints:
//   a
//
//     indented
`

test('a scenario is a program and what is said about it', () => {
  expect(parseScenario('scenarios/promise-first.js', text)).toEqual({
    name: 'promise-first',
    title: 'A promise before a timer',
    host: 'both',
    hosts: ['browser', 'node'],
    lesson: 'Jobs come first. Tasks come later.',
    tries: ['Swap the lines.', 'Use a timer.'],
    goal: 'Print b first.',
    source: "// A comment of the program.\nconsole.log('a')\n\nconsole.log('')\n",
    expected: ['a', '', '  indented'],
    others: [],
  })
})

test('of a race each order is told', () => {
  const race = text.replace('// prints:\n', '// prints:\n//   b\n// or:\n')
  const { expected, others } = parseScenario('race.js', race)
  expect([expected, ...others]).toEqual([['b'], ['a', '', '  indented']])
  expect(withoutPrinted(race)).toBe(withoutPrinted(text))
})

test('line endings of Windows make no difference', () => {
  expect(parseScenario('x.js', text.replaceAll('\n', '\r\n'))).toEqual(parseScenario('x.js', text))
})

test('a program may print nothing, have no lesson, and take its title from the file', () => {
  const scenario = parseScenario('silent.js', '// host: node\nvoid 0\n// prints:\n')
  expect(scenario).toMatchObject({ title: 'silent', lesson: '', hosts: ['node'], expected: [] })
})

test.each([
  ['// title: no host\n// prints:\n', 'a.js does not say its host'],
  ['// host: deno\n// prints:\n', 'a.js does not say its host'],
  ['// host: node\nvoid 0\n', 'a.js does not say what it prints'],
  ['// host: node\n// prints:\n//   a\nvoid 0\n', 'a.js goes on after "// prints:"'],
])('%j is refused with a sentence', (wrong, sentence) => {
  expect(() => parseScenario('a.js', wrong)).toThrow(sentence)
})

test('who is asked about a scenario’s file sees neither what it prints nor why', () => {
  const asked = withoutAnswer(text)
  expect(asked).not.toMatch(/prints|indented|Jobs come first|Tasks come later/)
  expect(asked).toMatch(/^\/\/ title: A promise before a timer\n/)
  expect(asked).toMatch(/console.log\(''\)\n$/)
  expect(withoutPrinted(text)).toContain('Jobs come first.')
  for (const own of ["console.log('a')", "// prints:\nconsole.log('a')\n"])
    expect(withoutAnswer(own)).toBe(own)
})
