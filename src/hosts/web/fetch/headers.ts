// https://fetch.spec.whatwg.org/#headers-class

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
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { refused } from '../interfaces/refusal'

const COOKIES = 'set-cookie'

/** A name and a value. */
type Pair = readonly [string, string]

export class HeadersObject extends ObjectValue {
  /** Values by name in lower case. */
  readonly values = new Map<string, string>()
  /** Each of them by itself. https://fetch.spec.whatwg.org/#dom-headers-getsetcookie */
  cookies: string[] = []
  /** Names as they were first given, by name in lower case. */
  private readonly givenNames = new Map<string, string>()

  override get className(): string {
    return 'Headers'
  }

  /** In the order and under the names in which they were given. */
  get named(): Pair[] {
    return this.separately([...this.values]).map(([name, value]) => [
      this.givenNames.get(name) ?? name,
      value,
    ])
  }

  append(name: string, value: string): void {
    if (name.toLowerCase() === COOKIES) this.cookies.push(value.trim())
    if (!this.values.has(name.toLowerCase())) this.givenNames.set(name.toLowerCase(), name)
    const known = this.values.get(name.toLowerCase())
    this.values.set(name.toLowerCase(), known === undefined ? value.trim() : `${known}, ${value.trim()}`)
  }

  find(name: string): string | undefined {
    return this.values.get(name.toLowerCase())
  }

  replace(name: string, value: string): void {
    if (name.toLowerCase() === COOKIES) this.cookies = [value.trim()]
    if (!this.values.has(name.toLowerCase())) this.givenNames.set(name.toLowerCase(), name)
    this.values.set(name.toLowerCase(), value.trim())
  }

  remove(name: string): void {
    if (name.toLowerCase() === COOKIES) this.cookies = []
    this.values.delete(name.toLowerCase())
  }

  /** Sorted by name. */
  get entries(): Pair[] {
    return this.separately([...this.values].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** With a pair for each cookie. */
  private separately(pairs: readonly Pair[]): Pair[] {
    return pairs.flatMap((pair) =>
      pair[0] === COOKIES ? this.cookies.map((cookie): Pair => [COOKIES, cookie]) : [pair],
    )
  }
}

export const createHeaders = ({ realm }: Agent): HeadersObject =>
  new HeadersObject(prototypeOf(realm, 'Headers'))

export function defineHeaders(agent: Agent): void {
  const definition = new Interface(agent, {
    name: 'Headers',
    receiver: receiverOf(HeadersObject),
    construct: function* (_agent, _this, [init], newTarget) {
      const headers = new HeadersObject(yield* prototypeFrom(agent, newTarget, 'Object.prototype'))
      yield* fillHeaders(agent, headers, init)
      return headers
    },
  })
    .operation('append', 2, function* (headers, [name, value]) {
      headers.append(yield* nameOf(agent, name, 'append'), yield* valueOf(agent, value, 'append'))
      return undefined
    })
    .operation('delete', 1, function* (headers, [name]) {
      headers.remove(yield* nameOf(agent, name, 'delete'))
      return undefined
    })
    .operation('get', 1, function* (headers, [name]) {
      return headers.find(yield* nameOf(agent, name, 'get')) ?? null
    })
    .operation('has', 1, function* (headers, [name]) {
      return headers.find(yield* nameOf(agent, name, 'has')) !== undefined
    })
    .operation('set', 2, function* (headers, [name, value]) {
      headers.replace(yield* nameOf(agent, name, 'set'), yield* valueOf(agent, value, 'set'))
      return undefined
    })
    .operation('getSetCookie', 0, ({ cookies }) => createArray(agent, [...cookies]))
    .operation('forEach', 1, forEach)
  defineIteration(agent, definition)
}

/** Simplified: the iterators are those of arrays. */
function defineIteration(agent: Agent, definition: Interface<HeadersObject>): void {
  const iterate = (values: Value[]) => invoke(agent, createArray(agent, values), 'values')
  definition
    .operation('entries', 0, ({ entries }) => iterate(entries.map((pair) => createArray(agent, [...pair]))))
    .operation('keys', 0, ({ entries }) => iterate(entries.map(([name]) => name)))
    .operation('values', 0, ({ entries }) => iterate(entries.map(([, value]) => value)))
  definition.prototype.putHidden(iteratorSymbol, definition.prototype.getOwnSlot('entries') as ObjectValue)
}

function* forEach(headers: HeadersObject, [callback, thisArgument]: Value[], agent: Agent): Procedure {
  const callee = requireCallable(agent, callback)
  for (const [name, value] of headers.entries) yield* call(agent, callee, thisArgument, value, name, headers)
  return undefined
}

/** Without a method, it is one of those that the constructor gets. */
function* nameOf(agent: Agent, name: Value, method: string | undefined): Procedure<string> {
  const text = yield* toString(agent, name)
  if (/^[!#$%&'*+\-.^_`|~\w]+$/.test(text)) return text
  const action = method === undefined ? "construct 'Headers'" : `execute '${method}' on 'Headers'`
  throw refused(agent, `Failed to ${action}: Invalid name`, () =>
    agent.typeError(`Headers.${method ?? 'append'}: "${text}" is an invalid header name.`),
  )
}

/** From other headers, from pairs, or from an object. https://fetch.spec.whatwg.org/#concept-headers-fill */
export function* fillHeaders(agent: Agent, headers: HeadersObject, init: Value): Procedure<void> {
  if (!isObject(init)) {
    if (init === undefined || !dialectOf(agent).checksTypesFirst) return
    throw agent.typeError(
      'Headers constructor: Argument 1 could not be converted to one of: sequence<sequence<ByteString>>, record<ByteString, ByteString>.',
    )
  }
  if (init instanceof HeadersObject) {
    for (const [name, value] of init.named) headers.append(name, value)
    return
  }
  for (const [name, value] of yield* pairsOf(agent, init, (length) => noPair(agent, length)))
    headers.append(yield* nameOf(agent, name, undefined), yield* valueOf(agent, value, 'append'))
}

const noPair = (agent: Agent, length: number | undefined): ThrowCompletion =>
  refused(agent, "Failed to construct 'Headers': Invalid value", () =>
    agent.typeError(`Headers constructor: expected name/value pair to be length 2, found ${length}.`),
  )

/** What may not be in a value: the ends of lines, and nothing. */
const BAD_VALUE = /[\r\n\0]/

function* valueOf(agent: Agent, value: Value, method: string): Procedure<string> {
  const text = (yield* toString(agent, value)).trim()
  if (!BAD_VALUE.test(text)) return text
  throw refused(agent, `Failed to execute '${method}' on 'Headers': Invalid value`, () =>
    agent.typeError(`Headers.${method}: "${text}" is an invalid header value.`),
  )
}
