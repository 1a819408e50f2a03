// https://tc39.es/ecma262/#sec-agents – one simulated thread: a stack of contexts, a clock, a host.

import type { ChoiceKind, LimitKind, Observer, Outlook } from '../event'
import { footprint, type Move, SHARED } from '../footprint'
import type { EventLoop, Host } from '../host'
import type { ModuleLoader } from '../modules/module'
import { createError, type ErrorName } from '../objects/error'
import type { PromiseObject } from '../promises/promise'
import { QueueLedgers } from '../queue-ledgers'
import type { Value } from '../value'
import type { Belief, BeliefState } from './beliefs'
import { catchAndGoBack } from './believed-catch'
import { Clock } from './clock'
import { type Completion, type Procedure, ThrowCompletion } from './completion'
import { type ExecutionContext, NativeContext } from './execution-context'
import { Failures } from './failures'
import { Halt, LimitReached, type Limits } from './limits'
import { Memory } from './memory'
import { CHARACTERS_PER_UNIT_SHIFT, setPayer } from './meter'
import { Printer } from './printer'
import { Random } from './random'
import { Realm } from './realm'
import { enterRealm } from './realm-switch'

/** One of several legal ways to go on: its words, and what it would change in the order. */
export interface Continuation extends Move {
  readonly text: string
}

/** Picks one of several continuations that are all legal. `isCut`: there were more. */
export type ChoicePolicy = (kind: ChoiceKind, options: readonly string[], isCut: boolean) => number

/** At most so many options are offered at a choice. */
const MAX_OPTIONS = 12

const NOTHING: Completion = { kind: 'normal', value: undefined }

/** What making an error with its stack costs, in steps. */
const ERROR_COST = 500

/** Steps between two looks at the limits. */
const BATCH = 1024

/** Steps between two looks at the limits, where timers interrupt what runs. */
const SHORT_BATCH = 16

/** Steps between two calls of `onProgress`: some milliseconds. */
const PROGRESS_STEPS = 100_000

/** Steps that may run above the limit, to get to a line of the program. */
const GRACE = 100_000

/** Elements that a built-in moves about in the time of a step. */
const UNITS_PER_STEP = 8

/** Texts shorter than this are not counted. */
const LONG_TEXT = 64

export class Agent {
  /** The running execution context: the top of the stack. */
  running: ExecutionContext | null = null
  depth = 0
  /** While a built-in runs: where in the running context its result will go. */
  resultRegister = 0
  readonly clock = new Clock()
  /** The realm of the running function. */
  realm = new Realm()
  /** What `Symbol.for` gave. https://tc39.es/ecma262/#sec-symbol.for */
  readonly symbolRegistry = new Map<string, symbol>()
  /** Counts jobs of queues on servers. */
  readonly ledgers = new QueueLedgers()
  stepsRun = 0
  /** Steps that only tell the record something. They do not count, so that a run is the same with a record and without. */
  uncounted = 0
  /** What an asynchronous continuation goes on with, as Node's AsyncLocalStorage sees it. */
  asyncContext: Value = undefined
  /** What would go on in one of these never does; null while there are none. */
  stoppedContexts: ReadonlySet<unknown> | null = null
  /** Whether the program uses `asyncContext`. */
  tracksContext = false
  /** Null where there are no modules to import. */
  moduleLoader: ModuleLoader | null = null
  /** How many modules have begun to be evaluated asynchronously. */
  asyncModules = 0
  /** The wrong rule that the machine goes by; null for the machine as it is. */
  belief: BeliefState | null = null
  /** Tasks that have begun, the script among them. */
  tasksBegun = 0
  readonly failures = new Failures()
  readonly memory: Memory
  private readonly numbers: Random
  readonly printer = new Printer(this)
  /** Null when nothing is recorded. */
  readonly observer: Observer | null
  /** Asked once, where the loop would wait beyond the horizon. Undefined where it may. */
  lookAhead: () => Outlook | undefined = () => undefined
  /** Called from time to time, so that somebody else hears how far the run has come. */
  onProgress: (() => void) | undefined
  private progressAt = PROGRESS_STEPS
  /** What may still be worked through before it costs a step. */
  private unitsLeft = 0
  private completion: Completion = NOTHING

  constructor(
    readonly host: Host,
    readonly limits: Limits,
    /** Makes the observer; null when nothing is recorded. */
    createObserver: ((agent: Agent) => Observer) | null,
    private readonly policy: ChoicePolicy,
    seed: number,
    /** "file:line:column" of a span, for error stacks. */
    readonly describeSpan: (span: number) => string,
  ) {
    this.memory = new Memory(this, limits.memory)
    this.numbers = new Random(seed)
    this.observer = createObserver === null ? null : createObserver(this)
  }

  believes(rule: Belief): boolean {
    return this.belief !== null && this.belief.rule === rule
  }

  /** The same about what the program does itself: how the host's library is written is nobody's belief. */
  believesHere(rule: Belief): boolean {
    if (!this.believes(rule)) return false
    let context = this.running
    while (context !== null && context.code === null) context = context.caller
    return context === null || !context.code!.isLibrary
  }

