// https://dom.spec.whatwg.org/#interface-domtokenlist

import { type ABSENT, getData } from '../../../../machine/objects/object'
import type { Property, Slot } from '../../../../machine/objects/property'
import { CONFIGURABLE, ENUMERABLE } from '../../../../machine/objects/shape'
import { iteratorSymbol } from '../../../../machine/objects/symbols'
import { toBoolean, toString } from '../../../../machine/operations/convert'
import type { Agent } from '../../../../machine/running/agent'
import type { Procedure } from '../../../../machine/running/completion'
import type { PropertyKey, Value } from '../../../../machine/value'
import { runCallbacks } from '../../../loop/callbacks'
import { domException } from '../../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../../web/interfaces/interface'
import { doPendingWork, finishCall } from '../behaviour/pending-work'
import { setAttribute } from '../tree/mutations'
import { type ElementObject, tokensOf } from '../tree/node'
import { ElementView } from './element-view'
import { withText } from './string-arguments'

class TokenListObject extends ElementView {
  override get className(): string {
    return 'DOMTokenList'
  }

  override getOwnSlot(key: PropertyKey): Slot | typeof ABSENT {
    return (typeof key === 'number' ? this.element.classes[key] : undefined) ?? super.getOwnSlot(key)
  }

  override getOwnProperty(key: PropertyKey): Property | undefined {
    const token = typeof key === 'number' ? this.element.classes[key] : undefined
    return token === undefined
      ? super.getOwnProperty(key)
      : { slot: token, attributes: ENUMERABLE | CONFIGURABLE }
  }

  override ownKeys(): PropertyKey[] {
    return [...this.element.classes.keys(), ...super.ownKeys()]
  }
}

export function classListOf(element: ElementObject): Value {
  const known = element.views.get('classList')
  if (known !== undefined) return known
  const list = new TokenListObject(prototypeOf(element.document.realm, 'DOMTokenList'), element)
  element.views.set('classList', list)
  return list
}

export function defineTokenList(agent: Agent): void {
  const { intrinsics } = agent.realm
  const { prototype } = new Interface(agent, { name: 'DOMTokenList', receiver: receiverOf(TokenListObject) })
    .attribute('length', ({ element }) => element.classes.length)
    .attribute(
      'value',
      ({ element }) => element.attributes.get('class') ?? '',
      ({ element }, value) =>
        withText(agent, value, (text) => {
          setAttribute(element, 'class', text)
          return finishCall(element.document)
        }),
    )
    .operation('item', 1, ({ element }, [index]) => element.classes[Number(index)] ?? null)
    .operation('contains', 1, ({ element }, [token]) =>
      withText(agent, token, (text) => element.hasClass(text)),
    )
    .operation('add', 0, ({ element }, args) =>
      update(agent, element, 'add', args, (classes, given) => [...classes, ...given]),
    )
    .operation('remove', 0, ({ element }, args) =>
      update(agent, element, 'remove', args, (classes, given) =>
        classes.filter((one) => !given.includes(one)),
      ),
    )
    .operation('replace', 2, ({ element }, args) => replace(agent, element, args))
    .operation('toggle', 1, ({ element }, args) => toggle(agent, element, args))
    .operation('toString', 0, ({ element }) => element.attributes.get('class') ?? '')
  prototype.putHidden(iteratorSymbol, intrinsics['Array.prototype.values'])
  for (const method of ['forEach', 'entries', 'keys', 'values'])
    prototype.put(method, getData(intrinsics['Array.prototype'], method))
}

function* update(
  agent: Agent,
  element: ElementObject,
  method: string,
  args: readonly Value[],
  change: (classes: readonly string[], given: readonly string[]) => readonly string[],
): Procedure {
  const given = yield* tokensIn(agent, element, method, args)
  write(element, change(element.classes, given))
  yield* runCallbacks(agent, doPendingWork(element.document))
  return undefined
}

/** What becomes of a class when another is added or goes: all are written as one text, and read from it again. */
const UNITS_PER_CLASS = 40

function* tokensIn(
  agent: Agent,
  element: ElementObject,
  method: string,
  args: readonly Value[],
): Procedure<string[]> {
  agent.work(element.classes.length * UNITS_PER_CLASS)
  const tokens: string[] = []
  for (const arg of args) tokens.push(yield* toString(agent, arg))
  for (const token of tokens) requireToken(agent, method, token)
  return tokens
}

function requireToken(agent: Agent, method: string, token: string): void {
  const prefix = `Failed to execute '${method}' on 'DOMTokenList': `
  if (token === '') throw domException(agent, 'SyntaxError', `${prefix}The token provided must not be empty.`)
  if (/\s/.test(token))
    throw domException(
      agent,
      'InvalidCharacterError',
      `${prefix}The token provided ('${token}') contains HTML space characters, which are not valid in tokens.`,
    )
}

/** https://dom.spec.whatwg.org/#concept-dtl-update */
function write(element: ElementObject, classes: readonly string[]): void {
  if (!element.attributes.has('class') && classes.length === 0) return
  setAttribute(element, 'class', tokensOf(classes.join(' ')).join(' '))
}

function* toggle(agent: Agent, element: ElementObject, [token, force]: Value[]): Procedure {
  const [name] = yield* tokensIn(agent, element, 'toggle', [token])
  const isThere = element.hasClass(name!)
  const wanted = force === undefined ? !isThere : toBoolean(force)
  if (wanted !== isThere)
    write(element, wanted ? [...element.classes, name!] : element.classes.filter((one) => one !== name))
  yield* runCallbacks(agent, doPendingWork(element.document))
  return wanted
}

function* replace(agent: Agent, element: ElementObject, args: Value[]): Procedure {
  const [old, next] = yield* tokensIn(agent, element, 'replace', args.slice(0, 2))
  if (!element.hasClass(old!)) return false
  write(
    element,
    element.classes.map((one) => (one === old ? next! : one)),
  )
  yield* runCallbacks(agent, doPendingWork(element.document))
  return true
}
