// The document at a position, put together from the links of its nodes.

import type { Entries } from '../syntax/table'
import type { NodeView } from './picture'
import type { Fields, Replica } from './replica'
import {
  FIRST_ATTRIBUTE,
  FIRST_ENTITY,
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

/** The node that is the document; undefined where the program never used it. */
export function documentIn(trace: Trace): number | undefined {
  for (let id = 0; id < trace.entityCount; id++)
    if (trace.entityKind(id) === 'node' && trace.detail('node', id).name === '#document') return id
  return undefined
}

export function pageAt(trace: Trace, replica: Replica, document: number): NodeView {
  const focused = entityOf(replica.value(document, NODE_FOCUS))
  return nodeView(document)

  function nodeView(id: number): NodeView {
    const fields = replica.fields(id)
    const checked = fields.get(NODE_CHECKED)
    return {
      id,
      name: trace.detail('node', id).name,
      text: textAt(trace, fields, NODE_TEXT) ?? '',
      attributes: attributesIn(trace, fields),
      children: childrenOf(fields).map(nodeView),
      value: textAt(trace, fields, NODE_VALUE),
      checked: checked === undefined ? undefined : checked === TRUE,
      isFocused: id === focused,
    }
  }

  function childrenOf(fields: Fields): number[] {
    const children: number[] = []
    let child = entityOf(fields.get(NODE_FIRST_CHILD))
    while (child !== undefined) {
      children.push(child)
      child = entityOf(replica.value(child, NODE_NEXT))
    }
    return children
  }
}

const entityOf = (code: number | undefined): number | undefined =>
  code === undefined || code === NOTHING || code === NULL ? undefined : code - FIRST_ENTITY

function textAt({ data }: Trace, fields: Fields, key: number): string | undefined {
  const code = fields.get(key)
  if (code === undefined || code === NULL) return undefined
  return String(data.values[code - FIRST_TABLED])
}

function attributesIn(trace: Trace, fields: Fields): Entries<string> {
  const attributes: [name: string, value: string][] = []
  for (const key of [...fields.keys()].sort((a, b) => a - b)) {
    const value = key < FIRST_ATTRIBUTE ? undefined : textAt(trace, fields, key)
    if (value !== undefined) attributes.push([trace.data.names[key - FIRST_ATTRIBUTE]!, value])
  }
  return Object.fromEntries(attributes)
}
