// What elements do when they are clicked, unless a listener prevents it.
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html and
// https://html.spec.whatwg.org/multipage/input.html#input-activation-behavior
import type { Agent } from '../../../../machine/running/agent'
import type { Value } from '../../../../machine/value'
import { said } from '../../../../syntax/said'
import { notSimulated } from '../../../console/notices'
import type { Callbacks } from '../../../loop/callbacks'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent, type EventFlags, type EventObject } from '../../../web/events/event'
import type { Activation } from '../../../web/events/event-target'
import { setAttribute, setControl } from '../tree/mutations'
import type { ElementObject } from '../tree/node'
import {
  ancestor,
  controlsOf,
  formOf,
  groupOf,
  isCheckable,
  isFocusable,
  isResetButton,
  isSubmitButton,
  resetControl,
  setChecked,
  valueOf,
} from './controls'
import { moveFocus } from './focus'
import { follow } from './links'
import { closeDialog } from './toggle'
import { reportForm } from './validity'

export function activationOf(element: ElementObject): Activation | undefined {
  if (element.isDisabled) return { run: nothing }
  if (isCheckable(element)) return checking(element)
  if (isSubmitButton(element)) return { run: () => submitBy(element) }
  if (isResetButton(element)) return { run: () => reset(formOf(element)) }
  if (element.localName === 'label') return { run: (event) => activateLabelled(element, event) }
  if (element.localName === 'summary') return { run: () => toggleDetails(element) }
  if (isLink(element)) return { run: () => follow(element) }
  return element.localName === 'button' || element.localName === 'input' ? { run: nothing } : undefined
}

const isLink = ({ localName, attributes }: ElementObject): boolean =>
  (localName === 'a' || localName === 'area') && attributes.has('href')

function* nothing(): Callbacks {}

/** A check box is changed before the listeners run, and changed back where one of them cancels. */
function checking(element: ElementObject): Activation {
  const was = element.isChecked
  const isRadio = element.inputType === 'radio'
  const others = isRadio ? groupOf(element).filter(({ isChecked }) => isChecked) : []
  return {
    prepare: () => setChecked(element, isRadio || !was),
    *run() {
      if (!element.isConnected || (isRadio && was)) return
      yield* fireAt(element, 'Event', 'input', { bubbles: true, composed: true })
      yield* fireAt(element, 'Event', 'change', { bubbles: true })
    },
    cancel() {
      setControl(element, { checked: was })
      for (const other of others) setControl(other, { checked: true })
    },
  }
}

export function fireAt(
  target: ElementObject,
  interfaceName: string,
  type: string,
  flags: EventFlags,
  details: Parameters<typeof createHostEvent>[4] = {},
): Callbacks<boolean> {
  const { agent } = target.document
  return dispatch(agent, target, createHostEvent(agent, interfaceName, type, flags, details))
}

// Forms

function* submitBy(button: ElementObject): Callbacks {
  const form = formOf(button)
  if (form !== null) yield* submit(form, button)
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm */
export function* submit(form: ElementObject, submitter: ElementObject | null): Callbacks {
  const isChecked = form.attributes.has('novalidate') || submitter?.attributes.has('formnovalidate')
  if (!form.isConnected || !(isChecked || (yield* reportForm(form)))) return
  if (yield* fireAt(form, 'SubmitEvent', 'submit', { bubbles: true, cancelable: true }, { submitter }))
    yield* send(form, submitter)
}

/** Simplified: a form that is sent goes nowhere, unless it closes its dialog. */
export function* send(form: ElementObject, submitter: ElementObject | null): Callbacks {
  const { agent, resources } = form.document
  const dialog = ancestor(form, 'dialog')
  const method = submitter?.attributes.get('formmethod') ?? form.attributes.get('method') ?? 'get'
  if (method.toLowerCase() === 'dialog') {
    if (dialog !== null) yield* closeDialog(dialog, submitter === null ? undefined : valueOf(submitter))
    return
  }
  const action = resources.resolve(form.attributes.get('action') ?? '')
  notSimulated(
    agent,
    said`The form is sent to ${action}, and the page would be left: navigation is not simulated. event.preventDefault() keeps the page, fetch() sends what is in new FormData(form).`,
  )
}

export function* reset(form: ElementObject | null): Callbacks {
  if (form === null) return
  if (yield* fireAt(form, 'Event', 'reset', { bubbles: true, cancelable: true }))
    for (const control of controlsOf(form)) resetControl(control)
}

// Labels and details

const LABELABLE = 'button input meter output progress select textarea'.split(' ')

export function labelled(label: ElementObject): ElementObject | null {
  const id = label.attributes.get('for')
  if (id !== undefined) return label.document.elementById(id)
  return label.findElement(({ localName }) => LABELABLE.includes(localName)) ?? null
}

/** A click on a label is a click on its control, unless it hit the control already. */
function* activateLabelled(label: ElementObject, event: EventObject): Callbacks {
  const control = labelled(label)
  if (control === null || control.includes(event.target as ElementObject)) return
  if (event.isTrusted && isFocusable(control)) yield* moveFocus(label.document, control)
  yield* click(label.document.agent, control, event.isTrusted, event.details.get('detail'))
}

function* toggleDetails(summary: ElementObject): Callbacks {
  const details = ancestor(summary, 'details')
  if (details !== null) setAttribute(details, 'open', details.attributes.has('open') ? null : '')
}

/** A click by the program, or by an element on behalf of another. https://html.spec.whatwg.org/multipage/interaction.html#dom-click */
export function* click(
  agent: Agent,
  element: ElementObject,
  isTrusted: boolean,
  detail: Value = 0,
): Callbacks {
  if (element.isDisabled || element.isBeingClicked) return
  element.isBeingClicked = true
  const flags = { bubbles: true, cancelable: true, composed: true }
  const details = { view: agent.realm.globalObject, detail, pointerId: -1, pointerType: '' }
  const event = createHostEvent(agent, 'PointerEvent', 'click', flags, details)
  event.isTrusted = isTrusted
  yield* dispatch(agent, element, event)
  element.isBeingClicked = false
}
