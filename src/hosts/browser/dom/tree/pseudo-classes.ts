// What pseudo-classes say of an element. https://html.spec.whatwg.org/multipage/semantics-other.html#selector-match
import { chargeNodes } from '../../../../machine/running/meter'
import { tableOf } from '../../../../syntax/table'
import {
  ancestor,
  controlsOf,
  formOf,
  groupOf,
  isSubmitButton,
  isTextField,
  selectedOption,
  valueOf,
} from '../behaviour/controls'
import { isModal } from '../behaviour/toggle'
import { isValid } from '../behaviour/validity'
import type { ElementObject, NodeObject } from './node'

type Matches = (element: ElementObject, scope: NodeObject) => boolean

const isOneOf = (tags: string): Matches => {
  const names: ReadonlySet<string> = new Set(tags.split(' '))
  return ({ localName }) => names.has(localName)
}

const never: Matches = () => false

const isInput = isOneOf('input')
const isOption = isOneOf('option')
const canBeDisabled = isOneOf('button input select textarea option optgroup fieldset')
/** Options of a disabled select look disabled, but can be chosen. */
const isDisabled: Matches = (element) =>
  element.isDisabled ||
  (isOption(element, element) && ancestor(element, 'select')?.attributes.has('disabled') === true)

const canBeRequired = (element: ElementObject) =>
  element.localName === 'select' ||
  element.localName === 'textarea' ||
  (isInput(element, element) && !NEVER_REQUIRED.has(element.inputType))
const NEVER_REQUIRED: ReadonlySet<string> = new Set('hidden range color submit image reset button'.split(' '))

const isRequired: Matches = (element) => canBeRequired(element) && element.attributes.has('required')

const isChecked: Matches = (element) => {
  if (isOption(element, element)) return isSelected(element)
  return isInput(element, element) && isCheckBox(element) && element.isChecked
}

const isCheckBox = ({ inputType }: ElementObject): boolean =>
  inputType === 'checkbox' || inputType === 'radio'

function isSelected(option: ElementObject): boolean {
  for (let { parent } = option; parent !== null; parent = parent.parent)
    if (parent.nodeName === 'SELECT' && !(parent as ElementObject).attributes.has('multiple'))
      return selectedOption(parent as ElementObject) === option
  return option.isChecked
}

/** A group of radio buttons is undetermined while none is checked. */
const isIndeterminate: Matches = (element) => {
  if (element.localName === 'progress') return !element.attributes.has('value')
  if (element.localName !== 'input' || element.inputType !== 'radio') return false
  return !element.isChecked && groupOf(element).every(({ isChecked }) => !isChecked)
}

/** https://html.spec.whatwg.org/multipage/semantics-other.html#selector-default */
const isDefault: Matches = (element) => {
  const { localName, attributes } = element
  if (localName === 'option') return attributes.has('selected')
  if (localName === 'input' && isCheckBox(element)) return attributes.has('checked')
  const form = isSubmitButton(element) ? formOf(element) : null
  return form !== null && controlsOf(form).find(isSubmitButton) === element
}

const isWritable: Matches = (element) => {
  const { attributes } = element
  if (isTextField(element)) return !attributes.has('readonly') && !element.isDisabled
  for (let node: NodeObject | null = element; node !== null; node = node.parent) {
    const editable =
      'attributes' in node ? (node as ElementObject).attributes.get('contenteditable') : undefined
    if (editable !== undefined) return editable.toLowerCase() !== 'false'
  }
  return false
}

const showsPlaceholder: Matches = (element) =>
  isTextField(element) && element.attributes.has('placeholder') && valueOf(element) === ''

// Constraints. Simplified: patterns, addresses and lengths are not looked at.

const isConstrained = (element: ElementObject): boolean =>
  !element.isDisabled && !element.attributes.has('readonly') && canBeRequired(element)

function isMissing(element: ElementObject): boolean {
  if (!element.attributes.has('required')) return false
  if (isInput(element, element) && element.inputType === 'checkbox') return !element.isChecked
  if (isInput(element, element) && element.inputType === 'radio')
    return !element.isChecked && groupOf(element).every(({ isChecked }) => !isChecked)
  return valueOf(element) === ''
}

/** Undefined where an element has no bounds. */
function isInRange(element: ElementObject): boolean | undefined {
  const { attributes, inputType } = element
  if (!isInput(element, element) || (inputType !== 'number' && inputType !== 'range')) return undefined
  const [min, max] = ['min', 'max'].map((name) => Number.parseFloat(attributes.get(name) ?? ''))
  if (Number.isNaN(min) && Number.isNaN(max) && inputType === 'number') return undefined
  const value = Number.parseFloat(valueOf(element))
  return !(value < min! || value > max!)
}

