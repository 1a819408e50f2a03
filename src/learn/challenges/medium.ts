// Challenges about what several queues do together.
import { reactionDetail } from '../../trace/things/promises/format'
import { type PromiseView, promiseView } from '../../trace/things/promises/read'
import { type CodeDetail, contextDetail } from '../../trace/things/stack/format'
import { suspendedFunctions } from '../../trace/things/suspended/read'
import { waitingTasks } from '../../trace/things/tasks/read'
import { waitingTimers } from '../../trace/things/timers/read'
import type { Challenge, Missing } from './challenge'
import type { JobFacts, RunFacts } from './run-facts'

const GENERATIONS = 3

function thirdGeneration({ jobs }: RunFacts): number | Missing {
  const generationOf = ({ queued }: JobFacts): number => (queued.job ? 1 + generationOf(queued.job) : 1)
  const third = jobs.find((job) => job.startedAt !== undefined && generationOf(job) >= GENERATIONS)
  return third?.startedAt ?? { kind: 'generations', most: Math.max(0, ...jobs.map(generationOf)) }
}

const JOBS_WAITING = 3
const TIMERS_DUE = 2
/** More than can be of interest. */
const MANY = { from: 0, count: 10 }

function jobsAndDueTimers(facts: RunFacts): number | Missing {
  let mostJobs = 0
  let dueMeanwhile = 0
  for (const position of facts.positionsOf(
    'job-enqueued',
    'task-enqueued',
    'job-started',
    'checkpoint-begun',
  )) {
    const jobs = facts.at(position).list('jobs').count
    mostJobs = Math.max(mostJobs, jobs)
    if (jobs !== JOBS_WAITING) continue
    const due = timersDue(facts, position)
    if (due === TIMERS_DUE) return position
    dueMeanwhile = Math.max(dueMeanwhile, due)
  }
  if (mostJobs < JOBS_WAITING) return { kind: 'jobs-waiting', wanted: JOBS_WAITING, most: mostJobs }
  return { kind: 'due-meanwhile', due: dueMeanwhile }
}

/** Those whose task waits, and those whose time has come and whose task the host has not made yet. */
function timersDue(facts: RunFacts, position: number): number {
  const at = facts.at(position)
  const tasks = waitingTasks(at, MANY).filter(({ kind }) => kind === 'timer')
  return tasks.length + waitingTimers(at, MANY).filter(({ due }) => due <= at.time).length
}

const STARVED_FOR = 5

function starveForFive(facts: RunFacts): number | Missing {
  const { timers } = facts
  const starved = timers.flatMap(({ due, set, ran: [task] }) => {
    if (task === undefined) return []
    const from = Math.max(set.at, facts.firstAt(due))
    return { jobs: facts.jobsBegunBetween(from, task.startedAt).length, position: task.startedAt }
  })
  if (starved.length === 0) return { kind: 'no-timer-ran' }
  const best = starved.reduce((one, other) => (offBy(other.jobs) < offBy(one.jobs) ? other : one))
  return best.jobs === STARVED_FOR ? best.position : { kind: 'starved-for', jobs: best.jobs }
}

const offBy = (jobs: number): number => Math.abs(jobs - STARVED_FOR)

function jobBetweenTimers(facts: RunFacts): number | Missing {
  const { tasks, trace, timers } = facts
  const inOrder = tasks
    .filter(({ startedAt }) => startedAt !== undefined)
    .toSorted((a, b) => a.startedAt! - b.startedAt!)
  const dueOf = (timer: number): number =>
    timers.find(({ ran }) => ran.some((task) => task.timer === timer))!.due
  const pairs = inOrder.flatMap((task, i) => {
    const next = inOrder[i + 1]
    if (task.source !== 'timer' || next?.source !== 'timer') return []
    return dueOf(next.timer) <= trace.timeAt(task.startedAt!)
      ? [[task.startedAt!, next.startedAt!] as const]
      : []
  })
  if (pairs.length === 0) return { kind: 'not-due-together' }
  const between = pairs.flatMap(([from, to]) => facts.jobsBegunBetween(from, to))
  return between[0]?.startedAt ?? { kind: 'no-job-between' }
}

const ASIDE = 2

function twoAside(facts: RunFacts): number | Missing {
  let most = 0
  for (const position of facts.positionsOf('context-suspended')) {
    most = Math.max(most, promisesAwaited(facts, position).length)
    if (most >= ASIDE) return position
  }
  return { kind: 'aside', most }
}

