// Challenges about one thing at a time: the stack, timers, a first job.
import { contextDetail } from '../../trace/things/stack/format'
import { framesFromTop } from '../../trace/things/stack/read'
import type { Challenge, Missing } from './challenge'
import { printsExactly } from './printed'
import type { RunFacts, TimerFacts } from './run-facts'

const FRAMES = 3
/** Frames that are looked at, from the top: more are a recursion. */
const MOST_FRAMES = 20

function threeCalls(facts: RunFacts): number | Missing {
  let most = 0
  for (const position of facts.positionsOf('context-pushed')) {
    const frames = framesFromTop(facts.at(position), { from: 0, count: MOST_FRAMES })
    const own = new Set(frames.map(({ id }) => contextDetail(facts.trace, id)).filter(isOwnFunction))
    most = Math.max(most, own.size)
    if (most >= FRAMES) return position
  }
  return { kind: 'frames', most }
}

const isOwnFunction = ({ isBuiltin, labelled }: ReturnType<typeof contextDetail>): boolean =>
  !isBuiltin && labelled !== 'script' && labelled !== 'file'

function timerOvertakes({ timers }: RunFacts): number | Missing {
  const began = timers.flatMap(({ kind, ran: [task] }) => (kind === 'timeout' && task ? task.startedAt : []))
  if (began.length < 2) return { kind: 'timers', wanted: 2, got: began.length }
  const overtaking = began.find((at, i) => began.slice(0, i).some((earlier) => earlier > at))
  return overtaking ?? { kind: 'timers-in-order' }
}

function threeTurns(facts: RunFacts): number | Missing {
  const missing = printsExactly(facts, ['A', 'B', 'C'])
  if (missing) return missing
  const [a, b, c] = facts.lines
  if (a!.turn === b!.turn) return { kind: 'same-turn', first: 'A', second: 'B' }
  if (b!.turn === c!.turn) return { kind: 'same-turn', first: 'B', second: 'C' }
  return c!.at
}

function bBeforeA(facts: RunFacts): number | Missing {
  const missing = printsExactly(facts, ['B', 'A'])
  if (missing) return missing
  const [timer] = facts.timers
  if (timer) return { kind: 'timer-set', line: facts.trace.spanAt(timer.set.at)?.line }
  const [b, a] = facts.lines
  if (a!.job === undefined) return { kind: 'not-in-job', text: 'A' }
  return a!.job.queued.at < b!.at ? b!.at : { kind: 'asked-later', text: 'A' }
}

function clearInTime({ timers }: RunFacts): number | Missing {
  const cleared = timers.filter(({ cleared, ran }) => cleared !== undefined && ran.length === 0)
  if (cleared.length === 0) return { kind: 'nothing-cleared' }
  const byTimer = cleared.find(({ cleared }) => cleared?.task?.source === 'timer')
  return byTimer?.cleared?.at ?? { kind: 'cleared-elsewhere' }
}

function intervalOfThree(facts: RunFacts): number | Missing {
  const intervals = facts.timers.filter(({ kind }) => kind === 'interval')
  if (intervals.length === 0) return { kind: 'no-interval' }
  const three = intervals.find(({ ran }) => ran.length === 3)
  if (three === undefined) return { kind: 'interval-ran', times: intervals[0]!.ran.length }
  return facts.hasEnded ? three.ran[2]!.startedAt : { kind: 'did-not-end' }
}

const LATE_BY = 50

function lateTimer({ timers, trace }: RunFacts): number | Missing {
  const lateness = ({ due, ran: [task] }: TimerFacts): number =>
    task === undefined ? 0 : trace.timeAt(task.startedAt) - due
  if (timers.every(({ ran }) => ran.length === 0)) return { kind: 'no-timer-ran' }
  const latest = timers.reduce((one, other) => (lateness(other) > lateness(one) ? other : one))
  const most = lateness(latest)
  return most >= LATE_BY ? latest.ran[0]!.startedAt : { kind: 'late-by', most }
}

const easy = { level: 'easy', host: 'browser' } as const

export const EASY: readonly Challenge[] = [
  {
    ...easy,
    name: 'three-calls',
    start: `function a() {
  console.log('a')
}

a()
`,
    solution: `function a() {
  b()
}
function b() {
  c()
}
function c() {
  console.log('three frames')
}

a()
`,
    reachedAt: threeCalls,
  },
  {
    ...easy,
    name: 'timer-overtakes',
    start: `setTimeout(() => console.log('first'), 20)
`,
    solution: `setTimeout(() => console.log('first'), 20)
setTimeout(() => console.log('second'), 10)
`,
    reachedAt: timerOvertakes,
  },
  {
    ...easy,
    name: 'three-turns',
    start: `console.log('A')
console.log('B')
console.log('C')
`,
    solution: `console.log('A')
setTimeout(() => {
  console.log('B')
  setTimeout(() => console.log('C'))
})
`,
    reachedAt: threeTurns,
  },
  {
    ...easy,
    name: 'b-before-a',
    start: `console.log('A')
console.log('B')
`,
    solution: `Promise.resolve().then(() => console.log('A'))
console.log('B')
`,
    reachedAt: bBeforeA,
  },
  {
    ...easy,
    name: 'clear-in-time',
    start: `const late = setTimeout(() => console.log('never?'), 100)
`,
    solution: `const late = setTimeout(() => console.log('never?'), 100)
setTimeout(() => clearTimeout(late), 50)
`,
    reachedAt: clearInTime,
  },
  {
    ...easy,
    name: 'interval-of-three',
    start: `setInterval(() => console.log('tick'), 100)
`,
    solution: `let n = 0
const interval = setInterval(() => {
  console.log('tick')
  if (++n === 3) clearInterval(interval)
}, 100)
`,
    reachedAt: intervalOfThree,
  },
  {
    ...easy,
    name: 'late-timer',
    start: `setTimeout(() => console.log('on time?'), 10)
`,
    solution: `setTimeout(() => console.log('on time?'), 10)
const end = Date.now() + 100
while (Date.now() < end);
`,
    reachedAt: lateTimer,
  },
]
