// The document of a page, made when its realm is.

import { ENUMERABLE } from '../../../machine/objects/shape'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { defineGlobalMethod } from '../../globals/define-global'
import { dispatch } from '../../globals/dispatch'
import { createHostEvent } from '../../globals/event'
import type { EventTargetObject } from '../../globals/event-target'
import { prototypeOf } from '../../globals/interface'
import type { BrowserLoop } from '../../loop/host-loop'
import type { Rendering } from '../rendering'
import { activationOf } from './activation'
import { Animations } from './animations'
import { attributeChanged } from './attribute-effects'
import { defineCollections } from './collections'
import { defineCustomElements } from './custom-element-registry'
import { CustomElementRegistry } from './custom-elements'
import { defineDataset } from './dataset'
import { type DocumentBehaviour, DocumentObject } from './document'
import { defineDocument, defineOtherNodes } from './document-interface'
import { setDocument } from './documents'
import { defineElementConstructors } from './element-constructors'
import { defineElement } from './element-interface'
import { defineElementTypes } from './element-types'
import { FrameEvents } from './frame-events'
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
import { Scrolling } from './scrolling'
import { slotsChanged } from './shadow'
import { defineStyle, styleOf } from './style'
import { defineTokenList } from './token-list'
import type { UserInput } from './user-input'

/** Defines the interfaces and `document`. */
export function installDocument(
  agent: Agent,
  loop: BrowserLoop,
  rendering: Rendering,
  parts: Pick<DocumentBehaviour, 'resources' | 'history'>,
): DocumentObject {
  defineNode(agent)
  defineCollections(agent)
  defineTokenList(agent)
  defineStyle(agent)
  defineDataset(agent)
  const animations = new Animations(agent, loop, rendering)
  animations.install(agent, defineElement(agent))
  defineHtmlElement(agent)
  defineElementTypes(agent)
  defineDocument(agent).operation('getAnimations', 0, () => createArray(agent, animations.running(undefined)))
  defineOtherNodes(agent)
  defineMutationObserver(agent)
  const sizes = new ResizeObservers(rendering)
  const places = new IntersectionObservers(rendering, loop)
  sizes.install(agent)
  places.install(agent)
  const frameEvents = new FrameEvents(rendering)
  const fireInFrame = (target: EventTargetObject, type: string) => frameEvents.add(agent, target, type)
  const document = createDocument(agent, { ...parts, loop, fireInFrame }, () => {
    sizes.look(agent)
    places.look(agent)
  })
  const scrolling = new Scrolling(rendering, document)
  scrolling.install(agent)
  document.scrolling = scrolling
  defineCustomElements(agent, document)
  defineElementConstructors(agent, document)
  defineWindowParts(agent, document)
  return document
}

function createDocument(
  agent: Agent,
  parts: Pick<DocumentBehaviour, 'loop' | 'resources' | 'history' | 'fireInFrame'>,
  layoutChanged: () => void,
): DocumentObject {
  const enqueueEvent = (target: EventTargetObject, type: string): void => {
    const run = () => dispatch(agent, target, createHostEvent(agent, 'Event', type))
    parts.loop.enqueueTask(agent, { source: 'dom', label: type, run })
  }
  const behaviour = { ...parts, slotsChanged, activationOf, attributeChanged, layoutChanged, enqueueEvent }
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
