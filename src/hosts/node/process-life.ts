// What becomes of the process: its listeners are told, errors that nobody caught are reported, it ends.
// https://nodejs.org/docs/latest-v20.x/api/process.html#process-events
import type { EventLoop } from '../../machine/host'
import { describeThrown } from '../../machine/objects/error'
import type { PromiseObject } from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { beginCall } from '../../machine/running/call'
import type { Completion } from '../../machine/running/completion'
import { Halt } from '../../machine/running/limits'
import type { Value } from '../../machine/value'
import type { NodeProcess } from './process'

/** https://nodejs.org/docs/latest-v20.x/api/process.html#exit-codes */
const EXIT_HANDLER_FAILED = 7

export class ProcessLife {
  /** A listener of the process is being told of an error. */
  private isRaising = false
  /** An error was taken care of: the loop makes another turn without waiting, as ticks may be left. */
  hasRecovered = false

  constructor(readonly process: NodeProcess) {}

  /** True where there was an error, and the process goes on all the same. */
  *report(agent: Agent, completion: Completion): Generator<void, boolean, Completion> {
    if (completion.kind === 'normal') return false
    yield* this.raise(agent, completion.value, 'uncaughtException', undefined)
    return true
  }

  *raise(agent: Agent, error: Value, origin: string, promise: PromiseObject | undefined): EventLoop {
    yield* this.emit(agent, 'uncaughtExceptionMonitor', [error, origin])
    const capture = this.isRaising ? null : this.process.captureOf(agent)
    const isHandled = !this.isRaising && (capture !== null || this.process.has('uncaughtException'))
    const reason = promise === undefined ? error : promise.result
    const kind = promise === undefined ? 'Uncaught' : 'Uncaught (in promise)'
    agent.reportUncaught(
      reason,
      `${kind} ${describeThrown(reason)}`,
      promise,
      isHandled ? 'handled' : 'uncaught',
    )
    if (isHandled) {
      yield* this.giveToProgram(agent, error, origin, capture)
      return
    }
    this.process.exitCode = this.isRaising ? EXIT_HANDLER_FAILED : 1
    if (!this.isRaising) yield* this.exit(agent)
    throw new Halt()
  }

  /** A listener that throws in turn ends the process. */
  private *giveToProgram(agent: Agent, error: Value, origin: string, capture: Value): EventLoop {
    this.isRaising = true
    if (capture === null) yield* this.emit(agent, 'uncaughtException', [error, origin])
    else {
      beginCall(agent, capture, undefined, [error], 0)
      yield* this.report(agent, yield)
    }
    this.isRaising = false
    this.hasRecovered = true
  }

  *emit(agent: Agent, type: string, args: Value[]): EventLoop {
    if (!this.process.has(type)) return
    agent.perform(this.process.emit(agent, type, args), 0)
    const completion = yield
    if (completion.kind === 'throw') yield* this.report(agent, completion)
  }

  *exit(agent: Agent): EventLoop {
    if (this.process.isExiting) return
    this.process.isExiting = true
    yield* this.emit(agent, 'exit', [this.process.exitCode])
  }
}
