// Selectors. https://drafts.csswg.org/selectors/

import { tableOf } from '../../../syntax/table'
import type { ElementObject, NodeObject } from './node'

/** Whether an element is meant; `scope` is what `:scope` stands for. */
type Test = (element: ElementObject, scope: NodeObject) => boolean

/** Undefined where the text is no selector, or one with parts that are not known here. */
export function parseSelector(text: string): Test | undefined {
  const reader = new Reader(text)
  const test = reader.list()
  return reader.isAtEnd ? test : undefined
}

const NAME = /-?(?:[a-zA-Z_\u0080-\uffff]|\\.)(?:[\w\u0080-\uffff-]|\\.)*|--(?:[\w\u0080-\uffff-]|\\.)+/y
const HASH = /#((?:[\w\u0080-\uffff-]|\\.)+)/y
const CLASS = /\.((?:[\w\u0080-\uffff-]|\\.)+)/y
const ATTRIBUTE = /\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*([iIsS])?\s*)?\]/y
const PSEUDO = /:([a-z-]+)(\()?/y
const COMBINATOR = /\s*([>+~])\s*|\s+(?![,)]|$)/y
const NTH = /\s*(?:(even|odd)|([+-]?\d*)n\s*(?:([+-])\s*(\d+))?|([+-]?\d+))\s*\)/y

class Reader {
  private position = 0

  constructor(private readonly text: string) {
    this.take(/\s*/y)
  }

  get isAtEnd(): boolean {
    this.take(/\s*/y)
    return this.position === this.text.length
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position
    const match = pattern.exec(this.text)
    if (match) this.position += match[0].length
    return match
  }

  list(): Test | undefined {
    const tests: Test[] = []
    do {
      this.take(/\s*/y)
      const test = this.complex()
      if (test === undefined) return undefined
      tests.push(test)
    } while (this.take(/\s*,/y))
    return (element, scope) => tests.some((test) => test(element, scope))
  }

  private complex(): Test | undefined {
    let test = this.compound()
    while (test !== undefined) {
      const combinator = this.take(COMBINATOR)
      if (combinator === null) return test
      const right = this.compound()
      if (right === undefined) return undefined
      test = combine(test, combinator[1] ?? ' ', right)
    }
    return undefined
  }

  private compound(): Test | undefined {
    const tests: Test[] = []
    const start = this.position
    const type = this.take(/\*/y) ?? this.take(NAME)
    if (type !== null && type[0] !== '*') {
      const name = unescape(type[0]).toLowerCase()
      tests.push(({ localName }) => localName === name)
    }
    for (let test = this.simple(); test !== undefined; test = this.simple()) tests.push(test)
    if (this.position === start || this.hasFailed) return undefined
    return (element, scope) => tests.every((test) => test(element, scope))
  }

  private hasFailed = false

  private simple(): Test | undefined {
    const id = this.take(HASH)
    if (id) return (element) => element.id === unescape(id[1]!)
    const className = this.take(CLASS)
    if (className) return ({ classes }) => classes.includes(unescape(className[1]!))
    const attribute = this.take(ATTRIBUTE)
    if (attribute) return attributeTest(attribute)
    const pseudo = this.take(PSEUDO)
    if (!pseudo) return undefined
    const test = pseudo[2] === undefined ? PSEUDO_CLASSES.get(pseudo[1]!) : this.functional(pseudo[1]!)
    this.hasFailed ||= test === undefined
    return test
  }

  private functional(name: string): Test | undefined {
    if (name.startsWith('nth-')) return this.nth(name)
    const inner = this.list()
    if (inner === undefined || !this.take(/\s*\)/y)) return undefined
    if (name === 'not') return (element, scope) => !inner(element, scope)
    if (name === 'is' || name === 'where') return inner
    return name === 'has'
      ? (element) => [...element.innerElements()].some((one) => inner(one, element))
      : undefined
  }

  private nth(name: string): Test | undefined {
    const match = this.take(NTH)
    if (!match) return undefined
    const [, word, factor, sign, offset, only] = match
    const step = word
      ? 2
      : only
        ? 0
        : factor === '' || factor === '+'
          ? 1
          : factor === '-'
            ? -1
            : Number(factor)
    const start = word ? Number(word === 'odd') : Number(only ?? `${sign ?? ''}${offset ?? 0}`)
    return (element) => {
      const siblings = siblingsFor(name, element)
      const position = siblings.indexOf(element) + 1
      const distance = position - start
      return position > 0 && (step === 0 ? distance === 0 : distance % step === 0 && distance / step >= 0)
    }
  }
}

