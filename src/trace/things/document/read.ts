// The document at a position, put together from the links of its nodes; a part of it where it is large.
import type { Entries } from '../../entries'
import type { Fields } from '../../history'
import type { Moment } from '../../moment'
import { FIRST_ENTITY, FIRST_PROPERTY, FIRST_TABLED, NOTHING, NULL, TRUE } from '../../schema'
import type { Part } from '../../thing'
import type { Trace } from '../../trace'
import {
  DOCUMENT_NODE,
  FIRST_ATTRIBUTE,
  NODE_CHECKED,
  NODE_FIRST_CHILD,
  NODE_FOCUS,
  NODE_NEXT,
  NODE_TEXT,
  NODE_VALUE,
  nodeDetail,
} from './format'

/** A node of the simulated document. */
export interface NodeView {
  readonly id: number
  /** A tag, or `#text`, `#comment`, `#document`. */
  readonly name: string
  /** Of text and comments. */
  readonly text: string
  readonly attributes: Entries<string>
  readonly children: readonly NodeView[]
  /** It has more children, which are left out. */
  readonly isCut: boolean
  /** What a control holds where that is not what its attributes say. */
  readonly value: string | undefined
  readonly checked: boolean | undefined
  readonly isFocused: boolean
}

export interface DocumentPicture {
  /** The document; undefined where the program has not used it so far. */
  readonly document: NodeView | undefined
}

/** Nodes of the head and of the body each, and how deep they may be nested; nobody sees more at once. */
const MOST_NODES = 500
const MOST_LEVELS = 64

/** Attributes and properties of a node; there may be more, of which only the ones below are read. */
const MOST_FIELDS = 200

/** What the document is drawn by. */
const DRAWN_BY: ReadonlySet<string> = new Set(
  'alt aria-label checked class disabled hidden id name placeholder readonly selected style type value'.split(
    ' ',
  ),
)

/** The node that is the document. */
export const documentOf = (at: Moment): number | undefined =>
  linkedTo(at.value(at.trace.collection('document'), DOCUMENT_NODE))

/** The document as a tree; undefined where the program has not used it so far. */
export function documentAt(at: Moment): NodeView | undefined {
  const { trace } = at
  const document = documentOf(at)
  if (document === undefined) return undefined
  const focused = linkedTo(at.value(document, NODE_FOCUS))
  let drawnBy: readonly number[] | undefined
  let left = MOST_NODES
  return nodeView(document, 0)

  function nodeView(id: number, level: number): NodeView {
    // The document, its root, and below that the head and the body.
    if (level === 2) left = MOST_NODES
    left--
    const fields = at.fields(id, MOST_FIELDS)
    const checked = at.value(id, NODE_CHECKED)
    const children: NodeView[] = []
    let child = linkedTo(at.value(id, NODE_FIRST_CHILD))
    while (child !== undefined && left > 0 && level < MOST_LEVELS) {
      children.push(nodeView(child, level + 1))
      child = linkedTo(at.value(child, NODE_NEXT))
    }
    return {
      id,
      name: nodeDetail(trace, id).name,
      text: textAt(trace, at.value(id, NODE_TEXT)) ?? '',
      attributes: attributesIn(trace, fields.size < MOST_FIELDS ? fields : withDrawn(id, fields)),
      children,
      isCut: child !== undefined,
      value: textAt(trace, at.value(id, NODE_VALUE)),
      checked: checked === NOTHING ? undefined : checked === TRUE,
      isFocused: id === focused,
    }
  }

  function withDrawn(id: number, some: Fields): Fields {
    drawnBy ??= trace.data.names.flatMap((name, i) => (DRAWN_BY.has(name) ? [FIRST_ATTRIBUTE + i] : []))
    const fields = new Map(some)
    for (const key of drawnBy) {
      const code = at.value(id, key)
      if (code !== NOTHING) fields.set(key, code)
    }
    return fields
  }
}

const linkedTo = (code: number): number | undefined =>
  code === NOTHING || code === NULL ? undefined : code - FIRST_ENTITY

function textAt({ data }: Trace, code: number | undefined): string | undefined {
  if (code === undefined || code === NULL || code === NOTHING) return undefined
  return String(data.values[code - FIRST_TABLED])
}

function attributesIn(trace: Trace, fields: Fields): Entries<string> {
  const attributes: [name: string, value: string][] = []
  for (const [key, code] of [...fields].sort(([a], [b]) => a - b)) {
    if (key < FIRST_ATTRIBUTE || key >= FIRST_PROPERTY) continue
    const value = textAt(trace, code)
    if (value !== undefined) attributes.push([trace.data.names[key - FIRST_ATTRIBUTE]!, value])
  }
  return Object.fromEntries(attributes)
}

export const documentPart: Part<DocumentPicture> = {
  show: (at) => ({ document: documentAt(at) }),
  count: () => ({}),
}
