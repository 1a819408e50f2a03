// What only a browser has: elements as their markup, lists of them, events with what they tell.
import type { ObjectValue } from '../../machine/objects/object'
import type { Walk } from '../../machine/running/walk'
import { braced, type Form, type HostForms, standalone } from '../console/inspect/forms'
import { formatAll, formatFacts, type Inspection } from '../console/inspect/inspection'
import { type Names, prefixOf } from '../console/inspect/names'
import { EventObject } from '../web/events/event'
import { CollectionObject } from './dom/interfaces/collections'
import { ElementObject, NodeObject } from './dom/tree/node'
import { serialize } from './dom/tree/serializer'
import { startTag } from './dom/tree/start-tag'
import { VOID_TAGS } from './dom/tree/tags'

export const BROWSER_FORMS: HostForms = {
  formOf(inspection, object, names) {
    const node = nodeText(object)
    if (node !== undefined) return standalone(node, [])
    if (object instanceof CollectionObject) return collectionForm(inspection, object, names)
    if (object instanceof EventObject)
      return braced(prefixOf(names, object.className), [], (depth) => eventEntries(inspection, object, depth))
    return undefined
  },
  isClass: () => false,
}

/** A node as one line; undefined for anything else. */
function nodeText(object: ObjectValue): string | undefined {
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

function collectionForm(inspection: Inspection, collection: CollectionObject, names: Names): Form {
  const { list, className } = collection
  const nodes = list()
  const prefix = prefixOf(names, className, nodes.length === 0 ? '' : `(${nodes.length})`)
  return {
    base: '',
    open: `${prefix}[`,
    close: ']',
    keys: [],
    whenEmpty: nodes.length === 0 ? `${prefix}[]` : undefined,
    entries: (depth) => formatAll(inspection, list(), depth),
  }
}

/** Who is told of what, and what the event's interface adds. */
function eventEntries(inspection: Inspection, event: EventObject, depth: number): Walk<string[]> {
  const { isTrusted, type, target, currentTarget, details } = event
  const shown = { type, target: target?.self ?? null, currentTarget: currentTarget?.self ?? null }
  const all = [['isTrusted', isTrusted] as const, ...Object.entries(shown), ...interesting(details)]
  return formatFacts(inspection, all, depth)
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
