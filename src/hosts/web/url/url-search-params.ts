// https://url.spec.whatwg.org/#interface-urlsearchparams

import { isCallable } from '../../../machine/objects/function'
import { ObjectValue } from '../../../machine/objects/object'
import { iteratorSymbol } from '../../../machine/objects/symbols'
import { toString } from '../../../machine/operations/convert'
import { createArray, invoke } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { call, requireCallable } from '../../../machine/running/call'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import { isObject, type Value } from '../../../machine/value'
import { dialectOf } from '../interfaces/dialect'
import { pairsOf } from '../interfaces/init-pairs'
import { Interface, receiverOf } from '../interfaces/interface'
import { invalidArgument, nodeError } from '../interfaces/node-error'
import { refused } from '../interfaces/refusal'
import { type Pair, pairsText, parsePairs } from './url-record'

export class UrlSearchParamsObject extends ObjectValue {
  /** Told of each change, where it belongs to an address. */
  onChange: ((pairs: readonly Pair[]) => void) | undefined

  constructor(
    prototype: ObjectValue,
    public pairs: readonly Pair[],
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'URLSearchParams'
  }

  change(pairs: readonly Pair[]): void {
    this.pairs = pairs
    this.onChange?.(pairs)
  }

  /** Replaces the first pair of that name and drops the others, or appends one. */
  set(name: string, value: string): void {
    const first = this.pairs.findIndex(([other]) => other === name)
    if (first < 0) this.change([...this.pairs, [name, value]])
    else {
      const kept = this.pairs.filter(([other], i) => other !== name || i === first)
      this.change(kept.map((pair) => (pair[0] === name ? [name, value] : pair)))
    }
  }
}

/** Work per pair: all pairs are looked at, and the address is written anew. */
const UNITS_PER_PAIR = 8

export function defineUrlSearchParams(agent: Agent): void {
  const text = (value: Value) => toString(agent, value)
  /** Charges the search for a name among all pairs. */
  const nameFor = (params: UrlSearchParamsObject, name: Value) => {
    agent.work(params.pairs.length * UNITS_PER_PAIR)
    return text(name)
  }
  const definition = new Interface(agent, {
    name: 'URLSearchParams',
    receiver: receiverOf(UrlSearchParamsObject),
    construct: function* (_agent, _this, [init], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      return new UrlSearchParamsObject(prototype, yield* initialPairs(agent, init))
    },
  })
    .attribute('size', ({ pairs }) => pairs.length)
    .operation('append', 2, function* (params, [name, value]) {
      params.change([...params.pairs, [yield* nameFor(params, name), yield* text(value)]])
      return undefined
    })
    .operation('delete', 1, function* (params, [name, value]) {
      const wanted = yield* nameFor(params, name)
      const only = value === undefined ? undefined : yield* text(value)
      params.change(params.pairs.filter(([n, v]) => n !== wanted || (only !== undefined && v !== only)))
      return undefined
    })
    .operation('get', 1, function* (params, [name]) {
      const wanted = yield* nameFor(params, name)
      return params.pairs.find(([other]) => other === wanted)?.[1] ?? null
    })
    .operation('getAll', 1, function* (params, [name]) {
      const wanted = yield* nameFor(params, name)
      const found = params.pairs.filter(([other]) => other === wanted)
      return createArray(
        agent,
        found.map(([, value]) => value),
      )
    })
    .operation('has', 1, function* (params, [name, value]) {
      const wanted = yield* nameFor(params, name)
      const only = value === undefined ? undefined : yield* text(value)
      return params.pairs.some(([n, v]) => n === wanted && (only === undefined || v === only))
    })
    .operation('set', 2, function* (params, [name, value]) {
      params.set(yield* nameFor(params, name), yield* text(value))
      return undefined
    })
    .operation('sort', 0, (params) => {
      const sorted = [...params.pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      return void params.change(sorted)
    })
    .operation('forEach', dialectOf(agent).checksTypesFirst ? 0 : 1, forEach)
    .operation('toString', 0, ({ pairs }) => pairsText(pairs))
  defineIteration(agent, definition)
}

/** Simplified: the iterators are those of arrays. */
function defineIteration(agent: Agent, definition: Interface<UrlSearchParamsObject>): void {
  const iterate = (values: Value[]) => invoke(agent, createArray(agent, values), 'values')
  definition
    .operation('entries', 0, ({ pairs }) => iterate(pairs.map((pair) => createArray(agent, [...pair]))))
    .operation('keys', 0, ({ pairs }) => iterate(pairs.map(([name]) => name)))
    .operation('values', 0, ({ pairs }) => iterate(pairs.map(([, value]) => value)))
  definition.prototype.putHidden(iteratorSymbol, definition.prototype.getOwnSlot('entries') as ObjectValue)
}

function* forEach(
  { pairs }: UrlSearchParamsObject,
  [callback, thisArgument]: Value[],
  agent: Agent,
): Procedure {
  if (dialectOf(agent).checksTypesFirst && !isCallable(callback))
    throw invalidArgument(agent, 'callback', 'of type function', callback)
  const callee = requireCallable(agent, callback)
  for (const [name, value] of pairs) yield* call(agent, callee, thisArgument, value, name)
  return undefined
}

function* initialPairs(agent: Agent, init: Value): Procedure<Pair[]> {
  if (init === undefined) return []
  if (init instanceof UrlSearchParamsObject) return [...init.pairs]
  if (!isObject(init)) return parsePairs((yield* toString(agent, init)).replace(/^\?/, ''))
  const pairs: Pair[] = []
  for (const [name, value] of yield* pairsOf(agent, init, () => noPair(agent)))
    pairs.push([yield* toString(agent, name), yield* toString(agent, value)])
  return pairs
}

const noPair = (agent: Agent): ThrowCompletion =>
  refused(
    agent,
    "Failed to construct 'URLSearchParams': Sequence initializer must only contain pair elements",
    () =>
      nodeError(
        agent,
        'TypeError',
        'ERR_INVALID_TUPLE',
        'Each query pair must be an iterable [name, value] tuple',
      ),
  )
