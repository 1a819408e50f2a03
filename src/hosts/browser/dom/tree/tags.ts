// Which interface an element has. https://html.spec.whatwg.org/multipage/indices.html#element-interfaces
import type { Entries } from '../../../../syntax/table'
import { interfaceOfSvg } from './svg-tags'

export type Namespace = 'html' | 'svg' | 'mathml'

/** https://infra.spec.whatwg.org/#namespaces */
export const NAMESPACES: { readonly [N in Namespace]: string } = {
  html: 'http://www.w3.org/1999/xhtml',
  svg: 'http://www.w3.org/2000/svg',
  mathml: 'http://www.w3.org/1998/Math/MathML',
}

/** Interfaces whose name is not that of their tag. */
const INTERFACES: Entries<readonly string[]> = {
  HTMLAnchorElement: ['a'],
  HTMLBRElement: ['br'],
  HTMLDListElement: ['dl'],
  HTMLDataListElement: ['datalist'],
  HTMLDirectoryElement: ['dir'],
  HTMLFieldSetElement: ['fieldset'],
  HTMLFrameSetElement: ['frameset'],
  HTMLHRElement: ['hr'],
  HTMLHeadingElement: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  HTMLIFrameElement: ['iframe'],
  HTMLImageElement: ['img'],
  HTMLLIElement: ['li'],
  HTMLModElement: ['ins', 'del'],
  HTMLOListElement: ['ol'],
  HTMLParagraphElement: ['p'],
  HTMLPreElement: ['pre', 'listing', 'xmp'],
  HTMLQuoteElement: ['q', 'blockquote'],
  HTMLTableCaptionElement: ['caption'],
  HTMLTableCellElement: ['td', 'th'],
  HTMLTableColElement: ['col', 'colgroup'],
  HTMLTableRowElement: ['tr'],
  HTMLTableSectionElement: ['tbody', 'thead', 'tfoot'],
  HTMLTextAreaElement: ['textarea'],
  HTMLUListElement: ['ul'],
  HTMLOptGroupElement: ['optgroup'],
  ...Object.fromEntries(
    [
      ['area', 'audio', 'base', 'body', 'button', 'canvas', 'data', 'details', 'dialog', 'div', 'embed'],
      ['font', 'form', 'frame', 'head', 'html', 'input', 'label', 'legend', 'link', 'map', 'marquee', 'menu'],
      ['meta', 'meter', 'object', 'option', 'output', 'param', 'picture', 'progress', 'script', 'select'],
      ['slot', 'source', 'span', 'style', 'table', 'template', 'time', 'title', 'track', 'video'],
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

/** Each with the one that it inherits from. */
export const ELEMENT_INTERFACES: readonly (readonly [name: string, parent: string])[] = [
  ['HTMLUnknownElement', 'HTMLElement'],
  ['HTMLMediaElement', 'HTMLElement'],
  ...Object.keys(INTERFACES).map((name): [string, string] => [
    name,
    name === 'HTMLAudioElement' || name === 'HTMLVideoElement' ? 'HTMLMediaElement' : 'HTMLElement',
  ]),
]

const byTag = new Map([
  ...PLAIN.map((tag): [string, string] => [tag, 'HTMLElement']),
  ...Object.entries(INTERFACES).flatMap(([name, tags]) => tags.map((tag): [string, string] => [tag, name])),
])

export function interfaceOfTag(tag: string, namespace: Namespace): string {
  if (namespace === 'mathml') return 'MathMLElement'
  if (namespace === 'svg') return interfaceOfSvg(tag)
  return byTag.get(tag) ?? (isCustomName(tag) ? 'HTMLElement' : 'HTMLUnknownElement')
}

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
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Their text is not markup. */
export const RAW_TEXT_TAGS: ReadonlySet<string> = new Set(
  'iframe noembed noframes noscript plaintext script style xmp'.split(' '),
)
