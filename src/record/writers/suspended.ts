// Writes which contexts leave the stack before they have ended.
import type { ExecutionContext } from '../../machine/running/execution-context'
import { PAUSED_FOR, PAUSES } from '../../trace/things/suspended/format'
import type { Desk } from '../desk'
import { EVENT } from '../kinds'

export const suspendedWriter = {
  contextSuspended(this: Desk, context: ExecutionContext, reason: 'await' | 'yield' | 'start'): void {
    if (context.traceId === 0) return
    this.log.event(EVENT['context-suspended'], context.span, context.traceId)
    this.contexts.pop()
    if (reason === 'await') this.contexts.putAside(context.traceId)
    this.log.write(context.traceId, PAUSED_FOR, PAUSES.indexOf(reason))
  },

  contextResumed(this: Desk, context: ExecutionContext): void {
    if (context.traceId === 0) return
    this.log.event(EVENT['context-resumed'], context.span, context.traceId)
    this.contexts.push(context.traceId)
  },
}
