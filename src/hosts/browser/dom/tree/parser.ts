// Markup as nodes: what parse5 makes of it, made anew as nodes of the simulated document.
// https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments
import {
  defaultTreeAdapter,
  html,
  type DefaultTreeAdapterTypes as Parsed,
  parseFragment as parse,
} from 'parse5'
import { upgradeAll } from '../behaviour/custom-elements'
import type { DocumentObject } from './document'
import {
  createComment,
  createFragment,
  createText,
  ElementObject,
  type FragmentObject,
  type NodeObject,
} from './node'
import type { Namespace } from './tags'

/** Chromium puts what is nested deeper beside its parent. */
const MAX_DEPTH = 512

/** The context decides what the markup can be: cells stand in rows only, and the text of a script is no markup. */
export function parseFragment(context: ElementObject, markup: string): FragmentObject {
  const { document } = context
  const parsed = parse(contextFor(context), markup, { scriptingEnabled: true })
  const fragment = createFragment(document)
  fill(document, fragment, parsed.childNodes)
  upgradeAll(fragment)
  return fragment
}

/** For parse5, which asks for the context's name and whether it stands in a form. */
function contextFor(element: ElementObject): Parsed.Element {
  const context = defaultTreeAdapter.createElement(element.localName, NAMESPACE_OF[element.namespace], [])
  if (element.parent instanceof ElementObject && hasForm(element.parent))
    context.parentNode = defaultTreeAdapter.createElement('form', html.NS.HTML, [])
  return context
}

function hasForm(element: ElementObject): boolean {
  for (let node: NodeObject | null = element; node !== null; node = node.parent)
    if (node.nodeName === 'FORM') return true
  return false
}

const NAMESPACE_OF: { readonly [N in Namespace]: html.NS } = {
  html: html.NS.HTML,
  svg: html.NS.SVG,
  mathml: html.NS.MATHML,
}

interface PendingNode {
  readonly parent: NodeObject
  readonly parsed: Parsed.ChildNode
  readonly depth: number
}

function fill(document: DocumentObject, root: NodeObject, parsed: readonly Parsed.ChildNode[]): void {
  const waiting: PendingNode[] = parsed.map((one) => ({ parent: root, parsed: one, depth: 1 })).reverse()
  for (let pending = waiting.pop(); pending !== undefined; pending = waiting.pop()) {
    const { parent, parsed, depth } = pending
    const node = createNode(document, parsed)
    if (node === undefined) continue
    parent.linkChild(node, null)
    if (!(node instanceof ElementObject) || !('childNodes' in parsed)) continue
    const inside = 'content' in parsed ? parsed.content.childNodes : parsed.childNodes
    for (const child of inside.toReversed())
      if (depth === MAX_DEPTH && 'tagName' in child) waiting.push({ parent, parsed: child, depth })
      else waiting.push({ parent: node.content ?? node, parsed: child, depth: depth + 1 })
  }
}

/** Undefined for a document type, which is of no use in a fragment. */
function createNode(document: DocumentObject, parsed: Parsed.ChildNode): NodeObject | undefined {
  if ('value' in parsed) return createText(document, parsed.value)
  if ('data' in parsed) return createComment(document, parsed.data)
  return 'tagName' in parsed ? createElement(document, parsed) : undefined
}

function createElement(
  document: DocumentObject,
  { tagName, namespaceURI, attrs }: Parsed.Element,
): ElementObject {
  const element = document.createElement(tagName, namespaceFor(namespaceURI))
  for (const { prefix, name, value } of attrs) {
    const key = prefix ? `${prefix}:${name}` : name
    element.attributes.set(key, value)
    document.attributeChanged(element, key, value)
  }
  // A script that came as markup never runs. https://html.spec.whatwg.org/multipage/scripting.html#already-started
  if (tagName === 'script') element.isStarted = true
  return element
}

const namespaceFor = (address: html.NS): Namespace =>
  address === html.NS.SVG ? 'svg' : address === html.NS.MATHML ? 'mathml' : 'html'
