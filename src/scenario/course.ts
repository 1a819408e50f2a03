// The scenarios in the order in which they teach, chapter by chapter, each with the ideas that it is about.

const IDEAS = [
  'job',
  'timer',
  'due-time',
  'stack',
  'unwinding',
  'task',
  'late',
  'turn',
  'interval',
  'closure',
  'microtask',
  'starvation',
  'checkpoint',
  'executor',
  'reaction',
  'settling',
  'chain',
  'rejection',
  'finally',
  'thenable',
  'adoption',
  'combinator',
  'async',
  'await',
  'parallel',
  'unhandled',
  'race',
  'debounce',
  'event',
  'frame',
  'priority',
  'fetch',
  'tick',
  'immediate',
  'drain',
  'io',
  'module',
  'server-queue',
  'retry',
  'capacity',
  'at-least-once',
  'flow',
] as const

export type Idea = (typeof IDEAS)[number]

export const CHAPTERS = [
  'article',
  'stack',
  'tasks',
  'jobs',
  'turn',
  'promises',
  'async',
  'errors',
  'bugs',
  'browser',
  'node',
  'before-node-11',
  'modules',
  'queues',
  'more',
] as const

export type ChapterId = (typeof CHAPTERS)[number]

interface Placed {
  readonly name: string
  readonly ideas: readonly Idea[]
}

export interface Chapter {
  readonly id: ChapterId
  readonly scenarios: readonly Placed[]
}

const placed = (name: string, ...ideas: readonly Idea[]): Placed => ({ name, ideas })

