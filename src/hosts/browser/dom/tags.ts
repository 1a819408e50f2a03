// Which interface an element has. https://html.spec.whatwg.org/multipage/indices.html#element-interfaces
import type { Entries } from '../../../syntax/table'

/** Interfaces whose name is not that of their tag. */
const INTERFACES: Entries<readonly string[]> = {
  HTMLAnchorElement: ['a'],
  HTMLBRElement: ['br'],
  HTMLDListElement: ['dl'],
  HTMLFieldSetElement: ['fieldset'],
  HTMLHRElement: ['hr'],
  HTMLHeadingElement: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  HTMLImageElement: ['img'],
  HTMLLIElement: ['li'],
  HTMLModElement: ['ins', 'del'],
  HTMLOListElement: ['ol'],
  HTMLParagraphElement: ['p'],
  HTMLQuoteElement: ['q', 'blockquote'],
  HTMLTableCaptionElement: ['caption'],
  HTMLTableCellElement: ['td', 'th'],
  HTMLTableRowElement: ['tr'],
  HTMLTableSectionElement: ['tbody', 'thead', 'tfoot'],
  HTMLTextAreaElement: ['textarea'],
  HTMLUListElement: ['ul'],
  HTMLOptGroupElement: ['optgroup'],
  ...Object.fromEntries(
    [
      ['audio', 'body', 'button', 'canvas', 'data', 'details', 'dialog', 'div', 'form', 'head', 'html'],
      ['input', 'label', 'legend', 'link', 'menu', 'meta', 'meter', 'option', 'output', 'pre', 'progress'],
      ['script', 'select', 'slot', 'span', 'style', 'table', 'template', 'time', 'title', 'video'],
    ]
      .flat()
      .map((tag) => [`HTML${tag.charAt(0).toUpperCase()}${tag.slice(1)}Element`, [tag]]),
  ),
}

/** Known tags that have no interface of their own. */
const PLAIN = [
  [
    'abbr',
    'address',
    'article',
    'aside',
    'b',
    'bdi',
    'bdo',
    'center',
    'cite',
    'code',
    'dd',
    'dfn',
    'dt',
    'em',
  ],
  ['figcaption', 'figure', 'footer', 'header', 'hgroup', 'i', 'kbd', 'main', 'mark', 'nav', 'noscript', 'rp'],
  [
    'rt',
    'ruby',
    's',
    'samp',
    'search',
    'section',
    'small',
    'strong',
    'sub',
    'summary',
    'sup',
    'u',
    'var',
    'wbr',
  ],
].flat()

export const ELEMENT_INTERFACES: readonly string[] = ['HTMLUnknownElement', ...Object.keys(INTERFACES)]

const byTag = new Map([
  ...PLAIN.map((tag): [string, string] => [tag, 'HTMLElement']),
  ...Object.entries(INTERFACES).flatMap(([name, tags]) => tags.map((tag): [string, string] => [tag, name])),
])

export const interfaceOfTag = (tag: string): string =>
  byTag.get(tag) ?? (isCustomName(tag) ? 'HTMLElement' : 'HTMLUnknownElement')

/** https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name */
export const isCustomName = (name: string): boolean =>
  name.includes('-') && /^[a-z][^A-Z\s/>]*$/.test(name) && !RESERVED.has(name)

const RESERVED: ReadonlySet<string> = new Set([
  'annotation-xml',
  'font-face',
  'missing-glyph',
  'color-profile',
])

/** Elements without an end. https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
export const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

/** Their text is not markup. */
export const RAW_TEXT_TAGS: ReadonlySet<string> = new Set(['script', 'style'])
