// The scenarios in the order in which they teach, chapter by chapter.

export interface Chapter {
  readonly title: string
  /** Names of scenarios. */
  readonly scenarios: readonly string[]
}

export const COURSE: readonly Chapter[] = [
  { title: 'The article', scenarios: ['tom-and-jerry', 'tom-and-jerry-puzzle'] },
  { title: 'The call stack', scenarios: ['call-stack', 'error-unwinds-the-stack'] },
  {
    title: 'Tasks and timers',
    scenarios: [
      'timer-of-zero',
      'timers-by-time',
      'timers-are-late',
      'timer-sets-a-timer',
      'interval-with-clear',
      'closures-in-loops',
    ],
  },
  { title: 'Jobs', scenarios: ['timer-against-promise', 'microtask-order', 'microtasks-starve-a-timer'] },
  {
    title: 'A turn of the loop',
    scenarios: ['script-is-a-task', 'all-jobs-before-a-task', 'nested-timers-and-microtasks'],
  },
  {
    title: 'Promises inside out',
    scenarios: [
      'executor-runs-now',
      'then-is-never-now',
      'settled-once',
      'interleaving-chains',
      'error-skips-then',
      'finally-passes-on',
      'thenable',
      'returning-a-promise',
      'all-keeps-the-order',
      'race-cancels-nothing',
    ],
  },
  {
    title: 'async and await',
    scenarios: [
      'async-begins-at-once',
      'async-await',
      'try-and-await',
      'return-await',
      'one-after-the-other',
    ],
  },
  { title: 'Errors', scenarios: ['errors-in-each-place', 'try-catches-no-callback', 'lost-error'] },
  {
    title: 'Bugs that people meet',
    scenarios: [
      'forgotten-await',
      'for-each-does-not-wait',
      'lost-update',
      'answers-out-of-order',
      'debounce',
    ],
  },
  { title: 'The browser', scenarios: ['click-by-user-or-program', 'frames', 'priorities', 'fetch'] },
  {
    title: 'Node',
    scenarios: [
      'next-tick-against-promises',
      'ticks-before-jobs',
      'immediate-against-timers',
      'after-reading-a-file',
    ],
  },
  { title: 'Modules', scenarios: ['imports-run-first'] },
]

/** Scenarios by chapter; those that are in none come last, so that none is lost. */
export function byChapter<S extends { readonly name: string }>(
  scenarios: readonly S[],
): readonly { readonly title: string; readonly scenarios: readonly S[] }[] {
  const known = new Map(scenarios.map((scenario) => [scenario.name, scenario]))
  const chapters = COURSE.map(({ title, scenarios: names }) => ({
    title,
    scenarios: names.flatMap((name) => known.get(name) ?? []),
  }))
  const placed = new Set(COURSE.flatMap((chapter) => chapter.scenarios))
  const others = { title: 'More', scenarios: scenarios.filter(({ name }) => !placed.has(name)) }
  return [...chapters, others].filter((chapter) => chapter.scenarios.length > 0)
}