export const COURSE: readonly Chapter[] = [
  {
    id: 'article',
    scenarios: [placed('tom-and-jerry', 'job', 'timer'), placed('tom-and-jerry-puzzle', 'job', 'due-time')],
  },
  {
    id: 'stack',
    scenarios: [
      placed('call-stack', 'stack'),
      placed('a-call-of-itself', 'stack'),
      placed('callback-at-once', 'stack', 'timer'),
      placed('error-unwinds-the-stack', 'stack', 'unwinding'),
      placed('finally-on-the-way', 'unwinding', 'finally'),
    ],
  },
  {
    id: 'tasks',
    scenarios: [
      placed('timer-of-zero', 'task', 'timer'),
      placed('timers-by-time', 'timer', 'due-time'),
      placed('timers-are-late', 'timer', 'late'),
      placed('work-delays-timers', 'late', 'timer'),
      placed('timer-sets-a-timer', 'timer', 'turn'),
      placed('interval-with-clear', 'interval'),
      placed('closures-in-loops', 'timer', 'closure'),
    ],
  },
  {
    id: 'jobs',
    scenarios: [
      placed('timer-against-promise', 'job', 'task'),
      placed('microtask-order', 'job', 'microtask'),
      placed('microtasks-starve-a-timer', 'starvation'),
      placed('a-job-holds-a-timer-up', 'late', 'job'),
    ],
  },
  {
    id: 'turn',
    scenarios: [
      placed('script-is-a-task', 'task', 'turn'),
      placed('all-jobs-before-a-task', 'checkpoint'),
      placed('nested-timers-and-microtasks', 'checkpoint', 'turn'),
    ],
  },
  {
    id: 'promises',
    scenarios: [
      placed('executor-runs-now', 'executor'),
      placed('resolve-does-not-return', 'executor', 'settling'),
      placed('then-is-never-now', 'reaction'),
      placed('settled-once', 'settling'),
      placed('interleaving-chains', 'chain'),
      placed('error-skips-then', 'chain', 'rejection'),
      placed('finally-passes-on', 'finally'),
      placed('thenable', 'thenable'),
      placed('returning-a-promise', 'adoption'),
      placed('resolve-with-a-promise', 'adoption'),
      placed('all-keeps-the-order', 'combinator'),
      placed('race-cancels-nothing', 'combinator', 'timer'),
      placed('fastest-source', 'combinator', 'executor'),
    ],
  },
  {
    id: 'async',
    scenarios: [
      placed('async-begins-at-once', 'async'),
      placed('async-await', 'async', 'await'),
      placed('try-and-await', 'await', 'rejection'),
      placed('return-await', 'await', 'unwinding'),
      placed('one-after-the-other', 'await', 'parallel'),
      placed('wrapping-a-callback', 'executor', 'await'),
    ],
  },
  {
    id: 'errors',
    scenarios: [
      placed('errors-in-each-place', 'unhandled'),
      placed('try-catches-no-callback', 'unwinding', 'task'),
      placed('error-of-one-timer', 'unwinding', 'task'),
      placed('lost-error', 'unhandled', 'rejection'),
    ],
  },
  {
    id: 'bugs',
    scenarios: [
      placed('forgotten-await', 'await'),
      placed('for-each-does-not-wait', 'await', 'parallel'),
      placed('saved-before-it-is', 'await', 'parallel'),
      placed('map-gives-promises', 'async', 'parallel'),
      placed('lost-update', 'await', 'race'),
      placed('answers-out-of-order', 'race'),
      placed('timeout-by-race', 'combinator', 'timer'),
      placed('debounce', 'timer', 'debounce'),
    ],
  },
  {
    id: 'browser',
    scenarios: [
      placed('click-by-user-or-program', 'event', 'checkpoint'),
      placed('error-in-a-listener', 'event', 'unwinding'),
      placed('frames', 'frame'),
      placed('priorities', 'priority'),
      placed('fetch', 'fetch'),
    ],
  },
  {
    id: 'node',
    scenarios: [
      placed('next-tick-against-promises', 'tick'),
      placed('ticks-before-jobs', 'tick', 'checkpoint'),
      placed('immediate-against-timers', 'immediate'),
      placed('timer-or-immediate', 'immediate', 'race'),
      placed('after-reading-a-file', 'io', 'immediate'),
    ],
  },
  {
    id: 'before-node-11',
    scenarios: [
      placed('before-node-11', 'tick', 'drain'),
      placed('ticks-between-two-immediates', 'immediate', 'drain'),
      placed('await-between-two-timers', 'await', 'drain'),
    ],
  },
  { id: 'modules', scenarios: [placed('imports-run-first', 'module')] },
  {
    id: 'queues',
    scenarios: [
      placed('two-job-queues', 'server-queue', 'microtask'),
      placed('burst-and-queue', 'server-queue'),
      placed('queue-fills-up', 'capacity'),
      placed('emails-a-minute', 'capacity'),
      placed('contacts-a-minute', 'capacity'),
      placed('webhook-retries', 'retry'),
      placed('retry-storm', 'retry', 'capacity'),
      placed('b-waits-for-a', 'flow'),
      placed('worker-dies', 'at-least-once'),
      placed('job-runs-twice', 'at-least-once'),
    ],
  },
]

/** A chapter with what is known of its scenarios. */
export interface ChapterOf<S> {
  readonly id: ChapterId
  readonly scenarios: readonly (S & { readonly ideas: readonly Idea[] })[]
}

/** Scenarios by chapter; those that are in none come last, so that none is lost. */
export function byChapter<S extends { readonly name: string }>(scenarios: readonly S[]): ChapterOf<S>[] {
  const known = new Map(scenarios.map((scenario) => [scenario.name, scenario]))
  const chapters: ChapterOf<S>[] = COURSE.map(({ id, scenarios: places }) => ({
    id,
    scenarios: places.flatMap(({ name, ideas }) => {
      const scenario = known.get(name)
      return scenario ? { ...scenario, ideas } : []
    }),
  }))
  const names = new Set(COURSE.flatMap((chapter) => chapter.scenarios.map(({ name }) => name)))
  const others = scenarios.filter(({ name }) => !names.has(name)).map((one) => ({ ...one, ideas: [] }))
  return [...chapters, { id: 'more' as const, scenarios: others }].filter(
    (chapter) => chapter.scenarios.length > 0,
  )
}

/** Names of all scenarios, in the order of the course. */
export const COURSE_ORDER: readonly string[] = COURSE.flatMap(({ scenarios }) =>
  scenarios.map(({ name }) => name),
)
