// Questions about every moment of many programs: one option is right, by the picture of the moment at which it is to be seen.
import { describe, expect, test } from 'vitest'
import { QUESTION_KINDS, type Question, type QuestionKind } from '../../src/learn/questions/question'
import { nextQuestion, questionsAt } from '../../src/learn/questions/questions'
import { english } from '../../src/learn/words/english'
import { spanish } from '../../src/learn/words/spanish'
import { linesOf } from '../../src/learn/wrong-outputs'
import { play, simulate } from '../../src/library'
import type { Snapshot } from '../../src/trace/picture'
import type { Player } from '../../src/trace/player'
import { ownPart } from '../../src/trace/span'
import { jobDetail } from '../../src/trace/things/jobs/format'
import { promiseDetail, reactionDetail } from '../../src/trace/things/promises/format'
import { suspendedFunctions } from '../../src/trace/things/suspended/read'
import { framesAt } from '../../src/trace/things/variables/read'
import type { Trace } from '../../src/trace/trace'
import { generate } from '../fuzz/generator'
import { generateForNode } from '../fuzz/node-generator'
import { corpus } from '../verify/corpus'

/** Of the corpus every so-manieth program, and of its events. */
const EACH = 9
const MOST_POSITIONS = 400

interface Asked {
  readonly question: Question
  readonly player: Player
  readonly trace: Trace
}

/** Random programs of each host; `QUESTIONS=300 npx vitest run test/learn/questions.test.ts` asks about more of them. */
const RANDOM = Number(process.env.QUESTIONS ?? 10)

const random = Array.from({ length: RANDOM }, (_, seed) => [
  { source: generate(seed), hosts: ['browser'] as const },
  { source: generateForNode(seed), hosts: ['node'] as const },
]).flat()

const asked: Asked[] = [...corpus().filter((_, i) => i % EACH === 0), ...random]
  .flatMap(({ source, hosts }) => hosts.map((host) => simulate(source, { host })))
  .flatMap(({ trace }) => {
    if (trace === undefined) return []
    const player = play(trace)
    const positions = Array.from(
      { length: Math.min(trace.length, MOST_POSITIONS) },
      (_, position) => position,
    )
    return positions
      .flatMap((position) => questionsAt(trace, position, english))
      .map((question) => ({ question, player, trace }))
  })

const rightOption = ({ options, right }: Question): string => options[right]!

/** Whether the picture at the moment of the answer says what the right option says. */
const TRUTHS: { readonly [K in QuestionKind]: (right: string, asked: Asked, then: Snapshot) => boolean } = {
  'runs-next': (right, _, { loop }) =>
    right.startsWith(loop.running!.badge) || loop.running!.kind === 'script',
  'enters-queue': (right, { question, player }, then) => {
    const before = player.snapshotAt(question.position).counts
    const { counts } = then
    const grown = {
      'the job queue': counts.jobs > before.jobs,
      'the queue of ticks': counts.ticks > before.ticks,
      'the task queue': counts.tasks > before.tasks,
      'the timers': counts.timers > before.timers,
      'the host, until it is its turn': counts.shelves > before.shelves,
    }
    return Object.entries(grown).every(([place, isGrown]) => isGrown === (place === right))
  },
  'jobs-waiting': (right, _, { counts }) => right === String(counts.jobs),
  'queued-by': (right, _, { span }) => right === String(ownPart(span)?.line),
  'job-carries': (right, { player, question, trace }, { position }) => {
    const { reaction } = jobDetail(trace, trace.subjectAt(question.position))
    const { number } = promiseDetail(trace, reactionDetail(trace, reaction).promise)
    const promise = player.promisesAt(position, 10_000).find(({ badge }) => badge === `P${number}`)
    return promise?.result?.text === right
  },
  'prints-in-turn': (right, { question, player }) => {
    let turns = 0
    for (let at = 0; at <= question.answeredAt; at++) if (player.at(at).kind === 'task-started') turns++
    return right.startsWith(`turn ${turns}`)
  },
  'prints-in-phase': (right, _, { loop }) =>
    right ===
    (loop.phase === 'script' ? 'before the loop begins, with the script' : `the ${loop.phase} phase`),
  'promise-state': (right, { question, player }, { position }) =>
    player
      .promisesAt(position, 10_000)
      .some(({ badge, state }) => state === right && question.text.includes(`${badge} `)),
  'prints-next': (right, _, { console }) =>
    right.endsWith('…')
      ? console.at(-1)!.text.startsWith(right.slice(0, -1))
      : right === console.at(-1)!.text,
  'on-top': (right, _, { stack }) => right === stack.at(-1)!.label,
  'timer-due': (right, { question }, { timers }) =>
    timers.some(({ badge, due }) => question.text.includes(`${badge} `) && Number.parseFloat(right) === due),
  'clock-jumps': (right, _, { time }) => Math.abs(Number.parseFloat(right) - time) < 0.001,
  'waits-for': (right, { question, trace, player }, { position }) => {
    const waiting = suspendedFunctions(player.at(position), { from: 0, count: 1000 })
    return waiting.find(({ id }) => id === trace.subjectAt(question.position))?.waitsFor?.badge === right
  },
  'variable-holds': (right, { player }, { position }) =>
    framesAt(player.at(position), { from: 0, count: 1 })
      .flatMap(({ scopes }) => scopes.flatMap(({ variables }) => variables))
      .some(({ value, hasChanged }) => hasChanged && value.text === right),
  'jobs-before': (right, { question, player }) => {
    let jobs = 0
    for (let at = question.position + 1; at < question.answeredAt; at++)
      if (player.at(at).kind === 'job-started') jobs++
    return right === String(jobs)
  },
  'frames-on-stack': (right, _, { counts }) => right === String(counts.stack),
}

