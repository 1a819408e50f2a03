// The nodes of the document: their data and how they hang together. What a change sets off is in mutations.ts.
// https://dom.spec.whatwg.org/#nodes

import type { ObjectValue } from '../../../../machine/objects/object'
import { chargeNodes, chargeSearch, chargeWalk } from '../../../../machine/running/meter'
import type { Value } from '../../../../machine/value'
import type { EventObject } from '../../../web/events/event'
import { type Activation, EventTargetObject } from '../../../web/events/event-target'
import { prototypeOf } from '../../../web/interfaces/interface'
import type { NodeField, NodeWrite } from './changes'
import type { DocumentObject } from './document'
import type { RegisteredObserver } from './mutation-records'
import { startTag } from './start-tag'
import type { Namespace } from './tags'

/** https://dom.spec.whatwg.org/#dom-node-nodetype */
export const NODE_TYPES = {
  ELEMENT_NODE: 1,
  ATTRIBUTE_NODE: 2,
  TEXT_NODE: 3,
  CDATA_SECTION_NODE: 4,
  PROCESSING_INSTRUCTION_NODE: 7,
  COMMENT_NODE: 8,
  DOCUMENT_NODE: 9,
  DOCUMENT_TYPE_NODE: 10,
  DOCUMENT_FRAGMENT_NODE: 11,
} as const

const NO_OBSERVERS: readonly RegisteredObserver[] = []

export abstract class NodeObject extends EventTargetObject {
  parent: NodeObject | null = null
  first: NodeObject | null = null
  last: NodeObject | null = null
  previous: NodeObject | null = null
  next: NodeObject | null = null
  /** It is in the document, or in a shadow tree there. */
  isConnected = false
  /** The children as a list, where somebody asked for it since they changed. */
  private list: NodeObject[] | null = null
  private elementList: ElementObject[] | null = null
  /** Among its siblings, as that list has it. */
  private place = 0
  observers = NO_OBSERVERS

  constructor(
    prototype: ObjectValue | null,
    /** Null of the document itself. */
    readonly ownerDocument: DocumentObject | null,
  ) {
    super(prototype)
  }

  abstract readonly nodeType: number
  abstract get nodeName(): string

  override get asNode(): this {
    return this
  }

  fields(): NodeWrite[] {
    return contentOf(this)
  }

  get document(): DocumentObject {
    return this.ownerDocument ?? (this as unknown as DocumentObject)
  }

  get root(): NodeObject {
    let node: NodeObject = this
    let passed = 0
    for (; node.parent !== null; passed++) node = node.parent
    chargeWalk(passed)
    return node
  }

  /** Of a shadow root: the element whose content it is. */
  get host(): ElementObject | null {
    return null
  }

  /** The slot that it is shown in. */
  get assignedSlot(): ElementObject | null {
    if (!this.document.hasShadows) return null
    const shadow = this.parent instanceof ElementObject ? this.parent.shadow : undefined
    return shadow === undefined ? null : findSlot(shadow, this)
  }

  /** What is in a closed shadow tree is seen from inside of it. */
  override isSeenBy(current: EventTargetObject): boolean {
    for (let root = this.root; root instanceof ShadowRootObject; root = root.element.root)
      if (root.mode === 'closed' && !(current instanceof NodeObject && isAround(root, current))) return false
    return true
  }

  override retargetFor(current: EventTargetObject): EventTargetObject {
    if (!this.document.hasShadows) return this
    const { host } = this.root
    if (host === null || (current instanceof NodeObject && isAround(this.root, current))) return this
    return host.retargetFor(current)
  }

  override get afterDispatch(): EventTargetObject | null {
    return !this.document.hasShadows || this.root.host === null ? this : null
  }

  get children(): readonly NodeObject[] {
    if (this.list !== null) return this.list
    const list: NodeObject[] = []
    for (let child = this.first; child !== null; child = child.next) child.place = list.push(child) - 1
    chargeNodes(list.length)
    this.list = list
    return list
  }

