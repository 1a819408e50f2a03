// https://html.spec.whatwg.org/multipage/custom-elements.html#customelementregistry

import { isCallable, isConstructor } from '../../../../machine/objects/function'
import { ObjectValue } from '../../../../machine/objects/object'
import { get } from '../../../../machine/objects/properties'
import { toString } from '../../../../machine/operations/convert'
import { toDisplay } from '../../../../machine/operations/display'
import { listFromIterable } from '../../../../machine/operations/iteration'
import { createPromise, fulfillPromise } from '../../../../machine/promises/promise'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import { isObject, type Value } from '../../../../machine/value'
import { runCallbacks } from '../../../loop/callbacks'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import { type Definition, type LifecycleName, tryToUpgrade } from '../behaviour/custom-elements'
import { doPendingWork, finishCall } from '../behaviour/pending-work'
import type { DocumentObject } from '../tree/document'
import { NodeObject } from '../tree/node'
import { isCustomName } from '../tree/tags'
import { withText } from './string-arguments'

class RegistryObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly document: DocumentObject,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'CustomElementRegistry'
  }
}

const DEFINE = "Failed to execute 'define' on 'CustomElementRegistry': "

export function defineCustomElements(agent: Agent, document: DocumentObject): void {
  new Interface(agent, { name: 'CustomElementRegistry', receiver: receiverOf(RegistryObject) })
    .operation('define', 2, ({ document }, args) => define(agent, document, args))
    .operation('get', 1, ({ document }, [name]) =>
      withText(agent, name, (text) => document.customElements.byName.get(text)?.constructorObject),
    )
    .operation('getName', 1, ({ document }, [constructor]) =>
      isObject(constructor) ? (document.customElements.byConstructor.get(constructor)?.name ?? null) : null,
    )
    .operation('whenDefined', 1, ({ document }, [name]) =>
      withText(agent, name, (text) => whenDefined(agent, document, text)),
    )
    .operation('upgrade', 1, ({ document }, [root]) => {
      if (root instanceof NodeObject) for (const one of root.innerElements()) tryToUpgrade(one)
      return finishCall(document)
    })
  const registry = new RegistryObject(prototypeOf(agent.realm, 'CustomElementRegistry'), document)
  agent.realm.globalObject.put('customElements', registry)
}

/** https://html.spec.whatwg.org/multipage/custom-elements.html#dom-customelementregistry-define */
function* define(agent: Agent, document: DocumentObject, [nameValue, constructor]: Value[]): Procedure {
  const name = yield* toString(agent, nameValue)
  const { byName, byConstructor } = document.customElements
  if (!isConstructor(constructor)) throw agent.typeError(`${DEFINE}parameter 2 is not of type 'Function'.`)
  if (!isCustomName(name))
    throw domException(agent, 'SyntaxError', `${DEFINE}"${name}" is not a valid custom element name`)
  if (byName.has(name))
    throw domException(
      agent,
      'NotSupportedError',
      `${DEFINE}the name "${name}" has already been used with this registry`,
    )
  if (byConstructor.has(constructor))
    throw domException(
      agent,
      'NotSupportedError',
      `${DEFINE}this constructor has already been used with this registry`,
    )
  const definition = yield* readDefinition(agent, name, constructor)
  byName.set(name, definition)
  byConstructor.set(constructor, definition)
  for (const element of document.innerElements()) if (element.localName === name) tryToUpgrade(element)
  const promise = document.customElements.whenDefined.get(name)
  if (promise !== undefined) fulfillPromise(agent, promise, constructor)
  yield* runCallbacks(agent, doPendingWork(document))
  return undefined
}

const LIFECYCLE: readonly LifecycleName[] = [
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
]

function* readDefinition(agent: Agent, name: string, constructor: ObjectValue): Procedure<Definition> {
  const prototype = yield* get(agent, constructor, 'prototype')
  if (!isObject(prototype)) throw agent.typeError(`${DEFINE}constructor prototype is not an object`)
  const callbacks = new Map<LifecycleName, ObjectValue>()
  for (const callbackName of LIFECYCLE) {
    const callback = yield* get(agent, prototype, callbackName)
    if (callback === undefined) continue
    if (!isCallable(callback))
      throw agent.typeError(`${DEFINE}The provided value '${toDisplay(callback)}' is not of type 'Function'.`)
    callbacks.set(callbackName, callback)
  }
  const observedAttributes: string[] = []
  if (callbacks.has('attributeChangedCallback')) {
    const list = yield* get(agent, constructor, 'observedAttributes')
    const values = list === undefined ? [] : yield* listFromIterable(agent, list)
    for (const value of values) observedAttributes.push(yield* toString(agent, value))
  }
  return { name, constructorObject: constructor, callbacks, observedAttributes, constructionStack: [] }
}

function whenDefined(agent: Agent, { customElements }: DocumentObject, name: string): Value {
  const promise = customElements.whenDefined.get(name) ?? createPromise(agent)
  customElements.whenDefined.set(name, promise)
  const definition = customElements.byName.get(name)
  if (definition !== undefined && promise.state === 'pending')
    fulfillPromise(agent, promise, definition.constructorObject)
  return promise
}
