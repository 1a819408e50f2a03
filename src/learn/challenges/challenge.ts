// A challenge: write a program that brings the machine into a state. Whether it does is read from the record of its run.
import type { ScenarioHost } from '../../scenario/scenario'
import type { Trace } from '../../trace/trace'
import type { ChallengeName } from './names'
import { RunFacts } from './run-facts'

/** What a run lacks, with what is needed to say so. */
export type Missing =
  | { readonly kind: 'line'; readonly n: number; readonly wanted: string; readonly got: string | undefined }
  | { readonly kind: 'more-lines'; readonly wanted: number; readonly got: number }
  | { readonly kind: 'timer-set'; readonly line: number | undefined }
  | { readonly kind: 'frames'; readonly most: number }
  | { readonly kind: 'timers'; readonly wanted: number; readonly got: number }
  | { readonly kind: 'timers-in-order' }
  | { readonly kind: 'same-turn'; readonly first: string; readonly second: string }
  | { readonly kind: 'not-in-job'; readonly text: string }
  | { readonly kind: 'asked-later'; readonly text: string }
  | { readonly kind: 'nothing-cleared' }
  | { readonly kind: 'cleared-elsewhere' }
  | { readonly kind: 'no-interval' }
  | { readonly kind: 'interval-ran'; readonly times: number }
  | { readonly kind: 'late-by'; readonly most: number }
  | { readonly kind: 'generations'; readonly most: number }
  | { readonly kind: 'jobs-waiting'; readonly wanted: number; readonly most: number }
  | { readonly kind: 'due-meanwhile'; readonly due: number }
  | { readonly kind: 'no-timer-ran' }
  | { readonly kind: 'starved-for'; readonly jobs: number }
  | { readonly kind: 'not-due-together' }
  | { readonly kind: 'no-job-between' }
  | { readonly kind: 'aside'; readonly most: number }
  | { readonly kind: 'long-timers'; readonly got: number }
  | { readonly kind: 'done-before-end' }
  | { readonly kind: 'took'; readonly time: number }
  | { readonly kind: 'nothing-uncaught' }
  | { readonly kind: 'silent-after-error' }
  | { readonly kind: 'nothing-caught' }
  | { readonly kind: 'passed'; readonly most: number }
  | { readonly kind: 'did-not-end' }
  | { readonly kind: 'nobody-waits' }
  | { readonly kind: 'no-race' }
  | { readonly kind: 'loser-stays' }
  | { readonly kind: 'not-one-chain'; readonly first: string; readonly second: string }
  | { readonly kind: 'nothing-followed' }
  | { readonly kind: 'nobody-overtakes' }
  | { readonly kind: 'nothing-lost' }
  | { readonly kind: 'frame-callbacks'; readonly got: number }
  | { readonly kind: 'no-job-in-frame' }
  | { readonly kind: 'listeners'; readonly got: number }
  | { readonly kind: 'no-job-of-listener' }
  | { readonly kind: 'ran-between-listeners' }
  | { readonly kind: 'no-tick' }
  | { readonly kind: 'no-job-before-tick' }
  | { readonly kind: 'no-immediate' }
  | { readonly kind: 'timer-first' }
  | { readonly kind: 'left-to-chance' }
  | { readonly kind: 'no-choice' }

export type ChallengeLevel = 'easy' | 'medium' | 'hard'

export interface Challenge {
  readonly name: ChallengeName
  readonly level: ChallengeLevel
  readonly host: ScenarioHost
  /** What stands in the editor at the beginning; it runs, and solves nothing. */
  readonly start: string
  /** One program that solves it. */
  readonly solution: string
  /** The position at which a run is where it should be, or what it lacks. */
  readonly reachedAt: (facts: RunFacts) => number | Missing
}

export type ChallengeVerdict =
  /** Solved: at `position` the machine is in the state that was asked for. */
  | { readonly isSolved: true; readonly position: number }
  | { readonly isSolved: false; readonly missing: Missing }

/** Judges a run by its record, which has to be one of everything. */
export function judgeChallenge({ reachedAt }: Challenge, trace: Trace): ChallengeVerdict {
  const found = reachedAt(new RunFacts(trace))
  return typeof found === 'number' ? { isSolved: true, position: found } : { isSolved: false, missing: found }
}
