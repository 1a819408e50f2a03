// https://html.spec.whatwg.org/multipage/dom.html#document

import type { NativeResult } from '../../../../machine/objects/function'
import { toBoolean, toString } from '../../../../machine/operations/convert'
import { set } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { Value } from '../../../../machine/value'
import { tableOf } from '../../../../syntax/table'
import { type Callbacks, runCallbacks } from '../../../loop/callbacks'
import { EventObject } from '../../../web/events/event'
import { defineHandlers } from '../../../web/events/event-handlers'
import { globalTarget } from '../../../web/events/event-target'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import { locationOf } from '../../window/location'
import { createCustom, upgradeAll } from '../behaviour/custom-elements'
import { tellLoaded, tellParsed } from '../behaviour/loading'
import { finishCall } from '../behaviour/pending-work'
import { DocumentObject } from '../tree/document'
import { documentOf } from '../tree/documents'
import { MarkupWriter } from '../tree/markup-writer'
import { insert, remove, replaceAll, replaceWithText } from '../tree/mutations'
import {
  CharacterData,
  CommentNode,
  cloneDeep,
  createComment,
  createFragment,
  createText,
  type ElementObject,
  FragmentObject,
  NodeObject,
  TextNode,
} from '../tree/node'
import { NAMESPACES, type Namespace } from '../tree/tags'
import { liveList } from './collections'
import { defineByTagAndClass } from './element-interface'
import { GLOBAL_HANDLERS, run } from './html-element'
import { defineChildNode, defineParentNode, defineSiblings } from './mixins'
import { replaceText } from './node-interface'
import { defineShadowRoot } from './shadow'
import { withText } from './string-arguments'

export function defineDocument(agent: Agent): Interface<DocumentObject> {
  const definition = new Interface(agent, {
    name: 'Document',
    parent: 'Node',
    receiver: receiverOf(DocumentObject),
  })
  defineParts(agent, definition)
  defineCreation(agent, definition)
  defineParentNode(agent, definition, 'Document')
  defineByTagAndClass(agent, definition)
  defineHandlers(agent, definition.prototype, receiverOf(DocumentObject), [
    ...GLOBAL_HANDLERS,
    'readystatechange',
    'visibilitychange',
    'freeze',
    'resume',
  ])
  new Interface(agent, { name: 'HTMLDocument', parent: 'Document', receiver: receiverOf(DocumentObject) })
  return definition
}

function defineParts(agent: Agent, definition: Interface<DocumentObject>): void {
  const elements = (document: DocumentObject, matches: (element: ElementObject) => boolean): Value =>
    liveList(document, () => document.findElements(matches))
  definition
    .attribute('documentElement', ({ documentElement }) => documentElement)
    .attribute('head', ({ head }) => head)
    .attribute('body', ({ body }) => body)
    .attribute('readyState', ({ readyState }) => readyState)
    .attribute('activeElement', ({ focused, body }) => focused ?? body)
    .attribute('defaultView', () => agent.realm.globalObject)
    .attribute('scrollingElement', ({ documentElement }) => documentElement)
    .attribute('visibilityState', () => 'visible')
    .attribute('hidden', () => false)
    .attribute('compatMode', () => 'CSS1Compat')
    .attribute('contentType', () => 'text/html')
    .attribute('characterSet', () => 'UTF-8')
    .attribute('URL', () => 'http://localhost/')
    .attribute('referrer', () => '')
    .attribute(
      'cookie',
      ({ cookies }) => cookies.text,
      ({ cookies }, value) => withText(agent, value, (text) => void cookies.add(text)),
    )
    .attribute(
      'location',
      () => locationOf(agent),
      function* (_document, value) {
        yield* set(agent, locationOf(agent), 'href', value)
        return undefined
      },
    )
    .attribute('domain', () => 'localhost')
    .attribute('currentScript', ({ currentScript }) => currentScript)
    .attribute('scripts', (document) => elements(document, ({ localName }) => localName === 'script'))
    .attribute('title', titleOf, (document, value) =>
      withText(agent, value, (text) => setTitle(document, text)),
    )
    .attribute('forms', (document) => elements(document, ({ localName }) => localName === 'form'))
    .attribute('images', (document) => elements(document, ({ localName }) => localName === 'img'))
    .attribute('links', (document) =>
      elements(document, ({ localName, attributes }) => localName === 'a' && attributes.has('href')),
    )
    .operation('hasFocus', 0, () => true)
    .operation('write', 0, (document, args) => write(document, args, ''))
    .operation('writeln', 0, (document, args) => write(document, args, '\n'))
    .operation('open', 0, (document) => {
      if (document.readyState !== 'loading') reopen(document)
      return document
    })
    .operation('close', 0, (document) => run(agent, close(document)))
    .operation('getElementById', 1, (document, [id]) =>
      withText(agent, id, (text) => document.elementById(text)),
    )
    .operation('getElementsByName', 1, (document, [name]) =>
      withText(agent, name, (text) =>
        elements(document, ({ attributes }) => attributes.get('name') === text),
      ),
    )
}

