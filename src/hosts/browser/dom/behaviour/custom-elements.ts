// Custom elements and what they are told. https://html.spec.whatwg.org/multipage/custom-elements.html

import type { ObjectValue } from '../../../../machine/objects/object'
import type { PromiseObject } from '../../../../machine/promises/promise'
import type { Agent } from '../../../../machine/running/agent'
import { call } from '../../../../machine/running/call'
import { type Procedure, ThrowCompletion } from '../../../../machine/running/completion'
import { construct } from '../../../../machine/running/construct'
import type { Value } from '../../../../machine/value'
import type { Callbacks } from '../../../loop/callbacks'
import { prototypeOf } from '../../../web/interfaces/interface'
import { ElementObject, type NodeObject } from '../tree/node'

export type LifecycleName =
  | 'connectedCallback'
  | 'disconnectedCallback'
  | 'adoptedCallback'
  | 'attributeChangedCallback'

/** https://html.spec.whatwg.org/multipage/custom-elements.html#custom-element-definition */
export interface Definition {
  readonly name: string
  readonly constructorObject: ObjectValue
  readonly callbacks: ReadonlyMap<LifecycleName, ObjectValue>
  readonly observedAttributes: readonly string[]
  /** Elements that are being upgraded; null once their constructor has taken them. */
  readonly constructionStack: (ElementObject | null)[]
}

export class CustomElementRegistry {
  readonly byName = new Map<string, Definition>()
  readonly byConstructor = new Map<ObjectValue, Definition>()
  readonly whenDefined = new Map<string, PromiseObject>()

  definitionOf({ localName }: ElementObject): Definition | undefined {
    return this.byName.get(localName)
  }
}

// What changes of the tree ask for

export function connected(node: NodeObject): void {
  if (node.document.customElements.byName.size === 0 || !node.isConnected) return
  for (const element of elementsIn(node)) {
    if (element.customState === 'custom') enqueueCallback(element, 'connectedCallback', [])
    else tryToUpgrade(element)
  }
}

export function disconnected(node: NodeObject): void {
  if (node.document.customElements.byName.size === 0) return
  for (const element of elementsIn(node))
    if (element.customState === 'custom') enqueueCallback(element, 'disconnectedCallback', [])
}

/** Goes through shadow trees, too. */
function* elementsIn(root: NodeObject): Generator<ElementObject, void, void> {
  for (const node of root.inclusiveDescendants()) {
    if (!(node instanceof ElementObject)) continue
    yield node
    if (node.shadow !== undefined) yield* elementsIn(node.shadow)
  }
}

export function changedAttribute(
  element: ElementObject,
  name: string,
  oldValue: string | null,
  value: string | null,
): void {
  if (element.customState === 'custom')
    enqueueCallback(element, 'attributeChangedCallback', [name, oldValue, value, null])
}

/** For nodes that were made from markup or copied: they are upgraded before the call returns, connected or not. */
export function upgradeAll(node: NodeObject): void {
  if (node.document.customElements.byName.size === 0) return
  for (const element of elementsIn(node)) tryToUpgrade(element)
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#concept-try-upgrade */
export function tryToUpgrade(element: ElementObject): void {
  if (element.customState !== 'undefined') return
  if (element.document.customElements.definitionOf(element) === undefined) return
  enqueue(element, { kind: 'upgrade' })
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#enqueue-a-custom-element-callback-reaction */
function enqueueCallback(element: ElementObject, name: LifecycleName, args: readonly Value[]): void {
  const definition = element.document.customElements.definitionOf(element)
  const callback = definition?.callbacks.get(name)
  if (definition === undefined || callback === undefined) return
  if (name === 'attributeChangedCallback' && !definition.observedAttributes.includes(args[0] as string))
    return
  enqueue(element, { kind: 'callback', callback, args })
}

function enqueue(element: ElementObject, reaction: ElementObject['reactions'][number]): void {
  element.reactions.push(reaction)
  element.document.reactionQueue.push(element)
}

// Running them

/** https://html.spec.whatwg.org/multipage/custom-elements.html#invoke-custom-element-reactions */
export function* invokeReactions(agent: Agent, queue: readonly ElementObject[]): Callbacks {
  for (const element of queue)
    for (let next = element.reactions.shift(); next !== undefined; next = element.reactions.shift())
      yield next.kind === 'upgrade'
        ? upgrade(agent, element)
        : call(agent, next.callback, element, ...next.args)
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#upgrades */
function* upgrade(agent: Agent, element: ElementObject): Procedure {
  const definition = element.document.customElements.definitionOf(element)!
  if (element.customState !== 'undefined') return undefined
  element.customState = 'failed'
  for (const [name, value] of element.attributes)
    enqueueCallback(element, 'attributeChangedCallback', [name, null, value, null])
  if (element.isConnected) enqueueCallback(element, 'connectedCallback', [])
  definition.constructionStack.push(element)
  try {
    yield* construct(agent, definition.constructorObject, [])
  } catch (error) {
    if (error instanceof ThrowCompletion) element.reactions = []
    throw error
  } finally {
    definition.constructionStack.pop()
  }
  element.customState = 'custom'
  return undefined
}

/** For `createElement`: the constructor runs at once, what it throws is reported. https://dom.spec.whatwg.org/#concept-create-element */
export function* createCustom(
  agent: Agent,
  { name, constructorObject }: Definition,
  document: { createElement(name: string): ElementObject },
): Procedure {
  try {
    const element = yield* construct(agent, constructorObject, [])
    if (element instanceof ElementObject) return element
    throw agent.typeError('The result must implement HTMLElement interface')
  } catch (error) {
    if (!(error instanceof ThrowCompletion)) throw error
    yield* agent.host.reportException(agent, error.value)
    const failed = document.createElement(name)
    failed.customState = 'failed'
    failed.prototype = prototypeOf(agent.realm, 'HTMLUnknownElement')
    return failed
  }
}
