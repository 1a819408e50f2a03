// The document at a position, put together from the links of its nodes; a part of it where it is large.
import type { Entries } from '../syntax/table'
import type { History } from './history'
import type { NodeView } from './picture'
import {
  FIRST_ATTRIBUTE,
  FIRST_ENTITY,
  FIRST_PROPERTY,
  FIRST_TABLED,
  NODE_CHECKED,
  NODE_FIRST_CHILD,
  NODE_FOCUS,
  NODE_NEXT,
  NODE_TEXT,
  NODE_VALUE,
  NOTHING,
  NULL,
  TRUE,
} from './schema'
import type { Trace } from './trace'

/** Nodes of the head and of the body each, and how deep they may be nested; nobody sees more at once. */
const MOST_NODES = 1000
const MOST_LEVELS = 64

/** The node that is the document; undefined where the program never used it. */
export function documentIn(trace: Trace): number | undefined {
  for (let id = 0; id < trace.entityCount; id++)
    if (trace.entityKind(id) === 'node' && trace.detail('node', id).name === '#document') return id
  return undefined
}

export function pageAt(trace: Trace, history: History, document: number, position: number): NodeView {
  const focused = linkedTo(history.value(document, NODE_FOCUS, position))
  let left = MOST_NODES
  return nodeView(document, 0)

  function nodeView(id: number, level: number): NodeView {
    // The document, its root, and below that the head and the body.
    if (level === 2) left = MOST_NODES
    left--
    const fields = history.fields(id, position)
    const checked = fields.get(NODE_CHECKED)
    const children: NodeView[] = []
    let child = linkedTo(fields.get(NODE_FIRST_CHILD) ?? NOTHING)
    while (child !== undefined && left > 0 && level < MOST_LEVELS) {
      children.push(nodeView(child, level + 1))
      child = linkedTo(history.value(child, NODE_NEXT, position))
    }
    return {
      id,
      name: trace.detail('node', id).name,
      text: textAt(trace, fields.get(NODE_TEXT)) ?? '',
      attributes: attributesIn(trace, fields),
      children,
      isCut: child !== undefined,
      value: textAt(trace, fields.get(NODE_VALUE)),
      checked: checked === undefined ? undefined : checked === TRUE,
      isFocused: id === focused,
    }
  }
}

const linkedTo = (code: number): number | undefined =>
  code === NOTHING || code === NULL ? undefined : code - FIRST_ENTITY

function textAt({ data }: Trace, code: number | undefined): string | undefined {
  if (code === undefined || code === NULL) return undefined
  return String(data.values[code - FIRST_TABLED])
}

function attributesIn(trace: Trace, fields: ReadonlyMap<number, number>): Entries<string> {
  const attributes: [name: string, value: string][] = []
  for (const [key, code] of [...fields].sort(([a], [b]) => a - b)) {
    if (key < FIRST_ATTRIBUTE || key >= FIRST_PROPERTY) continue
    const value = textAt(trace, code)
    if (value !== undefined) attributes.push([trace.data.names[key - FIRST_ATTRIBUTE]!, value])
  }
  return Object.fromEntries(attributes)
}
