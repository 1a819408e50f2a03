// https://dom.spec.whatwg.org/#interface-element

import type { NativeResult } from '../../../../machine/objects/function'
import { toBoolean } from '../../../../machine/operations/convert'
import { createArray, createObject } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import type { ThrowCompletion } from '../../../../machine/running/completion'
import type { Value } from '../../../../machine/value'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, receiverOf } from '../../../web/interfaces/interface'
import { finishCall } from '../behaviour/pending-work'
import { boxOf } from '../layout/layout'
import { insert, replace, replaceAll, setAttribute } from '../tree/mutations'
import { createText, ElementObject, type NodeObject, tokensOf } from '../tree/node'
import { parseFragment } from '../tree/parser'
import { serialize, serializeInside } from '../tree/serializer'
import { NAMESPACES } from '../tree/tags'
import { liveList } from './collections'
import { defineChildNode, defineParentNode, defineSiblings, selectorOf } from './mixins'
import { defineShadow } from './shadow'
import { withText, withTextOrEmpty } from './string-arguments'
import { classListOf } from './token-list'

export function defineElement(agent: Agent): Interface<ElementObject> {
  const element = new Interface(agent, {
    name: 'Element',
    parent: 'Node',
    receiver: receiverOf(ElementObject),
  })
  element
    .attribute('tagName', ({ nodeName }) => nodeName)
    .attribute('localName', ({ localName }) => localName)
    .attribute('namespaceURI', ({ namespace }) => NAMESPACES[namespace])
    .attribute('prefix', () => null)
    .attribute('classList', classListOf, (one, value) => reflectText(agent, one, 'class', value))
    .attribute('attributes', (one) => attributesOf(agent, one))
  for (const [name, attribute] of [
    ['id', 'id'],
    ['className', 'class'],
    ['slot', 'slot'],
    ['role', 'role'],
  ] as const)
    defineTextAttribute(agent, element, name, attribute)
  defineParentNode(agent, element, 'Element')
  defineChildNode(agent, element, 'Element')
  defineSiblings(element)
  defineAttributes(agent, element)
  defineQueries(agent, element)
  defineMarkup(agent, element)
  defineGeometry(agent, element)
  defineShadow(agent, element)
  return element
}

// Attributes

/** A property that is the text of an attribute. https://html.spec.whatwg.org/multipage/common-dom-interfaces.html#reflect */
export function defineTextAttribute(
  agent: Agent,
  definition: Interface<ElementObject>,
  name: string,
  attribute: string,
): void {
  definition.attribute(
    name,
    ({ attributes }) => attributes.get(attribute) ?? '',
    (one, value) => reflectText(agent, one, attribute, value),
  )
}

export function defineFlagAttribute(
  definition: Interface<ElementObject>,
  name: string,
  attribute: string,
): void {
  definition.attribute(
    name,
    ({ attributes }) => attributes.has(attribute),
    (one, value) => change(one, attribute, toBoolean(value) ? '' : null),
  )
}

export const reflectText = (agent: Agent, element: ElementObject, name: string, value: Value): NativeResult =>
  withText(agent, value, (text) => change(element, name, text))

function change(element: ElementObject, name: string, value: string | null): NativeResult {
  setAttribute(element, name, value)
  return finishCall(element.document)
}

/** Names of attributes of HTML elements are in lower case. */
const keyFor = ({ namespace }: ElementObject, name: string): string =>
  namespace === 'html' ? name.toLowerCase() : name

function defineAttributes(agent: Agent, element: Interface<ElementObject>): void {
  const named = (one: ElementObject, value: Value, use: (key: string) => NativeResult): NativeResult =>
    withText(agent, value, (name) => use(keyFor(one, name)))
  element
    .operation('getAttribute', 1, (one, [name]) => named(one, name, (key) => one.attributes.get(key) ?? null))
    .operation('hasAttribute', 1, (one, [name]) => named(one, name, (key) => one.attributes.has(key)))
    .operation('getAttributeNames', 0, ({ attributes }) => createArray(agent, [...attributes.keys()]))
    .operation('hasAttributes', 0, ({ attributes }) => attributes.size > 0)
    .operation('setAttribute', 2, (one, [name, value]) =>
      named(one, name, (key) => setChecked(agent, one, key, value, 'setAttribute')),
    )
    .operation('removeAttribute', 1, (one, [name]) => named(one, name, (key) => change(one, key, null)))
    .operation('toggleAttribute', 1, (one, [name, force]) =>
      named(one, name, (key) => {
        const wanted = force === undefined ? !one.attributes.has(key) : toBoolean(force)
        if (wanted !== one.attributes.has(key)) setAttribute(one, key, wanted ? '' : null)
        return finishCall(one.document, wanted)
      }),
    )
  defineNamespacedAttributes(agent, element)
}

