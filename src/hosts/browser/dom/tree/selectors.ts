// Selectors: what css-what made of their text becomes a test of elements. https://drafts.csswg.org/selectors/
import { type AttributeSelector, type PseudoSelector, parse, type Selector } from 'css-what'
import { chargeNodes } from '../../../../machine/running/meter'
import type { ElementObject, NodeObject } from './node'
import { hasDirection, hasLanguage, PSEUDO_CLASSES } from './pseudo-classes'
import { Query, type Test } from './query'
import { normalizeSelector } from './selector-text'

export interface ParsedSelector {
  /** Whether a selector matches an element; `scope` is what `:scope` stands for. */
  matches(element: ElementObject, scope: NodeObject): boolean
  /** Those inside of a node, in tree order, and at most so many of them. */
  select(root: NodeObject, most?: number): readonly ElementObject[]
}

/** Selectors that were parsed last: a program asks for the same few again and again. */
const known = new Map<string, ParsedSelector | undefined>()
const MOST_KNOWN = 100

/** Undefined where the text is no selector. */
export function parseSelector(text: string): ParsedSelector | undefined {
  if (known.has(text)) return known.get(text)
  const parsed = attempt(() => parseList(text))
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(text, parsed)
  return parsed
}

function parseList(text: string): ParsedSelector {
  const list = parseText(text)
  const test = compileList(list, TOP)
  const id = list.length === 1 ? idOf(list[0]!) : undefined
  return {
    matches: (element, scope) => test(element, new Query(scope)),
    select(root, most) {
      const query = new Query(root)
      const accepts = (element: ElementObject) => test(element, query)
      const candidates = id === undefined ? undefined : candidatesOf(root, id)
      return candidates?.filter(accepts) ?? root.findElements(accepts, most)
    },
  }
}

/** The id that a selector asks of the element itself. */
function idOf(tokens: readonly Selector[]): string | undefined {
  const compound = tokens.slice(tokens.findLastIndex(isCombinator) + 1)
  const token = compound.find(
    (one) => one.type === 'attribute' && one.name === 'id' && one.action === 'equals',
  )
  return token?.type === 'attribute' && token.ignoreCase !== true ? token.value : undefined
}

/** What has the id inside of a node; undefined where the tree must be searched. */
function candidatesOf(root: NodeObject, id: string): ElementObject[] | undefined {
  const { document } = root
  if (root.root !== document) return undefined
  const all = document.ids.all(id)
  return all.size > 1 ? undefined : [...all].filter((one) => one !== root && root.includes(one))
}

class InvalidSelector extends Error {}

/** Undefined where a selector is none: css-what throws, too. */
function attempt<T>(compile: () => T): T | undefined {
  try {
    return compile()
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw error
    return undefined
  }
}

/** Where a list of selectors stands. */
interface SelectorContext {
  /** Inside of `:has`: selectors begin with a combinator or a space. */
  readonly isRelative: boolean
  readonly isNested: boolean
  readonly isInHas: boolean
}

const TOP: SelectorContext = { isRelative: false, isNested: false, isInHas: false }
const INSIDE: SelectorContext = { ...TOP, isNested: true }
const IN_HAS: SelectorContext = { isRelative: true, isNested: true, isInHas: true }

function compileText(text: string, context: SelectorContext): Test {
  return compileList(parseText(text), context)
}

function parseText(text: string): Selector[][] {
  const isValid = (part: string) => attempt(() => compileText(part, INSIDE)) !== undefined
  const normalized = normalizeSelector(text, isValid)
  if (normalized === undefined || normalized.trim() === '') throw new InvalidSelector()
  return parse(normalized)
}

function compileList(list: readonly Selector[][], context: SelectorContext): Test {
  const tests = list.map((tokens) => compileComplex(tokens, context))
  return tests.length === 1 ? tests[0]! : (element, query) => tests.some((test) => test(element, query))
}

// Compounds and what stands between them

const isCombinator = ({ type }: Selector): boolean =>
  type === 'adjacent' ||
  type === 'child' ||
  type === 'descendant' ||
  type === 'sibling' ||
  type === 'column-combinator'

function compileComplex(tokens: readonly Selector[], context: SelectorContext): Test {
  const { isRelative } = context
  const rest = [...tokens]
  let test: Test | undefined = isRelative ? (element, { scope }) => element === scope : undefined
  if (isRelative && rest[0] && !isCombinator(rest[0])) rest.unshift({ type: 'descendant' } as Selector)
  do {
    const combinator = test === undefined ? undefined : rest.shift()
    const end = rest.findIndex(isCombinator)
    const compound = rest.splice(0, end < 0 ? rest.length : end)
    if (compound.length === 0) throw new InvalidSelector()
    const right = compileCompound(compound, context, rest.length === 0)
    test = test === undefined ? right : combine(test, combinator!, right)
  } while (rest.length > 0)
  return test
}