  /** Runs a loop to its end, or to where the program ends itself. Throws LimitReached. */
  run(loop: EventLoop): void {
    const payer = setPayer(this)
    try {
      this.runTurns(loop)
    } catch (end) {
      if (!(end instanceof Halt)) throw end
      while (this.running !== null) this.drop(this.running)
    } finally {
      setPayer(payer)
    }
    this.printer.finishLines()
    const end = this.host.endOf?.(this)
    if (end !== undefined) this.observer?.processEnded(this.host.exitCode, end)
  }

  private runTurns(loop: EventLoop): void {
    for (let turn = loop.next(); !turn.done; ) {
      this.runStack()
      const { completion } = this
      this.completion = NOTHING
      turn = loop.next(completion)
    }
  }

  /** Runs a call of the host's own to its end, while what runs now waits. Gives its result, or throws what it threw. */
  runAside(start: () => void): Value {
    const { running, resultRegister } = this
    const uncounted = this.takeUncounted()
    this.running = null
    start()
    this.runStack()
    const { completion } = this
    this.completion = NOTHING
    this.running = running
    this.resultRegister = resultRegister
    this.uncounted = uncounted
    if (completion.kind === 'throw') throw new ThrowCompletion(completion.value)
    return completion.value
  }

  /** While steps that already ran are being charged. */
  private isBetweenSteps = false

  /** Runs until the stack is empty. */
  private runStack(): void {
    while (this.running !== null) {
      const batch = this.believes('exact-timers') ? SHORT_BATCH : BATCH
      let left = this.stepsRun > this.limits.steps ? 1 : batch
      try {
        do {
          for (
            let context: ExecutionContext | null = this.running;
            context !== null && left > 0;
            context = this.running
          ) {
            left--
            context.steps[context.position++]!(context, this)
          }
          left += this.takeUncounted()
        } while (left > 0 && this.running !== null)
      } catch (error) {
        left += this.takeUncounted()
        this.raise(this.guestError(error), error instanceof ThrowCompletion && error.isPassedOn)
      }
      this.isBetweenSteps = true
      this.charge(batch - left)
      this.isBetweenSteps = false
      if (batch === SHORT_BATCH && this.running !== null) this.host.interrupt?.(this)
    }
  }

  private takeUncounted(): number {
    const { uncounted } = this
    this.uncounted = 0
    return uncounted
  }

  /** Charges steps that ran, or what something costs that takes longer than a step. */
  charge(steps: number): void {
    this.stepsRun += steps
    if (this.clock.spend(steps)) footprint?.writes(SHARED.clock)
    if (this.stepsRun > this.progressAt) this.tellProgress()
    if (this.stepsRun > this.limits.steps) this.stop('steps', this.stepsRun > this.limits.steps + GRACE)
    this.memory.spendSteps(steps)
    if (this.clock.now > this.limits.virtualTime) throw new LimitReached('virtual-time')
  }

  private tellProgress(): void {
    this.progressAt =
      this.onProgress === undefined ? Number.POSITIVE_INFINITY : this.stepsRun + PROGRESS_STEPS
    this.onProgress?.()
  }

  /** Charges what a built-in works through by itself: elements of lists, keys, entries. Some cost as much as a step. */
  work(units: number): void {
    this.unitsLeft -= units
    if (this.unitsLeft >= 0) return
    const steps = Math.ceil(-this.unitsLeft / UNITS_PER_STEP)
    this.unitsLeft += steps * UNITS_PER_STEP
    this.charge(steps)
  }

  /** Charges the reading of a text. */
  read(characters: number): void {
    this.work(characters >> CHARACTERS_PER_UNIT_SHIFT)
  }

  /**
   * Keeps what the running built-in makes piece by piece between calls of the program, so that it counts as memory of the
   * program: nothing else leads to it yet.
   */
  hold<Made extends object>(made: Made): Made {
    if (this.running instanceof NativeContext) this.running.hold(made)
    return made
  }

  /** A built-in has made a text: shorter ones are what a step may make. */
  madeText(text: string): void {
    if (text.length < LONG_TEXT) return
    this.memory.addText(text.length)
    this.read(text.length)
  }

  /** What was thrown, as a value of the program. A host's RangeError is the program's: a string or a list too long. */
  private guestError(error: unknown): Value {
    if (error instanceof ThrowCompletion) return error.value
    if (error instanceof RangeError) return createError(this, 'RangeError', error.message)
    throw error
  }

  /** Ends the run. Between two callbacks there is no line to name, so the next one may still begin, unless it is late. */
  stop(limit: LimitKind, isLate: boolean): void {
    const running = this.isBetweenSteps ? this.running : null
    // Between two steps the next one says where the program is; after a jump, the last one does not.
    if (running?.code) running.position++
    if (this.span > 0 || isLate) throw new LimitReached(limit)
    if (running?.code) running.position--
  }

  /** Ends a context normally and gives its result to its caller. */
  leave(context: ExecutionContext, result: Value): void {
    this.depth--
    this.observer?.contextPopped(context)
    const caller = context.caller
    this.running = caller
    context.caller = null
    if (caller !== null) caller.registers[context.resultRegister] = result
    else this.completion = { kind: 'normal', value: result }
  }

