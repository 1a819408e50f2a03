import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { byChapter, COURSE, COURSE_ORDER, type Idea } from '../../src/scenario/course'
import { parseScenario } from '../../src/scenario/scenario'
import { sumOfText, titleOfScenario } from '../../src/scenario/titles'

const files = readdirSync('scenarios').filter((file) => file.endsWith('.js'))

test('each scenario is in one chapter', () => {
  expect(COURSE_ORDER.toSorted()).toEqual(files.map((file) => file.replace('.js', '')).toSorted())
})

test('each scenario is about something, and brings at most two new ideas', () => {
  const known = new Set<Idea>()
  for (const { name, ideas } of COURSE.flatMap(({ scenarios }) => scenarios)) {
    expect(ideas.length, name).toBeGreaterThan(0)
    expect(ideas.filter((idea) => !known.has(idea)).length, name).toBeLessThanOrEqual(2)
    for (const idea of ideas) known.add(idea)
  }
})

test('a scenario that is in no chapter comes last', () => {
  const chapters = byChapter([{ name: 'new' }, { name: 'timer-of-zero' }])
  expect(chapters).toEqual([
    { id: 'tasks', scenarios: [{ name: 'timer-of-zero', ideas: ['task', 'timer'] }] },
    { id: 'more', scenarios: [{ name: 'new', ideas: [] }] },
  ])
})

test('a scenario is known by the sum of its text, and no two have the same', () => {
  const scenarios = files.map((file) => parseScenario(file, readFileSync(`scenarios/${file}`, 'utf8')))
  expect(new Set(scenarios.map((scenario) => titleOfScenario(scenario).sum)).size).toBe(files.length)
  expect(sumOfText(scenarios[0]!.source)).toBe(titleOfScenario(scenarios[0]!).sum)
  expect(sumOfText(`${scenarios[0]!.source} `)).not.toBe(titleOfScenario(scenarios[0]!).sum)
})
