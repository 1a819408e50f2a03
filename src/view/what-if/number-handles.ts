// Numbers of the program are handles: a pointer drags them, Alt with the arrows changes them.
import { isolateHistory } from '@codemirror/commands'
import { syntaxTree } from '@codemirror/language'
import {
  Annotation,
  type EditorState,
  type Extension,
  Facet,
  Prec,
  RangeSetBuilder,
  Transaction,
} from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
import { numberAt } from '../../learn/what-if/program-number'
import { indexOf, partOf, valueAt, valueAtPart } from '../../learn/what-if/range'
import type { ViewStore } from '../view-state'
import { askAbout, settle, setValue } from './asking'
import { whatIfStore } from './what-if-state'

/** What the text of a number says under the pointer. */
export const handleTitle = Facet.define<string, string>({ combine: ([title = '']) => title })

/** A change that the store has made itself, or that leaves the text as it was. */
export const isUnsaid = Annotation.define<true>()

const COMMENT = /^[ \t]*\/\/[ \t]*(?:route|fault|burst|alert|input):/
const NUMBER = /(?<![\w.])\d+(?:\.\d+)?/g

const number = Decoration.mark({ class: 'number-handle', attributes: { 'data-number': '' } })

/** Numbers in what can be seen of the text. */
function handlesIn({ state, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const mark = titled(state)
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter({ name, from: start, to: end }) {
        if (name === 'Number') builder.add(start, end, mark)
        if (name !== 'LineComment') return
        const text = state.sliceDoc(start, end)
        const head = COMMENT.exec(text)
        if (!head) return
        for (const match of text.slice(head[0].length).matchAll(NUMBER)) {
          const at = start + head[0].length + match.index
          builder.add(at, at + match[0].length, mark)
        }
      },
    })
  }
  return builder.finish()
}

function titled(state: EditorState): Decoration {
  const title = state.facet(handleTitle)
  return title === ''
    ? number
    : Decoration.mark({ class: 'number-handle', attributes: { 'data-number': '', title } })
}

