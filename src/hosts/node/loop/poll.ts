// A poll phase: which requests are done by now, and which of them was first, a real system decides anew each time.
import type { Agent, Continuation } from '../../../machine/running/agent'
import { TIMER_RESOLUTION_IN_MS } from './loop-state'
import type { IoRequest, Requests } from './requests'

/** What the thread pool needs no longer for is mostly done when the loop comes round, whatever else there is to do. In ms. */
const TURN_IN_MS = 1

/** An operation may take so much longer than usual, in ms. */
const DELAY_IN_MS = 5

/** The operation is then done so many ms after the next timer. */
const JUST_AFTER_IN_MS = 0.1

/** Operations of the same length differ by this part of it, so that a thread that is free does something short meanwhile. */
const SPREAD = 0.05

/** Such an operation is long, in ms. */
const LONG_IN_MS = 1

/** Ways to be late: how often, and for how many turns of the loop. */
const LATE = [
  { times: 4, turns: 1, text: 'takes another turn' },
  { times: 1, turns: 100, text: 'takes much longer' },
] as const

export class Poll {
  /** What came after the phase began waits for the next one. */
  private readonly newest: number

  constructor(
    private readonly requests: Requests,
    /** Number of the loop's turn. */
    private readonly turn: number,
    /** Whether the loop must not wait in this phase. */
    private readonly isPassing: boolean,
    /** When the next timer is due, if one is. */
    private readonly nextTimer = Number.POSITIVE_INFINITY,
  ) {
    this.newest = requests.lastOrder
  }

  /** With an exact clock, what servers answer comes in the order of its times. Takes what is done next; undefined where the phase ends. `isBusy`: something else would run before the next poll phase. */
  take(agent: Agent, isBusy: boolean): IoRequest | undefined {
    const first = this.firstDone(agent)
    if (first === undefined) return undefined
    const isInOrder = agent.clock.isExact && first.queue !== undefined
    const request = isInOrder ? first : this.choose(agent, this.candidates(first), isBusy)
    if (request === undefined) return undefined
    this.requests.take(request)
    agent.moveClock(request.due)
    return request
  }

  private firstDone(agent: Agent): IoRequest | undefined {
    for (const request of this.requests.inOrder) {
      if (request.due > agent.clock.now + TURN_IN_MS) return undefined
      if (request.order <= this.newest && this.isDone(agent, request)) return request
    }
    return undefined
  }

  private isDone({ clock }: Agent, { due, isOperation, lateUntil = 0 }: IoRequest): boolean {
    if (!this.isPassing) return due <= clock.now
    return due <= clock.now + (isOperation ? TURN_IN_MS : 0) && lateUntil <= this.turn
  }

  /** What may be done instead of the first: it is due at the same time, or takes the place of an operation that is done early. */
  private candidates(first: IoRequest): IoRequest[] {
    const { inOrder, poolSize } = this.requests
    const candidates: IoRequest[] = []
    const queues = new Set<unknown>()
    let running = 0
    for (const request of inOrder) {
      if (request.due > first.due && running >= poolSize) break
      const { order, isOperation, queue, due, begins } = request
      if (order > this.newest) continue
      const isRunning = isOperation === true && running++ < poolSize
      const isHead = queue === undefined || !queues.has(queue)
      queues.add(queue)
      if (isHead && (due === first.due ? !isOperation || isRunning : isRunning && begins === first.due))
        candidates.push(request)
    }
    const { duration: long = 0 } = first
    const isQuick = ({ begins, duration }: IoRequest) =>
      long > LONG_IN_MS && begins === first.due && duration! < long * SPREAD
    return candidates.sort((a, b) => Number(isQuick(b)) - Number(isQuick(a)))
  }

  /** Reading what was printed takes up a thread, so a timer of a millisecond is mostly first then. */
  private isSlow({ printer, clock }: Agent, isBusy: boolean): boolean {
    return !isBusy && printer.lines.length > 0 && this.nextTimer - clock.now <= TIMER_RESOLUTION_IN_MS
  }

  /** Undefined where the first one is late. */
  private choose(agent: Agent, candidates: readonly IoRequest[], isBusy: boolean): IoRequest | undefined {
    const first = candidates[0]!
    const { timesLate = 0 } = first
    const { now } = agent.clock
    const mayBeLate = isBusy || (this.nextTimer > now && this.nextTimer - now <= DELAY_IN_MS)
    const ways = mayBeLate && first.isOperation ? LATE.filter(({ times }) => timesLate < times) : []
    const usual: Option[] = [...candidates.map(isDoneFirst), ...ways.map(isLate(candidates))]
    const options = this.isSlow(agent, isBusy) && ways.length > 0 ? lateFirst(usual) : usual
    if (options.length === 1) return first
    const { request, turns } = options[agent.choose('io-order', options)]!
    if (turns === 0) return request
    for (const late of candidates) {
      late.timesLate = timesLate + 1
      late.lateUntil = this.turn + turns
      if (!isBusy) this.requests.postpone(late, this.nextTimer + JUST_AFTER_IN_MS)
    }
    return undefined
  }
}

/** The way that is late by a turn comes before the others. */
const lateFirst = (options: readonly Option[]): Option[] =>
  options.toSorted((a, b) => Number(b.turns === 1) - Number(a.turns === 1))

interface Option extends Continuation {
  readonly request: IoRequest
  /** Turns of the loop that it is late. */
  readonly turns: number
}

const isDoneFirst = (request: IoRequest): Option => ({
  text: `${request.label} is done first`,
  request,
  turns: 0,
  earlier: [request],
})

const isLate =
  (candidates: readonly IoRequest[]) =>
  ({ text, turns }: (typeof LATE)[number]): Option => {
    const request = candidates[0]!
    return { text: `${request.label} ${text}`, request, turns, later: candidates }
  }