/** Simplified: an attribute is known by its name with the prefix, whatever its namespace is. */
function defineNamespacedAttributes(agent: Agent, element: Interface<ElementObject>): void {
  /** By its local name, which is what follows the prefix. */
  const find = ({ attributes }: ElementObject, local: string): string =>
    [...attributes.keys()].find((key) => key.replace(/^.*:/, '') === local) ?? local
  const local = (one: ElementObject, value: Value, use: (key: string) => NativeResult): NativeResult =>
    withText(agent, value, (name) => use(find(one, name)))
  element
    .operation('getAttributeNS', 2, (one, [, name]) =>
      local(one, name, (key) => one.attributes.get(key) ?? null),
    )
    .operation('hasAttributeNS', 2, (one, [, name]) => local(one, name, (key) => one.attributes.has(key)))
    .operation('setAttributeNS', 3, (one, [, name, value]) =>
      withText(agent, name, (key) => setChecked(agent, one, key, value, 'setAttributeNS')),
    )
    .operation('removeAttributeNS', 2, (one, [, name]) => local(one, name, (key) => change(one, key, null)))
}

const setChecked = (
  agent: Agent,
  element: ElementObject,
  key: string,
  value: Value,
  method: string,
): NativeResult =>
  withText(agent, value, (text) => {
    if (key === '' || /[\s/>=\0]/.test(key)) throw invalidName(agent, method, key)
    return change(element, key, text)
  })

const invalidName = (agent: Agent, method: string, name: string): ThrowCompletion =>
  domException(
    agent,
    'InvalidCharacterError',
    `Failed to execute '${method}' on 'Element': '${name}' is not a valid attribute name.`,
  )

/** An object is made for each. */
const STEPS_PER_ATTRIBUTE = 20

/** Simplified: a list as it is now, of objects with `name` and `value`. */
function attributesOf(agent: Agent, { attributes }: ElementObject): Value {
  agent.charge(attributes.size * STEPS_PER_ATTRIBUTE)
  const list = [...attributes].map(([name, value]) => {
    const attribute = createObject(agent)
    for (const [key, content] of Object.entries({ name, localName: name, value, specified: true }))
      attribute.put(key, content)
    return attribute
  })
  return createArray(agent, list)
}

// Finding

function defineQueries(agent: Agent, element: Interface<ElementObject>): void {
  element
    .operation('matches', 1, (one, [selector]) =>
      withText(agent, selector, (text) => selectorOf(agent, text, 'matches', 'Element').matches(one, one)),
    )
    .operation('closest', 1, (one, [selector]) =>
      withText(agent, selector, (text) => {
        const selector = selectorOf(agent, text, 'closest', 'Element')
        for (let node: NodeObject | null = one; node instanceof ElementObject; node = node.parent)
          if (selector.matches(node, one)) return node
        return null
      }),
    )
  defineByTagAndClass(agent, element)
}

/** Live lists, for elements and the document. */
export function defineByTagAndClass<T extends NodeObject>(agent: Agent, definition: Interface<T>): void {
  const live = (node: T, matches: (one: ElementObject) => boolean): Value =>
    liveList(node, () => node.findElements(matches))
  definition
    .operation('getElementsByTagName', 1, (node, [name]) =>
      withText(agent, name, (text) =>
        live(node, ({ localName }) => text === '*' || localName === text.toLowerCase()),
      ),
    )
    .operation('getElementsByClassName', 1, (node, [names]) =>
      withText(agent, names, (text) => {
        const wanted = tokensOf(text)
        return live(node, (one) => wanted.length > 0 && wanted.every((name) => one.hasClass(name)))
      }),
    )
}

// Markup

