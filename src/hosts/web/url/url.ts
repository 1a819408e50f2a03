// https://url.spec.whatwg.org/#url-class

import { footprint } from '../../../machine/footprint'
import { ObjectValue } from '../../../machine/objects/object'
import { toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import { defineObjectUrls } from '../files/object-urls'
import { dialectOf } from '../interfaces/dialect'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { refused } from '../interfaces/refusal'
import { pairsText, parsePairs, parseUrl, SETTABLE_PARTS, type UrlRecord, withPart } from './url-record'
import { UrlSearchParamsObject } from './url-search-params'

export class UrlObject extends ObjectValue {
  private params: UrlSearchParamsObject | undefined

  constructor(
    prototype: ObjectValue,
    private record: UrlRecord,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'URL'
  }

  part(name: keyof UrlRecord): string {
    return this.record[name]
  }

  set(name: keyof UrlRecord, value: string): void {
    this.replace(withPart(this.record, name, value))
  }

  replace(record: UrlRecord): void {
    this.write(record)
    if (this.params === undefined) return
    footprint?.writes(this.params)
    this.params.pairs = parsePairs(record.search)
  }

  private write(record: UrlRecord): void {
    footprint?.writes(this)
    this.record = record
  }

  /** The same object each time; its changes change the address. */
  searchParams(agent: Agent): UrlSearchParamsObject {
    if (this.params === undefined) {
      this.params = new UrlSearchParamsObject(
        prototypeOf(agent.realm, 'URLSearchParams'),
        parsePairs(this.record.search),
      )
      this.params.onChange = (pairs) => this.write(withPart(this.record, 'search', pairsText(pairs)))
    }
    return this.params
  }
}

export function defineUrl(agent: Agent): void {
  const definition = new Interface(agent, {
    name: 'URL',
    receiver: receiverOf(UrlObject),
    length: 1,
    construct: function* (_agent, _this, args, newTarget) {
      const record = yield* parse(agent, args)
      if (record === undefined) throw yield* invalid(agent, args)
      return new UrlObject(yield* prototypeFrom(agent, newTarget, 'Object.prototype'), record)
    },
  })
    .attribute('href', (url) => url.part('href'), setHref)
    .attribute('origin', (url) => url.part('origin'))
    .attribute('searchParams', (url) => url.searchParams(agent))
    .operation('toString', 0, (url) => url.part('href'))
    .operation('toJSON', 0, (url) => url.part('href'))
    .staticOperation('canParse', 1, function* (args) {
      return (yield* parse(agent, args)) !== undefined
    })
    .staticOperation('parse', 1, function* (args) {
      const record = yield* parse(agent, args)
      return record === undefined ? null : new UrlObject(prototypeOf(agent.realm, 'URL'), record)
    })
  defineObjectUrls(agent, definition)
  for (const name of SETTABLE_PARTS)
    definition.attribute(
      name,
      (url) => url.part(name),
      function* (url, value) {
        url.set(name, yield* toString(agent, value))
        return undefined
      },
    )
}

/** In steps: an address is taken to pieces by a machine of many states. */
const PARSING_COST = 500

function* parse(agent: Agent, [url, base]: Value[]): Procedure<UrlRecord | undefined> {
  const text = yield* toString(agent, url)
  agent.charge(PARSING_COST)
  agent.read(text.length)
  return base === undefined ? parseUrl(text) : parseUrl(text, yield* toString(agent, base))
}

function* setHref(url: UrlObject, value: Value, agent: Agent): Procedure {
  const record = yield* parse(agent, [value])
  if (record === undefined) throw yield* invalidHref(agent, value)
  url.replace(record)
  return undefined
}

function* invalidHref(agent: Agent, value: Value): Procedure<ThrowCompletion> {
  const input = yield* toString(agent, value)
  return refused(agent, "Failed to set the 'href' property on 'URL': Invalid URL", () =>
    invalidInNode(agent, { input }),
  )
}

const invalid = (agent: Agent, args: Value[]): Procedure<ThrowCompletion> =>
  dialectOf(agent).pick(invalidInChromium, invalidArgumentsInNode)(agent, args)

function* invalidInChromium(agent: Agent, [, base]: Value[]): Procedure<ThrowCompletion> {
  const what = base !== undefined && parseUrl(yield* toString(agent, base)) === undefined ? 'base URL' : 'URL'
  return agent.typeError(`Failed to construct 'URL': Invalid ${what}`)
}

function* invalidArgumentsInNode(agent: Agent, [url, base]: Value[]): Procedure<ThrowCompletion> {
  const input = yield* toString(agent, url)
  return invalidInNode(agent, { input, ...(base !== undefined && { base: yield* toString(agent, base) }) })
}

function invalidInNode(agent: Agent, facts: Entries<string>): ThrowCompletion {
  const error = agent.typeError('Invalid URL')
  const object = error.value as ObjectValue
  object.put('code', 'ERR_INVALID_URL')
  for (const [name, value] of Object.entries(facts)) object.put(name, value)
  return error
}
