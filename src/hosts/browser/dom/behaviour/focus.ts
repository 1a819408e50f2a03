// Moving the focus, with the events that tell of it. https://html.spec.whatwg.org/multipage/interaction.html#focus-update-steps

import type { Callbacks } from '../../../loop/callbacks'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import type { DocumentObject } from '../tree/document'
import { setFocus } from '../tree/mutations'
import type { ElementObject } from '../tree/node'
import { isFocusable, valueOf } from './controls'

/** Tells that the user is done with a field. https://html.spec.whatwg.org/multipage/input.html#event-input-change */
export function* commitEdit(document: DocumentObject): Callbacks {
  const { edit, agent } = document
  document.edit = null
  if (edit === null || valueOf(edit.field) === edit.before) return
  yield* dispatch(agent, edit.field, createHostEvent(agent, 'Event', 'change', { bubbles: true }))
}

/** Null takes it away from whoever has it. */
export function* moveFocus(document: DocumentObject, element: ElementObject | null): Callbacks {
  const { focused, agent } = document
  if (focused === element || (element !== null && !isFocusable(element))) return
  if (focused !== null) {
    yield* commitEdit(document)
    setFocus(null, document)
    yield* fire('blur', focused, element)
    yield* fire('focusout', focused, element)
  }
  if (element === null || document.focused !== null) return
  setFocus(element, document)
  yield* fire('focus', element, focused)
  yield* fire('focusin', element, focused)

  function* fire(type: string, target: ElementObject, relatedTarget: ElementObject | null): Callbacks {
    const flags = { bubbles: type.length > 5, composed: true }
    const details = { relatedTarget, view: agent.realm.globalObject }
    yield* dispatch(agent, target, createHostEvent(agent, 'FocusEvent', type, flags, details))
  }
}
