// Makes the document of a realm.

import { ENUMERABLE } from '../../../machine/objects/shape'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import type { BrowserLoop } from '../../loop/host-loop'
import { dispatch } from '../../web/events/dispatch'
import { createHostEvent } from '../../web/events/event'
import type { EventTargetObject } from '../../web/events/event-target'
import { defineGlobalMethod } from '../../web/interfaces/define-global'
import { prototypeOf } from '../../web/interfaces/interface'
import type { Rendering } from '../loop/rendering'
import { activationOf } from './behaviour/activation'
import { attributeChanged } from './behaviour/attribute-effects'
import { CustomElementRegistry } from './behaviour/custom-elements'
import { inserted } from './behaviour/insertion'
import type { UserInput } from './behaviour/user-input'
import { defineCollections } from './interfaces/collections'
import { defineCustomElements } from './interfaces/custom-element-registry'
import { defineDataset } from './interfaces/dataset'
import { defineDocument, defineOtherNodes } from './interfaces/document-interface'
import { defineElementConstructors } from './interfaces/element-constructors'
import { defineElement } from './interfaces/element-interface'
import { defineElementTypes } from './interfaces/element-types'
import { defineHtmlElement } from './interfaces/html-element'
import { defineMutationObserver } from './interfaces/mutation-observer'
import { defineNamedAccess } from './interfaces/named-access'
import { defineNode } from './interfaces/node-interface'
import { slotsChanged } from './interfaces/shadow'
import { defineTokenList } from './interfaces/token-list'
import { defineTraversal } from './interfaces/traversal'
import { Animations } from './layout/animations'
import { FrameEvents } from './layout/frame-events'
import { IntersectionObservers } from './layout/intersection-observer'
import { VIEWPORT } from './layout/layout'
import { ResizeObservers } from './layout/resize-observer'
import { Scrolling } from './layout/scrolling'
import { defineStyle, styleOf } from './layout/style'
import { type DocumentBehaviour, DocumentObject } from './tree/document'
import { setDocument } from './tree/documents'
import { ElementObject } from './tree/node'
import { parseFragment } from './tree/parser'

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
  const definition = defineDocument(agent)
  definition.operation('getAnimations', 0, () => createArray(agent, animations.running(undefined)))
  defineTraversal(agent, definition)
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
  document.linkChild(html, null)
  html.linkChild(document.createElement('head'), null)
  html.linkChild(document.createElement('body'), null)
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

/** What the document is before the script runs, and what its user does. */
export interface DocumentSetup {
  /** Of the body. */
  readonly markup: string
  readonly inputs: readonly UserInput[]
}

/** Puts the markup into the body. */
export function loadMarkup(agent: Agent, document: DocumentObject, markup: string): void {
  if (markup === '') return
  const body = document.body!
  for (const node of [...parseFragment(body, markup).children]) {
    node.parent!.unlinkChild(node)
    body.linkChild(node, null)
  }
  agent.observer?.nodeChanged('inserted', body, [])
  for (const element of body.innerElements()) {
    // Scripts of the first markup run; those of markup that is inserted later do not.
    element.isStarted = false
    inserted(element)
  }
}
