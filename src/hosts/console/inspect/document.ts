// What only a browser has: elements as their markup, lists of them, events with what they tell.
import type { ObjectValue } from '../../../machine/objects/object'
import { CollectionObject } from '../../browser/dom/interfaces/collections'
import { ElementObject, NodeObject } from '../../browser/dom/tree/node'
import { serialize, startTag } from '../../browser/dom/tree/serializer'
import { VOID_TAGS } from '../../browser/dom/tree/tags'
import { EventObject } from '../../web/events/event'
import { formatInside, type Inspection } from './inspection'

/** A node as one line; undefined for anything else. */
export function nodeText(object: ObjectValue): string | undefined {
  if (object instanceof ElementObject) return elementText(object)
  if (!(object instanceof NodeObject)) return undefined
  if (object.nodeName === '#text') return JSON.stringify(object.text)
  return object.nodeName === '#comment' ? serialize(object) : object.nodeName
}

/** As Chromium's console shows it before it is opened. */
function elementText(element: ElementObject): string {
  if (VOID_TAGS.has(element.localName)) return startTag(element)
  const inside = element.childElements.length > 0 ? '…' : element.children.map(serialize).join('')
  return `${startTag(element)}${inside}</${element.localName}>`
}

export const isNodeList = (object: ObjectValue): object is CollectionObject =>
  object instanceof CollectionObject

export const nodeEntries = (inspection: Inspection, { list }: CollectionObject, depth: number): string[] =>
  list().map((node) => formatInside(inspection, node, depth))

export const isEvent = (object: ObjectValue): object is EventObject => object instanceof EventObject

/** Who is told of what, and what the event's interface adds. */
export function eventEntries(inspection: Inspection, event: EventObject, depth: number): string[] {
  const { isTrusted, type, target, currentTarget, details } = event
  const shown = { type, target: target?.self ?? null, currentTarget: currentTarget?.self ?? null }
  const all = [['isTrusted', isTrusted] as const, ...Object.entries(shown), ...interesting(details)]
  return all.map(([name, value]) => `${name}: ${formatInside(inspection, value, depth)}`)
}

const TOLD = new Set([
  'detail',
  'key',
  'data',
  'inputType',
  'message',
  'error',
  'reason',
  'promise',
  'submitter',
])

const interesting = (details: EventObject['details']) =>
  [...details].filter(([name, value]) => TOLD.has(name) && value !== null && value !== '' && value !== 0)
