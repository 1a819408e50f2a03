// The document, and what belongs to all of it: its readiness, its focus, what waits to be told.
// https://dom.spec.whatwg.org/#interface-document

import type { ObjectValue } from '../../../../machine/objects/object'
import type { Agent } from '../../../../machine/running/agent'
import type { Realm } from '../../../../machine/running/realm'
import type { HostLoop } from '../../../loop/host-loop'
import type { EventObject } from '../../../web/events/event'
import {
  type Activation,
  type EventTargetObject,
  globalTarget,
  SCROLLING,
} from '../../../web/events/event-target'
import { prototypeOf } from '../../../web/interfaces/interface'
import { CookieJar } from '../../window/cookies'
import type { SessionHistory } from '../../window/session-history'
import type { CustomElementRegistry } from '../behaviour/custom-elements'
import type { Resources } from '../behaviour/resources'
import { FormElementObject } from '../interfaces/form-element'
import { namedElements } from '../interfaces/named-access'
import { IdIndex } from './id-index'
import type { MarkupWriter } from './markup-writer'
import type { MutationObserverObject } from './mutation-records'
import { createFragment, ElementObject, NODE_TYPES, NodeObject } from './node'
import type { NodePosition } from './node-iterators'
import { interfaceOfTag, type Namespace } from './tags'

export interface DocumentBehaviour {
  readonly loop: HostLoop
  readonly resources: Resources
  readonly history: SessionHistory
  activationOf(element: ElementObject): Activation | undefined
  attributeChanged(element: ElementObject, name: string, value: string | null, oldValue: string | null): void
  /** Called when slots may show something else. */
  slotsChanged(node: NodeObject): void
  /** Called when elements may have other sizes and places. */
  layoutChanged(): void
  /** Fires a simple event in a task. */
  enqueueEvent(target: EventTargetObject, type: string): void
  /** Fires one in the next frame. */
  fireInFrame(target: EventTargetObject, type: string): void
}

export class DocumentObject extends NodeObject {
  readonly nodeType = NODE_TYPES.DOCUMENT_NODE
  readyState: 'loading' | 'interactive' | 'complete' = 'loading'
  /** Null means the body. */
  focused: ElementObject | null = null
  /** The field that the user is changing, with its value before. */
  edit: { readonly field: ElementObject; readonly before: string } | null = null
  /** Observers that have something to be told, in the order in which they were made. */
  readonly pendingObservers = new Set<MutationObserverObject>()
  /** Slots that show something else now. */
  readonly pendingSlots = new Set<ElementObject>()
  /** Scripts and frames that were inserted and are to be looked after before the call returns. */
  insertedElements: ElementObject[] = []
  currentScript: ElementObject | null = null
  /** Custom elements with reactions. */
  reactionQueue: ElementObject[] = []
  scrolling: { moveTo(agent: Agent, top: number): void } | undefined
  /** Where `document.write` writes to, while the first script is running. */
  writer: MarkupWriter | undefined
  isParsing = true
  /** Some element has, or had, a shadow tree. */
  hasShadows = false
  /** Some node is, or was, observed. */
  hasObservers = false
  /** Live NodeIterators: they must be moved off a node before it is removed. */
  readonly positions = new Set<NodePosition>()
  /** How far the document is scrolled, in px. */
  scroll = { left: 0, top: 0 }
  /** How high elements are, as far as somebody asked since the last change. */
  readonly heights = new Map<ElementObject, number>()
  readonly cookies: CookieJar
  /** What `elementsNamed` knows; undefined after each change. */
  private named: Map<string, ElementObject[]> | undefined
  /** Of the document's own tree, without shadow trees. */
  readonly ids = new IdIndex()
  /** How often anything in the document has changed. */
  version = 0

  constructor(
    prototype: ObjectValue,
    readonly agent: Agent,
    /** What elements do by themselves. */
    private readonly behaviour: DocumentBehaviour,
    readonly customElements: CustomElementRegistry,
  ) {
    super(prototype, null)
    this.isConnected = true
    this.cookies = new CookieJar(agent.clock)
  }

  activationOf(element: ElementObject): Activation | undefined {
    return this.behaviour.activationOf(element)
  }

  attributeChanged(
    element: ElementObject,
    name: string,
    value: string | null,
    oldValue: string | null = null,
  ): void {
    this.behaviour.attributeChanged(element, name, value, oldValue)
  }

  slotsChanged(node: NodeObject): void {
    this.behaviour.slotsChanged(node)
  }

  layoutChanged(): void {
    this.version++
    this.named = undefined
    this.heights.clear()
    this.behaviour.layoutChanged()
  }

  enqueueEvent(target: EventTargetObject, type: string): void {
    this.behaviour.enqueueEvent(target, type)
  }

  fireInFrame(target: EventTargetObject, type: string): void {
    this.behaviour.fireInFrame(target, type)
  }

  get loop(): HostLoop {
    return this.behaviour.loop
  }

  get resources(): Resources {
    return this.behaviour.resources
  }

  get history(): SessionHistory {
    return this.behaviour.history
  }

  /** A file of the program, where there is one of that name. */
  fileNamed(name: string | undefined): string | undefined {
    return name !== undefined && this.agent.moduleLoader?.has(name) ? name : undefined
  }

  get realm(): Realm {
    return this.agent.realm
  }

  override get className(): string {
    return 'HTMLDocument'
  }

  override get recordName(): string {
    return 'document'
  }

  get nodeName(): string {
    return '#document'
  }

  get documentElement(): ElementObject | null {
    return this.childElements[0] ?? null
  }

  get body(): ElementObject | null {
    return this.partOfRoot('body')
  }

  get head(): ElementObject | null {
    return this.partOfRoot('head')
  }

  private partOfRoot(name: string): ElementObject | null {
    return this.documentElement?.childElements.find(({ localName }) => localName === name) ?? null
  }

  elementById(id: string): ElementObject | null {
    const found = this.ids.all(id)
    const [first = null] = found
    return found.size < 2 ? first : (this.findElement((element) => element.id === id) ?? null)
  }

  /** Elements that are properties of the window by this name. */
  elementsNamed(name: string): readonly ElementObject[] {
    this.named ??= namedElements(this.innerElements())
    return this.named.get(name) ?? []
  }

  override isPassiveByDefault(type: string): boolean {
    return SCROLLING.has(type)
  }

  /** https://dom.spec.whatwg.org/#dom-document-parentfor – load is not told to the window a second time. */
  override parentFor({ type }: EventObject): EventTargetObject | null {
    return type === 'load' ? null : globalTarget(this.agent)
  }

  /** An element that is not customized, or not yet. https://dom.spec.whatwg.org/#concept-create-element */
  createElement(localName: string, namespace: Namespace = 'html'): ElementObject {
    const name = interfaceOfTag(localName, namespace)
    const Kind = localName === 'form' && namespace === 'html' ? FormElementObject : ElementObject
    const element = new Kind(prototypeOf(this.realm, name), this, localName, name, namespace)
    if (namespace !== 'html') return element
    if (localName.includes('-')) element.customState = 'undefined'
    if (localName === 'template') {
      element.content = createFragment(this)
      element.content.isInert = true
    }
    return element
  }

  copy(): NodeObject {
    throw this.agent.error('Error', 'A document is not copied.')
  }
}
