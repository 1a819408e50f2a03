// What goes through a map or a set, changes on the way included.
// https://tc39.es/ecma262/#sec-map-iterator-objects and https://tc39.es/ecma262/#sec-set-iterator-objects

import { footprint } from '../../machine/footprint'
import { ObjectValue } from '../../machine/objects/object'
import { createArray, createIterResult } from '../../machine/operations/operations'
import type { Agent } from '../../machine/running/agent'
import type { Realm } from '../../machine/running/realm'
import type { Value } from '../../machine/value'
import type { IterationKind } from '../array/iterator'
import { defineMethod, defineTag, incompatible } from '../define'

type Pair = [key: Value, value: Value]

/** A map, or a set, in which each value is its own key. */
interface Collection {
  readonly size: number
  entries(): IterableIterator<Pair>
}

export class CollectionIterator extends ObjectValue {
  /** Undefined once the end has been reached. */
  private rest: IterableIterator<Pair> | undefined

  constructor(
    agent: Agent,
    readonly type: 'Map' | 'Set',
    private readonly collection: ObjectValue & { readonly data: Collection },
    readonly kind: IterationKind,
  ) {
    super(agent.realm.intrinsics[`${type}IteratorPrototype`])
    this.rest = collection.data.entries()
  }

  override get className(): string {
    return `${this.type} Iterator`
  }

  step(): Pair | undefined {
    footprint?.reads(this.collection)
    const step = this.rest?.next()
    if (step?.done === false) return step.value
    this.rest = undefined
    return undefined
  }

  /** The entries still to come, without taking them: they are always the last ones of the collection. */
  preview(): readonly Pair[] {
    if (this.rest === undefined) return []
    const pairs = [...this.rest]
    const { data } = this.collection
    this.rest = data.entries()
    for (let i = pairs.length; i < data.size; i++) this.rest.next()
    return pairs
  }
}

export function defineCollectionIterator(realm: Realm, type: 'Map' | 'Set'): void {
  const prototype = new ObjectValue(realm.intrinsics['Iterator.prototype'])
  realm.intrinsics[`${type}IteratorPrototype`] = prototype
  defineMethod(realm, prototype, 'next', 0, (agent, thisValue) => {
    if (thisValue instanceof CollectionIterator && thisValue.type === type) return next(agent, thisValue)
    throw incompatible(agent, `${type} Iterator.prototype.next`, thisValue)
  })
  defineTag(prototype, `${type} Iterator`)
}

function next(agent: Agent, iterator: CollectionIterator): Value {
  const pair = iterator.step()
  if (pair === undefined) return createIterResult(agent, undefined, true)
  const [key, value] = pair
  const { kind } = iterator
  const result = kind === 'key' ? key : kind === 'value' ? value : createArray(agent, [key, value])
  return createIterResult(agent, result, false)
}
