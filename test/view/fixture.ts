// The middle of the puzzle by hand, so that components are tested without the engine.

import { titleOfScenario } from '../../src/scenario/titles'
import { said } from '../../src/syntax/said'
import type { Counted, QueueEntry, Sentence, Snapshot, Span } from '../../src/trace/picture'
import type { Trace } from '../../src/trace/trace'
import { emptySnapshot } from '../../src/view/empty-snapshot'
import type { Recording } from '../../src/view/recording'
import type { Ending, Engine } from '../../src/view/run'

export const source = `const tom = () => console.log('Tom');
const jerry = () => console.log('Jerry');
const cartoon = () => {
  console.log('Cartoon');
  setTimeout(tom, 50);
  Promise.resolve('Really?').then(text => console.log(text));
  jerry();
};
cartoon();
`

function spanOf(text: string): Span {
  const start = source.indexOf(text)
  const before = source.slice(0, start).split('\n')
  return {
    start,
    end: start + text.length,
    line: before.length,
    column: before.at(-1)!.length + 1,
    endLine: before.length,
  }
}

const script: QueueEntry = {
  id: 1,
  badge: 'T1',
  kind: 'script',
  label: 'script',
  span: undefined,
  queuedAt: 0,
  causedAt: 0,
}
const reaction: QueueEntry = {
  id: 2,
  badge: 'J1',
  kind: 'reaction',
  label: 'then callback',
  span: spanOf('text => console.log(text)'),
  queuedAt: 6,
  causedAt: 6,
}
const tomTask: QueueEntry = {
  id: 3,
  badge: 'T2',
  kind: 'timer',
  label: 'tom',
  span: spanOf("() => console.log('Tom')"),
  queuedAt: 10,
  causedAt: 5,
}
const timer = {
  id: 1,
  badge: 'T2',
  kind: 'timeout',
  label: 'tom',
  span: tomTask.span,
  delay: 50,
  registeredTime: 0,
  due: 50,
  causedAt: 5,
} as const
const bottom = {
  id: 1,
  label: 'script',
  kind: 'program',
  span: undefined,
  createdAt: 1,
} as const
const frame = (id: number, label: string, span: Span) =>
  ({ id, label, kind: 'program', span, createdAt: id }) as const
const line = (id: number, text: string, time: number, printedAt: number) =>
  ({ id, level: 'log', text, time, printedAt, span: spanOf(text) }) as const

const cartoon = frame(2, 'cartoon', spanOf('cartoon = () =>'))
const printed = [
  line(1, 'Cartoon', 0, 4),
  line(2, 'Jerry', 0, 8),
  line(3, 'Really?', 0, 11),
  line(4, 'Tom', 50, 15),
]
const inTask = { phase: 'task', isCheckpoint: false, running: script } as const

/** What each event changes. */
const changes: readonly Partial<Snapshot>[] = [
  { tasks: [script], kind: 'task-enqueued' },
  { tasks: [], loop: inTask, kind: 'task-started' },
  { stack: [bottom], span: spanOf('cartoon();'), kind: 'step-reached' },
  { stack: [bottom, cartoon], span: spanOf("console.log('Cartoon');"), kind: 'step-reached' },
  { console: printed.slice(0, 1), kind: 'line-printed' },
  { timers: [timer], span: spanOf('setTimeout(tom, 50)'), kind: 'timer-registered' },
  {
    jobs: [reaction],
    span: spanOf("Promise.resolve('Really?').then(text => console.log(text))"),
    kind: 'job-enqueued',
  },
  {
    span: spanOf('jerry();'),
    stack: [bottom, cartoon, frame(3, 'jerry', spanOf('jerry = () =>'))],
    kind: 'context-pushed',
  },
  { console: printed.slice(0, 2), kind: 'line-printed' },
  {
    stack: [],
    span: undefined,
    loop: { ...inTask, isCheckpoint: true, running: undefined },
    kind: 'checkpoint-begun',
  },
  {
    jobs: [],
    loop: { phase: 'jobs', isCheckpoint: true, running: reaction },
    stack: [frame(4, 'then callback', reaction.span!)],
    span: spanOf('console.log(text)'),
    kind: 'job-started',
  },
  { console: printed.slice(0, 3), kind: 'line-printed' },
  {
    stack: [],
    span: undefined,
    time: 50,
    loop: { phase: 'idle', isCheckpoint: false, running: undefined },
    kind: 'clock-moved',
  },
  { timers: [], tasks: [tomTask], kind: 'timer-due' },
  {
    tasks: [],
    loop: { ...inTask, running: tomTask },
    stack: [frame(5, 'tom', tomTask.span!)],
    span: spanOf("console.log('Tom')"),
    kind: 'task-started',
  },
  { console: printed, kind: 'line-printed' },
  {
    stack: [],
    span: undefined,
    loop: { phase: 'idle', isCheckpoint: false, running: undefined },
    kind: 'task-ended',
  },
]