function combine(left: Test, { type }: Selector, right: Test): Test {
  switch (type) {
    case 'descendant':
      return (element, query) => right(element, query) && query.holdsAbove(left, element)
    case 'child':
      return (element, query) => right(element, query) && query.holdsForParent(left, element)
    case 'adjacent':
      return (element, query) => right(element, query) && query.holdsForPrevious(left, element)
    case 'sibling':
      return (element, query) => right(element, query) && query.holdsBefore(left, element)
    default:
      throw new InvalidSelector()
  }
}

function compileCompound(tokens: readonly Selector[], context: SelectorContext, isLast: boolean): Test {
  const at = tokens.findIndex(({ type }) => type === 'pseudo-element')
  if (at >= 0) return pseudoElement(tokens.slice(at), context, isLast)
  const tests = tokens.map((token) => compileSimple(token, context))
  return tests.length === 1 ? tests[0]! : (element, query) => tests.every((test) => test(element, query))
}

function compileSimple(token: Selector, context: SelectorContext): Test {
  switch (token.type) {
    case 'tag': {
      const name = token.name.toLowerCase()
      return inNamespace(token.namespace, ({ localName, namespace }) =>
        namespace === 'html' ? localName === name : localName === token.name,
      )
    }
    case 'universal':
      return inNamespace(token.namespace, () => true)
    case 'attribute':
      return attributeTest(token)
    case 'pseudo':
      return pseudoClass(token, context)
    default:
      throw new InvalidSelector()
  }
}

/** No prefix is declared for a query, and no element here is without a namespace. */
function inNamespace(namespace: string | null, test: Test): Test {
  if (namespace !== null && namespace !== '*' && namespace !== '') throw new InvalidSelector()
  return namespace === '' ? () => false : test
}

// Attributes

/** Values of these are compared without regard to case. https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors */
const WITHOUT_CASE: ReadonlySet<string> = new Set(
  'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'.split(
    ' ',
  ),
)

function attributeTest({ name, action, value, namespace: prefix, ignoreCase }: AttributeSelector): Test {
  if (prefix !== null && prefix !== '*') throw new InvalidSelector()
  const key = name.toLowerCase()
  const ignores = ignoreCase === true || (ignoreCase === null && WITHOUT_CASE.has(key))
  const fold = (text: string) => (ignores ? text.toLowerCase() : text)
  const wanted = fold(value)
  return ({ attributes, namespace }) => {
    const given = attributes.get(namespace === 'html' ? key : name)
    return given !== undefined && compare(fold(given), action, wanted)
  }
}

function compare(value: string, action: AttributeSelector['action'], wanted: string): boolean {
  switch (action) {
    case 'exists':
      return true
    case 'equals':
      return value === wanted
    case 'element':
      return hasWord(value, wanted)
    case 'hyphen':
      return value === wanted || value.startsWith(`${wanted}-`)
    case 'start':
      return wanted !== '' && value.startsWith(wanted)
    case 'end':
      return wanted !== '' && value.endsWith(wanted)
    case 'any':
      return wanted !== '' && value.includes(wanted)
    default:
      throw new InvalidSelector()
  }
}

const hasWord = (value: string, wanted: string): boolean =>
  wanted !== '' && value.includes(wanted) && value.split(/[\t\n\f\r ]/).includes(wanted)

// Pseudo-classes

function pseudoClass({ name: written, data }: PseudoSelector, context: SelectorContext): Test {
  const name = written.toLowerCase()
  if (data === null) {
    const matches = PSEUDO_CLASSES.get(name)
    if (matches === undefined) throw new InvalidSelector()
    return (element, query) => matches(element, query.scope)
  }
  return typeof data === 'string' ? withText(name, data.trim(), context) : withList(name, data, context)
}

function withList(name: string, list: Selector[][], context: SelectorContext): Test {
  switch (name) {
    case 'is':
    case 'where':
      return compileList(list, { ...context, isRelative: false, isNested: true })
    case 'not': {
      const inner = compileList(list, { ...context, isRelative: false, isNested: true })
      return (element, query) => !inner(element, query)
    }
    case 'has':
      return has(list, context)
    case 'host':
    case 'host-context':
      compileList(list, INSIDE)
      return () => false
    default:
      throw new InvalidSelector()
  }
}

/** https://drafts.csswg.org/selectors/#relational */
function has(list: Selector[][], { isInHas }: SelectorContext): Test {
  if (isInHas) throw new InvalidSelector()
  const inner = compileList(list, IN_HAS)
  const [first, ...compound] = list[0]!
  if (list.length === 1 && first?.type === 'sibling' && !compound.some(isCombinator))
    return hasSibling(compound)
  const reach = Math.max(...list.map(reachOf))
  return (element) => {
    const query = new Query(element)
    for (const one of element.innerElements()) if (inner(one, query)) return true
    let sibling = element.nextElement
    let passed = 0
    for (; sibling !== null && passed < reach; sibling = sibling.nextElement, passed++) {
      if (inner(sibling, query)) return true
      for (const one of sibling.innerElements()) if (inner(one, query)) return true
    }
    chargeNodes(passed)
    return false
  }
}

