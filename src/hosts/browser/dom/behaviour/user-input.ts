// What a user does to the document, as the events that a browser fires for it.
// https://w3c.github.io/uievents/ and https://w3c.github.io/pointerevents/

import { tableOf } from '../../../../syntax/table'
import type { Callbacks } from '../../../loop/callbacks'
import type { DocumentObject } from '../tree/document'
import { setControl } from '../tree/mutations'
import { ElementObject, type NodeObject } from '../tree/node'
import { parseSelector } from '../tree/selectors'
import { activationOf, click, fireAt, submit } from './activation'
import {
  choose,
  controlsOf,
  formOf,
  isFocusable,
  isSubmitButton,
  isTextField,
  optionsOf,
  valueOf,
} from './controls'
import { commitEdit, moveFocus } from './focus'

interface Moment {
  /** Virtual ms. */
  readonly at: number
  /** Not before so many tasks have begun, the script being the first; for an input at a moment that was seen. */
  readonly afterTask?: number
}

export type UserInput = Moment &
  (
    | { readonly kind: 'click'; readonly target: string }
    /** All of a field's text is replaced, or an option is chosen. */
    | { readonly kind: 'input'; readonly target: string; readonly value: string }
    /** Without a target, the element with the focus gets it. */
    | { readonly kind: 'key'; readonly key: string; readonly target?: string }
  )

export function labelOfInput(input: UserInput): string {
  switch (input.kind) {
    case 'click':
      return `click ${input.target}`
    case 'input':
      return `type ${JSON.stringify(input.value)} into ${input.target}`
    case 'key':
      return `press ${input.key === ' ' ? 'Space' : input.key}${input.target === undefined ? '' : ` in ${input.target}`}`
  }
}

/** Nothing happens where the target is not there by then. */
export function* performInput(document: DocumentObject, input: UserInput): Callbacks {
  const target = input.target === undefined ? focusedOf(document) : find(document, input.target)
  if (target === null) return
  if (input.kind === 'click') yield* press(target)
  else if (input.kind === 'input') yield* enter(target, input.value)
  else yield* strike(target, input.key, input.target !== undefined)
}

const focusedOf = ({ focused, body }: DocumentObject): ElementObject | null => focused ?? body

function find(document: DocumentObject, selector: string): ElementObject | null {
  return parseSelector(selector)?.select(document, 1)[0] ?? null
}

const BUBBLING = { bubbles: true, cancelable: true, composed: true }

// The pointer

function* press(target: ElementObject): Callbacks {
  const { document } = target
  const pointer = {
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    detail: 0,
    view: document.realm.globalObject,
  }
  const mouse = { detail: 1, view: document.realm.globalObject }
  yield* fireAt(target, 'PointerEvent', 'pointerdown', BUBBLING, { ...pointer, buttons: 1, pressure: 0.5 })
  if (target.isDisabled) {
    yield* fireAt(target, 'PointerEvent', 'pointerup', BUBBLING, pointer)
    return
  }
  if (yield* fireAt(target, 'MouseEvent', 'mousedown', BUBBLING, { ...mouse, buttons: 1 }))
    yield* moveFocus(document, focusableAround(target))
  yield* fireAt(target, 'PointerEvent', 'pointerup', BUBBLING, pointer)
  yield* fireAt(target, 'MouseEvent', 'mouseup', BUBBLING, mouse)
  if (target.isConnected) yield* fireAt(target, 'PointerEvent', 'click', BUBBLING, { ...pointer, detail: 1 })
}

function focusableAround(target: ElementObject): ElementObject | null {
  for (let node: NodeObject | null = target; node instanceof ElementObject; node = node.parent)
    if (isFocusable(node)) return node
  return null
}

// Text

function* enter(target: ElementObject, value: string): Callbacks {
  if (target.isDisabled || target.attributes.has('readonly')) return
  yield* moveFocus(target.document, target)
  if (target.localName === 'select') yield* pick(target, value)
  else if (isTextField(target)) yield* write(target, value, value === '' ? null : value)
}

