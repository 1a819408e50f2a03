// The simulated document: what its nodes hold, and how they are linked.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const documentFormat = {
  events: ['node-inserted', 'node-removed', 'node-changed'],
  entities: ['node'],
  lists: [],
  targets: ['document'],
} as const satisfies Format

/** Key of the document: the node that is the document, once the program has used it. */
export const DOCUMENT_NODE = 0

/** Keys of a node. Links hold a node or null; only the document has a focus. */
export const NODE_FIRST_CHILD = 0
export const NODE_NEXT = 1
export const NODE_TEXT = 2
export const NODE_VALUE = 3
export const NODE_CHECKED = 4
export const NODE_FOCUS = 5
/** From here to FIRST_PROPERTY the key, less this, is the index of an attribute's name. */
export const FIRST_ATTRIBUTE = 8

export interface NodeDetail {
  /** A tag, `#text`, `#document`. */
  readonly name: string
}

export const nodeDetail = (trace: Trace, id: number): NodeDetail => trace.listed(id)
