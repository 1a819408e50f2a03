// https://tc39.es/ecma262/#sec-properties-of-regexp-instances

import { ObjectValue } from '../objects/object'
import { WRITABLE } from '../objects/shape'
import type { Agent } from '../running/agent'
import type { Payment } from './backtracking/backtracker'
import { type Found, Matcher } from './matcher'

export class RegExpObject extends ObjectValue {
  matcher: Matcher

  constructor(prototype: ObjectValue, matcher: Matcher) {
    super(prototype)
    this.matcher = matcher
    this.putHidden('lastIndex', 0, WRITABLE)
  }

  override get className(): string {
    return 'RegExp'
  }

  /** As a literal. */
  get text(): string {
    return `/${this.matcher.source}/${this.matcher.flags}`
  }
}

/** https://tc39.es/ecma262/#sec-regexpcreate */
export function createRegExp(
  agent: Agent,
  source: string,
  flags: string,
  prototype: ObjectValue = agent.realm.intrinsics['RegExp.prototype'],
): RegExpObject {
  return new RegExpObject(prototype, createMatcher(agent, source, flags))
}

export const createMatcher = (agent: Agent, source: string, flags: string): Matcher =>
  inHost(agent, () => new Matcher(source, flags))

export function find(
  agent: Agent,
  { matcher }: RegExpObject,
  text: string,
  lastIndex: number,
): Found | undefined {
  const found = search(agent, matcher, text, lastIndex)
  if (found !== undefined) agent.realm.lastMatch.note(found, text)
  return found
}

/** Leaves no traces in `RegExp.$1` and its like. */
export function search(agent: Agent, matcher: Matcher, text: string, lastIndex: number): Found | undefined {
  const found = inHost(agent, () => matcher.find(text, lastIndex, paidBy(agent)))
  const from = matcher.usesLastIndex ? lastIndex : 0
  agent.read(Math.max((found?.end ?? text.length) - from, 0))
  return found
}

/** An instruction of a pattern that the engine runs takes a part of a step. */
const UNITS_PER_INSTRUCTION = 6

const paidBy = (agent: Agent): Payment => ({
  ran: (instructions) => agent.work(instructions * UNITS_PER_INSTRUCTION),
  holds: (bytes) => {
    if (bytes > LONG_STACK) agent.memory.allocate(bytes)
  },
})

/** What is shorter is no matter of memory. */
const LONG_STACK = 2 ** 20

/** What the host has against a pattern becomes the program's SyntaxError. */
export function inHost<T>(agent: Agent, operation: () => T): T {
  try {
    return operation()
  } catch (error) {
    if (error instanceof SyntaxError) throw agent.error('SyntaxError', error.message)
    throw error
  }
}
