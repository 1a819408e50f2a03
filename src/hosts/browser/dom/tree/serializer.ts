// Nodes as markup. https://html.spec.whatwg.org/multipage/parsing.html#html-fragment-serialisation-algorithm
import { type CharacterData, ElementObject, NODE_TYPES, type NodeObject } from './node'
import { RAW_TEXT_TAGS, VOID_TAGS } from './tags'

export function serializeInside(node: NodeObject): string {
  const holder = node instanceof ElementObject ? (node.content ?? node) : node
  return holder.children.map(serialize).join('')
}

export function serialize(node: NodeObject): string {
  if (node instanceof ElementObject) {
    if (VOID_TAGS.has(node.localName)) return startTag(node)
    return `${startTag(node)}${serializeInside(node)}</${node.localName}>`
  }
  if (node.nodeType === NODE_TYPES.TEXT_NODE) return textMarkup(node as CharacterData)
  if (node.nodeType === NODE_TYPES.COMMENT_NODE) return `<!--${node.text}-->`
  return serializeInside(node)
}

export function startTag({ localName, attributes }: ElementObject): string {
  const written = [...attributes].map(
    ([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`,
  )
  return `<${localName}${written.join('')}>`
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function textMarkup({ data, parent }: CharacterData): string {
  if (parent instanceof ElementObject && RAW_TEXT_TAGS.has(parent.localName)) return data
  return escape(data)
}
