// What the system does while the program goes on: file operations in libuv's thread pool, deliveries between sockets.
// https://docs.libuv.org/en/v1.x/threadpool.html
import type { Agent } from '../../../machine/running/agent'
import { SortedList } from '../../../machine/running/sorted-list'
import type { ShelfEntry } from '../../../machine/task'
import type { Value } from '../../../machine/value'

/** How long one operation takes; several go on at the same time. */
const OPERATION_IN_MS = 0.2

/** https://docs.libuv.org/en/v1.x/threadpool.html */
const DEFAULT_THREADS = 4
const MAX_THREADS = 1024

/** Arguments for the callback, made when the operation is done. */
export type Work = () => readonly Value[]

export interface IoRequest extends ShelfEntry {
  due: number
  readonly work: Work
  readonly asyncContext: Value
  /** It keeps the process alive. `unref` takes that away. */
  isRef: boolean
  /** It is done by the thread pool. */
  isOperation?: boolean
  /** What it takes, in ms. */
  duration?: number
  /** Requests of one queue stay in order. */
  queue?: unknown
  /** How often it was late, and the turn of the loop until which it is. */
  timesLate?: number
  lateUntil?: number
  /** Of requests that are due at one time, the earlier comes first. */
  readonly order: number
}

const isBefore = (a: IoRequest, b: IoRequest): boolean => (a.due - b.due || a.order - b.order) < 0

export class Requests {
  /** By when they are due. */
  private readonly pending = new SortedList<IoRequest>(isBefore)
  /** How many of them keep the process alive. */
  private refs = 0
  /** The number of the newest. */
  lastOrder = 0
  /** Servers that listen: they keep the process alive as long as something may still come to them. */
  readonly handles = new Set<Value>()
  /** Open connections to simulated servers: they keep the process there, too, but nothing comes by itself. */
  readonly holders = new Set<Value>()
  /** Simulated servers: what they still have to do keeps the loop going. */
  readonly servers = new Set<{ readonly isBusy: boolean }>()
  /** When each thread of the pool is free again; the pool is made when it is first used. */
  private threads: number[] = []

  /** `wantedThreads` is what the program's environment says of the pool. */
  constructor(private readonly wantedThreads: () => string | undefined) {}

  /** Hands an operation to the thread pool. */
  submit(
    agent: Agent,
    label: string,
    callback: Value,
    work: Work,
    duration: number = OPERATION_IN_MS,
  ): IoRequest {
    if (this.threads.length === 0) this.threads = new Array<number>(threadsOf(this.wantedThreads())).fill(0)
    const thread = this.threads.indexOf(Math.min(...this.threads))
    const begins = Math.max(agent.clock.now, this.threads[thread]!)
    const due = begins + duration
    this.threads[thread] = due
    const request = this.expect(agent, label, callback, work, due, begins)
    request.isOperation = true
    request.duration = duration
    return request
  }

  /** Something that arrives by itself. */
  expect(
    agent: Agent,
    label: string,
    callback: Value,
    work: Work,
    due: number,
    begins = agent.clock.now,
  ): IoRequest {
    const { asyncContext } = agent
    const request: IoRequest = {
      shelf: 'operation',
      label,
      callback,
      work,
      due,
      begins: begins > agent.clock.now ? begins : undefined,
      traceId: 0,
      isRef: true,
      asyncContext,
      order: ++this.lastOrder,
    }
    this.insert(request)
    agent.observer?.entryShelved(request)
    return request
  }

  /** Delivers something at once, which keeps nothing alive until then. */
  signal(agent: Agent, label: string, callback: Value): void {
    this.unref(this.expect(agent, label, callback, () => [], agent.clock.now))
  }

  unref(request: IoRequest): void {
    if (!request.isRef) return
    request.isRef = false
    this.refs--
  }

  /** Kinds of what keeps the process alive: operations, and what comes over connections. */
  get resources(): string[] {
    return [...this.pending]
      .filter(({ isRef }) => isRef)
      .sort((a, b) => a.order - b.order)
      .map(({ isOperation }) => (isOperation ? 'FSReqCallback' : 'TCPSocketWrap'))
  }

  cancel(agent: Agent, request: IoRequest): void {
    this.remove(request)
    agent.observer?.entryDropped(request)
  }

  private insert(request: IoRequest): void {
    this.pending.add(request)
    if (request.isRef) this.refs++
  }

  private remove(request: IoRequest): void {
    if (this.pending.remove(request) && request.isRef) this.refs--
  }

  postpone(request: IoRequest, due: number): void {
    this.remove(request)
    request.due = due
    this.insert(request)
  }

  get hasRef(): boolean {
    return this.isAwaited || this.refs > 0 || this.serves
  }

  private get serves(): boolean {
    return this.pending.size > 0 && [...this.servers].some(({ isBusy }) => isBusy)
  }

  /** Something from outside may still come to the process. */
  get holdsProcess(): boolean {
    return this.handles.size > 0 || this.holders.size > 0
  }

  private get isAwaited(): boolean {
    return this.handles.size > 0 && this.pending.size > 0
  }

  /** When the first is done; undefined where none is pending. */
  get nextDue(): number | undefined {
    return this.pending.first?.due
  }

  /** By when they are due. */
  get inOrder(): Iterable<IoRequest> {
    return this.pending
  }

  take(request: IoRequest): void {
    this.remove(request)
  }

  /** How many operations go on at the same time. */
  get poolSize(): number {
    return this.threads.length
  }
}

/** Of UV_THREADPOOL_SIZE: what is no number means one. */
function threadsOf(wanted: string | undefined): number {
  if (wanted === undefined) return DEFAULT_THREADS
  return Math.min(Math.max(Number.parseInt(wanted, 10) || 0, 1), MAX_THREADS)
}
