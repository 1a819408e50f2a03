// Challenges that need the finer rules: who follows whom, listeners, frames, and Node's phases.
import { type ChoiceKind, choiceDetail } from '../../trace/things/choices/format'
import { functionDetail, settlementOf } from '../../trace/things/objects/format'
import { reactionDetail } from '../../trace/things/promises/format'
import { entryDetail } from '../../trace/things/shelves/format'
import { waitingTasks } from '../../trace/things/tasks/read'
import type { Challenge, Missing } from './challenge'
import { listenersOnOneStack } from './listeners-on-one-stack'
import { lostUpdate } from './lost-update'
import { printsExactly } from './printed'
import type { JobFacts, LineFacts, RunFacts } from './run-facts'

function interleavedChains(facts: RunFacts): number | Missing {
  const missing = printsExactly(facts, ['a1', 'b1', 'a2', 'b2'])
  if (missing) return missing
  const [timer] = facts.timers
  if (timer) return { kind: 'timer-set', line: facts.trace.spanAt(timer.set.at)?.line }
  const [a1, b1, a2, b2] = facts.lines as [LineFacts, LineFacts, LineFacts, LineFacts]
  if (!isChained(facts, a1, a2)) return { kind: 'not-one-chain', first: 'a1', second: 'a2' }
  if (!isChained(facts, b1, b2)) return { kind: 'not-one-chain', first: 'b1', second: 'b2' }
  return b2.at
}

/** One line is printed by a callback of `then`, the other by one that was given to what that `then` returned. */
function isChained({ trace }: RunFacts, { job: first }: LineFacts, { job: second }: LineFacts): boolean {
  if (!first?.reaction || !second?.reaction) return false
  const { derived } = reactionDetail(trace, first.reaction)
  return derived !== 0 && derived === reactionDetail(trace, second.reaction).promise
}

function overtakenByFollowing(facts: RunFacts): number | Missing {
  const following = facts.jobs.filter(({ kind, startedAt }) => kind === 'thenable' && startedAt !== undefined)
  if (following.length === 0) return { kind: 'nothing-followed' }
  const settled = facts.positionsOf('promise-settled')
  const overtaken = following.flatMap(({ startedAt, follower, queued }) => {
    const end = settled.find((at) => facts.trace.subjectAt(at) === follower)
    if (end === undefined) return []
    const between = facts.jobsBegunBetween(startedAt!, end).filter((job) => isOwn(facts, job))
    return between.filter((job) => job.queued.at > queued.at).map((job) => job.startedAt!)
  })
  return overtaken[0] ?? { kind: 'nobody-overtakes' }
}

/** It runs a callback of the program, or goes on with one of its functions. */
function isOwn({ trace }: RunFacts, { kind, callback }: JobFacts): boolean {
  if (kind === 'await') return true
  if (callback === 0 || settlementOf(trace, callback) !== undefined) return false
  return !functionDetail(trace, callback).isBuiltin
}

function jobInAFrame(facts: RunFacts): number | Missing {
  const { trace } = facts
  const callbacks = facts
    .positionsOf('entry-started')
    .filter((at) => entryDetail(trace, trace.subjectAt(at)).shelf === 'frame')
  const pairs = callbacks.flatMap((at, i) => {
    const next = callbacks[i + 1]
    return next !== undefined && facts.turnAt(at) === facts.turnAt(next) ? [[at, next] as const] : []
  })
  if (pairs.length === 0) return { kind: 'frame-callbacks', got: callbacks.length }
  const between = pairs.flatMap(([from, to]) => facts.jobsBegunBetween(from, to))
  return between[0]?.startedAt ?? { kind: 'no-job-in-frame' }
}

function tickOvertakes({ jobs }: RunFacts): number | Missing {
  const ticks = jobs.filter(({ kind }) => kind === 'tick')
  if (ticks.length === 0) return { kind: 'no-tick' }
  const others = jobs.filter(({ kind, startedAt }) => kind !== 'tick' && startedAt !== undefined)
  const overtaking = ticks.find(({ queued, startedAt = Number.POSITIVE_INFINITY }) =>
    others.some((job) => job.queued.at < queued.at && job.startedAt! > startedAt),
  )
  return overtaking?.startedAt ?? { kind: 'no-job-before-tick' }
}

const SHORTEST_DELAY = 1

function immediateForSure(facts: RunFacts): number | Missing {
  const { timers, tasks } = facts
  const immediates = tasks.filter(
    ({ source, startedAt }) => source === 'immediate' && startedAt !== undefined,
  )
  if (immediates.length === 0) return { kind: 'no-immediate' }
  const short = timers.filter(({ delay, ran }) => delay <= SHORTEST_DELAY && ran.length > 0)
  if (short.length === 0) return { kind: 'no-timer-ran' }
  const winning = immediates.filter(({ queued, startedAt }) =>
    short.some(
      ({ set, ran }) => set.task === queued.task && set.at < queued.at && startedAt! < ran[0]!.startedAt,
    ),
  )
  const [first] = winning
  if (first === undefined) return { kind: 'timer-first' }
  return choicesOf(facts, 'timer-or-immediate').length > 0 ? { kind: 'left-to-chance' } : first.startedAt!
}

