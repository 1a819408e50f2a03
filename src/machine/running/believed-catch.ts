// `catch` by the wrong rules that people believe in. By the right ones, it is where its function goes on.
import type { Value } from '../value'
import type { Agent } from './agent'
import type { Handler } from './code'
import { type Catcher, ExecutionContext } from './execution-context'

/** The `catch` around a place, as a call of its own: it runs where else than there, and ends where the `catch` ends. */
export class CatchCall extends ExecutionContext {
  constructor(
    readonly original: ExecutionContext,
    private readonly handler: Handler,
  ) {
    const { steps, registers, code, callee, environment } = original
    const own = steps.slice(0, handler.until)
    own.push((context, agent) => {
      ;(context as CatchCall).giveBack()
      agent.leave(context, undefined)
    })
    super(own, registers.slice(), code, callee, environment)
    this.position = handler.target
    this.thisArgument = original.thisArgument
    this.args = original.args
    this.owner = original.owner
  }

  /** On the stack already, it gets what it takes. */
  take(agent: Agent, error: Value): void {
    this.registers[this.handler.register] = error
    agent.observer?.contextPushed(this)
    agent.observer?.errorCaught(error, 'catch')
  }

  /** What the `catch` wrote to variables its function finds there. */
  giveBack(): void {
    for (const register of this.code!.variables) this.original.registers[register] = this.registers[register]
  }

  override get catchHere(): Handler | undefined {
    const handler = super.catchHere
    return handler !== undefined && this.isInside(handler.target) ? handler : undefined
  }

  /** What is around the `catch` does not take its errors. */
  override handle(error: Value): Catcher | undefined {
    const { position } = this
    const catcher = super.handle(error)
    if (catcher === undefined || this.isInside(this.position)) return catcher
    this.position = position
    return undefined
  }

  private isInside(position: number): boolean {
    return position < this.steps.length
  }
}

/** For who believes that after a `catch` the program goes on where the error was thrown. False where nobody catches. */
export function catchAndGoBack(agent: Agent, thrower: ExecutionContext, error: Value): boolean {
  for (let context: ExecutionContext | null = thrower; context !== null; context = context.caller) {
    const { catchHere } = context
    if (catchHere !== undefined) {
      callCatch(agent, new CatchCall(context, catchHere), error)
      return true
    }
    if (context instanceof CatchCall) return raiseInOriginal(agent, context, error)
    const { code } = context
    // Who calls an async function gets no error of it, and a built-in or the library may keep it to itself.
    if (code === null || code.isLibrary || code.suspension !== 'none') return false
  }
  return false
}

/** Calls it on top of the thrower; nobody takes its result. */
function callCatch(agent: Agent, call: CatchCall, error: Value): void {
  const thrower = agent.running!
  agent.enterDepth()
  call.caller = thrower
  call.resultRegister = thrower.registers.length
  agent.running = call
  call.take(agent, error)
}

/** What a `catch` throws is thrown where it stands: all above ends, as it would have if it had run there. */
function raiseInOriginal(agent: Agent, call: CatchCall, error: Value): boolean {
  while (agent.running !== call.original) agent.drop(agent.running!)
  call.giveBack()
  call.original.position = call.position
  agent.raise(error, true)
  return true
}
