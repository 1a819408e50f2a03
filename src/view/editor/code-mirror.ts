// The editor: CodeMirror with our marks and our colours. It loads after the page.
import { completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language'
import {
  Compartment,
  EditorState,
  type Extension,
  type Range,
  StateEffect,
  StateField,
} from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { ScenarioHost } from '../../scenario/scenario'
import type { Span } from '../../trace/picture'
import { showLine } from '../life/line-state'
import { STYLE_NONCE } from '../style-nonce'
import { isUnsaid } from '../what-if/number-handles'
import type { Language } from '../words/language'
import { breakpointGutter, breakpointTitle } from './breakpoint-gutter'
import type { CodeMarks, CodeValues } from './code-marks'
import { valuesAtEnds, valuesFit, valueUnderPointer } from './code-values'
import { completion, completionSetting } from './completion/complete'
import { explainedComments } from './completion/explain'
import { failuresAtEnds } from './failures'
import { isolatedText } from './isolated-text'
import { placeStore } from './place'
import type { EditorWords } from './words'

export const setMarks = StateEffect.define<Omit<CodeMarks, 'source'>>()

const activeRange = Decoration.mark({ class: 'active-range', attributes: { 'data-active-range': '' } })
const activeLine = Decoration.line({ class: 'active-line' })
const pointedRange = Decoration.mark({ class: 'pointed-range' })
const problemRange = Decoration.mark({ class: 'problem-range' })

interface Marked {
  readonly decorations: DecorationSet
  readonly values: CodeValues | undefined
}

const marks = StateField.define<Marked>({
  create: () => ({ decorations: Decoration.none, values: undefined }),
  update({ decorations, values }, transaction) {
    const effect = transaction.effects.find((each) => each.is(setMarks))
    return effect
      ? { decorations: decorationsOf(transaction.state, effect.value), values: effect.value.values }
      : { decorations: decorations.map(transaction.changes), values }
  },
  provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
})

function decorationsOf(state: EditorState, marks: Omit<CodeMarks, 'source'>) {
  const { activeSpan, pointedSpan, problems, values, failures } = marks
  return Decoration.set(
    [
      ...(activeSpan ? linesOf(state, activeSpan) : []),
      ...rangesOf(state, activeRange, activeSpan),
      ...rangesOf(state, pointedRange, pointedSpan),
      ...(values ? valuesAtEnds(state, values) : []),
      ...failuresAtEnds(state, failures),
      ...problems.flatMap(({ span }) => rangesOf(state, problemRange, span)),
    ],
    true,
  )
}

function rangesOf(state: EditorState, decoration: Decoration, span: Span | undefined): Range<Decoration>[] {
  if (!span) return []
  const end = Math.min(Math.max(span.end, span.start + 1), state.doc.length)
  return span.start < end ? [decoration.range(span.start, end)] : []
}

/** Only the first: a call that spans ten lines is one place to look at. */
function linesOf(state: EditorState, { start }: Span): Range<Decoration>[] {
  return start <= state.doc.length ? [activeLine.range(state.doc.lineAt(start).from)] : []
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--code-keyword)' },
  { tag: [tags.string, tags.number, tags.bool, tags.null, tags.regexp], color: 'var(--code-literal)' },
  { tag: tags.comment, color: 'var(--code-comment)' },
])

/** Its parts that say something. */
export const spoken = new Compartment()

export const spokenIn = ({ programText, breakpoint }: EditorWords): Extension => [
  EditorView.contentAttributes.of({ 'aria-label': programText }),
  breakpointTitle.of(breakpoint),
]

/** The tab of a file is that of the cursor. */
const followCursor = EditorView.updateListener.of(({ selectionSet, docChanged, state, view }) => {
  if ((selectionSet || docChanged) && view.hasFocus)
    placeStore.setState({ cursor: state.selection.main.head })
})

/** What it is completed for. */
export const surrounded = new Compartment()

export const surroundedBy = (host: ScenarioHost, language: Language): Extension =>
  completionSetting.of({ host, language })

/** A click on a line's number tells when the line ran. */
function tellLine({ state }: EditorView, { from }: { readonly from: number }, event: Event): boolean {
  const place = event.target instanceof Element ? event.target.getBoundingClientRect() : undefined
  showLine({ line: state.doc.lineAt(from).number, x: place?.right ?? 0, y: (place?.bottom ?? 0) + 6 })
  return true
}

export function extensions(
  onEdit: (source: string) => void,
  onBreakpoints: (lines: readonly number[]) => void,
): Extension {
  return [
    breakpointGutter(onBreakpoints),
    lineNumbers({ domEventHandlers: { click: tellLine } }),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    javascript({ typescript: true }),
    syntaxHighlighting(colours),
    EditorView.lineWrapping,
    EditorView.cspNonce.of(STYLE_NONCE),
    EditorState.tabSize.of(2),
    EditorView.contentAttributes.of({ tabindex: '0' }),
    spoken.of([]),
    surrounded.of([]),
    completion,
    explainedComments,
    followCursor,
    keymap.of([
      ...completionKeymap,
      ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
      ...historyKeymap,
    ]),
    marks,
    valuesFit,
    valueUnderPointer((state) => state.field(marks).values),
    isolatedText,
    EditorView.updateListener.of((update) => {
      const isSaid = !update.transactions.some((each) => each.annotation(isUnsaid))
      if (update.docChanged && isSaid) onEdit(update.state.doc.toString())
    }),
  ]
}
