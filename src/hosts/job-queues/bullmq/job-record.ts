// A job as the server keeps it.

import type { Weighed } from '../../../machine/running/heap-measure'
import type { ServerJob, ServerJobState, ServerWorker } from '../../../machine/server-queue'
import type { QueueState } from './queue-state'

/** Finished jobs are kept as long as this says: how many, and for how many seconds. */
export interface Keeping {
  readonly count?: number
  readonly age?: number
  readonly limit?: number
}

/** The options that the server looks at; the others are only kept. */
export interface JobOptions {
  readonly jobId?: string
  readonly delay?: number
  readonly priority?: number
  readonly lifo?: boolean
  readonly attempts?: number
  readonly timestamp?: number
  readonly keepLogs?: number
  readonly removeOnComplete?: boolean | number | Keeping
  readonly removeOnFail?: boolean | number | Keeping
  readonly deduplication?: Deduplication
  readonly parent?: { readonly id: string; readonly queue: string }
  readonly failParentOnFailure?: boolean
  readonly ignoreDependencyOnFailure?: boolean
  readonly removeDependencyOnFailure?: boolean
  readonly continueParentOnFailure?: boolean
  readonly repeat?: { readonly count?: number; readonly limit?: number }
  readonly prevMillis?: number
}

export interface Deduplication {
  readonly id: string
  readonly ttl?: number
  readonly extend?: boolean
  readonly replace?: boolean
  readonly keepLastIfActive?: boolean
  readonly reschedule?: boolean
}

export interface Lock {
  token: string
  /** ms since 1970. */
  until: number
}

/** In bytes, roughly: with its place in lists, and without its texts. */
const WEIGHT = 500

export class JobRecord implements ServerJob, Weighed {
  /** Its queue counts it. */
  get heldBytes(): number {
    return 0
  }

  state: ServerJobState | undefined = undefined
  traceId = 0
  /** Neighbours in the list that it is in: what came later is on the left. */
  left: JobRecord | undefined = undefined
  right: JobRecord | undefined = undefined
  /** Where it stands in a heap. */
  place = 0
  /** What decides its place in a heap: priority or due time, then the order of coming. */
  score = 0
  order = 0

  priority: number
  delay: number
  attemptsMade = 0
  attemptsStarted = 0
  stalledCounter = 0
  processedOn: number | undefined = undefined
  finishedOn: number | undefined = undefined
  processedBy: string | undefined = undefined
  progress = '0'
  returnvalue: string | undefined = undefined
  failedReason: string | undefined = undefined
  /** Why it fails as soon as a worker takes it. */
  deferredFailure: string | undefined = undefined
  stacktrace: readonly string[] = NONE
  lock: Lock | undefined = undefined
  worker: ServerWorker | undefined = undefined
  logs: string[] | undefined = undefined
  family: Family | undefined = undefined

  constructor(
    readonly home: QueueState,
    readonly id: string,
    readonly name: string,
    public data: string,
    /** As the program gave them. */
    public optionsText: string,
    public options: JobOptions,
    readonly timestamp: number,
    /** The job that waits for it, or did so. */
    public parent: JobRecord | undefined,
    readonly repeatJobKey: string | undefined,
  ) {
    this.priority = options.priority ?? 0
    this.delay = options.delay ?? 0
  }

  get queue() {
    return this.home.queue
  }

  get attempts(): number {
    return Math.max(this.options.attempts ?? 1, 1)
  }

  /** Bytes that it takes. */
  get weight(): number {
    const { data, returnvalue = '', failedReason = '', stacktrace, logs = NONE, family } = this
    const texts =
      data.length + returnvalue.length + failedReason.length + lengthOf(stacktrace) + lengthOf(logs)
    return WEIGHT + texts + (family?.weight ?? 0)
  }

  /** "bull:mail:7". */
  get key(): string {
    return `${this.home.key}:${this.id}`
  }
}

const NONE: readonly string[] = []

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, { length }) => sum + length, 0)

/** Of a child's key, in bytes. */
const WEIGHT_OF_CHILD = 200

/** What a parent knows of its children, by their keys. */
export class Family {
  /** Not done yet. */
  readonly open = new Set<string>()
  /** Results, as JSON. */
  readonly processed = new Map<string, string>()
  /** Reasons of failures that are ignored. */
  readonly ignored = new Map<string, string>()
  /** Children whose failure is the parent's. */
  readonly failed = new Set<string>()

  get weight(): number {
    const { open, processed, ignored, failed } = this
    return (open.size + processed.size + ignored.size + failed.size) * WEIGHT_OF_CHILD
  }
}
