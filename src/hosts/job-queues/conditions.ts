// Under which conditions a program of queues runs: what goes wrong when, what arrives in bursts, and which depth is alarming.
import type { AlertRule } from '../../machine/queue-ledger'
import type { ReceiverFault } from '../web/fetch/network'

/** Virtual ms; `to` is the first moment after it. */
export interface Period {
  readonly from: number
  readonly to: number
}

export interface WorkerDeath {
  readonly kind: 'worker-dies'
  /** Its name, or its number from 1. */
  readonly worker: string
  readonly at: number
  /** Nobody hears of it: its connection stays open, as when a cable is pulled. */
  readonly isSilent: boolean
  /** When somebody starts it again. */
  readonly back?: number
}

export interface ProcessorFault extends Period {
  readonly kind: 'processor-throws' | 'processor-hangs'
  /** Undefined: of any queue. */
  readonly queue?: string
  /** Of the attempts, from 0 to 1. */
  readonly share: number
  readonly message: string
}

export type ReceiverOutage = ReceiverFault & Period

export type Fault = WorkerDeath | ProcessorFault | ReceiverOutage

export interface Burst {
  readonly queue: string
  /** Jobs that come together, at `from`; undefined where they come one after the other. */
  readonly count?: number
  /** Jobs in a second; the first comes at `from`, the last at `to` at the latest. */
  readonly perSecond?: number
  /** The gaps are random (Poisson). */
  readonly isRandom: boolean
  readonly from: number
  readonly to: number
  /** The jobs' data, as JSON. */
  readonly data: string
}

export interface Conditions {
  readonly faults: readonly Fault[]
  readonly bursts: readonly Burst[]
  readonly alerts: readonly AlertRule[]
}

export const NO_CONDITIONS: Conditions = { faults: [], bursts: [], alerts: [] }
