import { describe, expect, test } from 'vitest'
import { changeBetween } from '../../src/learn/what-if/change'
import { keyOf } from '../../src/learn/what-if/measures'
import { numbersOf } from '../../src/learn/what-if/numbers'
import { observationOf } from '../../src/learn/what-if/observation'
import { numberAt, withValue } from '../../src/learn/what-if/program-number'
import { indexOf, partOf, rangeOf, stepsIn, valueAt, valueAtPart } from '../../src/learn/what-if/range'
import { spanish } from '../../src/learn/what-if/spanish'
import { searchThresholds, stripOf } from '../../src/learn/what-if/thresholds'
import { questionOf, searchFor, tellStrip } from '../../src/learn/what-if/what-if'
import { simulate, whatIf } from '../../src/library'

const RACE = `setTimeout(() => console.log('Tom'), 50)
setTimeout(() => console.log('Doggy'), 30)
`

describe('the numbers of a program', () => {
  const found = (source: string) =>
    numbersOf(source).map(({ line, column, value, role, unit, name }) => [
      line,
      column,
      value,
      role,
      unit,
      name,
    ])

  test('are those of its code, each with what it is for', () => {
    const source = `const WORKERS = 5
const wait = (ms) => new Promise((go) => setTimeout(go, ms))
for (let i = 0; i < 3; i++) setTimeout(() => {}, i * 10)
await wait(20)
queue({ limiter: { max: 1_000 }, chance: 0.05, name: 'a 7 b' })
x = -4
`
    expect(found(source)).toEqual([
      [1, 17, 5, 'count', '', 'WORKERS'],
      [3, 14, 0, 'number', '', 'i'],
      [3, 21, 3, 'count', '', 'i'],
      [3, 54, 10, 'delay', '', 'setTimeout'],
      [4, 12, 20, 'delay', '', 'wait'],
      [5, 25, 1000, 'count', '', 'max'],
      [5, 42, 0.05, 'share', '', 'chance'],
      [6, 5, -4, 'number', '', 'x'],
    ])
  })

  test('and those of the comments that belong to the run', () => {
    const source = `// fault: worker A dies at 2s back at 1min
// fault: processor throws 5% "421" from 0 to 3min
// burst: 12/s to orders from 0 to 60s {"n":7}
// alert: orders above 600
// route: GET /user7 200 50ms {"age":30}
// input: 120ms click #go1
// a remark of 12 words
// prints:
//   5
`
    expect(found(source)).toEqual([
      [1, 28, 2, 'time', 's', 'at'],
      [1, 39, 1, 'time', 'min', 'back'],
      [2, 28, 5, 'share', '%', 'share'],
      [2, 42, 0, 'time', 'min', 'from'],
      [2, 47, 3, 'time', 'min', 'to'],
      [3, 11, 12, 'rate', '/s', 'rate'],
      [3, 31, 0, 'time', 's', 'from'],
      [3, 36, 60, 'time', 's', 'to'],
      [4, 24, 600, 'count', '', 'above'],
      [5, 22, 200, 'status', '', 'status'],
      [5, 26, 50, 'time', 'ms', 'route'],
      [6, 11, 120, 'time', 'ms', 'input'],
    ])
  })

  test('of TypeScript are not those of its types', () => {
    expect(found('type Side = 6\nconst roll: 1 | 2 = 2\n').map(([, , value]) => value)).toEqual([2])
  })

  test.each([
    ['setTimeout(f, 1_000)', 25_000, 'setTimeout(f, 25_000)'],
    ['setTimeout(f, 1000)', 25_000, 'setTimeout(f, 25000)'],
    ['x = 0xff', 16, 'x = 0x10'],
    ['x = 10n', 3, 'x = 3n'],
    ['x = .5', 0.1 + 0.2, 'x = 0.3'],
    ['x = y-3', -2, 'x = y- -2'],
    ['x = -3', 2, 'x = 2'],
    ['// fault: worker A dies at 2s', 0, '// fault: worker A dies at 0s'],
    ['// fault: receiver /a is down from 0 to 3min', 2, '// fault: receiver /a is down from 2min to 3min'],
    ['// fault: receiver /a is down from 0 to 3min', 0, '// fault: receiver /a is down from 0 to 3min'],
  ])('%s with %d is %s', (source, value, expected) => {
    expect(withValue(source, numbersOf(source)[0]!, value)).toBe(expected)
  })

  test('are found by an offset in them or beside them', () => {
    const numbers = numbersOf(RACE)
    const at = RACE.indexOf('50')
    expect([at - 1, at, at + 2, at + 3].map((offset) => numberAt(numbers, offset)?.value)).toEqual([
      undefined,
      50,
      50,
      undefined,
    ])
  })
})

