// The document, and what belongs to all of it: its readiness, its focus, what waits to be told.
// https://dom.spec.whatwg.org/#interface-document
import type { Agent } from '../../../machine/agent'
import type { ObjectValue } from '../../../machine/object'
import type { Realm } from '../../../machine/realm'
import type { EventObject } from '../../globals/event'
import { type Activation, type EventTargetObject, globalTarget } from '../../globals/event-target'
import { prototypeOf } from '../../globals/interface'
import type { CustomElementRegistry } from './custom-elements'
import type { MutationObserverObject } from './mutation-records'
import { createFragment, ElementObject, NODE_TYPES, NodeObject } from './node'
import { interfaceOfTag } from './tags'

export interface DocumentBehaviour {
  activationOf(element: ElementObject): Activation | undefined
  attributeChanged(element: ElementObject, name: string, value: string | null): void
  /** Elements may have other sizes and places now. */
  layoutChanged(): void
  /** Fires a simple event in a task. */
  enqueueEvent(target: EventTargetObject, type: string): void
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
  /** Scripts that were inserted and are to run. */
  pendingScripts: ElementObject[] = []
  /** Custom elements with reactions. */
  reactionQueue: ElementObject[] = []
  /** How far the page is scrolled, in px. */
  scroll = { left: 0, top: 0 }

  constructor(
    prototype: ObjectValue,
    readonly agent: Agent,
    /** What elements do by themselves. */
    private readonly behaviour: DocumentBehaviour,
    readonly customElements: CustomElementRegistry,
  ) {
    super(prototype, null)
  }

  activationOf(element: ElementObject): Activation | undefined {
    return this.behaviour.activationOf(element)
  }

  attributeChanged(element: ElementObject, name: string, value: string | null): void {
    this.behaviour.attributeChanged(element, name, value)
  }

  layoutChanged(): void {
    this.behaviour.layoutChanged()
  }

  enqueueEvent(target: EventTargetObject, type: string): void {
    this.behaviour.enqueueEvent(target, type)
  }

  get realm(): Realm {
    return this.agent.realm
  }

  override get className(): string {
    return 'HTMLDocument'
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
    for (const element of this.innerElements()) if (element.id === id && id !== '') return element
    return null
  }

  /** https://dom.spec.whatwg.org/#dom-document-parentfor – load is not told to the window a second time. */
  override parentFor({ type }: EventObject): EventTargetObject | null {
    return type === 'load' ? null : globalTarget(this.agent)
  }

  /** An element that is not customized, or not yet. https://dom.spec.whatwg.org/#concept-create-element */
  createElement(localName: string): ElementObject {
    const name = interfaceOfTag(localName)
    const element = new ElementObject(prototypeOf(this.realm, name), this, localName, name)
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
