// What is selected in a text field. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#textFieldSelection

import { toNumber, toString } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { Value } from '../../../../machine/value'
import { runCallbacks } from '../../../loop/callbacks'
import type { Interface } from '../../../web/interfaces/interface'
import type { ElementObject } from '../tree/node'
import { valueOf } from './controls'
import { moveFocus } from './focus'

interface Selection {
  readonly start: number
  readonly end: number
  readonly direction: string
  /** Of the text; another text has the cursor at its end. */
  readonly text: string
}

const selections = new WeakMap<ElementObject, Selection>()

function selectionOf(field: ElementObject): Selection {
  const text = valueOf(field)
  const known = selections.get(field)
  if (known?.text === text) return known
  const at = known === undefined ? 0 : text.length
  return { start: at, end: at, direction: 'none', text }
}

function select(field: ElementObject, start: number, end: number, direction: string): void {
  const before = selectionOf(field)
  const { text } = before
  const last = Math.min(Math.max(0, end), text.length)
  const first = Math.min(Math.max(0, start), last)
  const selection = { start: first, end: last, direction, text }
  selections.set(field, selection)
  const isSame = before.start === first && before.end === last && before.direction === direction
  if (isSame) return
  field.document.enqueueEvent(field.document, 'selectionchange')
  field.document.enqueueEvent(field, 'select')
}

export function defineSelection(agent: Agent, definition: Interface<ElementObject>): void {
  definition
    .attribute(
      'selectionStart',
      (one) => selectionOf(one).start,
      function* (one, value) {
        const { end, direction } = selectionOf(one)
        const start = yield* toNumber(agent, value)
        select(one, start, Math.max(start, end), direction)
        return undefined
      },
    )
    .attribute(
      'selectionEnd',
      (one) => selectionOf(one).end,
      function* (one, value) {
        const { start, direction } = selectionOf(one)
        select(one, start, yield* toNumber(agent, value), direction)
        return undefined
      },
    )
    .attribute('selectionDirection', (one) => selectionOf(one).direction)
    .operation('select', 0, function* (one) {
      select(one, 0, valueOf(one).length, 'forward')
      yield* runCallbacks(agent, moveFocus(one.document, one))
      return undefined
    })
    .operation('setSelectionRange', 2, function* (one, [start, end, direction]: Value[]) {
      const from = yield* toNumber(agent, start)
      const to = yield* toNumber(agent, end)
      select(one, from, to, direction === undefined ? 'none' : yield* toString(agent, direction))
      return undefined
    })
}