  get childElements(): readonly ElementObject[] {
    this.elementList ??= this.children.filter((child) => child instanceof ElementObject)
    return this.elementList
  }

  get index(): number {
    if (this.parent === null) return -1
    return this.parent.children[this.place] === this ? this.place : this.parent.children.indexOf(this)
  }

  get previousElement(): ElementObject | null {
    return elementFrom(this.previous, 'previous')
  }

  get nextElement(): ElementObject | null {
    return elementFrom(this.next, 'next')
  }

  /** All text inside. */
  get text(): string {
    let text = ''
    for (const node of this.inclusiveDescendants()) if (node instanceof TextNode) text += node.data
    return text
  }

  /** Whether a node is this one or inside of it. */
  includes(node: NodeObject | null): boolean {
    let passed = 0
    let n = node
    for (; n !== null && n !== this; n = n.parent) passed++
    chargeWalk(passed)
    return n === this
  }

  /** The next node in tree order, inside of another. */
  following(around: NodeObject): NodeObject | null {
    if (this.first !== null) return this.first
    let node: NodeObject = this
    while (node !== around && node.next === null) node = node.parent!
    return node === around ? null : node.next
  }

  /** This node and all inside of it, in tree order. */
  *inclusiveDescendants(): Generator<NodeObject, void, void> {
    let passed = 0
    for (let node: NodeObject | null = this; node !== null; node = node.following(this)) {
      if (++passed % CHARGED_AT_ONCE === 0) chargeNodes(CHARGED_AT_ONCE)
      yield node
    }
  }

  *innerElements(): Generator<ElementObject, void, void> {
    for (const node of this.inclusiveDescendants())
      if (node !== this && node instanceof ElementObject) yield node
  }

  /** The elements inside that a test accepts, in tree order, and at most so many of them. */
  findElements(
    accepts: (element: ElementObject) => boolean,
    most = Number.POSITIVE_INFINITY,
  ): ElementObject[] {
    const found: ElementObject[] = []
    let passed = 0
    for (let node = this.following(this); node !== null; node = node.following(this)) {
      if (++passed % CHARGED_AT_ONCE === 0) chargeSearch(CHARGED_AT_ONCE)
      if (node instanceof ElementObject && accepts(node) && found.push(node) >= most) break
    }
    return found
  }

  findElement(accepts: (element: ElementObject) => boolean): ElementObject | undefined {
    return this.findElements(accepts, 1)[0]
  }

  /** Puts a node without parent before a child; null is the end. */
  linkChild(node: NodeObject, before: NodeObject | null): void {
    const previous = before === null ? this.last : before.previous
    node.parent = this
    node.previous = previous
    node.next = before
    if (previous === null) this.first = node
    else previous.next = node
    if (before === null) this.last = node
    else before.previous = node
    this.document.version++
    if (before === null) this.extendLists(node)
    else this.list = this.elementList = null
    if (this.isConnected) connect(node, true)
  }

  private extendLists(node: NodeObject): void {
    if (this.list !== null) node.place = this.list.push(node) - 1
    if (node instanceof ElementObject) this.elementList?.push(node)
  }

  unlinkChild(node: NodeObject): void {
    const { previous, next } = node
    if (previous === null) this.first = next
    else previous.next = next
    if (next === null) this.last = previous
    else next.previous = previous
    node.parent = node.previous = node.next = null
    this.document.version++
    if (next === null) this.shortenLists(node)
    else this.list = this.elementList = null
    if (node.isConnected) connect(node, false)
  }

  private shortenLists(node: NodeObject): void {
    this.list?.pop()
    if (node instanceof ElementObject) this.elementList?.pop()
  }

  override get isInTree(): boolean {
    return true
  }

  override parentFor(_event: EventObject): EventTargetObject | null {
    return this.assignedSlot ?? this.parent
  }

  /** A copy without parent and children. */
  abstract copy(): NodeObject
}

/** Nodes that are passed before the program is charged. */
const CHARGED_AT_ONCE = 256

