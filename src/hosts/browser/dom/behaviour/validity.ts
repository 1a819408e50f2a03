// Whether controls hold what they may. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constraints

import { ObjectValue } from '../../../../machine/objects/object'
import { toString } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import { type Callbacks, runCallbacks } from '../../../loop/callbacks'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import { parseUrl } from '../../../web/url/url-record'
import type { ElementObject } from '../tree/node'
import { controlsOf, groupOf, isCheckable, valueOf } from './controls'
import { moveFocus } from './focus'

const FLAWS = [
  'valueMissing',
  'typeMismatch',
  'patternMismatch',
  'tooLong',
  'tooShort',
  'rangeUnderflow',
  'rangeOverflow',
  'stepMismatch',
  'badInput',
  'customError',
] as const

type Flaw = (typeof FLAWS)[number]

/** What is wrong, with Chromium's words for it. */
type Flaws = ReadonlyMap<Flaw, string>

const customMessages = new WeakMap<ElementObject, string>()

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#candidate-for-constraint-validation */
export function willValidate(control: ElementObject): boolean {
  const { localName, attributes, inputType } = control
  if (control.isDisabled || attributes.has('readonly')) return false
  if (localName === 'button') return (attributes.get('type') ?? 'submit').toLowerCase() === 'submit'
  if (localName === 'input') return !/^(hidden|reset|button)$/.test(inputType)
  return localName === 'select' || localName === 'textarea'
}

function flawsOf(control: ElementObject): Flaws {
  const flaws = new Map<Flaw, string>()
  const custom = customMessages.get(control)
  if (custom !== undefined) flaws.set('customError', custom)
  if (!willValidate(control)) return flaws
  if (control.attributes.has('required') && isMissing(control)) flaws.set('valueMissing', missing(control))
  const value = valueOf(control)
  if (control.localName !== 'input' || value === '' || isCheckable(control)) return flaws
  addTypeFlaws(control, value, flaws)
  addRangeFlaws(control, value, flaws)
  const { pattern } = Object.fromEntries(control.attributes)
  if (pattern !== undefined && !matches(pattern, value))
    flaws.set('patternMismatch', 'Please match the requested format.')
  return flaws
}

function isMissing(control: ElementObject): boolean {
  if (!isCheckable(control)) return valueOf(control) === ''
  if (control.inputType === 'checkbox') return !control.isChecked
  return ![control, ...groupOf(control)].some(({ isChecked }) => isChecked)
}

function missing({ localName, inputType }: ElementObject): string {
  if (localName === 'select') return 'Please select an item in the list.'
  if (localName === 'input' && inputType === 'checkbox')
    return 'Please check this box if you want to proceed.'
  return localName === 'input' && inputType === 'radio'
    ? 'Please select one of these options.'
    : 'Please fill out this field.'
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'v').test(value)
  } catch {
    return true
  }
}

function addTypeFlaws({ inputType }: ElementObject, value: string, flaws: Map<Flaw, string>): void {
  if (inputType === 'url' && parseUrl(value) === undefined) flaws.set('typeMismatch', 'Please enter a URL.')
  const problem = inputType === 'email' ? emailProblem(value) : undefined
  if (problem !== undefined) flaws.set('typeMismatch', problem)
}

