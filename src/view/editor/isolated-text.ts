// Names, strings and comments written from right to left stay where they are: without this, `שם = ערך` would be drawn with
// both sides of its `=` swapped.
import { syntaxTree } from '@codemirror/language'
import { Prec, type Range } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Its direction is that of its first letter. */
const isolate = Decoration.mark({ tagName: 'bdi', bidiIsolate: null })

const plugin = ViewPlugin.fromClass(
  class {
    isolates: DecorationSet

    constructor(view: EditorView) {
      this.isolates = isolatesOf(view)
    }

    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate) {
      if (docChanged || viewportChanged || syntaxTree(startState) !== syntaxTree(state))
        this.isolates = isolatesOf(view)
    }
  },
)

function isolatesOf(view: EditorView): DecorationSet {
  const { state, visibleRanges } = view
  const found: Range<Decoration>[] = []
  for (const { from, to } of visibleRanges) {
    if (!rightToLeft.test(state.sliceDoc(from, to))) continue
    syntaxTree(state).iterate({
      from,
      to,
      enter({ from: start, to: end, node }) {
        if (node.firstChild || start === end || !rightToLeft.test(state.sliceDoc(start, end))) return
        found.push(isolate.range(start, end))
      },
    })
  }
  return Decoration.set(found, true)
}

const isolates = (view: EditorView): DecorationSet => view.plugin(plugin)?.isolates ?? Decoration.none

export const isolatedText = [
  plugin,
  Prec.lowest(EditorView.decorations.of(isolates)),
  EditorView.bidiIsolatedRanges.of(isolates),
]
