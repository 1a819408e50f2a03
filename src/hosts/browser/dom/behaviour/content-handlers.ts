// Handlers in markup: `<button onclick="…">`. https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-content-attributes
import { compileFunctionText } from '../../../../language/code-from-text'
import { createClosure } from '../../../../machine/objects/closure'
import { ThrowCompletion } from '../../../../machine/running/completion'
import { setHandler } from '../../../web/events/event-handlers'
import { GLOBAL_HANDLERS } from '../interfaces/html-element'
import type { ElementObject } from '../tree/node'

const TYPES = new Set(GLOBAL_HANDLERS)

/** Simplified: the names of the element and its form are not in scope. */
export function handlerChanged(element: ElementObject, name: string, value: string | null): void {
  if (!TYPES.has(name.slice(2))) return
  const { agent } = element.document
  try {
    const handler =
      value && createClosure(agent, compileFunctionText(agent, 'function', 'event', value), null)
    setHandler(agent, element, name.slice(2), handler || null)
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
  }
}