function* write(document: DocumentObject, args: Value[], end: string): Procedure {
  const { agent } = document
  const texts: string[] = []
  for (const arg of args) texts.push(yield* toString(agent, arg))
  if (document.currentScript?.attributes.has('src')) return undefined
  if (document.writer === undefined) reopen(document)
  yield* runCallbacks(agent, document.writer!.write(texts.join('') + end))
  return undefined
}

/** Removes all content and all listeners. https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-open-steps */
function reopen(document: DocumentObject): void {
  const { agent } = document
  for (const target of [...document.inclusiveDescendants(), globalTarget(agent)]) {
    target.forgetListeners(agent)
  }
  for (const part of [document.head, document.body]) if (part !== null) replaceAll(part, null)
  document.readyState = 'loading'
  document.writer = new MarkupWriter(document.body ?? document.createElement('body'))
}

function* close(document: DocumentObject): Callbacks {
  if (document.writer === undefined || document.isParsing) return
  document.writer = undefined
  yield* tellParsed(document)
  yield* tellLoaded(document)
}

const titleElement = (document: DocumentObject): ElementObject | undefined =>
  document.head?.childElements.find(({ localName }) => localName === 'title')

const titleOf = (document: DocumentObject): Value =>
  (titleElement(document)?.text ?? '').trim().replace(/\s+/g, ' ')

function setTitle(document: DocumentObject, text: string): NativeResult {
  let title = titleElement(document)
  if (title === undefined && document.head !== null) {
    title = document.createElement('title')
    insert(title, document.head, null)
  }
  if (title !== undefined) replaceWithText(title, text)
  return finishCall(document)
}

// Making nodes

function defineCreation(agent: Agent, definition: Interface<DocumentObject>): void {
  definition
    .operation('createElement', 1, (document, [name]) =>
      withText(agent, name, (text) => createElement(agent, document, text)),
    )
    .operation('createElementNS', 2, (document, [uri, name]) =>
      withText(agent, uri ?? '', (address) =>
        withText(agent, name, (text) => {
          const namespace = namespaceOf(address)
          if (namespace === 'html') return createElement(agent, document, text)
          return document.createElement(text.replace(/^.*:/, ''), namespace)
        }),
      ),
    )
    .operation('createTextNode', 1, (document, [data]) =>
      withText(agent, data, (text) => createText(document, text)),
    )
    .operation('createComment', 1, (document, [data]) =>
      withText(agent, data, (text) => createComment(document, text)),
    )
    .operation('createDocumentFragment', 0, (document) => createFragment(document))
    .operation('createEvent', 1, (_document, [name]) =>
      withText(agent, name, (text) => createEvent(agent, text)),
    )
    .operation('importNode', 1, (_document, [node, deep]) => {
      if (node instanceof NodeObject) {
        const copy = toBoolean(deep) ? cloneDeep(node) : node.copy()
        upgradeAll(copy)
        return finishCall(node.document, copy)
      }
      throw agent.typeError(
        "Failed to execute 'importNode' on 'Document': parameter 1 is not of type 'Node'.",
      )
    })
    .operation('adoptNode', 1, (document, [node]) => {
      if (!(node instanceof NodeObject))
        throw agent.typeError(
          "Failed to execute 'adoptNode' on 'Document': parameter 1 is not of type 'Node'.",
        )
      if (node.parent !== null) remove(node)
      return finishCall(document, node)
    })
}

