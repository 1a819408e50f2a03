// What variables hold, in the text: at the ends of the line that is at work and of the one that has just run, and under the pointer.
import { syntaxTree } from '@codemirror/language'
import type { EditorState, Range } from '@codemirror/state'
import { Decoration, EditorView, hoverTooltip, WidgetType } from '@codemirror/view'
import type { VariableView } from '../../trace/things/variables/read'
import type { CodeValues } from './code-marks'

/** More would not be read at the end of a line. */
const MOST = 5

class ValuesAtEnd extends WidgetType {
  constructor(private readonly variables: readonly VariableView[]) {
    super()
  }

  override eq(other: ValuesAtEnd): boolean {
    return textOf(other.variables) === textOf(this.variables)
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'values-at-end'
    for (const variable of this.variables) element.append(elementOf(variable))
    return element
  }
}

const textOf = (variables: readonly VariableView[]): string =>
  variables.map(({ name, value, hasChanged }) => `${name} ${value.text} ${hasChanged}`).join()

function elementOf({ name, value, hasChanged }: VariableView): HTMLElement {
  const element = document.createElement('bdi')
  element.textContent = `${name} ${value.text}`
  if (hasChanged) element.dataset.changed = ''
  return element
}

export function valuesAtEnds(state: EditorState, { ranAt, activeAt, of }: CodeValues): Range<Decoration>[] {
  const lines = new Set(
    [ranAt, activeAt].flatMap((offset) =>
      offset !== undefined && offset <= state.doc.length ? [state.doc.lineAt(offset).number] : [],
    ),
  )
  return [...lines].flatMap((number) => {
    const { from, to } = state.doc.line(number)
    const variables = new Map<string, VariableView>()
    for (const { name, offset } of namesIn(state, from, to)) {
      const variable = of(name, offset)
      if (variable && isTelling(variable)) variables.set(name, variable)
    }
    if (variables.size === 0) return []
    const widget = new ValuesAtEnd([...variables.values()].slice(0, MOST))
    return [Decoration.widget({ widget, side: 1 }).range(to)]
  })
}

/** What a line leaves of its width is theirs: what does not fit ends in "…". */
export const valuesFit = EditorView.updateListener.of(({ view }) =>
  view.requestMeasure({ key: valuesFit, read: roomAtEnds, write: giveRoom }),
)

type Room = readonly [values: HTMLElement, width: number]

const roomAtEnds = ({ contentDOM }: EditorView): readonly Room[] =>
  [...contentDOM.querySelectorAll<HTMLElement>('.values-at-end')].map((values) => {
    const { right } = values.parentElement!.getBoundingClientRect()
    return [values, right - values.getBoundingClientRect().left]
  })

/** In less, nothing can be read. */
const LEAST = 64

function giveRoom(rooms: readonly Room[]): void {
  for (const [values, width] of rooms) {
    values.style.maxWidth = `${width}px`
    values.style.visibility = width < LEAST ? 'hidden' : ''
  }
}

const isTelling = ({ kind, value }: VariableView): boolean =>
  kind !== 'function-name' && value.kind !== 'function' && value.kind !== 'uninitialized'

interface Name {
  readonly name: string
  readonly offset: number
}

export function namesIn(state: EditorState, from: number, to: number): readonly Name[] {
  const names: Name[] = []
  syntaxTree(state).iterate({
    from,
    to,
    enter({ name, from: offset, to: end }) {
      if (/^Variable(Name|Definition)$/.test(name) && offset >= from && end <= to)
        names.push({ name: state.sliceDoc(offset, end), offset })
    },
  })
  return names
}

/** Over a name, what it holds at the moment that is shown. */
export const valueUnderPointer = (valuesIn: (state: EditorState) => CodeValues | undefined) =>
  hoverTooltip(({ state }, position) => {
    const { name: kind, from, to } = syntaxTree(state).resolveInner(position, 1)
    if (!/^Variable(Name|Definition)$/.test(kind)) return null
    const variable = valuesIn(state)?.of(state.sliceDoc(from, to), from)
    if (!variable) return null
    return {
      pos: from,
      end: to,
      create() {
        const dom = document.createElement('div')
        dom.className = 'value-under-pointer'
        dom.append(elementOf(variable))
        return { dom }
      },
    }
  })
