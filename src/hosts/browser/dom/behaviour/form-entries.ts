// What a form holds, as it would be sent.
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { Value } from '../../../../machine/value'
import { runCallbacks } from '../../../loop/callbacks'
import { createBlob, createFile, type FileObject } from '../../../web/files/blob'
import type { FormDataObject } from '../../../web/files/form-data'
import { domException } from '../../../web/interfaces/dom-exception'
import { ElementObject } from '../tree/node'
import { fireAt } from './activation'
import {
  controlsOf,
  formOf,
  isCheckable,
  isSelected,
  isSubmitButton,
  optionsOf,
  selectedOption,
  valueOf,
} from './controls'

const CONSTRUCTING = "Failed to construct 'FormData': "

export function* fillFromForm(
  agent: Agent,
  data: FormDataObject,
  form: Value,
  submitter: Value,
): Procedure<void> {
  if (!(form instanceof ElementObject) || form.localName !== 'form')
    throw agent.typeError(`${CONSTRUCTING}parameter 1 is not of type 'HTMLFormElement'.`)
  const button = submitter instanceof ElementObject ? submitter : null
  if (button !== null && !isSubmitButton(button))
    throw agent.typeError(`${CONSTRUCTING}The specified element is not a submit button.`)
  if (button !== null && formOf(button) !== form)
    throw domException(
      agent,
      'NotFoundError',
      `${CONSTRUCTING}The specified element is not owned by this form element.`,
    )
  data.entries = controlsOf(form).flatMap((control) => entriesOf(agent, control, button))
  const event = fireAt(form, 'FormDataEvent', 'formdata', { bubbles: true }, { formData: data })
  yield* runCallbacks(agent, event)
}

function entriesOf(
  agent: Agent,
  control: ElementObject,
  submitter: ElementObject | null,
): [string, string | FileObject][] {
  const name = control.attributes.get('name') ?? ''
  if (name === '' || control.isDisabled || isInDisabledFieldset(control)) return []
  if (control.localName === 'select') return chosen(control).map((option) => [name, valueOf(option)])
  if (control.localName === 'output' || control.localName === 'fieldset') return []
  const isButton = control.localName === 'button' || /^(button|submit|reset|image)$/.test(control.inputType)
  if (isButton && control.localName !== 'textarea' && control !== submitter) return []
  if (isCheckable(control) && !control.isChecked) return []
  if (control.localName === 'input' && control.inputType === 'file')
    return [[name, createFile(agent, createBlob(agent, new Uint8Array(), 'application/octet-stream'), '')]]
  return [[name, valueOf(control)]]
}

function chosen(select: ElementObject): ElementObject[] {
  if (select.attributes.has('multiple'))
    return optionsOf(select).filter((option) => isSelected(option) && !option.isDisabled)
  return [selectedOption(select)].filter((option) => option !== undefined)
}

function isInDisabledFieldset(control: ElementObject): boolean {
  for (let node = control.parent; node instanceof ElementObject; node = node.parent)
    if (node.localName === 'fieldset' && node.isDisabled) return true
  return false
}
