// The style attribute as an object. https://drafts.csswg.org/cssom/#the-cssstyledeclaration-interface
// Simplified: any property is known, and values are kept as they are written.

import type { InternalMethods } from '../../../../machine/exotic/internal-methods'
import type { ABSENT } from '../../../../machine/objects/object'
import type { Property, Slot } from '../../../../machine/objects/property'
import { DATA } from '../../../../machine/objects/shape'
import { toString } from '../../../../machine/operations/convert'
import { ordinarySet } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { PropertyKey, Value } from '../../../../machine/value'
import { runCallbacks } from '../../../loop/callbacks'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import { doPendingWork, finishCall } from '../behaviour/pending-work'
import { ElementView } from '../interfaces/element-view'
import { withText } from '../interfaces/string-arguments'
import { setAttribute } from '../tree/mutations'
import type { ElementObject } from '../tree/node'

class StyleObject extends ElementView {
  override get className(): string {
    return 'CSSStyleDeclaration'
  }

  override get exotic(): InternalMethods {
    return styleMethods
  }

  /** Every CSS property is there, empty where it is not set. */
  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    const name = this.cssName(key)
    return name === undefined ? super.getOwnSlot(key) : styleValue(this.element, name)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const name = this.cssName(key)
    return name === undefined
      ? super.getOwnProperty(key)
      : { slot: styleValue(this.element, name), attributes: DATA }
  }

  cssName(key: PropertyKey): string | undefined {
    if (typeof key !== 'string' || !/^[a-z-]+$/i.test(key) || METHODS.has(key)) return undefined
    return key === 'cssFloat' ? 'float' : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  }
}

/** Properties that are no CSS. */
const METHODS: ReadonlySet<string> = new Set([
  'cssText',
  'length',
  'item',
  'constructor',
  'setProperty',
  'removeProperty',
  'getPropertyValue',
  'getPropertyPriority',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
])

const styleMethods: InternalMethods = {
  *set(agent, object, key, value, receiver): Procedure<boolean> {
    const style = object as StyleObject
    const name = style.cssName(key)
    if (name === undefined) return yield* ordinarySet(agent, object, key, value, receiver)
    setStyleValue(style.element, name, value === null ? '' : yield* toString(agent, value))
    yield* runCallbacks(agent, doPendingWork(style.element.document))
    return true
  },
}

export function styleOf(element: ElementObject): Value {
  const known = element.views.get('style')
  if (known !== undefined) return known
  const style = new StyleObject(prototypeOf(element.document.realm, 'CSSStyleDeclaration'), element)
  element.views.set('style', style)
  return style
}

export function defineStyle(agent: Agent): void {
  new Interface(agent, { name: 'CSSStyleDeclaration', receiver: receiverOf(StyleObject) })
    .attribute(
      'cssText',
      ({ element }) => textOf(declarationsOf(element)),
      ({ element }, value) =>
        withText(agent, value, (text) => {
          setAttribute(element, 'style', textOf(parseDeclarations(text)))
          return finishCall(element.document)
        }),
    )
    .attribute('length', ({ element }) => declarationsOf(element).size)
    .operation('getPropertyValue', 1, ({ element }, [name]) =>
      withText(agent, name, (key) => styleValue(element, key)),
    )
    .operation('setProperty', 2, ({ element }, [name, value]) =>
      withText(agent, name, (key) =>
        withText(agent, value === null ? '' : value, (text) => {
          setStyleValue(element, key, text)
          return finishCall(element.document)
        }),
      ),
    )
    .operation('removeProperty', 1, ({ element }, [name]) =>
      withText(agent, name, (key) => {
        const old = styleValue(element, key)
        setStyleValue(element, key, '')
        return finishCall(element.document, old)
      }),
    )
}

export const styleValue = (element: ElementObject, name: string): string =>
  declarationsOf(element).get(name) ?? ''

function setStyleValue(element: ElementObject, name: string, value: string): void {
  const declarations = declarationsOf(element)
  const text = value.trim()
  if (text === (declarations.get(name) ?? '')) return
  if (text === '') declarations.delete(name)
  else declarations.set(name, text)
  setAttribute(element, 'style', textOf(declarations))
}

/** The text is taken apart each time. */
const UNITS_PER_CHARACTER = 4

function declarationsOf({ attributes, document }: ElementObject): Map<string, string> {
  const text = attributes.get('style') ?? ''
  document.agent.work(text.length * UNITS_PER_CHARACTER)
  return parseDeclarations(text)
}

function parseDeclarations(text: string): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const declaration of text.split(';')) {
    const [before = '', ...after] = declaration.split(':')
    const [name, value] = [before.trim().toLowerCase(), after.join(':').trim()]
    if (/^[\w-]+$/.test(name) && value !== '') declarations.set(name, value)
  }
  return declarations
}

const textOf = (declarations: Map<string, string>): string =>
  [...declarations].map(([name, value]) => `${name}: ${value};`).join(' ')