function defineMarkup(agent: Agent, element: Interface<ElementObject>): void {
  element
    .attribute('innerHTML', serializeInside, (one, value) =>
      withTextOrEmpty(agent, value, (markup) => {
        replaceAll(one.content ?? one, parseFragment(one, markup))
        return finishCall(one.document)
      }),
    )
    .attribute('outerHTML', serialize, (one, value) =>
      withTextOrEmpty(agent, value, (markup) => {
        if (one.parent === null) return undefined
        if (one.parent === one.document)
          throw unmodifiable(
            agent,
            "set the 'outerHTML' property",
            "This element's parent is a Document, which may not be modified.",
          )
        replace(one, parseFragment(contextOf(one.parent), markup))
        return finishCall(one.document)
      }),
    )
    .operation('insertAdjacentHTML', 2, (one, [where, markup]) =>
      beside(agent, one, where, 'insertAdjacentHTML', markup, (text, place) => {
        const isOutside = place === 'beforebegin' || place === 'afterend'
        if (isOutside && (one.parent === null || one.parent === one.document))
          throw unmodifiable(agent, "execute 'insertAdjacentHTML'", 'The element has no parent.')
        return parseFragment(contextOf(isOutside ? one.parent! : one), text)
      }),
    )
    .operation('insertAdjacentText', 2, (one, [where, content]) =>
      beside(agent, one, where, 'insertAdjacentText', content, (text) => createText(one.document, text)),
    )
    .operation('insertAdjacentElement', 2, (one, [where, other]) =>
      withText(agent, where, (text) => {
        if (!(other instanceof ElementObject))
          throw agent.typeError(
            "Failed to execute 'insertAdjacentElement' on 'Element': parameter 2 is not of type 'Element'.",
          )
        const isInserted = insertAdjacent(agent, one, text, other, 'insertAdjacentElement')
        return finishCall(one.document, isInserted ? other : null)
      }),
    )
}

const unmodifiable = (agent: Agent, action: string, problem: string): ThrowCompletion =>
  domException(agent, 'NoModificationAllowedError', `Failed to ${action} on 'Element': ${problem}`)

/** What the parser is told to stand in. */
const contextOf = (node: NodeObject): ElementObject =>
  node instanceof ElementObject && node.localName !== 'html' ? node : node.document.createElement('body')

function beside(
  agent: Agent,
  element: ElementObject,
  where: Value,
  method: string,
  content: Value,
  make: (text: string, place: string) => NodeObject,
): NativeResult {
  return withText(agent, where, (place) =>
    withText(agent, content, (text) => {
      insertAdjacent(agent, element, place, make(text, place.toLowerCase()), method)
      return finishCall(element.document)
    }),
  )
}

/** https://dom.spec.whatwg.org/#insert-adjacent */
function insertAdjacent(
  agent: Agent,
  element: ElementObject,
  where: string,
  node: NodeObject,
  method: string,
): boolean {
  const { parent } = element
  const place = where.toLowerCase()
  if (place === 'afterbegin') insert(node, element, element.first)
  else if (place === 'beforeend') insert(node, element, null)
  else if (place !== 'beforebegin' && place !== 'afterend')
    throw domException(
      agent,
      'SyntaxError',
      `Failed to execute '${method}' on 'Element': The value provided ('${where}') is not one of 'beforebegin', 'afterbegin', 'beforeend', or 'afterend'.`,
    )
  else if (parent === null) return false
  else insert(node, parent, place === 'beforebegin' ? element : element.next)
  return true
}

// Geometry

function defineGeometry(agent: Agent, element: Interface<ElementObject>): void {
  element
    .attribute('clientWidth', (one) => Math.round(boxOf(one).width))
    .attribute('clientHeight', (one) => Math.round(boxOf(one).height))
    .attribute('scrollWidth', (one) => Math.round(boxOf(one).width))
    .attribute('scrollHeight', (one) => Math.round(boxOf(one).height))
    .attribute('clientTop', () => 0)
    .attribute('clientLeft', () => 0)
    .operation('getBoundingClientRect', 0, (one) => rectangle(agent, boxOf(one)))
    .operation('scrollIntoView', 0, (one) => {
      const { scroll, scrolling } = one.document
      scrolling?.moveTo(agent, scroll.top + boxOf(one).y)
      return undefined
    })
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Simplified: a plain object in place of a DOMRect. */
export function rectangle(agent: Agent, { x, y, width, height }: Box): Value {
  const rect = createObject(agent)
  const fields = { x, y, width, height, top: y, right: x + width, bottom: y + height, left: x }
  for (const [name, value] of Object.entries(fields)) rect.put(name, value)
  return rect
}
