// Algorithms of the platform that call the program: each `yield` gives one call. Whether there is a microtask checkpoint
// after it depends on who asked: the event loop, with an empty stack, or a script.
// https://webidl.spec.whatwg.org/#call-a-user-objects-operation
import type { Agent } from '../../machine/running/agent'
import { type Procedure, ThrowCompletion } from '../../machine/running/completion'

export type Callbacks<T = void> = Generator<Procedure<unknown>, T, void>

/** For a script: its own contexts stay on the stack, so no job can run in between. Exceptions are reported. */
export function* runCallbacks<T>(agent: Agent, callbacks: Callbacks<T>): Procedure<T> {
  for (;;) {
    const step = callbacks.next()
    if (step.done) return step.value
    try {
      yield* step.value
    } catch (error) {
      if (!(error instanceof ThrowCompletion)) throw error
      yield* agent.host.reportException(agent, error.value)
    }
  }
}
