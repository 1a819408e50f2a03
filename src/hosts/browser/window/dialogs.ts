// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#simple-dialogs
// Simplified: nobody is asked. A dialog is a line on the console; confirm says yes, and prompt gives its default.

import { toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import type { Value } from '../../../machine/value'
import { defineWindowMethod } from './window-method'

export function defineDialogs(agent: Agent): void {
  const show = function* (name: string, message: Value): Procedure<void> {
    const text = message === undefined ? '' : yield* toString(agent, message)
    agent.printer.print('info', `${name}: ${text}`)
  }
  defineWindowMethod(agent, 'alert', 0, function* ([message]) {
    yield* show('alert', message)
    return undefined
  })
  defineWindowMethod(agent, 'confirm', 0, function* ([message]) {
    yield* show('confirm', message)
    return true
  })
  defineWindowMethod(agent, 'prompt', 0, function* ([message, otherwise]) {
    yield* show('prompt', message)
    return otherwise === undefined ? null : yield* toString(agent, otherwise)
  })
}