export function elementFrom(node: NodeObject | null, direction: 'previous' | 'next'): ElementObject | null {
  let passed = 0
  let found = node
  for (; found !== null && !(found instanceof ElementObject); found = found[direction]) passed++
  chargeNodes(passed)
  return found
}

/** Of a node and all inside of it, shadow trees too. */
function connect(root: NodeObject, isConnected: boolean): void {
  for (const node of root.inclusiveDescendants()) {
    node.isConnected = isConnected
    if (!(node instanceof ElementObject)) continue
    noteId(node, node.id)
    if (node.shadow !== undefined) connect(node.shadow, isConnected)
  }
}

/** An element that has this id came to its document, left it, or was given the id there. */
export function noteId(element: ElementObject, id: string): void {
  const { document, isConnected } = element
  if (id === '') return
  if (isConnected && element.root === document) document.ids.add(id, element)
  else document.ids.remove(id, element)
}

/** https://dom.spec.whatwg.org/#find-a-slot */
function findSlot(shadow: ShadowRootObject, node: NodeObject): ElementObject | null {
  if (node.nodeType !== NODE_TYPES.ELEMENT_NODE && node.nodeType !== NODE_TYPES.TEXT_NODE) return null
  const wanted = node instanceof ElementObject ? (node.attributes.get('slot') ?? '') : ''
  for (const one of shadow.innerElements())
    if (one.localName === 'slot' && (one.attributes.get('name') ?? '') === wanted) return one
  return null
}

/** Whether a shadow root is the root of a node, or of a host around that. */
function isAround(shadow: NodeObject, node: NodeObject): boolean {
  let passed = 0
  let root: NodeObject | undefined = node.root
  for (; root !== undefined && root !== shadow; passed++) root = root.host?.root
  chargeWalk(passed)
  return root === shadow
}

/** Text and comments. https://dom.spec.whatwg.org/#interface-characterdata */
export abstract class CharacterData extends NodeObject {
  constructor(
    prototype: ObjectValue,
    document: DocumentObject,
    public data: string,
  ) {
    super(prototype, document)
  }

  override get text(): string {
    return this.data
  }
}

export class TextNode extends CharacterData {
  readonly nodeType = NODE_TYPES.TEXT_NODE

  override get className(): string {
    return 'Text'
  }

  get nodeName(): string {
    return '#text'
  }

  copy(): NodeObject {
    return createText(this.document, this.data)
  }
}

export class CommentNode extends CharacterData {
  readonly nodeType = NODE_TYPES.COMMENT_NODE

  override get className(): string {
    return 'Comment'
  }

  get nodeName(): string {
    return '#comment'
  }

  copy(): NodeObject {
    return createComment(this.document, this.data)
  }
}

export class FragmentObject extends NodeObject {
  readonly nodeType = NODE_TYPES.DOCUMENT_FRAGMENT_NODE
  /** The content of a template: nothing in it comes to life. */
  isInert = false

  override get className(): string {
    return 'DocumentFragment'
  }

  get nodeName(): string {
    return '#document-fragment'
  }

  copy(): NodeObject {
    return createFragment(this.document)
  }
}

/** https://dom.spec.whatwg.org/#interface-shadowroot */
export class ShadowRootObject extends FragmentObject {
  /** What each slot shows, as far as slots were told of it. */
  assigned: ReadonlyMap<ElementObject, readonly NodeObject[]> = new Map()

  constructor(
    prototype: ObjectValue,
    readonly element: ElementObject,
    readonly mode: 'open' | 'closed',
  ) {
    super(prototype, element.document)
    this.isConnected = element.isConnected
    element.document.hasShadows = true
  }

  override get className(): string {
    return 'ShadowRoot'
  }

  override get host(): ElementObject {
    return this.element
  }

  override get hidesInside(): boolean {
    return true
  }

  /** An event stays inside, unless it is composed or came from further out. */
  override parentFor({ isComposed, target }: EventObject): EventTargetObject | null {
    const isOwn = target instanceof NodeObject && target.root === this
    return isOwn && !isComposed ? null : this.element
  }
}

