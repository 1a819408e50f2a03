// What form controls hold. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html
import { setAttribute, setControl } from '../tree/mutations'
import { ElementObject, type NodeObject } from '../tree/node'
import { sanitized } from './sanitization'

/** What a user can type into. */
export const isTextField = (element: ElementObject): boolean =>
  element.localName === 'textarea' || (element.localName === 'input' && !NO_TEXT.has(element.inputType))

const NO_TEXT: ReadonlySet<string> = new Set(
  'checkbox radio button submit reset image file hidden range color'.split(' '),
)

export const isCheckable = ({ localName, inputType }: ElementObject): boolean =>
  localName === 'input' && (inputType === 'checkbox' || inputType === 'radio')

export function valueOf(element: ElementObject): string {
  const { localName, control, attributes } = element
  switch (localName) {
    case 'select':
      return selectedOption(element) === undefined ? '' : valueOf(selectedOption(element)!)
    case 'option':
      return attributes.get('value') ?? element.text.trim().replace(/\s+/g, ' ')
    case 'textarea':
      return control.value ?? element.text
    case 'input':
      return control.value ?? defaultOf(element)
    default:
      return attributes.get('value') ?? ''
  }
}

function defaultOf(input: ElementObject): string {
  const given = input.attributes.get('value')
  if (given === undefined || isCheckable(input) || isButton(input))
    return given ?? (isCheckable(input) ? 'on' : '')
  return sanitized(input.inputType, given)
}

export function setValue(element: ElementObject, value: string): void {
  if (element.localName === 'select')
    choose(
      element,
      optionsOf(element).find((o) => valueOf(o) === value),
    )
  else if (element.localName === 'input' && (isCheckable(element) || isButton(element)))
    setAttribute(element, 'value', value)
  else if (element.localName === 'input' || element.localName === 'textarea')
    setControl(element, {
      value: element.localName === 'input' ? sanitized(element.inputType, value) : value,
    })
  else setAttribute(element, 'value', value)
}

/** One radio button of a group is checked at a time. */
export function setChecked(element: ElementObject, checked: boolean): void {
  if (checked && element.inputType === 'radio')
    for (const other of groupOf(element)) if (other.isChecked) setControl(other, { checked: false })
  setControl(element, { checked })
}

export function groupOf(radio: ElementObject): ElementObject[] {
  const name = radio.attributes.get('name') ?? ''
  if (name === '') return []
  const isAlike = (one: ElementObject) =>
    one !== radio &&
    one.inputType === 'radio' &&
    one.attributes.get('name') === name &&
    formOf(one) === formOf(radio)
  return radio.root.findElements((one) => one.localName === 'input' && isAlike(one))
}

// Selections

export const optionsOf = (select: ElementObject): ElementObject[] =>
  select.findElements(({ localName }) => localName === 'option')

export const isSelected = (option: ElementObject): boolean => option.isChecked

/** The option that shows: the last that is selected, or else the first. */
export function selectedOption(select: ElementObject): ElementObject | undefined {
  const options = optionsOf(select)
  return options.findLast(isSelected) ?? options.find((option) => !option.isDisabled)
}

export function choose(select: ElementObject, option: ElementObject | undefined): void {
  for (const other of optionsOf(select))
    if (isSelected(other) !== (other === option)) setControl(other, { checked: other === option })
}

// Forms

const FORM_CONTROLS: ReadonlySet<string> = new Set([
  'button',
  'input',
  'select',
  'textarea',
  'output',
  'fieldset',
])

const isButton = ({ inputType }: ElementObject): boolean => /^(button|submit|reset|image)$/.test(inputType)

export function formOf(element: ElementObject): ElementObject | null {
  const id = element.attributes.get('form')
  if (id !== undefined) return element.document.elementById(id)
  return ancestor(element, 'form')
}

export function ancestor(element: ElementObject, tag: string): ElementObject | null {
  for (let node: NodeObject | null = element; node !== null; node = node.parent)
    if (node instanceof ElementObject && node.localName === tag) return node
  return null
}

export const controlsOf = (form: ElementObject): ElementObject[] =>
  form.root.findElements((one) => FORM_CONTROLS.has(one.localName) && formOf(one) === form)

/** Whether a click on it sends its form. */
export const isSubmitButton = ({ localName, attributes, inputType }: ElementObject): boolean =>
  localName === 'button'
    ? (attributes.get('type') ?? 'submit').toLowerCase() === 'submit'
    : localName === 'input' && (inputType === 'submit' || inputType === 'image')

export const isResetButton = ({ localName, attributes }: ElementObject): boolean =>
  (localName === 'button' || localName === 'input') && attributes.get('type')?.toLowerCase() === 'reset'

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#concept-form-reset */
export function resetControl(element: ElementObject): void {
  if (element.localName === 'select') {
    for (const option of optionsOf(element))
      setControl(option, { checked: option.attributes.has('selected') })
    return
  }
  const state = element.control
  if (state.value !== undefined) setControl(element, { value: defaultValueOf(element) })
  if (state.checked !== undefined) setControl(element, { checked: element.attributes.has('checked') })
}

export const defaultValueOf = (element: ElementObject): string =>
  element.localName === 'textarea' ? element.text : (element.attributes.get('value') ?? '')

// Focus

/** https://html.spec.whatwg.org/multipage/interaction.html#focusable-area */
export function isFocusable(element: ElementObject): boolean {
  const { localName, attributes } = element
  if (!element.isConnected || element.isDisabled) return false
  if (attributes.has('tabindex') || attributes.get('contenteditable') === 'true') return true
  if (localName === 'input') return element.inputType !== 'hidden'
  if (localName === 'a') return attributes.has('href')
  return ['button', 'select', 'textarea', 'summary'].includes(localName)
}