  /** Takes a context off the stack to be continued later; `result` is what its caller gets meanwhile. */
  putAside(context: ExecutionContext, reason: 'await' | 'yield' | 'start' | 'moved', result: Value): void {
    this.depth--
    this.observer?.contextSuspended(context, reason)
    const caller = context.caller
    this.running = caller
    context.caller = null
    if (caller !== null) caller.registers[context.resultRegister] = result
  }

  /** Takes the whole stack aside and returns a way to put it back: only the wrong rule that `await` blocks needs this. */
  block(): { goOn: () => void } {
    const { running, depth } = this
    this.running = null
    this.depth = 0
    return {
      goOn: () => {
        this.running = running
        this.depth = depth
      },
    }
  }

  /** Puts a context back on the stack; its result will go to the running context. */
  resume(context: ExecutionContext, resultRegister: number): void {
    this.enterDepth()
    if (context.callee === null || context.callee.realm === this.realm)
      context.resultRegister = resultRegister
    else {
      enterRealm(this, context.callee.realm, resultRegister)
      context.resultRegister = 0
    }
    context.caller = this.running
    this.running = context
    this.observer?.contextResumed(context)
  }

  /** Counts one more context on the stack. */
  enterDepth(): void {
    if (++this.depth <= this.limits.depth) return
    this.depth--
    throw this.error('RangeError', 'Maximum call stack size exceeded')
  }

  /** Runs a procedure of the engine as a context of its own that the record does not show. */
  perform(procedure: Procedure<unknown>, resultRegister: number): void {
    this.depth++
    const context = new NativeContext(procedure as Procedure, null)
    context.caller = this.running
    context.resultRegister = resultRegister
    this.running = context
  }

  /** Throws at the top of the stack: what a step threw, or an error from outside of any step. */
  raise(error: Value, isPassedOn = false): void {
    this.observer?.errorThrown(error)
    if (!isPassedOn) this.failures.threw(error, this.span)
    for (let context = this.running; context !== null; context = this.running) {
      if (this.believes('catch-goes-back') && catchAndGoBack(this, context, error)) return
      const catcher = context.handle(error)
      if (catcher !== undefined) {
        this.observer?.errorCaught(error, catcher)
        return
      }
      this.drop(context)
    }
    this.completion = { kind: 'throw', value: error }
  }

  /** Takes the top context off the stack, its result unwanted. */
  drop(context: ExecutionContext): void {
    this.depth--
    this.observer?.contextPopped(context)
    this.running = context.caller
    context.caller = null
  }

  /** An error object of the language, ready to be thrown by a step or a built-in. */
  error(name: ErrorName, message: string): ThrowCompletion {
    this.charge(ERROR_COST)
    return new ThrowCompletion(createError(this, name, message))
  }

  typeError(message: string): ThrowCompletion {
    return this.error('TypeError', message)
  }

  /** Prints an error that nobody caught. */
  reportUncaught(
    error: Value,
    text: string,
    promise?: PromiseObject,
    level: 'uncaught' | 'handled' = 'uncaught',
  ): void {
    if (level === 'uncaught') this.failures.wasNotCaught(error, promise !== undefined)
    this.observer?.errorUncaught(error, promise, level)
    this.printer.print(level, text)
  }

  /** The only place where the engine decides what no standard decides; of very many ways, it asks for the first few. */
  choose(kind: ChoiceKind, all: readonly Continuation[]): number {
    const ways = all.length > MAX_OPTIONS ? all.slice(0, MAX_OPTIONS) : all
    const options = ways.map(({ text }) => text)
    const chosen = this.policy(kind, options, ways !== all)
    footprint?.chose(ways, chosen)
    this.observer?.choiceMade(kind, options, chosen)
    return chosen
  }

  moveClock(to: number): void {
    if (to <= this.clock.now) return
    if (to > this.limits.virtualTime) throw new LimitReached('virtual-time')
    if (to > this.limits.horizon && !this.clock.isExact) this.passHorizon()
    this.endMoment()
    this.clock.jumpTo(to)
    this.observer?.clockMoved()
  }

  /** Called when virtual time is about to move on: alerts of this moment are told. */
  endMoment(): void {
    for (const [queue, { kind, limit, depth }] of this.ledgers.momentEnds(this.clock.now))
      if (kind === 'above') this.observer?.serverQueueChanged(queue, 'alert', { count: limit })
      else this.observer?.serverQueueChanged(queue, 'alert-over', { count: depth })
  }

  private passHorizon(): void {
    const outlook = this.lookAhead()
    if (outlook !== undefined) throw new LimitReached('horizon', outlook)
    this.limits.horizon = Number.POSITIVE_INFINITY
  }

  /** The same program draws the same numbers. */
  random(): number {
    footprint?.writes(SHARED.random)
    return this.numbers.next()
  }

  /** Span of the innermost step of the program that is running; 0 where there is none. */
  get span(): number {
    for (let context = this.running; context !== null; context = context.caller)
      if (context.span > 0) return context.span
    return 0
  }
}
