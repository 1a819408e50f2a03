// Writes what happens on the call stack.

import type { PropertyPath } from '../../machine/event'
import { NativeFunction } from '../../machine/objects/function'
import type { Code } from '../../machine/running/code'
import type { ExecutionContext } from '../../machine/running/execution-context'
import type { Desk } from '../desk'
import { ENTITY, EVENT } from '../kinds'
import { writeProperty } from '../read-properties'

export const stackWriter = {
  stepReached(this: Desk, span: number, properties: readonly PropertyPath[]): void {
    this.log.event(EVENT['step-reached'], span, 0)
    for (const property of properties) writeProperty(this, property)
  },

  contextPushed(this: Desk, context: ExecutionContext): void {
    const { code, caller } = context
    if (code === null) pushBuiltin(this, context)
    else if (!isHidden(code, caller)) {
      const { log, objects } = this
      const detail = objects.codeDetail(code, context.callee)
      const closure = code.isLibrary ? 0 : objects.identifyEnvironment(context.environment)
      context.traceId = log.entity(ENTITY.context, detail, closure)
      log.event(EVENT['context-pushed'], caller === null ? 0 : caller.span, context.traceId)
      this.contexts.push(context.traceId)
    }
  },

  contextPopped(this: Desk, context: ExecutionContext): void {
    const { traceId, code } = context
    if (traceId === 0) return
    this.log.event(EVENT['context-popped'], code === null ? this.agent.span : context.span, traceId)
    this.contexts.pop()
    this.contexts.end(traceId)
  },
}

function pushBuiltin({ log, agent, objects, contexts }: Desk, context: ExecutionContext): void {
  if (isInLibrary(agent.running)) return
  const callee = context.callee!
  const settler = callee instanceof NativeFunction && callee.settles ? objects.identify(callee) : 0
  context.traceId = log.entity(ENTITY.context, objects.nativeDetail(callee), 0, settler)
  log.event(EVENT['context-pushed'], agent.span, context.traceId)
  contexts.push(context.traceId)
}

/** Library code is hidden, except for functions that the program or the loop calls: they look like built-ins. */
const isHidden = ({ isLibrary, kind }: Code, caller: ExecutionContext | null): boolean =>
  isLibrary && (kind === 'script' || isInLibrary(caller))

/** Whether the nearest code is the library's. What library code calls is not shown, until it calls the program. */
function isInLibrary(context: ExecutionContext | null): boolean {
  let nearest = context
  while (nearest !== null && nearest.code === null) nearest = nearest.caller
  return nearest?.code?.isLibrary ?? false
}