export const snapshots: Snapshot[] = [emptySnapshot]
for (const [position, change] of changes.entries())
  snapshots.push(counted({ ...snapshots[position]!, ...change, position }))

function counted(snapshot: Snapshot): Snapshot {
  const counts = Object.keys(snapshot.counts).map((name) => [name, snapshot[name as Counted].length])
  return { ...snapshot, counts: Object.fromEntries(counts) }
}

const sentence: Sentence = {
  short: [
    { text: 'The stack is empty, so jobs go first. ' },
    { text: 'J1', isCode: true, target: { kind: 'position', position: 6 } },
    { text: ' was queued on ' },
    { text: 'line 6', target: { kind: 'span', span: spanOf('Promise.resolve') } },
    { text: '.' },
  ],
  why: [{ text: 'After every callback, once the stack is empty, all jobs run.' }],
  source: {
    label: 'HTML: perform a microtask checkpoint',
    href: 'https://html.spec.whatwg.org/multipage/webappapis.html#perform-a-microtask-checkpoint',
  },
}

const outputs = [-1, 4, 8, 11, 15, 16]
const every = snapshots.map((_, index) => index - 1)

export const recording: Recording = {
  // Only questions and names look into it; a line has none.
  trace: { entityKind: () => 'line', kindAt: () => 'step-reached' } as unknown as Trace,
  lastPosition: every.at(-1)!,
  stops: (granularity) => (granularity === 'output' ? outputs : every),
  snapshotAt: (position) => snapshots[position + 1]!,
  sentenceAt: (position) => (position < 0 ? undefined : sentence),
  tellAt: (position) => (position < 0 ? undefined : sentence),
  failureAt: () => undefined,
  hasDocument: false,
  tasksBegunAt: () => 0,
  framesAt: () => [],
  ranBefore: () => undefined,
  stackAt: () => [],
  promisesAt: () => ({ nodes: [], focus: undefined }),
  hasPromises: false,
  valueAt: () => undefined,
  suspendedAt: () => [],
  heldByJob: () => undefined,
  heldByTimer: () => undefined,
  printed: printed.map(({ printedAt }) => printedAt),
  lineAt: (index) => printed[index]!,
  textAt: (position) => printed.find(({ printedAt }) => printedAt === position)!.text,
  placeAt: (position) => snapshots[position + 1]!.span?.start,
  waitAt: () => 0,
  choices: [],
  failures: [],
  hasSuspensions: false,
  hasShelves: false,
  hasServerQueues: false,
}

/** An engine that has run the program above before it is asked. */
export function engineThatAnswers(outcome: Ending, recorded = recording): Engine {
  const isPossible = outcome.kind !== 'problems'
  return {
    run: async ({ source, host }) => ({
      source,
      host,
      outcome,
      recording: isPossible ? recorded : undefined,
    }),
    explore: async () => undefined,
    runLong: async () => ({ kind: 'long', lines: ['100000000'], ending: said`it came to its end.` }),
    giveUp: () => {},
    cancel: () => {},
    pose: () => Promise.resolve(undefined),
    practise: () => Promise.resolve(undefined),
    stopExploring: () => {},
    numbersOf: async () => [],
    tryValues: async () => undefined,
    tryNext: () => {},
    holdTrying: () => {},
    stopTrying: () => {},
    lookInto: async () => ({}),
    firstHolding: async () => ({ position: undefined }),
    evaluate: async (_request, position, expressions) =>
      expressions.map((expression) =>
        expression === 'tom.x'
          ? { kind: 'error', text: 'TypeError: tom is undefined' }
          : { kind: 'value', text: `${expression} at ${position}` },
      ),
  }
}

/** The program above as a scenario. */
const scenario = {
  name: 'puzzle',
  title: 'A puzzle',
  host: 'both',
  hosts: ['browser', 'node'],
  lesson: '',
  tries: [],
  goal: '',
  source,
  expected: [],
  others: [],
} as const

export const puzzle = titleOfScenario(scenario)

/** A course with one scenario. */
export const course = {
  scenarios: { sums: new Set([puzzle.sum]), loadTitles: async () => [puzzle] },
  firstScenario: scenario,
  loadScenario: async () => scenario,
  loadProse: async () => scenario,
  loadChanges: async () => [],
}