const handles = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = handlesIn(view)
    }
    update(update: ViewUpdate) {
      const isParsedFarther = syntaxTree(update.startState) !== syntaxTree(update.state)
      if (update.docChanged || update.viewportChanged || isParsedFarther)
        this.decorations = handlesIn(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

/** From one end of the range to the other. */
const WIDTH_OF_RANGE = 400

/** So far a pointer may move before it drags. */
const LEAST_DRAG = 4

export function numberHandles(store: ViewStore): Extension {
  return [
    handles,
    EditorView.domEventHandlers({
      pointerdown(event, view) {
        const handle = event.target instanceof Element && event.target.closest('[data-number]')
        if (!handle || !event.isPrimary || event.button !== 0) return false
        follow(store, view, event, view.posAtDOM(handle))
        return false
      },
      // The text is not selected while a number is dragged.
      mousedown: (event) =>
        event.detail === 1 &&
        event.target instanceof Element &&
        event.target.closest('[data-number]') !== null,
    }),
    Prec.high(
      keymap.of([
        { key: 'Alt-ArrowUp', run: by(store, 1), shift: by(store, 10) },
        { key: 'Alt-ArrowDown', run: by(store, -1), shift: by(store, -10) },
      ]),
    ),
  ]
}

/** Drags the number at an offset, or puts the cursor there where the pointer hardly moves. */
function follow(store: ViewStore, view: EditorView, down: PointerEvent, offset: number): void {
  const target = view.contentDOM
  let asked: Promise<void> | undefined
  let begun: number | undefined
  let x = down.clientX
  const drag = () => {
    const { question, value } = whatIfStore.getState()
    if (question === undefined || !isAt(offset)) return
    begun ??= value
    const { range } = question
    const part = partOf(range, Math.max(range.from, begun)) + (x - down.clientX) / WIDTH_OF_RANGE
    setValue(store, valueAtPart(range, part))
  }
  const move = (event: PointerEvent) => {
    x = event.clientX
    if (asked === undefined && Math.abs(x - down.clientX) < LEAST_DRAG) return
    event.preventDefault()
    if (asked === undefined) {
      target.setPointerCapture(down.pointerId)
      whatIfStore.setState({ isOpen: true, isDragging: true })
      asked = askAbout(store, offset).then(drag)
    } else drag()
  }
  const end = () => {
    target.removeEventListener('pointermove', move)
    for (const name of ENDS) target.removeEventListener(name, end)
    if (asked === undefined) return leave()
    // So that undo is at hand.
    if (down.pointerType === 'mouse') view.focus()
    void asked.then(() => settle(store))
  }
  const leave = () => {
    const at = view.posAtCoords({ x: down.clientX, y: down.clientY }) ?? offset
    view.dispatch({ selection: { anchor: at } })
    if (down.pointerType === 'mouse') view.focus()
    else {
      whatIfStore.setState({ isOpen: true })
      void askAbout(store, offset)
    }
  }
  target.addEventListener('pointermove', move)
  for (const name of ENDS) target.addEventListener(name, end)
}

const ENDS = ['pointerup', 'pointercancel'] as const

const isAt = (offset: number): boolean => whatIfStore.getState().question?.number.start === offset

/** Changes the number that the cursor is in, or at. */
const by = (store: ViewStore, steps: number) => (view: EditorView) => {
  const { head } = view.state.selection.main
  const at = numberNear(view.state, head)
  if (at === undefined) return false
  whatIfStore.setState({ isOpen: true })
  void askAbout(store, at).then(() => {
    const { question, value } = whatIfStore.getState()
    if (question && question.number.start === at)
      setValue(store, valueAt(question.range, indexOf(question.range, value) + steps))
  })
  return true
}

/** Offset of the number that a position is in or beside. */
function numberNear(state: EditorState, position: number): number | undefined {
  const { from, text } = state.doc.lineAt(position)
  const isComment = text.trimStart().startsWith('//')
  if (isComment && !COMMENT.test(text)) return undefined
  const found = [...text.matchAll(isComment ? NUMBER : ANY_NUMBER)].find(({ index, 0: written }) => {
    const at = from + index
    return at <= position && position <= at + written.length
  })
  if (found === undefined) return undefined
  const { question } = whatIfStore.getState()
  const start = from + found.index
  return question && numberAt([question.number], start)?.start === question.number.start
    ? question.number.start
    : start
}

const ANY_NUMBER = /(?<![\w$.])-?(?:0[xob][\da-f_]+|\.?\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)n?/gi

/** Shows another text: only what differs is changed, so that the cursor and the numbers stay where they are. */
export function showText(view: EditorView, source: string): void {
  const before = view.state.doc.toString()
  if (before === source) return
  const { question, isDragging } = whatIfStore.getState()
  const changes = difference(before, source)
  const isOfNumber = question !== undefined && changes.to - changes.from < 40 && changes.insert.length < 40
  const annotations = isOfNumber
    ? [isUnsaid.of(true), Transaction.userEvent.of('input.number'), ...(isDragging ? [UNWRITTEN] : [])]
    : // One undo brings back what was there, however soon before it was typed.
      [isolateHistory.of('full')]
  view.dispatch({ changes, annotations })
}

const UNWRITTEN = Transaction.addToHistory.of(false)

/** What was dragged becomes one step of undo. `before` is the text when the drag began. */
export function writeHistory(view: EditorView, before: string): void {
  const now = view.state.doc.toString()
  if (now === before) return
  view.dispatch({ changes: difference(now, before), annotations: [isUnsaid.of(true), UNWRITTEN] })
  view.dispatch({
    changes: difference(before, now),
    annotations: [isUnsaid.of(true), isolateHistory.of('full')],
  })
}

function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}