/** `:has(~ b)`: some later sibling matches. */
function hasSibling(compound: Selector[]): Test {
  const test = compileCompound(compound, IN_HAS, true)
  if (!mentionsScope(compound)) return (element, query) => query.holdsAfter(test, element)
  return (element) => {
    const query = new Query(element)
    let sibling = element.nextElement
    let passed = 0
    for (; sibling !== null && !test(sibling, query); sibling = sibling.nextElement) passed++
    chargeNodes(passed)
    return sibling !== null
  }
}

/** Inside of `:has`, `:scope` is the element that is asked about. */
const mentionsScope = (tokens: readonly Selector[]): boolean =>
  tokens.some(
    (token) =>
      token.type === 'pseudo' &&
      (token.name.toLowerCase() === 'scope' ||
        (Array.isArray(token.data) ? token.data.some(mentionsScope) : /:scope/i.test(token.data ?? ''))),
  )

/** How many later siblings a selector may look at. */
function reachOf([first, ...rest]: Selector[]): number {
  if (first?.type !== 'adjacent' && first?.type !== 'sibling') return 0
  const types: string[] = [first, ...rest].map(({ type }) => type)
  return types.includes('sibling')
    ? Number.POSITIVE_INFINITY
    : types.filter((type) => type === 'adjacent').length
}

function withText(name: string, text: string, context: SelectorContext): Test {
  switch (name) {
    case 'nth-child':
    case 'nth-last-child':
    case 'nth-of-type':
    case 'nth-last-of-type':
      return nth(name, text, context)
    case '-webkit-any':
      return compileText(text, { ...context, isRelative: false, isNested: true })
    case 'dir':
      return about(text, hasDirection)
    case 'lang':
      return about(text, hasLanguage)
    case 'state':
    case 'active-view-transition-type':
      identifier(text)
      return () => false
    default:
      throw new InvalidSelector()
  }
}

const IDENTIFIER = /^-?[a-z_][\w-]*$/i

function about(text: string, isSo: (element: ElementObject, word: string) => boolean): Test {
  const word = identifier(text)
  return (element) => isSo(element, word)
}

function identifier(text: string): string {
  if (!IDENTIFIER.test(text)) throw new InvalidSelector()
  return text.toLowerCase()
}

/** `2n + 1`, `odd`, and what may follow: `of` and a list. https://drafts.csswg.org/css-syntax/#anb-microsyntax */
const NTH = /^(?:(even|odd)|([+-]?\d*)n(?:\s*([+-])\s*(\d+)|(-\d+))?|([+-]?\d+))(?:\s+of\s([\s\S]+))?$/i

function nth(name: string, text: string, context: SelectorContext): Test {
  const match = NTH.exec(text)
  if (match === null) throw new InvalidSelector()
  const [, word, factor, sign, digits, negative, only, list] = match
  if (list !== undefined && name.endsWith('of-type')) throw new InvalidSelector()
  const among =
    list === undefined ? undefined : compileText(list, { ...context, isRelative: false, isNested: true })
  const step = word ? 2 : factor === undefined ? 0 : /\d/.test(factor) ? Number(factor) : Number(`${factor}1`)
  const start = word
    ? Number(word.toLowerCase() === 'odd')
    : Number(only ?? negative ?? `${sign ?? ''}${digits ?? 0}`)
  const counting = {
    isFromEnd: name.startsWith('nth-last'),
    isByTag: name.endsWith('of-type'),
    isCounted: among ?? (() => true),
  }
  return (element, query) => {
    if (!counting.isCounted(element, query)) return false
    const distance = query.position(element, counting) - start
    return step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0
  }
}

// Pseudo-elements: none of them is an element that a query finds.

const PSEUDO_ELEMENTS: ReadonlySet<string> = new Set(
  'after backdrop before checkmark column cue details-content file-selector-button first-letter first-line grammar-error highlight marker part permission-icon picker picker-icon placeholder scroll-button scroll-marker scroll-marker-group search-text selection slotted spelling-error target-text view-transition view-transition-group view-transition-image-pair view-transition-new view-transition-old'.split(
    ' ',
  ),
)

function pseudoElement(tokens: readonly Selector[], { isNested }: SelectorContext, isLast: boolean): Test {
  const [token] = tokens
  if (token?.type !== 'pseudo-element' || tokens.length > 1) throw new InvalidSelector()
  const isKnown = PSEUDO_ELEMENTS.has(token.name.toLowerCase()) || token.name.startsWith('-webkit-')
  if (isNested || !isLast || !isKnown) throw new InvalidSelector()
  return () => false
}
