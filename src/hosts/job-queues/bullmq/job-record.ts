// A job as the server keeps it.

import { EPOCH_IN_MS } from '../../../machine/running/clock'
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
const WEIGHT = 330

const WEIGHT_OF_RARITIES = 120

/** Of jobs with the same options, one text is kept. */
export interface KnownOptions {
  readonly text: string
  readonly options: JobOptions
}

const NONE: readonly string[] = []

/** What few jobs have. */
class Rarities {
  stalledCounter = 0
  processedBy: string | undefined = undefined
  progress = '0'
  failedReason: string | undefined = undefined
  /** Why it fails as soon as a worker takes it. */
  deferredFailure: string | undefined = undefined
  stacktrace: readonly string[] = NONE
  logs: string[] | undefined = undefined
  family: Family | undefined = undefined
  /** The job that waits for it, or did so. */
  parent: JobRecord | undefined = undefined
  repeatJobKey: string | undefined = undefined
  /** When it was made, where that is no whole number of ms. */
  timestamp: number | undefined = undefined
}

/** Of all jobs that are like most. Nothing is ever put into it. */
const NOTHING_RARE: Readonly<Rarities> = new Rarities()

const NOT_YET = -1

/** A million of them may be kept, so each is small: times are virtual ms, which are small numbers. */
export class JobRecord implements ServerJob, Weighed {
  /** Its queue counts it. */
  get heldBytes(): number {
    return 0
  }

  state: ServerJobState | undefined = undefined
  traceId = 0
  readyAt = 0
  begunAt: number | undefined = undefined
  lostAt: number | undefined = undefined
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
  returnvalue: string | undefined = undefined
  lock: Lock | undefined = undefined
  worker: ServerWorker | undefined = undefined
  private readonly madeAt: number
  private processedAt = NOT_YET
  private finishedAt = NOT_YET
  private rare: Readonly<Rarities> = NOTHING_RARE

  constructor(
    readonly home: QueueState,
    readonly id: string,
    readonly name: string,
    public data: string,
    public known: KnownOptions,
    timestamp: number,
  ) {
    this.priority = known.options.priority ?? 0
    this.delay = known.options.delay ?? 0
    const madeAt = timestamp - EPOCH_IN_MS
    const isWhole = Number.isSafeInteger(timestamp) && Number.isSafeInteger(madeAt)
    this.madeAt = isWhole ? madeAt : 0
    if (!isWhole) this.own.timestamp = timestamp
  }

  /** To put something into. */
  private get own(): Rarities {
    if (this.rare === NOTHING_RARE) this.rare = new Rarities()
    return this.rare
  }

  get queue() {
    return this.home.queue
  }

  get options(): JobOptions {
    return this.known.options
  }

  /** As the program gave them. */
  get optionsText(): string {
    return this.known.text
  }

  get attempts(): number {
    return Math.max(this.options.attempts ?? 1, 1)
  }

  // Times, in ms since 1970

  get timestamp(): number {
    return this.rare.timestamp ?? EPOCH_IN_MS + this.madeAt
  }

  get processedOn(): number | undefined {
    return timeOf(this.processedAt)
  }

  set processedOn(time: number | undefined) {
    this.processedAt = virtualOf(time)
  }

  get finishedOn(): number | undefined {
    return timeOf(this.finishedAt)
  }

  set finishedOn(time: number | undefined) {
    this.finishedAt = virtualOf(time)
  }

  // What few have

  get stalledCounter(): number {
    return this.rare.stalledCounter
  }

  set stalledCounter(value: number) {
    if (value !== this.rare.stalledCounter) this.own.stalledCounter = value
  }

  get processedBy(): string | undefined {
    return this.rare.processedBy
  }

  set processedBy(value: string | undefined) {
    if (value !== this.rare.processedBy) this.own.processedBy = value
  }

  get progress(): string {
    return this.rare.progress
  }

  set progress(value: string) {
    if (value !== this.rare.progress) this.own.progress = value
  }

  get failedReason(): string | undefined {
    return this.rare.failedReason
  }

  set failedReason(value: string | undefined) {
    if (value !== this.rare.failedReason) this.own.failedReason = value
  }

  get deferredFailure(): string | undefined {
    return this.rare.deferredFailure
  }

  set deferredFailure(value: string | undefined) {
    if (value !== this.rare.deferredFailure) this.own.deferredFailure = value
  }

  get stacktrace(): readonly string[] {
    return this.rare.stacktrace
  }

  set stacktrace(value: readonly string[]) {
    if (value !== this.rare.stacktrace) this.own.stacktrace = value
  }

  get logs(): string[] | undefined {
    return this.rare.logs
  }

  set logs(value: string[] | undefined) {
    if (value !== this.rare.logs) this.own.logs = value
  }

  get family(): Family | undefined {
    return this.rare.family
  }

  set family(value: Family | undefined) {
    if (value !== this.rare.family) this.own.family = value
  }

  get parent(): JobRecord | undefined {
    return this.rare.parent
  }

  set parent(value: JobRecord | undefined) {
    if (value !== this.rare.parent) this.own.parent = value
  }

  get repeatJobKey(): string | undefined {
    return this.rare.repeatJobKey
  }

  set repeatJobKey(value: string | undefined) {
    if (value !== this.rare.repeatJobKey) this.own.repeatJobKey = value
  }

  /** Bytes that it takes. */
  get weight(): number {
    const { data, returnvalue = '', rare } = this
    const own = rare === NOTHING_RARE ? 0 : weightOf(rare)
    return WEIGHT + data.length + returnvalue.length + own
  }

  /** "bull:mail:7". */
  get key(): string {
    return `${this.home.key}:${this.id}`
  }
}

const timeOf = (virtual: number): number | undefined =>
  virtual === NOT_YET ? undefined : EPOCH_IN_MS + virtual

const virtualOf = (time: number | undefined): number => (time === undefined ? NOT_YET : time - EPOCH_IN_MS)

function weightOf({ failedReason = '', stacktrace, logs, family }: Readonly<Rarities>): number {
  const texts = failedReason.length + lengthOf(stacktrace) + lengthOf(logs ?? NONE)
  return WEIGHT_OF_RARITIES + texts + (family?.weight ?? 0)
}

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
