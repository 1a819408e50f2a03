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
    const { code, callee, caller } = context
    if (code === null ? isInLibrary(this.agent.running) : isHidden(code, caller)) return
    const { log, objects } = this
    const detail = code === null ? objects.nativeDetail(callee!) : objects.codeDetail(code, callee)
    const closure = code === null || code.isLibrary ? 0 : objects.identifyEnvironment(context.environment)
    const settler = callee instanceof NativeFunction && callee.settles ? objects.identify(callee) : 0
    const id = log.entity(ENTITY.context, detail, closure, settler)
    context.traceId = id
    const span = code === null ? this.agent.span : caller === null ? 0 : caller.span
    log.event(EVENT['context-pushed'], span, id)
    this.contexts.push(id)
  },

  contextPopped(this: Desk, context: ExecutionContext): void {
    const { traceId, code } = context
    if (traceId === 0) return
    this.log.event(EVENT['context-popped'], code === null ? this.agent.span : context.span, traceId)
    this.contexts.pop()
    this.contexts.end(traceId)
  },
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