/** What a form control holds beside its attributes. */
export interface ControlState {
  /** Undefined until the user or the program gave one: then it follows the attribute, or the text. */
  value: string | undefined
  checked: boolean | undefined
}

/** https://dom.spec.whatwg.org/#concept-element-custom-element-state */
type CustomElementState = 'undefined' | 'uncustomized' | 'custom' | 'failed'

/** Something that a custom element is to be told. https://html.spec.whatwg.org/multipage/custom-elements.html#concept-element-reaction-queue */
export type Reaction =
  | { readonly kind: 'upgrade' }
  | { readonly kind: 'callback'; readonly callback: ObjectValue; readonly args: readonly Value[] }

/** What the attribute `class` says, as it was read last. */
interface ClassList {
  readonly text: string
  readonly tokens: readonly string[]
  /** Made when a name is first looked for. */
  names?: ReadonlySet<string>
}

const NO_CLASSES: ClassList = { text: '', tokens: [] }

export class ElementObject extends NodeObject {
  readonly nodeType = NODE_TYPES.ELEMENT_NODE
  readonly attributes = new Map<string, string>()
  readonly control: ControlState = { value: undefined, checked: undefined }
  customState: CustomElementState = 'uncustomized'
  reactions: Reaction[] = []
  /** Of a template: what stands in it. */
  content: FragmentObject | undefined
  shadow: ShadowRootObject | undefined
  /** https://html.spec.whatwg.org/multipage/interaction.html#click-in-progress-flag */
  isBeingClicked = false
  /** A script runs once. */
  isStarted = false
  /** What the program said of a script; undefined means that it does not wait for others. */
  isAsync: boolean | undefined
  private lastClassList = NO_CLASSES
  /** `classList`, `dataset` and `style`, once they were asked for. */
  readonly views = new Map<string, ObjectValue>()

  constructor(
    prototype: ObjectValue,
    document: DocumentObject,
    readonly localName: string,
    /** Name of its interface. */
    readonly interfaceName: string,
    readonly namespace: Namespace,
  ) {
    super(prototype, document)
  }

  override get className(): string {
    return this.interfaceName
  }

  override get recordName(): string {
    return startTag(this)
  }

  get nodeName(): string {
    return this.namespace === 'html' ? this.localName.toUpperCase() : this.localName
  }

  get id(): string {
    return this.attributes.get('id') ?? ''
  }

  get classes(): readonly string[] {
    return this.classList.tokens
  }

  hasClass(name: string): boolean {
    const { classList } = this
    classList.names ??= new Set(classList.tokens)
    return classList.names.has(name)
  }

  private get classList(): ClassList {
    const text = this.attributes.get('class') ?? ''
    if (this.lastClassList.text !== text) this.lastClassList = { text, tokens: tokensOf(text) }
    return this.lastClassList
  }

  get inputType(): string {
    return (this.attributes.get('type') ?? 'text').toLowerCase()
  }

  get isDisabled(): boolean {
    if (!DISABLEABLE.has(this.localName)) return false
    if (this.attributes.has('disabled')) return true
    return OPTIONS.has(this.localName) ? isInDisabled(this, OPTION_GROUPS) : isInDisabled(this, FIELDSETS)
  }

  get isChecked(): boolean {
    return this.control.checked ?? this.attributes.has(this.localName === 'option' ? 'selected' : 'checked')
  }

  override get activation(): Activation | undefined {
    return this.document.activationOf(this)
  }

  override isPassiveByDefault(type: string): boolean {
    const { documentElement, body } = this.document
    return (this === documentElement || this === body) && this.document.isPassiveByDefault(type)
  }

  copy(): NodeObject {
    const { document, localName, namespace, attributes, control } = this
    const copy = document.createElement(localName, namespace)
    for (const [name, value] of attributes) {
      copy.attributes.set(name, value)
      document.attributeChanged(copy, name, value)
    }
    Object.assign(copy.control, control)
    return copy
  }
}

