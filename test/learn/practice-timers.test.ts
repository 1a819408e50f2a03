// A browser's timers have time below a millisecond: of two timers of 120 ms, the second is due a little later than the first. What
// the first one's callback queues may run between them, or after both.
import { expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import { draftOf, PRACTICE_LEVELS, type PracticeLevel } from '../../src/learn/practice/drafts'
import { practise } from '../../src/learn/practice/practice'
import { RandomChoices } from '../../src/learn/practice/random-choices'
import { runOn } from '../../src/scenario/run-program'

const DRAFTS = 2000

const JUST_IN_TIME = 0.01
const A_LITTLE_LATE = 0

const RACE = `
setTimeout(() => {
  console.log('C')
  setTimeout(() => console.log('D'), 0)
}, 120)
setTimeout(() => console.log('H'), 120)`

/** Runs a program with real JavaScript, and timers of our own: each is due so much later than the one set before. */
function printedWith(source: string, between: number): string {
  const printed: string[] = []
  const jobs: (() => void)[] = []
  const ready: Timer[] = []
  let waiting: Timer[] = []
  let now = 0
  const set = (run: () => void, delay: number): Timer => {
    const timer = { run, due: now + delay, isCleared: false }
    if (delay === 0) ready.push(timer)
    else waiting.push(timer)
    now += between
    return timer
  }
  const clear = (timer: Timer): void => {
    timer.isCleared = true
  }
  const drain = (): void => {
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) job()
  }
  const script = new Function('setTimeout', 'clearTimeout', 'queueMicrotask', 'console', source)
  script(set, clear, (job: () => void) => jobs.push(job), { log: (text: string) => printed.push(text) })
  for (drain(); ready.length + waiting.length > 0; drain()) {
    waiting = waiting.toSorted((a, b) => a.due - b.due)
    if (ready.length === 0) now = Math.max(now, waiting[0]!.due)
    ready.push(...waiting.filter(({ due }) => due <= now))
    waiting = waiting.filter(({ due }) => due > now)
    const timer = ready.shift()!
    if (!timer.isCleared) timer.run()
  }
  return printed.join(' ')
}

interface Timer {
  readonly run: () => void
  readonly due: number
  isCleared: boolean
}

const drafts = (level: PracticeLevel): string[] =>
  Array.from({ length: DRAFTS }, (_, seed) =>
    draftOf('timers', level, new RandomChoices(seed))?.join('\n'),
  ).filter((source) => source !== undefined)

test('a timer of 0 ms races with one that is due in the ms of its callback', () => {
  expect(printedWith(RACE, A_LITTLE_LATE)).toBe('C H D')
  expect(printedWith(RACE, JUST_IN_TIME)).toBe('C D H')
})

test.each(PRACTICE_LEVELS)('no draft of level %i has timers that race', (level) => {
  const sources = drafts(level)
  expect(sources.length).toBeGreaterThan(DRAFTS / 2)
  for (const source of sources)
    expect(printedWith(source, JUST_IN_TIME), source).toBe(printedWith(source, A_LITTLE_LATE))
})

test('the exercise about timers that raced in Chromium is another one now', () => {
  const { source, output } = practise({ topic: 'timers', level: 3, seed: 84 }, (text, host, options) =>
    runOn((setup) => createHost(host, setup), text, options),
  )
  for (const between of [JUST_IN_TIME, A_LITTLE_LATE])
    expect(printedWith(source, between), source).toBe(output.join(' '))
})
