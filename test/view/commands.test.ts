import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commands } from '../../src/view/commands'
import type { Recording } from '../../src/view/recording'
import { createTimelineStore, type TimelineState } from '../../src/view/timeline/timeline-state'
import type { ViewState } from '../../src/view/view-state'
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

test.each(['n', 'p', 'l'])(
  'a key that needs the lanes of a run waits for them, and for nothing where no run is shown: %s',
  async (key) => {
    const { waitsFor } = commands.find(({ keys, isForPresenting }) => keys.includes(key) && !isForPresenting)!
    const timeline = createTimelineStore()
    const state = { timeline } as ViewState
    expect(waitsFor!(state)).toBeUndefined()
    timeline.setState({ recording: { trace: { length: 3 } } as Recording })
    const ends: string[] = []
    const waiting = waitsFor!(state)!.then(() => ends.push('there'))
    await Promise.resolve()
    expect(ends).toEqual([])
    timeline.setState({ timeline: {} as NonNullable<TimelineState['timeline']> })
    await waiting
    expect(ends).toEqual(['there'])
    expect(waitsFor!(state)).toBeUndefined()
  },
)