const DISABLEABLE: ReadonlySet<string> = new Set([
  'button',
  'input',
  'select',
  'textarea',
  'option',
  'optgroup',
  'fieldset',
])

const OPTIONS: ReadonlySet<string> = new Set(['option', 'optgroup'])
const OPTION_GROUPS: ReadonlySet<string> = new Set(['optgroup'])
const FIELDSETS: ReadonlySet<string> = new Set(['fieldset'])

/** What stands in the first legend of a fieldset goes on to work. https://html.spec.whatwg.org/multipage/form-elements.html#concept-fieldset-disabled */
function isInDisabled(element: ElementObject, holders: ReadonlySet<string>): boolean {
  let inner: NodeObject = element
  for (let { parent } = element; parent instanceof ElementObject; inner = parent, parent = parent.parent) {
    if (!holders.has(parent.localName) || !parent.attributes.has('disabled')) continue
    const legend = parent.childElements.find(({ localName }) => localName === 'legend')
    if (legend !== inner) return true
  }
  return false
}

/** https://dom.spec.whatwg.org/#concept-ordered-set-parser */
export const tokensOf = (text: string): string[] => [...new Set(text.split(/[\t\n\f\r ]+/).filter(Boolean))]

// Making nodes

export const createText = (document: DocumentObject, data: string): TextNode =>
  new TextNode(prototypeOf(document.realm, 'Text'), document, data)

export const createComment = (document: DocumentObject, data: string): CommentNode =>
  new CommentNode(prototypeOf(document.realm, 'Comment'), document, data)

export const createFragment = (document: DocumentObject): FragmentObject =>
  new FragmentObject(prototypeOf(document.realm, 'DocumentFragment'), document)

/** A node with all inside of it, made anew. https://dom.spec.whatwg.org/#concept-node-clone */
export function cloneDeep(root: NodeObject): NodeObject {
  const rootCopy = root.copy()
  const waiting = [{ node: root, copy: rootCopy }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, copy } = next
    for (let child = node.first; child !== null; child = child.next) {
      const childCopy = child.copy()
      copy.linkChild(childCopy, null)
      waiting.push({ node: child, copy: childCopy })
    }
    chargeNodes(1)
    if (node instanceof ElementObject && node.content !== undefined) {
      const content = node.content.copy() as FragmentObject
      ;(copy as ElementObject).content = content
      waiting.push({ node: node.content, copy: content })
    }
  }
  return rootCopy
}

// Links, as the record knows them: a node knows its first child and its next sibling.

const firstOrNext = (node: NodeObject): { node: NodeObject; field: NodeField } =>
  node.previous === null
    ? { node: node.parent!, field: 'first-child' }
    : { node: node.previous, field: 'next' }

/** All that the record is told of a node when it meets it for the first time. */
function contentOf(node: NodeObject): NodeWrite[] {
  const writes: NodeWrite[] = [
    { node, field: 'first-child', value: node.first },
    { node, field: 'next', value: node.next },
  ]
  if (node instanceof CharacterData) writes.push({ node, field: 'text', value: node.data })
  if (!(node instanceof ElementObject)) return writes
  for (const [name, value] of node.attributes) writes.push({ node, field: `@${name}`, value })
  const { value, checked } = node.control
  if (value !== undefined) writes.push({ node, field: 'value', value })
  if (checked !== undefined) writes.push({ node, field: 'checked', value: checked })
  return writes
}

/** Puts a node without parent before a child of another; null is the end. */
export function link(parent: NodeObject, node: NodeObject, before: NodeObject | null): NodeWrite[] {
  parent.linkChild(node, before)
  return [
    { node, field: 'next', value: before },
    { ...firstOrNext(node), value: node },
  ]
}

export function unlink(node: NodeObject): NodeWrite[] {
  const writes = [{ ...firstOrNext(node), value: node.next }]
  node.parent!.unlinkChild(node)
  return writes
}
