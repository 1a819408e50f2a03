// https://dom.spec.whatwg.org/#interface-mutationobserver

import { footprint, SHARED } from '../../../../machine/footprint'
import { isCallable } from '../../../../machine/objects/function'
import type { ObjectValue } from '../../../../machine/objects/object'
import { get } from '../../../../machine/objects/properties'
import { toBoolean, toString } from '../../../../machine/operations/convert'
import { listFromIterable } from '../../../../machine/operations/iteration'
import { createArray } from '../../../../machine/operations/operations'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import { createFrom } from '../../../../machine/running/construct'
import { isObject, type Value } from '../../../../machine/value'
import { Interface, receiverOf } from '../../../web/interfaces/interface'
import { MutationObserverObject, MutationRecordObject, type ObserverOptions } from '../tree/mutation-records'
import { NodeObject } from '../tree/node'
import { staticList } from './collections'

/** A list of observers is looked through and copied for each that is added. */
const UNITS_PER_OBSERVER = 8

const PREFIX = "Failed to execute 'observe' on 'MutationObserver': "

export function defineMutationObserver(agent: Agent): void {
  let made = 0
  new Interface(agent, {
    name: 'MutationObserver',
    receiver: receiverOf(MutationObserverObject),
    length: 1,
    construct: (_agent, _this, [callback], newTarget) => {
      if (!isCallable(callback))
        throw agent.typeError(
          "Failed to construct 'MutationObserver': parameter 1 is not of type 'Function'.",
        )
      return createFrom(
        agent,
        newTarget,
        'Object.prototype',
        (prototype) => new MutationObserverObject(prototype, callback, ++made),
      )
    },
  })
    .operation('observe', 1, (observer, [target, options]) => observe(agent, observer, target, options))
    .operation('disconnect', 0, (observer) => {
      // What was changed before is told, or was.
      footprint?.reads(SHARED.document)
      return disconnect(observer)
    })
    .operation('takeRecords', 0, (observer) => {
      footprint?.reads(SHARED.document)
      const { records } = observer
      observer.records = []
      return createArray(agent, records)
    })
  defineRecord(agent)
}

function* observe(agent: Agent, observer: MutationObserverObject, target: Value, given: Value): Procedure {
  if (!(target instanceof NodeObject)) throw agent.typeError(`${PREFIX}parameter 1 is not of type 'Node'.`)
  const options = yield* readOptions(agent, isObject(given) ? given : undefined)
  agent.work(target.observers.length * UNITS_PER_OBSERVER)
  const known = target.observers.find((one) => one.observer === observer && one.source === undefined)
  if (known !== undefined) {
    for (const node of observer.nodes)
      node.observers = node.observers.filter(({ source }) => source !== known)
    known.options = options
    return undefined
  }
  target.observers = [...target.observers, { observer, options, source: undefined }]
  observer.nodes.add(target)
  target.document.hasObservers = true
  return undefined
}

/** https://dom.spec.whatwg.org/#dom-mutationobserver-observe */
function* readOptions(agent: Agent, init: ObjectValue | undefined): Procedure<ObserverOptions> {
  const read = function* (name: string): Procedure {
    return init && (yield* get(agent, init, name))
  }
  const attributeFilter = yield* textsOf(agent, yield* read('attributeFilter'))
  const attributeOldValue = yield* read('attributeOldValue')
  const attributes = yield* read('attributes')
  const characterData = yield* read('characterData')
  const characterDataOldValue = yield* read('characterDataOldValue')
  const options: ObserverOptions = {
    attributeFilter,
    attributeOldValue: toBoolean(attributeOldValue),
    attributes: toBoolean(attributes ?? (attributeOldValue !== undefined || attributeFilter !== undefined)),
    characterData: toBoolean(characterData ?? characterDataOldValue !== undefined),
    characterDataOldValue: toBoolean(characterDataOldValue),
    childList: toBoolean(yield* read('childList')),
    subtree: toBoolean(yield* read('subtree')),
  }
  if (!options.childList && !options.attributes && !options.characterData)
    throw agent.typeError(
      `${PREFIX}The options object must set at least one of 'attributes', 'characterData', or 'childList' to true.`,
    )
  requireAllowed('attributeOldValue', attributeOldValue, 'attributes', attributes)
  requireAllowed('attributeFilter', attributeFilter, 'attributes', attributes)
  requireAllowed('characterDataOldValue', characterDataOldValue, 'characterData', characterData)
  return options

  /** An option that adds details to records of a kind that is switched off is an error. */
  function requireAllowed(name: string, given: unknown, of: string, kind: Value): void {
    if (given === undefined || (name !== 'attributeFilter' && !toBoolean(given as Value))) return
    if (kind === undefined || toBoolean(kind)) return
    const wanted = name === 'attributeFilter' ? '' : ' to true'
    throw agent.typeError(
      `${PREFIX}The options object may only set '${name}'${wanted} when '${of}' is true or not present.`,
    )
  }
}

function* textsOf(agent: Agent, list: Value): Procedure<string[] | undefined> {
  if (list === undefined) return undefined
  const texts: string[] = []
  for (const value of yield* listFromIterable(agent, list)) texts.push(yield* toString(agent, value))
  return texts
}

/** https://dom.spec.whatwg.org/#dom-mutationobserver-disconnect */
function disconnect(observer: MutationObserverObject): undefined {
  for (const node of observer.nodes)
    node.observers = node.observers.filter((one) => one.observer !== observer)
  observer.nodes.clear()
  observer.records = []
}

function defineRecord(agent: Agent): void {
  const lists = new WeakMap<readonly NodeObject[], Value>()
  const listOf = (target: NodeObject, nodes: readonly NodeObject[] = NO_NODES): Value => {
    const list = lists.get(nodes) ?? staticList(target.document, nodes)
    lists.set(nodes, list)
    return list
  }
  new Interface(agent, { name: 'MutationRecord', receiver: receiverOf(MutationRecordObject) })
    .attribute('type', ({ mutation }) => mutation.type)
    .attribute('target', ({ mutation }) => mutation.target)
    .attribute('addedNodes', ({ mutation: { target, added } }) => listOf(target, added))
    .attribute('removedNodes', ({ mutation: { target, removed } }) => listOf(target, removed))
    .attribute('previousSibling', ({ mutation }) => mutation.previous ?? null)
    .attribute('nextSibling', ({ mutation }) => mutation.next ?? null)
    .attribute('attributeName', ({ mutation }) => mutation.attribute ?? null)
    .attribute('attributeNamespace', () => null)
    .attribute('oldValue', ({ oldValue }) => oldValue)
}

const NO_NODES: readonly NodeObject[] = []
