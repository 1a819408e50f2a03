// What tells that something was opened or closed. https://html.spec.whatwg.org/multipage/interaction.html#toggleevent

import type { Callbacks } from '../../../loop/callbacks'
import type { QueuedTask } from '../../../loop/host-loop'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import { setAttribute } from '../tree/mutations'
import type { ElementObject } from '../tree/node'

type State = 'open' | 'closed'

interface Pending {
  readonly task: QueuedTask
  readonly oldState: State
}

/** Events that wait in the task queue, by their elements. */
const pending = new WeakMap<ElementObject, Pending>()

const modals = new WeakSet<ElementObject>()

export const isModal = (dialog: ElementObject): boolean => dialog.attributes.has('open') && modals.has(dialog)

/** Notes whether a dialog was opened by `showModal()` or by `show()`. */
export function setModal(dialog: ElementObject, modal: boolean): void {
  if (modal) modals.add(dialog)
  else modals.delete(dialog)
}

const opposite = (state: State): State => (state === 'open' ? 'closed' : 'open')

/** Several changes are one event, which tells of the first state and the last. */
export function queueToggle(element: ElementObject, newState: State): void {
  const { agent, loop } = element.document
  const earlier = pending.get(element)
  if (earlier !== undefined) loop.dropTask(agent, earlier.task)
  const oldState = earlier?.oldState ?? opposite(newState)
  const run = () => {
    pending.delete(element)
    return dispatch(
      agent,
      element,
      createHostEvent(agent, 'ToggleEvent', 'toggle', {}, { oldState, newState }),
    )
  }
  const task = loop.enqueueTask(agent, { source: 'dom', label: 'toggle', run })
  pending.set(element, { task, oldState })
}

/** Gives false where a listener prevents the opening. */
export function fireBeforeToggle(element: ElementObject, newState: State): Callbacks<boolean> {
  const { agent } = element.document
  const details = { oldState: opposite(newState), newState }
  const flags = { cancelable: newState === 'open' }
  return dispatch(agent, element, createHostEvent(agent, 'ToggleEvent', 'beforetoggle', flags, details))
}

/** The attribute `open` came or went. https://html.spec.whatwg.org/multipage/interactive-elements.html#the-details-element */
export function detailsChanged(details: ElementObject, isOpen: boolean): void {
  queueToggle(details, isOpen ? 'open' : 'closed')
  const group = details.attributes.get('name')
  if (!isOpen || !group) return
  for (const other of details.root.innerElements())
    if (other !== details && other.localName === 'details' && other.attributes.get('name') === group)
      setAttribute(other, 'open', null)
}

/** https://html.spec.whatwg.org/multipage/interactive-elements.html#close-the-dialog */
export function* closeDialog(dialog: ElementObject, result: string | undefined): Callbacks {
  if (!dialog.attributes.has('open')) return
  yield* fireBeforeToggle(dialog, 'closed')
  queueToggle(dialog, 'closed')
  setAttribute(dialog, 'open', null)
  if (result !== undefined) dialog.control.value = result
  dialog.document.fireInFrame(dialog, 'close')
}
