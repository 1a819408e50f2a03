// Writes which contexts leave the stack before they have ended.
import type { ExecutionContext } from '../../machine/running/execution-context'
import type { Desk } from '../desk'
import { EVENT } from '../kinds'

export const suspendedWriter = {
  contextSuspended(
    this: Desk,
    context: ExecutionContext,
    reason: 'await' | 'yield' | 'start' | 'moved',
  ): void {
    if (context.traceId === 0) return
    this.log.event(EVENT['context-suspended'], context.span, context.traceId)
    this.contexts.putAside(context.traceId, reason)
  },

  contextResumed(this: Desk, context: ExecutionContext): void {
    if (context.traceId === 0) return
    this.log.event(EVENT['context-resumed'], context.span, context.traceId)
    this.contexts.push(context.traceId)
  },
}
