// What the record is told of the document.
import type { FieldWrite } from '../../../../machine/event'

/** What the record knows of a node; `@name` is an attribute, and `focus` belongs to the document. */
export type NodeField = 'first-child' | 'next' | 'text' | 'value' | 'checked' | 'focus' | `@${string}`

/** A field of a node that got another value. */
export interface NodeWrite extends FieldWrite {
  readonly field: NodeField
}

export type NodeChange = 'inserted' | 'removed' | 'changed'