/** Choices of the loop that made a difference: whether a timer is due does not matter where no immediate waits. */
const choicesOf = (facts: RunFacts, kind?: ChoiceKind): number[] =>
  facts.positionsOf('choice-made').filter((position) => {
    const chosen = choiceDetail(facts.trace, facts.trace.subjectAt(position)).kind
    if (kind !== undefined && chosen !== kind) return false
    const waiting = waitingTasks(facts.at(position), MANY)
    return chosen !== 'timer-or-immediate' || waiting.some((task) => task.kind === 'immediate')
  })

/** More than can be of interest. */
const MANY = { from: 0, count: 10 }

const leftOpen = (facts: RunFacts): number | Missing => choicesOf(facts)[0] ?? { kind: 'no-choice' }

const hard = { level: 'hard', host: 'browser' } as const

export const HARD: readonly Challenge[] = [
  {
    ...hard,
    name: 'interleaved-chains',
    start: `Promise.resolve()
  .then(() => console.log('a1'))
  .then(() => console.log('a2'))
`,
    solution: `Promise.resolve()
  .then(() => console.log('a1'))
  .then(() => console.log('a2'))
Promise.resolve()
  .then(() => console.log('b1'))
  .then(() => console.log('b2'))
`,
    reachedAt: interleavedChains,
  },
  {
    ...hard,
    name: 'overtaken-by-following',
    start: `const cheese = Promise.resolve('cheese')

Promise.resolve().then(() => console.log('first'))
`,
    solution: `const cheese = Promise.resolve('cheese')

Promise.resolve()
  .then(() => cheese)
  .then((value) => console.log(value))
Promise.resolve()
  .then(() => console.log('first'))
  .then(() => console.log('overtakes'))
`,
    reachedAt: overtakenByFollowing,
  },
  {
    ...hard,
    name: 'lost-update',
    start: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let cheese = 0

async function bring() {
  await sleep(10)
  cheese = cheese + 1
}

bring()
bring()
`,
    solution: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let cheese = 0

async function bring() {
  const seen = cheese
  await sleep(10)
  cheese = seen + 1
}

bring()
bring()
`,
    reachedAt: lostUpdate,
  },
  {
    ...hard,
    name: 'job-in-a-frame',
    start: `requestAnimationFrame(() => console.log('a frame'))
`,
    solution: `requestAnimationFrame(() => {
  console.log('first callback')
  queueMicrotask(() => console.log('job'))
})
requestAnimationFrame(() => console.log('second callback'))
`,
    reachedAt: jobInAFrame,
  },
  {
    ...hard,
    name: 'listeners-on-one-stack',
    start: `// page: <button id="go">Go</button>
// input: 100ms click #go

const button = document.querySelector('#go')
for (const name of ['first', 'second'])
  button.addEventListener('click', () => {
    console.log(name)
    queueMicrotask(() => console.log('job of the', name))
  })
`,
    solution: `// page: <button id="go">Go</button>

const button = document.querySelector('#go')
for (const name of ['first', 'second'])
  button.addEventListener('click', () => {
    console.log(name)
    queueMicrotask(() => console.log('job of the', name))
  })
button.click()
`,
    reachedAt: listenersOnOneStack,
  },
  {
    ...hard,
    host: 'node',
    name: 'tick-overtakes',
    start: `process.nextTick(() => console.log('tick'))
Promise.resolve().then(() => console.log('job'))
`,
    solution: `Promise.resolve().then(() => console.log('job'))
process.nextTick(() => console.log('tick'))
`,
    reachedAt: tickOvertakes,
  },
  {
    ...hard,
    host: 'node',
    name: 'immediate-for-sure',
    start: `setTimeout(() => console.log('timer'), 0)
setImmediate(() => console.log('immediate'))
`,
    solution: `const fs = require('node:fs')

fs.stat('.', () => {
  setTimeout(() => console.log('timer'), 0)
  setImmediate(() => console.log('immediate'))
})
`,
    reachedAt: immediateForSure,
  },
  {
    ...hard,
    host: 'node',
    name: 'left-open',
    start: `setTimeout(() => console.log('timer'), 10)
setImmediate(() => console.log('immediate'))
`,
    solution: `setTimeout(() => console.log('timer'), 0)
setImmediate(() => console.log('immediate'))
`,
    reachedAt: leftOpen,
  },
]
