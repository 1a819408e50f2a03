import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../src/view/commands'
import { LANGUAGES } from '../../src/view/words/language'

test.each([true, undefined])(
  'no two commands have the same key (while presenting: %s)',
  (isForPresenting) => {
    const keys = commands.filter((one) => one.isForPresenting === isForPresenting).flatMap((one) => one.keys)
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  },
)

test.each(LANGUAGES)('each command has a name of its own, which the help shows (%s)', (language) => {
  const labels = commands.map(({ label }) => label[language])
  expect(labels.filter((label, i) => label === '' || labels.indexOf(label) !== i)).toEqual([])
})

test('what is exported as a command is in the list, so that it has its keys', () => {
  const text = readFileSync('src/view/commands.ts', 'utf8')
  const names = [...text.matchAll(/^(?:export )?const (\w+)(?:: Command =| = (?:forward|back)\()/gm)].map(
    ([, name]) => name!,
  )
  const listOf = (list: string) =>
    new RegExp(`^export const ${list}[^[]*\\[([\\s\\S]*?)^\\]`, 'm').exec(text)?.[1] ?? ''
  expect(listOf('commands')).toContain('...moves,')
  const list = listOf('moves') + listOf('commands')
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(list))).toEqual([])
})
