// The challenges, from easy to hard. Progress is kept by name, so a name stays.

export const CHALLENGE_NAMES = [
  'three-calls',
  'timer-overtakes',
  'three-turns',
  'b-before-a',
  'clear-in-time',
  'interval-of-three',
  'late-timer',
  'third-generation',
  'jobs-and-due-timers',
  'starve-for-five',
  'job-between-timers',
  'two-aside',
  'waits-together',
  'error-ends-one-task',
  'rejection-passes-two',
  'waits-forever',
  'race-goes-on',
  'interleaved-chains',
  'overtaken-by-following',
  'lost-update',
  'job-in-a-frame',
  'listeners-on-one-stack',
  'tick-overtakes',
  'immediate-for-sure',
  'left-open',
] as const

export type ChallengeName = (typeof CHALLENGE_NAMES)[number]
