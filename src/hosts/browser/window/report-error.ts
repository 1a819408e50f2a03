// https://html.spec.whatwg.org/multipage/webappapis.html#dom-reporterror
import type { Agent } from '../../../machine/running/agent'
import { defineWindowMethod } from './window-method'

export function defineReportError(agent: Agent): void {
  defineWindowMethod(agent, 'reportError', 1, function* ([error]) {
    yield* agent.host.reportException(agent, error)
    return undefined
  })
}
