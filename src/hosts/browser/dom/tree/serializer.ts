// Nodes as markup. https://html.spec.whatwg.org/multipage/parsing.html#html-fragment-serialisation-algorithm
import { chargeNodes } from '../../../../machine/running/meter'
import { type CharacterData, ElementObject, NODE_TYPES, type NodeObject } from './node'
import { escape, startTag } from './start-tag'
import { RAW_TEXT_TAGS, VOID_TAGS } from './tags'

export const serialize = (node: NodeObject): string => write([node])

export const serializeInside = (node: NodeObject): string => write(childrenOf(node))

/** What stands in a template is its content. */
const childrenOf = (node: NodeObject): readonly NodeObject[] =>
  (node instanceof ElementObject ? (node.content ?? node) : node).children

/** In a loop: elements may be nested deeper than the real engine's stack. */
function write(nodes: readonly NodeObject[]): string {
  let markup = ''
  /** Nodes to be written, the next one last, and the end tags between them. */
  const waiting: (NodeObject | string)[] = nodes.toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string' || next instanceof ElementObject === false) {
      markup += typeof next === 'string' ? next : leafMarkup(next, waiting)
      continue
    }
    chargeNodes(1)
    markup += startTag(next)
    if (VOID_TAGS.has(next.localName)) continue
    waiting.push(`</${next.localName}>`, ...childrenOf(next).toReversed())
  }
  return markup
}

function leafMarkup(node: NodeObject, waiting: (NodeObject | string)[]): string {
  if (node.nodeType === NODE_TYPES.TEXT_NODE) return textMarkup(node as CharacterData)
  if (node.nodeType === NODE_TYPES.COMMENT_NODE) return `<!--${node.text}-->`
  for (const child of childrenOf(node).toReversed()) waiting.push(child)
  return ''
}

function textMarkup({ data, parent }: CharacterData): string {
  if (parent instanceof ElementObject && RAW_TEXT_TAGS.has(parent.localName)) return data
  return escape(data)
}
