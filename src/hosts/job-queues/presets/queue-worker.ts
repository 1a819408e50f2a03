// A worker as the server knows it. It may be dead without the server's knowing.
import { Queue } from '../../../machine/running/queue'
import type { ServerQueue, ServerWorker } from '../../../machine/server-queue'
import type { Alarm } from '../connection'
import type { Holding } from './queued-job'

export interface WorkerSettings {
  readonly name: string
  readonly concurrency: number
  /** Undefined: as the rules say. */
  readonly prefetch: number | undefined
  readonly pollEvery: number
  /** Between its checks for lost jobs; 0: it makes none. */
  readonly checkEvery: number
  readonly isRenewing: boolean
  readonly activatesDelayed: boolean
  /** It takes jobs only when the program says so. */
  readonly isByHand: boolean
}

export class QueueWorker implements ServerWorker {
  traceId = 0
  readonly name: string
  /** What it was given and has not answered for yet. */
  readonly holdings = new Set<Holding>()
  /** Those of its holdings that no processor has begun. */
  readonly buffer = new Queue<Holding>()
  running = 0
  isAlive = true
  /** Whether the server believes that it lives. */
  isConnected = true
  /** It has just finished a job. */
  isAwake = false
  /** It takes nothing: it is paused, or closes. */
  isResting = false
  /** Since when it has nothing to do, among others. */
  idleOrder = 0
  startedAt: number
  /** From when its looks are counted. */
  looksFrom: number
  lookAlarm: Alarm | undefined
  onIdle: (() => void) | undefined
  /** Asynchronous contexts of its processors; they stop when the worker dies. */
  readonly contexts = new Set<unknown>()

  constructor(
    readonly queue: ServerQueue,
    /** From 1. */
    readonly number: number,
    readonly settings: WorkerSettings,
    /** Brings jobs to its processor. */
    readonly deliver: (holdings: readonly Holding[]) => void,
    now: number,
  ) {
    this.name = settings.name
    this.startedAt = now
    this.looksFrom = now
  }

  /** The first moment from `time` on at which it looks. */
  lookFrom(time: number): number {
    const { looksFrom } = this
    const { pollEvery } = this.settings
    if (pollEvery <= 0 || time <= looksFrom) return Math.max(time, looksFrom)
    return looksFrom + Math.ceil((time - looksFrom) / pollEvery) * pollEvery
  }
}
