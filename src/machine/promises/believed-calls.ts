// Calls by the wrong rules that people believe in. By the right ones, whoever calls waits on the stack, and goes on as soon as
// what it called has ended. They matter where nobody wants the result: a value cannot come later.
import type { EcmaFunction } from '../objects/function'
import type { Agent } from '../running/agent'
import { beginCall } from '../running/call'
import type { Step } from '../running/code'
import { ExecutionContext } from '../running/execution-context'
import type { Value } from '../value'
import { CallbackJob } from './job'

/** Begins a call of the program's by such a rule; false where there is none for it. `target`: where the result would go. */
export function beginCallByBelief(
  agent: Agent,
  callee: EcmaFunction,
  thisValue: Value,
  args: Value[],
  target: number,
): boolean {
  if (target !== agent.running!.code!.discard) return false
  if (agent.believesHere('calls-wait')) {
    agent.host.enqueueJob(agent, new CallbackJob('microtask', callee, args, agent.asyncContext, thisValue))
    return true
  }
  if (!agent.believesHere('calls-end-in-order')) return false
  pushReturn(agent, target)
  beginCall(agent, callee, thisValue, args, 0)
  agent.belief!.noteArrival(agent.running!)
  return true
}

/** Stands between a caller and what it called: which of all callers goes on is decided here. */
class ReturnInOrder extends ExecutionContext {}

const RETURN: Step[] = [
  (context, agent) => {
    agent.leave(context, undefined)
    letOldestGoOn(agent)
  },
]

/** The result of what is called next goes to `target` of the running context. */
function pushReturn(agent: Agent, target: number): void {
  const context = new ReturnInOrder(RETURN, [undefined], null, null, null)
  context.caller = agent.running
  context.resultRegister = target
  agent.depth++
  agent.running = context
}

/** The callers on the stack change places: who was called first comes on top. */
function letOldestGoOn(agent: Agent): void {
  const callers = callersFrom(agent.running!)
  const { belief } = agent
  if (callers.every((caller) => caller === callers[0] || belief!.isOlder(callers[0]!, caller))) return
  for (const caller of callers) {
    agent.putAside(caller, 'moved', caller.owner ?? undefined)
    agent.leave(agent.running!, undefined)
  }
  for (const caller of callers.toSorted((a, b) => (belief!.isOlder(a, b) ? 1 : -1))) {
    pushReturn(agent, agent.running!.code!.discard)
    agent.resume(caller, 0)
  }
}

/** From the top down, all that wait for the end of the one above, and whose own end somebody waits for. */
function callersFrom(top: ExecutionContext): ExecutionContext[] {
  const callers: ExecutionContext[] = []
  for (let caller = top; caller.caller instanceof ReturnInOrder; caller = caller.caller.caller!)
    callers.push(caller)
  return callers
}
