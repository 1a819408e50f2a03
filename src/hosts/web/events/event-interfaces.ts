// The interfaces below Event with their attributes and defaults. https://w3c.github.io/uievents/ and
// https://html.spec.whatwg.org/multipage/webappapis.html

import { toBoolean, toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import { defineEventInterface } from './event'

const UI = { view: null, detail: 0 }
const MODIFIERS = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false }
const MOUSE = {
  screenX: 0,
  screenY: 0,
  clientX: 0,
  clientY: 0,
  pageX: 0,
  pageY: 0,
  offsetX: 0,
  offsetY: 0,
  ...MODIFIERS,
  button: 0,
  buttons: 0,
  relatedTarget: null,
}
const POINTER = {
  pointerId: 0,
  width: 1,
  height: 1,
  pressure: 0,
  pointerType: '',
  isPrimary: false,
}
const WHEEL = { deltaX: 0, deltaY: 0, deltaZ: 0, deltaMode: 0 }
const KEYBOARD = {
  key: '',
  code: '',
  location: 0,
  ...MODIFIERS,
  repeat: false,
  isComposing: false,
  charCode: 0,
  keyCode: 0,
}
const MESSAGE = { data: null, origin: '', lastEventId: '', source: null, ports: null }
const INPUT = { data: null, isComposing: false, inputType: '' }

/** Those that Node has, too. */
export function defineCommonEvents(agent: Agent): void {
  defineEventInterface(agent, 'MessageEvent', 'Event', MESSAGE, [])
  const definition = defineEventInterface(agent, 'CustomEvent', 'Event', { detail: null }, [])
  definition.operation('initCustomEvent', 1, function* (event, [type, bubbles, cancelable, detail]) {
    const name = yield* toString(agent, type)
    if (event.isDispatched) return undefined
    event.type = name
    event.bubbles = toBoolean(bubbles)
    event.isCancelable = toBoolean(cancelable)
    event.details.set('detail', detail ?? null)
    return undefined
  })
}

export function defineEventInterfaces(agent: Agent): void {
  defineEventInterface(agent, 'UIEvent', 'Event', UI, [])
  defineEventInterface(agent, 'MouseEvent', 'UIEvent', MOUSE, [UI])
  defineEventInterface(agent, 'PointerEvent', 'MouseEvent', POINTER, [UI, MOUSE])
  defineEventInterface(agent, 'WheelEvent', 'MouseEvent', WHEEL, [UI, MOUSE])
  defineEventInterface(agent, 'KeyboardEvent', 'UIEvent', KEYBOARD, [UI])
  defineEventInterface(agent, 'InputEvent', 'UIEvent', INPUT, [UI])
  defineEventInterface(agent, 'FocusEvent', 'UIEvent', { relatedTarget: null }, [UI])
  defineEventInterface(agent, 'SubmitEvent', 'Event', { submitter: null }, [])
  for (const [name, members] of Object.entries(PLAIN)) defineEventInterface(agent, name, 'Event', members, [])
}

const PLAIN = {
  ErrorEvent: { message: '', filename: '', lineno: 0, colno: 0, error: null },
  PromiseRejectionEvent: { promise: null, reason: null },
  HashChangeEvent: { oldURL: '', newURL: '' },
  PopStateEvent: { state: null, hasUAVisualTransition: false },
  ProgressEvent: { lengthComputable: false, loaded: 0, total: 0 },
  CloseEvent: { wasClean: false, code: 0, reason: '' },
  StorageEvent: { key: null, oldValue: null, newValue: null, url: '', storageArea: null },
  ToggleEvent: { oldState: '', newState: '' },
  FormDataEvent: { formData: null },
  AnimationPlaybackEvent: { currentTime: null, timelineTime: null },
}