/** One for each function that is put aside by an `await`. */
const promisesAwaited = (facts: RunFacts, position: number): readonly PromiseView[] =>
  suspendedFunctions(facts.at(position), MANY).flatMap(({ waitsFor }) => waitsFor ?? [])

const WAITS = 3
const WAIT = 100

function waitsTogether({ timers, lines, trace }: RunFacts): number | Missing {
  const ended = timers.flatMap(({ delay, ran: [task] }) => (delay >= WAIT && task ? task.startedAt : []))
  if (ended.length < WAITS) return { kind: 'long-timers', got: ended.length }
  const done = lines.find(({ text }) => text === 'done')
  if (done === undefined) return { kind: 'line', n: 1, wanted: 'done', got: lines[0]?.text }
  if (ended.filter((at) => at < done.at).length < WAITS) return { kind: 'done-before-end' }
  const time = trace.timeAt(done.at)
  return time < 2 * WAIT ? done.at : { kind: 'took', time }
}

function errorEndsOneTask({ lines }: RunFacts): number | Missing {
  const error = lines.find(({ isUncaught }) => isUncaught)
  if (error === undefined) return { kind: 'nothing-uncaught' }
  const later = lines.find(({ isUncaught, turn }) => !isUncaught && turn > error.turn)
  return later?.at ?? { kind: 'silent-after-error' }
}

const PASSED = 2

/** Counted from where it was caught: jobs that only passed the rejection on. */
function rejectionPassesTwo(facts: RunFacts): number | Missing {
  const { jobs, trace } = facts
  const byDerived = new Map(jobs.map((job) => [derivedOf(facts, job), job]))
  const passedBefore = ({ reaction }: JobFacts): number => {
    const before = byDerived.get(reactionDetail(trace, reaction).promise)
    return before === undefined || before.callback !== 0 ? 0 : 1 + passedBefore(before)
  }
  const caught = jobs.filter((job) => catches(facts, job))
  if (caught.length === 0) return { kind: 'nothing-caught' }
  const two = caught.find((job) => passedBefore(job) === PASSED)
  return two?.startedAt ?? { kind: 'passed', most: Math.max(...caught.map(passedBefore)) }
}

const derivedOf = ({ trace }: RunFacts, { reaction }: JobFacts): number =>
  reaction === 0 ? 0 : reactionDetail(trace, reaction).derived

/** A job that gives the reason of a rejection to a callback that was meant for it. */
function catches(facts: RunFacts, { kind, reaction, callback, startedAt }: JobFacts): boolean {
  if (kind !== 'reaction' || callback === 0 || startedAt === undefined) return false
  const { promise, handles } = reactionDetail(facts.trace, reaction)
  return handles !== 'fulfilment' && promiseView(facts.at(startedAt), promise).state === 'rejected'
}

function waitsForever(facts: RunFacts): number | Missing {
  if (!facts.hasEnded) return { kind: 'did-not-end' }
  const end = facts.trace.length - 1
  const isWaiting = promisesAwaited(facts, end).some(({ state }) => state === 'pending')
  return isWaiting ? end : { kind: 'nobody-waits' }
}

function raceGoesOn(facts: RunFacts): number | Missing {
  const races = racesOf(facts)
  if (races.length === 0) return { kind: 'no-race' }
  const settled = facts.positionsOf('promise-settled')
  const losing = races.flatMap((racers) => {
    const ends = settled.filter((at) => racers.has(facts.trace.subjectAt(at)))
    return ends.filter((end) => facts.turnAt(end) > facts.turnAt(ends[0]!))
  })
  return losing[0] ?? { kind: 'loser-stays' }
}

/** The promises that each call of Promise.race waits for. */
function racesOf({ trace }: RunFacts): ReadonlySet<number>[] {
  const races: Set<number>[] = []
  let running: { readonly context: number; readonly racers: Set<number> } | undefined
  for (let at = 0; at < trace.length; at++) {
    const subject = trace.subjectAt(at)
    const kind = trace.kindAt(at)
    if (kind === 'context-pushed' && isRace(contextDetail(trace, subject))) {
      running = { context: subject, racers: new Set() }
      races.push(running.racers)
    } else if (kind === 'context-popped' && subject === running?.context) running = undefined
    else if (kind === 'reaction-registered') running?.racers.add(reactionDetail(trace, subject).promise)
  }
  return races.filter(({ size }) => size > 1)
}

