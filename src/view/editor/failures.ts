// Errors that nobody caught, at the lines where they were thrown, with what the names there held.
import type { EditorState, Range } from '@codemirror/state'
import { Decoration, WidgetType } from '@codemirror/view'
import type { FailureInCode } from './code-marks'
import { namesIn } from './code-values'

/** More names would not be read at the end of a line. */
const MOST = 3

class FailureAtEnd extends WidgetType {
  constructor(
    private readonly text: string,
    private readonly values: readonly string[],
  ) {
    super()
  }

  override eq({ text, values }: FailureAtEnd): boolean {
    return text === this.text && values.join() === this.values.join()
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'failure-at-end'
    for (const each of [`✕ ${this.text}`, ...this.values]) {
      const part = document.createElement('bdi')
      part.textContent = each
      element.append(part)
    }
    return element
  }
}

const failedLine = Decoration.line({ class: 'failed-line' })

export const failuresAtEnds = (state: EditorState, failures: readonly FailureInCode[]): Range<Decoration>[] =>
  failures
    .filter(({ start }) => start <= state.doc.length)
    .flatMap((failure) => {
      const { from, to } = state.doc.lineAt(failure.start)
      const widget = new FailureAtEnd(failure.text, valuesAt(state, from, to, failure))
      return [failedLine.range(from), Decoration.widget({ widget, side: 2 }).range(to)]
    })

/** What is missing comes first: that is what most errors are about. */
function valuesAt(state: EditorState, from: number, to: number, { tell }: FailureInCode): readonly string[] {
  const values = new Map<string, { readonly text: string; readonly isMissing: boolean }>()
  for (const { name, offset } of namesIn(state, from, to)) {
    const value = tell(name, offset)
    if (value) values.set(name, value)
  }
  return [...values.values()]
    .sort((a, b) => Number(b.isMissing) - Number(a.isMissing))
    .slice(0, MOST)
    .map(({ text }) => text)
}
