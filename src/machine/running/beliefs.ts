// Wrong rules that people believe in. The machine can run a program by one of them, to show what it would print if that were
// so. Each is asked where the right rule stands (`agent.believes`), so there is no second machine.

import type { ObjectValue } from '../objects/object'
import { PromiseObject } from '../promises/promise'
import type { Timer } from '../task'
import { CatchCall } from './believed-catch'
import type { Code } from './code'
import type { ExecutionContext } from './execution-context'

export const BELIEFS = [
  /** Jobs and tasks wait in one queue, in the order in which they came. */
  'one-queue',
  /** A task that is ready goes before any job. */
  'timers-first',
  /** The script is no task: before any job, the loop takes its first task. */
  'script-is-no-task',
  /** Node's jobs wait until all due timers have run, as they did before version 11: the host runs in its legacy order. */
  'before-node-11',
  /** Jobs wait until no task is left, not even one that is due later. */
  'jobs-last',
  /** One job between two tasks. */
  'one-job-per-task',
  /** A timer without a delay calls its function at once. */
  'zero-is-now',
  /** A timer interrupts what runs. */
  'exact-timers',
  /** Timers run in the order in which they were set, whatever their delays. */
  'timers-in-order',
  /** `then` on a promise that is settled calls its callback at once. */
  'then-is-now',
  /** `new Promise` calls its executor later, in a job. */
  'executor-later',
  /** When a reaction has run, what follows it in the chain is next. */
  'chain-is-a-unit',
  /** An async function's body begins in a job. */
  'async-is-later',
  /** `await` stops whoever called the function, too. */
  'await-blocks',
  /** A call of an async function waits until the one before has ended. */
  'async-is-atomic',
  /** To follow a promise takes no job. */
  'return-is-free',
  /** `process.nextTick` is `setImmediate`. */
  'tick-is-immediate',
  /** `forEach` waits for the promises of its callback. */
  'for-each-waits',
  /** When a race is decided, what the losers would do is not done. */
  'race-cancels',
  /** `try` catches what its callbacks throw later. */
  'try-catches-later',
  /** A function that is called waits until what runs has ended. */
  'calls-wait',
  /** Functions end in the order in which they were called. */
  'calls-end-in-order',
  /** Once an error was caught, the program goes on where it was thrown. */
  'catch-goes-back',
  /** A server's queue hands out each job once. */
  'handed-out-once',
  /** What is added to a server's queue is begun at once, however much it is. */
  'added-is-begun',
  /** A server's job waits for a free worker, and for nothing else: no window of a limit, no pause, no timeout of who had it, no children. */
  'only-workers-count',
] as const

export type Belief = (typeof BELIEFS)[number]

/** Those about queues on servers. */
export const BELIEFS_ABOUT_SERVERS: ReadonlySet<Belief> = new Set([
  'handed-out-once',
  'added-is-begun',
  'only-workers-count',
])

/** A machine that goes by a wrong rule, with what it has to know for that. */
export class BeliefState {
  /** When jobs and tasks came. */
  private readonly arrivals = new WeakMap<object, number>()
  private lastArrival = 0
  /** Of each async function, the promise of its last call. */
  readonly lastCalls = new WeakMap<Code, PromiseObject>()
  /** By the promise of a race, those that run in it. */
  private readonly races = new WeakMap<PromiseObject, PromiseObject[]>()
  private readonly cancelled = new WeakSet<PromiseObject>()
  /** The promise for whose sake a timer was set. */
  private readonly purposes = new WeakMap<Timer, PromiseObject>()
  private lastDue = 0
  private readonly catchers = new WeakMap<Timer, CatchCall>()

  constructor(readonly rule: Belief) {}

  noteArrival(arrived: object): void {
    this.arrivals.set(arrived, ++this.lastArrival)
  }

  /** Whether one came before the other. Timers that had to wait were not noted, and count as having come first. */
  isOlder(one: object, other: object): boolean {
    return (this.arrivals.get(one) ?? 0) < (this.arrivals.get(other) ?? 0)
  }

  joinRace(race: PromiseObject, racer: PromiseObject): void {
    if (this.rule !== 'race-cancels') return
    const racers = this.races.get(race)
    if (racers === undefined) this.races.set(race, [racer])
    else racers.push(racer)
  }

  /** A promise has settled: if it is a race's, the losers are called off. */
  decideRace(promise: PromiseObject): void {
    for (const racer of this.races.get(promise) ?? [])
      if (racer.state === 'pending') this.cancelled.add(racer)
  }

  isCancelled(promise: ObjectValue | null | undefined): boolean {
    return promise instanceof PromiseObject && this.cancelled.has(promise)
  }

  /** The delay of a timer for who believes that each waits for those before. Times in ms. */
  delayInOrder(now: number, delay: number): number {
    if (this.rule !== 'timers-in-order') return delay
    this.lastDue = Math.max(this.lastDue, now + delay)
    return this.lastDue - now
  }

  /** A timer was set by what runs: for which promise, and inside of which `try`. */
  noteTimer(timer: Timer, running: ExecutionContext | null): void {
    for (let context = running; context !== null; context = context.caller) {
      if (context.owner instanceof PromiseObject && !this.purposes.has(timer))
        this.purposes.set(timer, context.owner)
      const { catchHere } = context
      if (catchHere !== undefined && !this.catchers.has(timer))
        this.catchers.set(timer, new CatchCall(context, catchHere))
    }
  }

  isCalledOff(timer: Timer): boolean {
    return this.isCancelled(this.purposes.get(timer))
  }

  catcherOf(timer: Timer): CatchCall | undefined {
    return this.catchers.get(timer)
  }
}
