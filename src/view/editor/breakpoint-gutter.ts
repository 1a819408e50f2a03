// Breakpoints beside the lines: a click sets one or takes it away, and they move with the text.
import { type EditorState, type Extension, Facet, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { EditorView, GutterMarker, gutter } from '@codemirror/view'

const setLines = StateEffect.define<readonly number[]>()

/** What is said about a dot. */
export const breakpointTitle = Facet.define<string, string>({ combine: ([title = '']) => title })

class Dot extends GutterMarker {
  override toDOM({ state }: EditorView): HTMLElement {
    const dot = document.createElement('span')
    dot.className = 'breakpoint'
    dot.title = state.facet(breakpointTitle)
    return dot
  }
}

const dot = new Dot()

const dots = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(set, { state, changes, effects }) {
    const effect = effects.findLast((each) => each.is(setLines))
    return effect ? dotsOf(state, effect.value) : set.map(changes)
  },
})

function dotsOf({ doc }: EditorState, lines: readonly number[]): RangeSet<GutterMarker> {
  const there = [...new Set(lines)].filter((line) => line <= doc.lines).sort((a, b) => a - b)
  return RangeSet.of(there.map((line) => dot.range(doc.line(line).from)))
}

function linesOf(state: EditorState): number[] {
  const lines: number[] = []
  for (let each = state.field(dots).iter(); each.value !== null; each.next())
    lines.push(state.doc.lineAt(each.from).number)
  return lines
}

/** Shows the breakpoints of these lines, unless it does already. */
export function showBreakpoints(editor: EditorView, lines: readonly number[]): void {
  if (linesOf(editor.state).join() !== lines.join()) editor.dispatch({ effects: setLines.of(lines) })
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
