// https://tc39.es/ecma262/#sec-execution-contexts

import type { FunctionObject } from '../objects/function'
import type { ObjectValue } from '../objects/object'
import type { PromiseObject } from '../promises/promise'
import type { Value } from '../value'
import type { Agent } from './agent'
import type { Code, Handler, Step } from './code'
import { type Procedure, ThrowCompletion } from './completion'
import type { Environment } from './environment'

/** What takes an error: a `catch`, what has to be done on the way out (a `finally`, an iterator to close), or the engine. */
export type Catcher = 'catch' | 'cleanup' | 'engine'

/** A frame of the simulated call stack. It lives on the heap, so `await` and `yield` can put it aside. */
export class ExecutionContext {
  position = 0
  /** Who gets the result; null at the bottom of the stack and while put aside. */
  caller: ExecutionContext | null = null
  /** Where in the caller's registers the result goes. */
  resultRegister = 0
  thisArgument: Value = undefined
  newTarget: ObjectValue | undefined = undefined
  /** All arguments, for code that looks at them. */
  args: Value[] | null = null
  /** The promise of an async function, or the object of a generator. */
  owner: PromiseObject | ObjectValue | null = null
  /** Identity in the record; 0 while hidden from it. */
  traceId = 0

  constructor(
    public steps: Step[],
    public registers: Value[],
    readonly code: Code | null,
    readonly callee: FunctionObject | null,
    /** Where the function was created. */
    readonly environment: Environment | null,
  ) {}

  /** Continues at an exception handler, if there is one here for the current position. */
  handle(error: Value): Catcher | undefined {
    if (this.code === null) return undefined
    const at = this.position - 1
    for (const handler of this.code.handlers) {
      if (at < handler.start || at >= handler.end) continue
      this.registers[handler.register] = error
      this.position = handler.target
      return handler.until === undefined ? 'cleanup' : 'catch'
    }
    return undefined
  }

  /** The `catch` of the program's that would take what is thrown here. */
  get catchHere(): Handler | undefined {
    const at = this.position - 1
    const { handlers = [], isLibrary } = this.code ?? {}
    const isHere = ({ start, end, until }: Handler) => until !== undefined && start <= at && at < end
    return isLibrary ? undefined : handlers.find(isHere)
  }

  /** The span of the step being run; 0 where there is no source. */
  get span(): number {
    if (this.code === null || this.position === 0 || this.code.isLibrary) return 0
    return this.code.spans[this.position - 1]!
  }
}

/**
 * A context whose steps are a procedure of the engine. Its first register receives the results of what it calls; the others
 * hold what it makes.
 */
export class NativeContext extends ExecutionContext {
  /** What it does, where it has no callee and the record may mention it. */
  role: string | undefined = undefined
  private pendingError: Value | typeof NONE = NONE
  /** The procedure is being run by the host, or has ended: it cannot take an exception from a context that it called. */
  private isRunning = false

  constructor(
    readonly procedure: Procedure,
    callee: FunctionObject | null,
  ) {
    super(ADVANCE, [undefined], null, callee, null)
  }

  /** Keeps an object in a register, where the measure of memory finds it: a procedure's own variables are out of its sight. */
  hold(made: object): void {
    this.registers.push(made as Value)
  }

  /** Throws into the procedure, which may catch it. */
  override handle(error: Value): Catcher | undefined {
    if (this.isRunning) return undefined
    this.pendingError = error
    this.position = 0
    return 'engine'
  }

  advance(agent: Agent): void {
    this.position = 0
    const error = this.pendingError
    this.pendingError = NONE
    this.isRunning = true
    const result =
      error === NONE
        ? this.procedure.next(this.registers[0])
        : this.procedure.throw(new ThrowCompletion(error, true))
    this.isRunning = false
    if (!result.done) return
    if (typeof result.value === 'string') agent.madeText(result.value)
    agent.leave(this, result.value)
  }
}

const NONE: unique symbol = Symbol('none')

const ADVANCE: Step[] = [(context, agent) => (context as NativeContext).advance(agent)]