function siblingsFor(name: string, element: ElementObject): ElementObject[] {
  const all = element.parent?.childElements ?? []
  const alike = name.endsWith('of-type')
    ? all.filter(({ localName }) => localName === element.localName)
    : all
  return name.startsWith('nth-last') ? alike.toReversed() : alike
}

const unescape = (text: string): string => text.replace(/\\(.)/g, '$1')

function combine(left: Test, combinator: string, right: Test): Test {
  return (element, scope) =>
    right(element, scope) && candidates(element, combinator).some((one) => left(one, scope))
}

/** Elements that stand in a relation to an element. */
function candidates(element: ElementObject, combinator: string): ElementObject[] {
  const { parent } = element
  const siblings = parent?.childElements ?? []
  const before = siblings.slice(0, siblings.indexOf(element))
  if (combinator === '+') return before.slice(-1)
  if (combinator === '~') return before
  const ancestors = ancestorsOf(element)
  return combinator === '>' ? ancestors.slice(0, 1) : ancestors
}

function ancestorsOf(element: ElementObject): ElementObject[] {
  const ancestors: ElementObject[] = []
  for (let node = element.parent; node !== null; node = node.parent)
    if (node.nodeType === element.nodeType) ancestors.push(node as ElementObject)
  return ancestors
}

function attributeTest([, name, operator, double, single, bare, flag]: RegExpExecArray): Test {
  const wanted = double ?? single ?? bare ?? ''
  const fold = (text: string) => (flag?.toLowerCase() === 'i' ? text.toLowerCase() : text)
  return ({ attributes }) => {
    const value = attributes.get(name!.toLowerCase())
    return value !== undefined && compare(fold(value), operator, fold(wanted))
  }
}

function compare(value: string, operator: string | undefined, wanted: string): boolean {
  switch (operator) {
    case undefined:
      return true
    case '=':
      return value === wanted
    case '~=':
      return value.split(/\s+/).includes(wanted)
    case '|=':
      return value === wanted || value.startsWith(`${wanted}-`)
    case '^=':
      return wanted !== '' && value.startsWith(wanted)
    case '$=':
      return wanted !== '' && value.endsWith(wanted)
    default:
      return wanted !== '' && value.includes(wanted)
  }
}

const isFirst = (element: ElementObject) => element.parent?.childElements[0] === element
const isLast = (element: ElementObject) => element.parent?.childElements.at(-1) === element
const isControl = ({ localName }: ElementObject) =>
  /^(button|input|select|textarea|option|fieldset)$/.test(localName)

const PSEUDO_CLASSES = tableOf<Test>({
  root: (element) => element.document.documentElement === element,
  scope: (element, scope) =>
    element === scope ||
    (scope.nodeType !== element.nodeType && element === element.document.documentElement),
  empty: ({ children }) => children.every(({ nodeName }) => nodeName === '#comment'),
  'first-child': isFirst,
  'last-child': isLast,
  'only-child': (element) => isFirst(element) && isLast(element),
  'first-of-type': (element) => siblingsFor('nth-of-type', element)[0] === element,
  'last-of-type': (element) => siblingsFor('nth-of-type', element).at(-1) === element,
  checked: (element) => element.isChecked,
  disabled: (element) => element.isDisabled,
  enabled: (element) => isControl(element) && !element.isDisabled,
  focus: (element) => element.document.focused === element,
  'focus-within': (element) => element.includes(element.document.focused),
  required: ({ attributes }) => attributes.has('required'),
  link: ({ localName, attributes }) => localName === 'a' && attributes.has('href'),
  defined: ({ customState }) => customState === 'custom' || customState === 'uncustomized',
  hover: () => false,
  active: () => false,
  visited: () => false,
})
