// Breakpoints beside the lines: a click sets one or takes it away, and they move with the text.
import { type EditorState, type Extension, Facet, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { EditorView, GutterMarker, gutter } from '@codemirror/view'

/** A line with a dot beside it: hollow where it is off, and marked where it has a condition. */
interface DottedLine {
  readonly line: number
  readonly condition?: string
  readonly isOff?: true
}

const setLines = StateEffect.define<readonly DottedLine[]>()

/** What is said about a dot. */
export const breakpointTitle = Facet.define<string, string>({ combine: ([title = '']) => title })

class Dot extends GutterMarker {
  constructor(private readonly form: Omit<DottedLine, 'line'>) {
    super()
  }

  override eq({ form }: Dot): boolean {
    return form.isOff === this.form.isOff && form.condition === this.form.condition
  }

  override toDOM({ state }: EditorView): HTMLElement {
    const dot = document.createElement('span')
    const { isOff, condition } = this.form
    dot.className = 'breakpoint'
    if (isOff) dot.dataset.off = ''
    if (condition !== undefined) dot.dataset.condition = ''
    dot.title = condition ?? state.facet(breakpointTitle)
    return dot
  }
}

const dot = new Dot({})

const dots = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(set, { state, changes, effects }) {
    const effect = effects.findLast((each) => each.is(setLines))
    return effect ? dotsOf(state, effect.value) : set.map(changes)
  },
})

function dotsOf({ doc }: EditorState, lines: readonly DottedLine[]): RangeSet<GutterMarker> {
  const there = lines.filter(({ line }) => line <= doc.lines).sort((a, b) => a.line - b.line)
  return RangeSet.of(there.map(({ line, ...form }) => new Dot(form).range(doc.line(line).from)))
}

function linesOf(state: EditorState): number[] {
  const lines: number[] = []
  for (let each = state.field(dots).iter(); each.value !== null; each.next())
    lines.push(state.doc.lineAt(each.from).number)
  return lines
}

/** Shows the breakpoints of these lines. */
export function showBreakpoints(editor: EditorView, lines: readonly DottedLine[]): void {
  editor.dispatch({ effects: setLines.of(lines) })
}

/** `onLines` is told of every change that is made here. */
export function breakpointGutter(onLines: (lines: readonly number[]) => void): Extension {
  return [
    dots,
    gutter({
      class: 'cm-breakpoints',
      markers: ({ state }) => state.field(dots),
      renderEmptyElements: true,
      initialSpacer: () => dot,
      domEventHandlers: {
        mousedown({ state }, { from }) {
          const line = state.doc.lineAt(from).number
          const lines = linesOf(state)
          onLines(lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line])
          return true
        },
      },
    }),
    EditorView.updateListener.of(({ docChanged, startState, state }) => {
      if (docChanged && linesOf(startState).join() !== linesOf(state).join()) onLines(linesOf(state))
    }),
  ]
}
