// The document of a page, made when its realm is.
import type { Agent } from '../../../machine/agent'
import { ENUMERABLE } from '../../../machine/shape'
import type { Callbacks } from '../../callbacks'
import { defineGlobalMethod } from '../../globals/define-global'
import { dispatch } from '../../globals/dispatch'
import { createHostEvent, type EventFlags } from '../../globals/event'
import { type EventTargetObject, globalTarget } from '../../globals/event-target'
import { prototypeOf } from '../../globals/interface'
import type { HostLoop } from '../../host-loop'
import type { Rendering } from '../rendering'
import { activationOf } from './activation'
import { attributeChanged } from './attribute-effects'
import { defineCollections } from './collections'
import { defineCustomElements } from './custom-element-registry'
import { CustomElementRegistry } from './custom-elements'
import { defineDataset } from './dataset'
import { DocumentObject } from './document'
import { defineDocument, defineOtherNodes } from './document-interface'
import { setDocument } from './documents'
import { defineElementConstructors } from './element-constructors'
import { defineElement } from './element-interface'
import { defineElementTypes } from './element-types'
import { defineHtmlElement } from './html-element'
import { inserted } from './insertion'
import { IntersectionObservers } from './intersection-observer'
import { VIEWPORT } from './layout'
import { defineMutationObserver } from './mutation-observer'
import { defineNamedAccess } from './named-access'
import { ElementObject, link, unlink } from './node'
import { defineNode } from './node-interface'
import { parseFragment } from './parser'
import { ResizeObservers } from './resize-observer'
import type { Resources } from './resources'
import { Scrolling } from './scrolling'
import { defineStyle, styleOf } from './style'
import { defineTokenList } from './token-list'
import type { UserInput } from './user-input'

/** Defines the interfaces and `document`. */
export function installDocument(
  agent: Agent,
  loop: HostLoop,
  rendering: Rendering,
  resources: Resources,
): DocumentObject {
  defineNode(agent)
  defineCollections(agent)
  defineTokenList(agent)
  defineStyle(agent)
  defineDataset(agent)
  defineElement(agent)
  defineHtmlElement(agent)
  defineElementTypes(agent)
  defineDocument(agent)
  defineOtherNodes(agent)
  defineMutationObserver(agent)
  const sizes = new ResizeObservers(rendering)
  const places = new IntersectionObservers(rendering, loop)
  sizes.install(agent)
  places.install(agent)
  const document = createDocument(agent, loop, resources, () => {
    sizes.look(agent)
    places.look(agent)
  })
  new Scrolling(rendering, document).install(agent)
  defineCustomElements(agent, document)
  defineElementConstructors(agent, document)
  defineWindowParts(agent, document)
  return document
}

function createDocument(
  agent: Agent,
  loop: HostLoop,
  resources: Resources,
  layoutChanged: () => void,
): DocumentObject {
  const enqueueEvent = (target: EventTargetObject, type: string): void => {
    const run = () => fire(agent, target, type)
    loop.enqueueTask(agent, { source: 'dom', label: type, run })
  }
  const behaviour = { loop, resources, activationOf, attributeChanged, layoutChanged, enqueueEvent }
  const prototype = prototypeOf(agent.realm, 'HTMLDocument')
  const document = new DocumentObject(prototype, agent, behaviour, new CustomElementRegistry())
  const html = document.createElement('html')
  link(document, 0, html)
  link(html, 0, document.createElement('head'))
  link(html, 1, document.createElement('body'))
  setDocument(agent, document)
  return document
}

function defineWindowParts(agent: Agent, document: DocumentObject): void {
  const { globalObject } = agent.realm
  globalObject.putHidden('document', document, ENUMERABLE)
  defineNamedAccess(agent, document)
  globalObject.put('innerWidth', VIEWPORT.width)
  globalObject.put('innerHeight', VIEWPORT.height)
  globalObject.put('devicePixelRatio', 1)
  // Simplified: only what the style attribute says.
  defineGlobalMethod(agent, 'getComputedStyle', 1, (_agent, _this, [element]) => {
    if (element instanceof ElementObject) return styleOf(element)
    throw agent.typeError(
      "Failed to execute 'getComputedStyle' on 'Window': parameter 1 is not of type 'Element'.",
    )
  })
}

function fire(
  agent: Agent,
  target: EventTargetObject,
  type: string,
  flags: EventFlags = {},
): Callbacks<boolean> {
  return dispatch(agent, target, createHostEvent(agent, 'Event', type, flags))
}

/** What the page is, and what its user does. */
export interface Page {
  /** Of the body, before the script runs. */
  readonly markup: string
  readonly inputs: readonly UserInput[]
}

/** Puts the markup into the body. */
export function loadMarkup(agent: Agent, document: DocumentObject, markup: string): void {
  if (markup === '') return
  const body = document.body!
  for (const node of [...parseFragment(body, markup).children]) {
    unlink(node)
    link(body, body.children.length, node)
  }
  agent.observer?.nodeChanged('inserted', body, [])
  for (const element of body.innerElements()) {
    // Scripts of the page itself run, other than those of markup that comes later.
    element.isStarted = false
    inserted(element)
  }
}

// Loading. https://html.spec.whatwg.org/multipage/parsing.html#the-end

const LOAD_EVENTS = ['readystatechange', 'DOMContentLoaded', 'load', 'pageshow']

/** After the script: a task tells that the document is there, if anybody listens, and another when all is loaded. */
export function finishLoading(agent: Agent, document: DocumentObject, loop: HostLoop): void {
  const isAwaited = () =>
    [document, globalTarget(agent)].some(({ listeners }) =>
      listeners.some(({ type }) => LOAD_EVENTS.includes(type)),
    )
  const enqueue = (label: string, run: () => Callbacks) =>
    loop.enqueueTask(agent, { source: 'dom', label, run })
  const whenLoaded = () => {
    if (isAwaited()) enqueue('all loaded', () => tellLoaded(agent, document))
    else document.readyState = 'complete'
  }
  document.readyState = isAwaited() ? 'loading' : 'interactive'
  if (isAwaited())
    enqueue('document loaded', function* () {
      yield* tellParsed(agent, document)
      if (document.resources.isIdle) yield* tellLoaded(agent, document)
      else document.resources.afterAll(whenLoaded)
    })
  else document.resources.afterAll(whenLoaded)
}

function* tellParsed(agent: Agent, document: DocumentObject): Callbacks {
  document.readyState = 'interactive'
  yield* fire(agent, document, 'readystatechange')
  yield* fire(agent, document, 'DOMContentLoaded', { bubbles: true })
}

function* tellLoaded(agent: Agent, document: DocumentObject): Callbacks {
  document.readyState = 'complete'
  yield* fire(agent, document, 'readystatechange')
  const load = createHostEvent(agent, 'Event', 'load')
  yield* dispatch(agent, globalTarget(agent), load, document)
  yield* fire(agent, globalTarget(agent), 'pageshow')
}
