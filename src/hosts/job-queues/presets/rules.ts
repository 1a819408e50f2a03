// By which rules a queue works. A preset is a set of such rules; a program may change some of them.

/** Who has a job while it runs, and how the server learns that its worker is gone. */
export type Hold =
  /** The connection: when it breaks, the job is back at once. */
  | 'connection'
  /** A lock that the worker renews; two checks find that it ran out. */
  | 'lock'
  /** Each check marks active jobs; a worker that lives removes the mark. */
  | 'mark'
  /** Nobody: the job is invisible for a time, then it is back. */
  | 'visibility'
  /** A time after which a supervisor's check fails the attempt. */
  | 'expiry'
  /** A time after which another worker's look may take it over. */
  | 'taken-over'
  /** A list of what is pending, from which workers claim what has been idle for a time. */
  | 'pending'

/** How workers learn of jobs. */
export type Wake =
  /** The server hands them over, to the workers in turn. */
  | 'dealt'
  /** A worker that has nothing to do waits at the server; who has waited longest is first. */
  | 'waits'
  /** A worker looks from time to time. */
  | 'polls'

/** Which number of priority is served first. */
export type Priority = 'none' | 'smaller-after-none' | 'smaller-before-none' | 'smaller' | 'larger'

/** Where in the line a job goes that comes back at once: to its old place, the front or the end. */
export type PlaceInLine = 'old' | 'front' | 'end'

export type Pause =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixed'; readonly delay: number }
  | { readonly kind: 'list'; readonly delays: readonly number[] }
  | { readonly kind: 'exponential' | 'linear'; readonly delay: number }

export interface Limiter {
  readonly max: number
  /** Of a window, which opens with the first start that finds none open. In ms. */
  readonly duration: number
}

/** Times are in ms. */
export interface Rules {
  /** "RabbitMQ". */
  readonly system: string
  /** Where its behaviour is written down. */
  readonly documentation: string
  readonly hold: Hold
  /** How long a hold lasts that is not renewed. */
  readonly holdFor: number
  /** Whether a worker that lives renews its hold. */
  readonly isRenewed: boolean
  /** Between two checks, of the server or of a worker: what is lost is found only then. 0: nobody checks. */
  readonly checkEvery: number
  /** How often a job may be lost before it fails. */
  readonly maxStalled: number
  /** Until the server notices a connection that broke without a word. */
  readonly silence: number
  /** Where a lost job goes. */
  readonly lostTo: PlaceInLine
  readonly wake: Wake
  /** ms between two looks of a worker that found nothing. */
  readonly pollEvery: number
  /** Whether a worker that is done looks again at once instead of at its next `pollEvery`. */
  readonly looksAgain: boolean
  /** New jobs wake workers that poll. */
  readonly notifies: boolean
  /** A look takes all that is due, also what is due before the next look. */
  readonly takesAll: boolean
  /** Jobs that a worker may have in hand, beyond those that it runs; 0: no limit. Undefined: none. */
  readonly prefetch: number | undefined
  /** Jobs that are handed over together. */
  readonly batch: { readonly size: number; readonly timeout: number } | undefined
  readonly priority: Priority
  /** Priorities above it count as it. */
  readonly maxPriority: number
  /** Who finds the first job in another's hands waits for it, though others are free. */
  readonly waitsForFirst: boolean
  /** Of jobs of one group, one at a time is in hand. */
  readonly hasGroups: boolean
  /** Jobs of a group may come along that are taken together. */
  readonly groupsComeAlong: boolean
  /** Attempts of a job that says nothing else. */
  readonly attempts: number
  /** An attempt counts when a job is taken, or when it has failed. */
  readonly countsAt: 'take' | 'failure'
  readonly pause: Pause
  /** What a failing attempt does: the server puts it off, gives it back, leaves it as it is, or throws it away. */
  readonly onFailure: 'retry' | 'requeue' | 'nothing' | 'reject'
  /** Where a job goes that failed and may be taken again at once. */
  readonly retryTo: PlaceInLine
  /** What a completed job resulted in is kept. */
  readonly keepsResults: boolean
  /** A failed job is kept, or gone. */
  readonly keepsFailed: boolean
  /** A job that was taken too often is put aside at the next take, not when it fails. */
  readonly buriesAtTake: boolean
  /** Name of the queue for dead letters. */
  readonly deadLetter: string | undefined
  /** Until a job is taken, or it is gone. */
  readonly ttl: number
  /** Until a job is gone, whatever happens. */
  readonly retention: number
  /** Delays that a job may have. */
  readonly maxDelay: number
  /** Without it a delayed job waits for ever. */
  readonly activatesDelayed: boolean
  /** What another job with the same id does. */
  readonly duplicates: 'ignored' | 'ignored-for-a-time' | 'replaces'
  readonly duplicatesFor: number
  /** Jobs over a limit are put off, spread over what follows, instead of waiting for the next window. */
  readonly spreadsLimited: boolean
  /** How long the pause after failure n is, by this system's formula. */
  readonly exponential: 'doubling' | 'doubling-minus-one' | 'jittered' | 'e'
  /** The share of jobs that are delivered twice; chance is seeded. */
  readonly twice: number
  /** Jobs that may wait; one more drops the oldest. */
  readonly maxLength: number
  /** Is taken back when the worker dies: the attempt was never counted. */
  readonly rollsBack: boolean
}

/** What a job may be given. */
export interface JobOptions {
  readonly delay: number
  readonly priority: number | undefined
  readonly attempts: number | undefined
  readonly backoff: Pause | undefined
  readonly ttl: number
  readonly group: string | undefined
  readonly id: string | undefined
}

export const NO_JOB_OPTIONS: JobOptions = {
  delay: 0,
  priority: undefined,
  attempts: undefined,
  backoff: undefined,
  ttl: Number.POSITIVE_INFINITY,
  group: undefined,
  id: undefined,
}

/** Of the pause after failure `n`, from 1, in ms. */
export function pauseAfter(
  pause: Pause,
  n: number,
  formula: Rules['exponential'],
  random: () => number,
): number {
  switch (pause.kind) {
    case 'none':
      return 0
    case 'fixed':
      return pause.delay
    case 'list':
      return pause.delays[Math.min(n, pause.delays.length) - 1] ?? 0
    case 'linear':
      return pause.delay * n
    case 'exponential':
      return exponentialPause(pause.delay, n, formula, random)
  }
}

function exponentialPause(
  delay: number,
  n: number,
  formula: Rules['exponential'],
  random: () => number,
): number {
  switch (formula) {
    case 'doubling':
      return delay * 2 ** (n - 1)
    case 'doubling-minus-one':
      return Math.round((2 ** n - 1) * delay)
    case 'jittered': {
      const most = delay * 2 ** Math.min(n, 16)
      return most / 2 + (random() * most) / 2
    }
    case 'e':
      return delay * Math.exp(Math.min(n, 10))
  }
}
