// Markup as nodes. https://html.spec.whatwg.org/multipage/parsing.html
// Simplified: what is written is what is made. No element is added, and only a few are closed by what follows them.

import { tableOf } from '../../../syntax/table'
import { upgradeAll } from './custom-elements'
import type { DocumentObject } from './document'
import {
  createComment,
  createFragment,
  createText,
  type ElementObject,
  type FragmentObject,
  link,
  type NodeObject,
} from './node'
import { RAW_TEXT_TAGS, VOID_TAGS } from './tags'

const COMMENT = /<!--([\s\S]*?)(?:-->|$)/y
const DECLARATION = /<[!?][^>]*>?/y
const END_TAG = /<\/([a-zA-Z][^\s/>]*)[^>]*>?/y
const START_TAG =
  /<([a-zA-Z][^\s/>]*)((?:\s+|\/(?!>)|[^\s"'/>=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/y
const ATTRIBUTE = /([^\s"'/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const TEXT = /[^<]+|</y

/** Elements that a start tag closes where they are still open. https://html.spec.whatwg.org/multipage/syntax.html#optional-tags */
const CLOSED_BY = tableOf<readonly string[]>({
  li: ['li'],
  option: ['option'],
  optgroup: ['option', 'optgroup'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['td', 'th', 'tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  ...Object.fromEntries(
    'div p ul ol h1 h2 h3 h4 h5 h6 form table section article header footer main nav aside pre hr'
      .split(' ')
      .map((tag) => [tag, ['p']]),
  ),
})

export function parseFragment(document: DocumentObject, markup: string): FragmentObject {
  const fragment = new Parser(document, markup).parse()
  upgradeAll(fragment)
  return fragment
}

class Parser {
  private readonly fragment: FragmentObject
  /** Open elements, the innermost last. */
  private readonly open: ElementObject[] = []
  private position = 0

  constructor(
    private readonly document: DocumentObject,
    private readonly markup: string,
  ) {
    this.fragment = createFragment(document)
  }

  parse(): FragmentObject {
    while (this.position < this.markup.length) this.parseNext()
    return this.fragment
  }

  private parseNext(): void {
    const comment = this.take(COMMENT)
    const end = comment ?? this.take(END_TAG)
    const start = end ?? this.take(START_TAG)
    if (comment) this.add(createComment(this.document, comment[1]!))
    else if (end) this.close(end[1]!.toLowerCase())
    else if (start) this.start(start[1]!.toLowerCase(), start[2]!)
    else if (!this.take(DECLARATION)) this.addText(decodeEntities(this.take(TEXT)![0]))
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position
    const match = pattern.exec(this.markup)
    if (match) this.position += match[0].length
    return match
  }

  private get parent(): NodeObject {
    const element = this.open.at(-1)
    return element?.content ?? element ?? this.fragment
  }

  private add(node: NodeObject): void {
    link(this.parent, this.parent.children.length, node)
  }

  private addText(text: string): void {
    const last = this.parent.children.at(-1)
    if (last?.nodeName === '#text') (last as ReturnType<typeof createText>).data += text
    else this.add(createText(this.document, text))
  }

  private start(tag: string, attributes: string): void {
    for (const closed of CLOSED_BY.get(tag) ?? []) if (this.open.at(-1)?.localName === closed) this.open.pop()
    const element = this.document.createElement(tag)
    for (const [, name, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
      const key = name!.toLowerCase()
      if (element.attributes.has(key)) continue
      const value = decodeEntities(double ?? single ?? bare ?? '')
      element.attributes.set(key, value)
      this.document.attributeChanged(element, key, value)
    }
    this.add(element)
    if (VOID_TAGS.has(tag)) return
    this.open.push(element)
    if (RAW_TEXT_TAGS.has(tag)) this.takeRawText(tag)
    // A script that came as markup never runs. https://html.spec.whatwg.org/multipage/scripting.html#already-started
    if (tag === 'script') element.isStarted = true
  }

  private takeRawText(tag: string): void {
    const end = this.markup.toLowerCase().indexOf(`</${tag}`, this.position)
    const text = this.markup.slice(this.position, end < 0 ? undefined : end)
    if (text !== '') this.add(createText(this.document, text))
    this.position += text.length
  }

  private close(tag: string): void {
    const at = this.open.findLastIndex(({ localName }) => localName === tag)
    if (at >= 0) this.open.length = at
  }
}

const ENTITIES = tableOf<string>({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  times: '×',
  rarr: '→',
  larr: '←',
})

// Simplified: only the most common names of characters are known.
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