describe('the range of a number', () => {
  test.each([
    ['delay', 50, 0, [0, 200, 1]],
    ['delay', 0, 0, [0, 100, 1]],
    ['count', 5, 0, [1, 20, 1]],
    ['share', 0.05, 2, [0, 1, 0.01]],
    ['status', 200, 0, [200, 599, 1]],
    ['number', -3, 0, [-20, 20, 1]],
    ['number', 1.5, 1, [0, 10, 0.1]],
  ] as const)('of a %s of %d', (role, value, decimals, [from, to, step]) => {
    expect(rangeOf({ role, value, decimals, isPercent: false })).toMatchObject({ from, to, step })
  })

  test('has a place for every value, and the value for every place', () => {
    for (const value of [50, 3, 1000, 50_000]) {
      const range = rangeOf({ role: 'delay', value, decimals: 0, isPercent: false })
      expect(valueAtPart(range, partOf(range, value))).toBe(value)
      expect(valueAt(range, indexOf(range, value))).toBe(value)
      expect([partOf(range, range.from), partOf(range, range.to)]).toEqual([0, 1])
    }
  })
})

describe('what if a number were another one', () => {
  const answerTo = (source: string, line: number, column?: number) => {
    const limits = { steps: 500_000 }
    const answer = whatIf(source, { line, ...(column && { column }), host: 'node', limits })
    if (answer.kind === 'refused') throw new Error(answer.message)
    return answer
  }
  const sentences = (source: string, line: number, column?: number) =>
    answerTo(source, line, column).segments.map(({ from, to, sentence }) =>
      `${from}–${to} ${sentence}`.trim(),
    )

  test('the value is said from which another order is printed', () => {
    expect(sentences(RACE, 1)).toEqual(['0–30', '31–200 From 31 ms on, “Doggy” comes before “Tom”.'])
    expect(sentences(RACE, 2)).toEqual(['0–49', '50–200 From 50 ms on, “Tom” comes before “Doggy”.'])
  })

  test('a program that prints the number is told by its order', () => {
    const source = `const t = 40
setTimeout(() => console.log('waited', t), t)
setTimeout(() => console.log('other'), 25)
`
    expect(sentences(source, 1)).toEqual(['0–25', '26–200 From 26 on, “other” comes before “waited #”.'])
  })

  test('an order that only repeats itself more often is told by its lines', () => {
    const source = "for (let i = 0; i < 3; i++) console.log('tick')\n"
    expect(sentences(source, 1, 21).slice(0, 3)).toEqual([
      '1–1',
      '2–2 From 2 on, “tick” is printed 2 times.',
      '3–3 From 3 on, “tick” is printed 3 times.',
    ])
  })

  test('a value that makes the program endless, throw or mean nothing is one more answer', () => {
    const source = `let n = 4
while (n !== 4) n = n - 0
if (n === 4) console.log('ok')
`
    expect(sentences(source, 1)).toEqual([
      expect.stringContaining('1–3'),
      '4–4 From 4 on, the program comes to its end.',
      expect.stringMatching(
        /^5–20 From 5 on, it goes on and on: Stopped after [\d,]+ steps at line 2\. The code there may never end\.$/,
      ),
    ])
    expect(sentences("const a = new Array(2)\nif (a.length > 3) throw new Error('full')\n", 2)).toEqual([
      expect.stringMatching(/^0–1/),
      '2–20 From 2 on, the program comes to its end.',
    ])
  })

  test('a queue is told by when it is empty', () => {
    const source = `import { createQueue, work } from 'queue'
const emails = createQueue('emails', { limiter: { max: 10, duration: 1000 } })
emails.process(() => work(400), { concurrency: 2 })
emails.addAll(Array.from({ length: 60 }, (_, n) => ({ n })))
`
    const last = sentences(source, 3, 48)
    expect(last[0]).toBe('1–1 Up to 1, the queue is empty after about 24 s.')
    expect(last.at(-1)).toMatch(/^\d+–10 From \d+ on, the queue is empty after about 5\.\d s\.$/)
  })

  test('an alert is told by whether it comes', () => {
    const source = `// burst: 20 to orders at 0
// alert: orders above 5
import { createQueue, work } from 'queue'
createQueue('orders').process(() => work(100))
`
    expect(sentences(source, 2)).toEqual([
      '1–18 Up to 18, there is 1 alert.',
      '19–20 From 19 on, there is no alert.',
    ])
  })

  test('the same is said in Spanish', () => {
    const { number, measure, segments } = answerTo(RACE, 1)
    expect(tellStrip({ segments, runs: 2, isWhole: false }, measure, number, spanish)[1]!.sentence).toBe(
      'Desde 31 ms, «Doggy» sale antes que «Tom».',
    )
  })

  test('what cannot be asked is refused with a reason', () => {
    const message = (line: number, column?: number) => {
      const answer = whatIf(RACE.replace('50', '50 * 1'), { line, ...(column && { column }) })
      return answer.kind === 'refused' && answer.message
    }
    expect(message(9)).toBe('There is no number on line 9; there are some on lines 1, 2.')
    expect(message(1)).toBe('Line 1 has 50 at column 38, 1 at column 43: say which column.')
    expect(message(1, 3)).toBe(
      'There is no number at line 1, column 3; the line has 50 at column 38, 1 at column 43.',
    )
  })
})