const isControl = isOneOf('button input select textarea output fieldset form')
const isInvalid: Matches = (element) => {
  if (element.localName === 'form') return controlsOf(element).some((one) => isInvalid(one, one))
  if (element.localName === 'fieldset')
    return [...element.innerElements()].some((one) => (!isControl(one, one) ? false : isInvalid(one, one)))
  return isConstrained(element) && (isMissing(element) || isInRange(element) === false || !isValid(element))
}

const canBeValid: Matches = (element) =>
  element.localName === 'form' ||
  element.localName === 'fieldset' ||
  isConstrained(element) ||
  (isSubmitButton(element) && !element.isDisabled)

// Places in the tree

const isFirst: Matches = ({ previousElement }) => previousElement === null
const isLast: Matches = ({ nextElement }) => nextElement === null
const isFirstOfType: Matches = (element) => isAloneTowards(element, 'previousElement')
const isLastOfType: Matches = (element) => isAloneTowards(element, 'nextElement')

function isAloneTowards(element: ElementObject, side: 'previousElement' | 'nextElement'): boolean {
  let passed = 0
  let other = element[side]
  for (; other !== null && other.localName !== element.localName; other = other[side]) passed++
  chargeNodes(passed)
  return other === null
}

const isLink: Matches = ({ localName, attributes }) =>
  (localName === 'a' || localName === 'area') && attributes.has('href')

const hasFocus: Matches = (element) => element.document.focused === element

/** The element that the fragment of the address names. */
const isTarget: Matches = ({ id, document }) => {
  const fragment = document.history.current.url.hash.slice(1)
  return fragment !== '' && id === fragment
}

/** Known, but never true in a simulated document. */
const NEVER =
  'active-view-transition autofill corner-present current double-button decrement end fullscreen future horizontal host active hover increment interest-source interest-target no-button past picture-in-picture popover-open single-button start target-after target-before target-current user-invalid user-valid vertical visited window-inactive xr-overlay -webkit-autofill -webkit-drag -webkit-full-page-media -webkit-full-screen'

export const PSEUDO_CLASSES: ReadonlyMap<string, Matches> = new Map([
  ...NEVER.split(' ').map((name): [string, Matches] => [name, never]),
  ...tableOf<Matches>({
    root: (element) => element.document.documentElement === element,
    scope: (element, scope) =>
      element === scope || (scope === element.document && element === element.document.documentElement),
    empty: isEmpty,
    'first-child': isFirst,
    'last-child': isLast,
    'only-child': (element, scope) => isFirst(element, scope) && isLast(element, scope),
    'first-of-type': isFirstOfType,
    'last-of-type': isLastOfType,
    'only-of-type': (element, scope) => isFirstOfType(element, scope) && isLastOfType(element, scope),
    checked: isChecked,
    indeterminate: isIndeterminate,
    default: isDefault,
    disabled: isDisabled,
    enabled: (element, scope) => canBeDisabled(element, scope) && !isDisabled(element, scope),
    required: isRequired,
    optional: (element) => canHaveValue(element, element) && !isRequired(element, element),
    'read-write': isWritable,
    'read-only': (element, scope) => !isWritable(element, scope),
    'placeholder-shown': showsPlaceholder,
    valid: (element, scope) => canBeValid(element, scope) && !isInvalid(element, scope),
    invalid: isInvalid,
    'in-range': (element) => isConstrained(element) && isInRange(element) === true,
    'out-of-range': (element) => isConstrained(element) && isInRange(element) === false,
    focus: hasFocus,
    'focus-visible': hasFocus,
    'focus-within': (element) => element.includes(element.document.focused),
    link: isLink,
    'any-link': isLink,
    '-webkit-any-link': isLink,
    open: ({ localName, attributes }) =>
      (localName === 'details' || localName === 'dialog') && attributes.has('open'),
    modal: isModal,
    target: isTarget,
    defined: ({ customState }) => customState === 'custom' || customState === 'uncustomized',
  }),
])

const canHaveValue = isOneOf('input select textarea button')

function isEmpty(element: ElementObject): boolean {
  for (let child = element.first; child !== null; child = child.next)
    if (child.nodeName !== '#comment' && !(child.nodeName === '#text' && child.text === '')) return false
  return true
}

// With an argument

/** https://html.spec.whatwg.org/multipage/dom.html#the-directionality – simplified: `auto` is left to right. */
export function hasDirection(element: ElementObject, direction: string): boolean {
  for (let node: NodeObject | null = element; node !== null; node = node.parent) {
    const given =
      'attributes' in node ? (node as ElementObject).attributes.get('dir')?.toLowerCase() : undefined
    if (given === 'ltr' || given === 'rtl') return given === direction
  }
  return direction === 'ltr'
}

/** https://drafts.csswg.org/selectors/#the-lang-pseudo */
export function hasLanguage(element: ElementObject, range: string): boolean {
  for (let node: NodeObject | null = element; node !== null; node = node.parent) {
    const language =
      'attributes' in node ? (node as ElementObject).attributes.get('lang')?.toLowerCase() : undefined
    if (language !== undefined) return language === range || language.startsWith(`${range}-`)
  }
  return false
}