function* pick(select: ElementObject, value: string): Callbacks {
  const option = optionsOf(select).find((one) => valueOf(one) === value || one.text.trim() === value)
  if (option === undefined) return
  choose(select, option)
  yield* fireAt(select, 'Event', 'input', { bubbles: true, composed: true })
  yield* fireAt(select, 'Event', 'change', { bubbles: true })
}

/** `data` is what comes in, null where something is deleted or a line is broken. */
function* write(
  field: ElementObject,
  value: string,
  data: string | null,
  inputType = data === null ? 'deleteContentBackward' : 'insertText',
): Callbacks {
  const details = { data, inputType }
  if (!(yield* fireAt(field, 'InputEvent', 'beforeinput', BUBBLING, details))) return
  field.document.edit ??= { field, before: valueOf(field) }
  setControl(field, { value })
  yield* fireAt(field, 'InputEvent', 'input', { bubbles: true, composed: true }, details)
}

// Keys

const LINE_BREAK = 'insertLineBreak'

function* strike(target: ElementObject, key: string, isAimed: boolean): Callbacks {
  const { document } = target
  if (isAimed) yield* moveFocus(document, target)
  const details = { key, code: codeOf(key), keyCode: keyCodeOf(key), view: document.realm.globalObject }
  if (yield* fireAt(target, 'KeyboardEvent', 'keydown', BUBBLING, details)) yield* act(target, key, details)
  const last = document.focused ?? target
  const mayClick = yield* fireAt(last, 'KeyboardEvent', 'keyup', BUBBLING, details)
  if (mayClick && key === ' ' && isPressable(last)) yield* click(document.agent, last, true)
}

const isPressable = (element: ElementObject): boolean =>
  !isTextField(element) && activationOf(element) !== undefined && isFocusable(element)

/** What a key does by itself, once nobody prevented it. */
function* act(target: ElementObject, key: string, details: Parameters<typeof fireAt>[4]): Callbacks {
  const { document } = target
  if (key === 'Tab') return yield* moveFocus(document, nextFocusable(target))
  const isEditable = isTextField(target) && !target.attributes.has('readonly') && !target.isDisabled
  const value = isTextField(target) ? valueOf(target) : ''
  if (key === 'Backspace')
    return isEditable && value !== '' ? yield* write(target, value.slice(0, -1), null) : undefined
  if (key !== 'Enter' && key.length !== 1) return
  if (!(yield* fireAt(target, 'KeyboardEvent', 'keypress', BUBBLING, details))) return
  if (key === 'Enter') yield* confirm(target, isEditable)
  else if (isEditable) yield* write(target, value + key, key)
}

function* confirm(target: ElementObject, isEditable: boolean): Callbacks {
  if (isEditable && target.localName === 'textarea')
    yield* write(target, `${valueOf(target)}\n`, null, LINE_BREAK)
  else if (isTextField(target)) yield* submitImplicitly(target)
  else if (isPressable(target)) yield* click(target.document.agent, target, true)
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission */
function* submitImplicitly(field: ElementObject): Callbacks {
  const details = { data: null, inputType: LINE_BREAK }
  if (!(yield* fireAt(field, 'InputEvent', 'beforeinput', BUBBLING, details))) return
  yield* commitEdit(field.document)
  const form = formOf(field)
  if (form === null) return
  const button = controlsOf(form).find(isSubmitButton)
  if (button !== undefined) yield* click(field.document.agent, button, true)
  else if (controlsOf(form).filter(isTextField).length === 1) yield* submit(form, null)
}

function nextFocusable(target: ElementObject): ElementObject | null {
  const all = target.document.findElements(isFocusable)
  return all[all.indexOf(target) + 1] ?? all[0] ?? null
}

const codeOf = (key: string): string => {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? `Digit${key}` : key === ' ' ? 'Space' : key
}

const KEY_CODES = tableOf<number>({
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
})

const keyCodeOf = (key: string): number =>
  KEY_CODES.get(key) ?? (key.length === 1 ? key.toUpperCase().charCodeAt(0) : 0)