function emailProblem(value: string): string | undefined {
  const at = value.indexOf('@')
  if (at < 0) return `Please include an '@' in the email address. '${value}' is missing an '@'.`
  const [local, domain] = [value.slice(0, at), value.slice(at + 1)]
  if (local === '') return `Please enter a part followed by '@'. '${value}' is incomplete.`
  if (domain === '') return `Please enter a part following '@'. '${value}' is incomplete.`
  const wrong = /[^\w.!#$%&'*+/=?^`{|}~-]/.exec(local)?.[0]
  if (wrong !== undefined) return `A part followed by '@' should not contain the symbol '${wrong}'.`
  const symbol = /[^A-Za-z0-9.-]/.exec(domain)?.[0]
  return symbol === undefined ? undefined : `A part following '@' should not contain the symbol '${symbol}'.`
}

function addRangeFlaws(control: ElementObject, value: string, flaws: Map<Flaw, string>): void {
  const { min, max } = Object.fromEntries(control.attributes)
  if (/^(date|month|week|time|datetime-local)$/.test(control.inputType)) {
    if (min !== undefined && value < min)
      flaws.set('rangeUnderflow', `Value must be ${dateText(min)} or later.`)
    if (max !== undefined && value > max)
      flaws.set('rangeOverflow', `Value must be ${dateText(max)} or earlier.`)
  }
  const number = Number(value)
  if (control.inputType !== 'number' || Number.isNaN(number)) return
  if (min && number < Number(min))
    flaws.set('rangeUnderflow', `Value must be greater than or equal to ${min}.`)
  if (max && number > Number(max)) flaws.set('rangeOverflow', `Value must be less than or equal to ${max}.`)
  addStepFlaw(control, number, flaws)
}

/** As Chromium shows it. */
const dateText = (date: string): string => date.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1')

function addStepFlaw({ attributes }: ElementObject, value: number, flaws: Map<Flaw, string>): void {
  const given = attributes.get('step')
  const step = Number(given) > 0 ? Number(given) : 1
  if (given === 'any') return
  const base = Number(attributes.get('min') ?? 0) || 0
  const steps = (value - base) / step
  if (Math.abs(steps - Math.round(steps)) < 1e-9) return
  const [below, above] = [base + Math.floor(steps) * step, base + Math.ceil(steps) * step]
  flaws.set(
    'stepMismatch',
    `Please enter a valid value. The two nearest valid values are ${below} and ${above}.`,
  )
}

export const isValid = (control: ElementObject): boolean =>
  !willValidate(control) || flawsOf(control).size === 0

/** Tells the control where it is not valid. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#check-validity-steps */
function* checkControl(control: ElementObject): Callbacks<boolean> {
  if (isValid(control)) return true
  const { agent } = control.document
  yield* dispatch(agent, control, createHostEvent(agent, 'Event', 'invalid', { cancelable: true }))
  return false
}

/** Looks at all controls before it tells the first. */
export function* checkForm(form: ElementObject): Callbacks<boolean> {
  const invalid = controlsOf(form).filter((control) => !isValid(control))
  for (const control of invalid) yield* checkControl(control)
  return invalid.length === 0
}

/** `form.reportValidity()`: the first invalid control whose listeners do not prevent it gets the focus. */
export function* reportForm(form: ElementObject): Callbacks<boolean> {
  return yield* report(controlsOf(form).filter((control) => !isValid(control)))
}

function* report(invalid: readonly ElementObject[]): Callbacks<boolean> {
  let first: ElementObject | undefined
  for (const control of invalid) {
    const event = createHostEvent(control.document.agent, 'Event', 'invalid', { cancelable: true })
    if (yield* dispatch(control.document.agent, control, event)) first ??= control
  }
  if (first !== undefined) yield* moveFocus(first.document, first)
  return invalid.length === 0
}

class ValidityStateObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly control: ElementObject,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'ValidityState'
  }
}

export function defineValidityState(agent: Agent): void {
  const definition = new Interface(agent, {
    name: 'ValidityState',
    receiver: receiverOf(ValidityStateObject),
  })
  for (const flaw of FLAWS) definition.attribute(flaw, ({ control }) => flawsOf(control).has(flaw))
  definition.attribute('valid', ({ control }) => flawsOf(control).size === 0)
}

/** Of each kind of control. */
export function defineValidity(agent: Agent, control: Interface<ElementObject>): void {
  const check = (one: ElementObject): Procedure => runCallbacks(agent, checkControl(one))
  control
    .attribute('willValidate', willValidate)
    .attribute('validity', (one) => {
      const known =
        one.views.get('validity') ?? new ValidityStateObject(prototypeOf(agent.realm, 'ValidityState'), one)
      one.views.set('validity', known)
      return known
    })
    .attribute('validationMessage', (one) =>
      willValidate(one) ? (customMessages.get(one) ?? [...flawsOf(one).values()][0] ?? '') : '',
    )
    .operation('checkValidity', 0, check)
    .operation('reportValidity', 0, (one) => runCallbacks(agent, report(isValid(one) ? [] : [one])))
    .operation('setCustomValidity', 1, function* (one, [message]) {
      const text = yield* toString(agent, message)
      if (text === '') customMessages.delete(one)
      else customMessages.set(one, text)
      return undefined
    })
}