describe.each(QUESTION_KINDS)('%s', (kind) => {
  const ofKind = asked.filter(({ question }) => question.kind === kind)

  test('is asked', () => {
    expect(ofKind.length).toBeGreaterThan(5)
  })

  test('has two to four options, all different, and the record bears out just one', () => {
    for (const one of ofKind) {
      const { question, player } = one
      const { options, answeredAt } = question
      expect(options.length).toBeGreaterThan(1)
      expect(options.length).toBeLessThan(5)
      expect(new Set(options).size).toBe(options.length)
      expect(
        TRUTHS[kind](rightOption(question), one, player.snapshotAt(answeredAt)),
        JSON.stringify(question),
      ).toBe(true)
      const others = options.filter((_, i) => i !== question.right)
      const then = player.snapshotAt(answeredAt)
      expect(
        others.filter((other) => TRUTHS[kind](other, one, then)),
        JSON.stringify(question),
      ).toEqual([])
    }
  })
})

test('the right option is not always at the same place', () => {
  const places = new Set(asked.map(({ question }) => question.right))
  expect([...places].sort()).toEqual([0, 1, 2, 3])
})

test('a kind that was asked before is asked less', () => {
  const { trace } = simulate(
    "setTimeout(() => console.log('a'), 5)\nPromise.resolve(1).then(console.log)",
    {},
  )
  const counts = new Map<QuestionKind, number>()
  const kinds: QuestionKind[] = []
  for (let question = nextQuestion(trace!, -1, english, counts); question !== undefined; ) {
    kinds.push(question.kind)
    counts.set(question.kind, (counts.get(question.kind) ?? 0) + 1)
    question = nextQuestion(trace!, question.position, english, counts)
  }
  expect(new Set(kinds.slice(0, 6)).size).toBeGreaterThan(4)
})

test('what is only decided later is not asked: immediate or timer, one answer or the other', () => {
  const race = "setTimeout(() => console.log('timer'))\nsetImmediate(() => console.log('immediate'))"
  const requests = "for (const path of ['/a', '/b']) fetch(path).then(() => console.log(path))"
  for (const [source, host] of [[race, 'node'] as const, [requests, 'browser'] as const]) {
    const { trace } = simulate(source, { host })
    const decided = Array.from({ length: trace!.length }, (_, at) => at).filter(
      (at) => trace!.kindAt(at) === 'choice-made',
    )
    expect(decided).not.toEqual([])
    for (let position = 0; position < trace!.length; position++)
      for (const { answeredAt, text } of questionsAt(trace!, position, english))
        expect([text, decided.filter((at) => position < at && at <= answeredAt)]).toEqual([text, []])
  }
})

test('a jump of the clock is asked about where nothing can run, and a timer is next', () => {
  const { trace } = simulate(
    "require('node:fs').readFile('x', () => {})\nsetImmediate(() => {})\nprocess.nextTick(() => {})\nsetTimeout(() => {}, 9)",
    { host: 'node' },
  )
  const jumps = Array.from({ length: trace!.length }, (_, at) => questionsAt(trace!, at, english))
    .flat()
    .filter(({ kind }) => kind === 'clock-jumps')
  expect(jumps.map(({ options, right }) => options[right])).toEqual(['9 ms'])
})

test('a question is the same in Spanish, with the same right option', () => {
  const { trace } = simulate('setTimeout(() => {}, 5)\nPromise.resolve(1).then(() => {})', {})
  for (let position = 0; position < trace!.length; position++) {
    const [one, other] = [english, spanish].map((words) => questionsAt(trace!, position, words))
    expect(other!.map(({ kind, right, options }) => [kind, right, options.length])).toEqual(
      one!.map(({ kind, right, options }) => [kind, right, options.length]),
    )
  }
})

test('lines of notices are no output', () => {
  expect(linesOf(simulate("console.log('a')"))).toEqual(['a'])
})

/** All that is asked about a program, by kind. */
function askedAbout(source: string, host: 'browser' | 'node' = 'browser'): Question[] {
  const { trace } = simulate(source, { host })
  return Array.from({ length: trace!.length }, (_, at) => questionsAt(trace!, at, english)).flat()
}

test('of a chain in several lines the line that queues is that of its own then, and no line of that call is wrong', () => {
  const chain = `Promise.resolve('x')
  .then((v) => {
    console.log(v)
  })
  .then(
    () => console.log('second'),
  )
setTimeout(() => {})
console.log('end')`
  const questions = askedAbout(chain).filter(({ kind }) => kind === 'queued-by')
  const ofThen = questions.filter(({ text }) => text.includes('J1 '))
  expect(ofThen.map(rightOption)).toContain('2')
  for (const { options, right } of ofThen)
    expect(options.filter((line, i) => i !== right && Number(line) >= 2 && Number(line) <= 4)).toEqual([])
})

test('how many jobs run before a task is not asked where ticks run, too', () => {
  const source = `setImmediate(() => {})
Promise.resolve().then(() => {})
`
  const ofBefore = (text: string) => askedAbout(text, 'node').filter(({ kind }) => kind === 'jobs-before')
  expect(ofBefore(source)).not.toEqual([])
  expect(ofBefore(`${source}process.nextTick(() => {})`)).toEqual([])
})

test('a line that cannot be seen is neither asked about nor offered, and one of several rows is named by its first', () => {
  const source = `console.log('a\\nb'); console.log('  '); console.log(''); setTimeout(() => console.log('c\\nd'))`
  const questions = askedAbout(source)
  for (const { options } of questions) expect(options.filter((one) => one.trim() === '')).toEqual([])
  expect(questions.find(({ kind }) => kind === 'prints-in-turn')!.text).toContain('“c…”')
})