test('at both ends of each stretch the real run does what is said of it', () => {
  for (let seed = 1; seed <= 2; seed++) {
    const random = randomFrom(seed)
    const timers = Array.from(
      { length: 5 },
      (_, i) => `setTimeout(() => console.log('t${i}'), ${random(30)})`,
    )
    const source = `${timers.join('\n')}\nfor (let i = 0; i < ${random(4)}; i++) queueMicrotask(() => console.log('job', i))\n`
    const line = 1 + random(6)
    const { number, measure, segments } = (() => {
      const answer = whatIf(source, {
        line,
        ...(line === 6 && { column: 21 }),
        from: 0,
        to: 40,
        host: 'node',
      })
      if (answer.kind === 'refused') throw new Error(answer.message)
      return answer
    })()
    const key = (value: number) =>
      keyOf(
        measure,
        observationOf(value, simulate(withValue(source, number, value), { record: 'output', host: 'node' })),
      )
    for (const [i, { from, to, isExact, observation }] of segments.entries()) {
      expect([source, from, key(from), key(to)]).toEqual([
        source,
        from,
        keyOf(measure, observation),
        key(from),
      ])
      expect(isExact).toBe(true)
      if (i > 0) expect(key(from)).not.toBe(key(segments[i - 1]!.to))
    }
  }
})

function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) % below
  }
}

describe('a search', () => {
  const numbers = numbersOf(RACE)
  const question = questionOf(RACE, numbers, numbers[0]!)
  const observe = (value: number) =>
    observationOf(value, simulate(withValue(RACE, numbers[0]!, value), { record: 'output' }))

  test('answers what is wanted at once, before it goes on', () => {
    const search = searchThresholds(searchFor(question), undefined, observe)
    expect(search.next().value).toMatchObject({ value: 50 })
    expect(search.next({ value: 117 }).value).toMatchObject({ value: 117 })
    expect(search.next({ value: 118 }).value).toMatchObject({ value: 118 })
    expect(search.next().value).toMatchObject({ value: 0 })
  })

  test('finds what happens at one value only, where two waits meet', () => {
    const meeting = `let at
setTimeout(() => { at = Math.round(performance.now()) }, 900)
setTimeout(() => setTimeout(() => console.log(Math.round(performance.now()) === at ? 'met' : 'missed'), 170), 300)
`
    const answer = whatIf(meeting, { line: 2 })
    if (answer.kind === 'refused') throw new Error(answer.message)
    expect(answer.isWhole).toBe(false)
    expect(answer.segments.map(({ from, to }) => [from, to])).toContainEqual([470, 470])
  })

  test('ends when it is cancelled, and after so many runs', () => {
    const search = searchThresholds(searchFor(question), undefined, observe)
    search.next()
    expect(search.next('cancelled').done).toBe(true)
    expect([...searchThresholds(searchFor(question, 7), undefined, observe)]).toHaveLength(7)
  })

  test('says where it does not know the step', () => {
    const few = [0, 200].map(observe)
    expect(stripOf(question.range, { kind: 'output' }, few)).toMatchObject({
      segments: [
        { from: 0, to: 0, isExact: true },
        { from: 200, to: 200, isExact: false },
      ],
      isWhole: false,
    })
    expect(stepsIn(question.range)).toBe(200)
  })

  test('the change of a run to itself is nothing that has a name', () => {
    expect(changeBetween({ kind: 'output' }, observe(50), observe(50))).toEqual({ kind: 'other' })
  })
})