/** Simplified: whatever is neither SVG nor MathML is HTML. */
const namespaceOf = (address: string): Namespace =>
  (['svg', 'mathml'] as const).find((one) => NAMESPACES[one] === address) ?? 'html'

function createElement(agent: Agent, document: DocumentObject, name: string): NativeResult {
  if (!/^[a-z_][^\s/>=\0]*$/i.test(name)) {
    throw domException(
      agent,
      'InvalidCharacterError',
      `Failed to execute 'createElement' on 'Document': The tag name provided ('${name}') is not a valid name.`,
    )
  }
  const localName = name.toLowerCase()
  const definition = document.customElements.byName.get(localName)
  return definition === undefined
    ? document.createElement(localName)
    : createCustom(agent, definition, document)
}

/** Interfaces by the names that `createEvent` takes. */
const EVENT_INTERFACES = tableOf({
  event: 'Event',
  events: 'Event',
  htmlevents: 'Event',
  customevent: 'CustomEvent',
  mouseevent: 'MouseEvent',
  mouseevents: 'MouseEvent',
  keyboardevent: 'KeyboardEvent',
  uievent: 'UIEvent',
  uievents: 'UIEvent',
})

/** https://dom.spec.whatwg.org/#dom-document-createevent */
function createEvent(agent: Agent, name: string): NativeResult {
  const found = EVENT_INTERFACES.get(name.toLowerCase())
  if (found === undefined)
    throw domException(
      agent,
      'NotSupportedError',
      `Failed to execute 'createEvent' on 'Document': The provided event type ('${name}') is invalid.`,
    )
  return new EventObject(prototypeOf(agent.realm, found), found, '', {}, agent.clock.now)
}

// Text and fragments

export function defineOtherNodes(agent: Agent): void {
  const data = new Interface(agent, {
    name: 'CharacterData',
    parent: 'Node',
    receiver: receiverOf(CharacterData),
  })
  data
    .attribute(
      'data',
      (node) => node.data,
      (node, value) => withText(agent, value === null ? '' : value, (text) => replaceText(node, text)),
    )
    .attribute('length', (node) => node.data.length)
    .operation('appendData', 1, (node, [text]) =>
      withText(agent, text, (added) => replaceText(node, node.data + added)),
    )
  defineChildNode(agent, data, 'CharacterData')
  defineSiblings(data)
  new Interface(agent, {
    name: 'Text',
    parent: 'CharacterData',
    receiver: receiverOf(TextNode),
    construct: (_agent, _this, [text]) =>
      withText(agent, text === undefined ? '' : text, (content) => createText(documentOf(agent), content)),
  }).attribute('wholeText', ({ data }) => data)
  new Interface(agent, {
    name: 'Comment',
    parent: 'CharacterData',
    receiver: receiverOf(CommentNode),
    construct: (_agent, _this, [text]) =>
      withText(agent, text === undefined ? '' : text, (content) => createComment(documentOf(agent), content)),
  })
  const fragment = new Interface(agent, {
    name: 'DocumentFragment',
    parent: 'Node',
    receiver: receiverOf(FragmentObject),
    construct: () => createFragment(documentOf(agent)),
  })
  defineParentNode(agent, fragment, 'DocumentFragment')
  fragment.operation('getElementById', 1, (node, [id]) =>
    withText(agent, id, (text) => node.findElement((one) => one.id === text) ?? null),
  )
  defineShadowRoot(agent)
}