const isRace = ({ label, isBuiltin }: CodeDetail): boolean => isBuiltin && label === 'race'

const medium = { level: 'medium', host: 'browser' } as const

export const MEDIUM: readonly Challenge[] = [
  {
    ...medium,
    name: 'third-generation',
    start: `queueMicrotask(() => console.log('a job'))
`,
    solution: `queueMicrotask(() => {
  console.log('first generation')
  queueMicrotask(() => {
    console.log('second')
    queueMicrotask(() => console.log('third'))
  })
})
`,
    reachedAt: thirdGeneration,
  },
  {
    ...medium,
    name: 'jobs-and-due-timers',
    start: `setTimeout(() => console.log('timer'), 10)
queueMicrotask(() => console.log('job'))
`,
    solution: `setTimeout(() => console.log('timer 1'), 10)
setTimeout(() => console.log('timer 2'), 10)
for (const n of [1, 2, 3]) queueMicrotask(() => console.log('job', n))
const end = Date.now() + 20
while (Date.now() < end);
`,
    reachedAt: jobsAndDueTimers,
  },
  {
    ...medium,
    name: 'starve-for-five',
    start: `setTimeout(() => console.log('timer'), 0)
queueMicrotask(() => console.log('job'))
`,
    solution: `setTimeout(() => console.log('timer'), 0)

function again(left) {
  console.log('job', left)
  if (left > 1) queueMicrotask(() => again(left - 1))
}
queueMicrotask(() => again(5))
`,
    reachedAt: starveForFive,
  },
  {
    ...medium,
    name: 'job-between-timers',
    start: `setTimeout(() => console.log('timer 1'), 10)
setTimeout(() => console.log('timer 2'), 10)
`,
    solution: `setTimeout(() => {
  console.log('timer 1')
  queueMicrotask(() => console.log('job'))
}, 10)
setTimeout(() => console.log('timer 2'), 10)
`,
    reachedAt: jobBetweenTimers,
  },
  {
    ...medium,
    name: 'two-aside',
    start: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function wait() {
  await sleep(50)
  console.log('awake')
}

wait()
`,
    solution: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function wait() {
  await sleep(50)
  console.log('awake')
}

wait()
wait()
`,
    reachedAt: twoAside,
  },
  {
    ...medium,
    name: 'waits-together',
    start: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function main() {
  await sleep(100)
  await sleep(100)
  await sleep(100)
  console.log('done')
}

main()
`,
    solution: `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function main() {
  await Promise.all([sleep(100), sleep(100), sleep(100)])
  console.log('done')
}

main()
`,
    reachedAt: waitsTogether,
  },
  {
    ...medium,
    name: 'error-ends-one-task',
    start: `setTimeout(() => console.log('timer 1'), 10)
setTimeout(() => console.log('timer 2'), 20)
`,
    solution: `setTimeout(() => {
  throw new Error('in timer 1')
}, 10)
setTimeout(() => console.log('timer 2'), 20)
`,
    reachedAt: errorEndsOneTask,
  },
  {
    ...medium,
    name: 'rejection-passes-two',
    start: `Promise.reject(new Error('no cheese')).catch((error) => console.log('caught', error.message))
`,
    solution: `Promise.reject(new Error('no cheese'))
  .then(() => console.log('eat'))
  .then(() => console.log('sleep'))
  .catch((error) => console.log('caught', error.message))
`,
    reachedAt: rejectionPassesTwo,
  },
  {
    ...medium,
    name: 'waits-forever',
    start: `async function main() {
  await null
  console.log('the end')
}

main()
`,
    solution: `async function main() {
  await new Promise(() => {})
  console.log('the end')
}

main()
`,
    reachedAt: waitsForever,
  },
  {
    ...medium,
    name: 'race-goes-on',
    start: `const after = (ms, text) => new Promise((resolve) => setTimeout(resolve, ms, text))

Promise.race([after(20, 'Jerry')]).then((winner) => console.log(winner, 'wins'))
`,
    solution: `const after = (ms, text) => new Promise((resolve) => setTimeout(resolve, ms, text))

const tom = after(50, 'Tom')
tom.then(() => console.log('Tom arrives, too'))
Promise.race([after(20, 'Jerry'), tom]).then((winner) => console.log(winner, 'wins'))
`,
    reachedAt: raceGoesOn,
  },
]
