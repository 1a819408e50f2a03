import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { byChapter, COURSE } from '../../src/scenario/course'

const names = readdirSync('scenarios').flatMap((file) =>
  file.endsWith('.js') ? file.replace('.js', '') : [],
)

test('each scenario is in one chapter', () => {
  expect(COURSE.flatMap(({ scenarios }) => scenarios).toSorted()).toEqual(names.toSorted())
})

test('a scenario that is in no chapter comes last', () => {
  const chapters = byChapter([{ name: 'new' }, { name: 'timer-of-zero' }])
  expect(chapters).toEqual([
    { title: 'Tasks and timers', scenarios: [{ name: 'timer-of-zero' }] },
    { title: 'More', scenarios: [{ name: 'new' }] },
  ])
})
