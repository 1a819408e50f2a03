// What a place of the program comes to at a moment, found by the real engine: it gets the text, and models of the objects that hold
// what the record says they hold at this very event.
import { FIRST_ENTITY, FIRST_PROPERTY, FIRST_TABLED } from '../../../src/trace/schema'
import { quoted, viewOf } from '../../../src/trace/values'
import { isBeginningOf, type Moment } from './moment'

/** A variable or a property that the running function sees holds a value. */
export function holds(at: Moment, place: string, text: string): boolean {
  const variable = variablesAt(at).find(({ name }) => name === place)
  return isBeginningOf(text, variable?.value.text ?? shown(evaluated(at, place), at))
}

/** Innermost first. */
const variablesAt = (at: Moment) =>
  (at.facts.player.framesAt(at.position, 1)[0]?.scopes ?? []).flatMap(({ variables }) => variables)

/** What is written there, or a part of it. */
export function evaluated(at: Moment, part?: string): unknown {
  const models = new Models(at)
  const held = new Map(
    variablesAt(at)
      .toReversed()
      .filter(({ name, value: { kind } }) => /^[\w$]+$/.test(name) && kind !== 'uninitialized')
      .filter(({ value: { id, text } }) => id !== undefined || !/…$|^Symbol\(/.test(text))
      .map(({ name, value: { id, text } }) => [
        name,
        id === undefined ? new Function(`return (${text})`)() : models.of(id),
      ]),
  )
  const text = withoutPrivate(part ?? valueIn(at.sourceOf(at.span)))
  return new Function(...held.keys(), `return (${text})`).apply(models.self, [...held.values()])
}

/** What is computed there: what is returned, declared or assigned. */
function valueIn(source: string): string {
  const text = source.trim().replace(/;$/, '')
  const returned = /^return\b(.*)$/s.exec(text)
  if (returned) return returned[1]!
  const changed = /^(?:\+\+|--)?([\w$#.[\]'"]+)(?:\+\+|--)?$/.exec(text)
  if (changed && text !== changed[1]) return `${changed[1]} - ${text.includes('++') ? -1 : 1}`
  const written =
    /^(?:static |const |let |var |using )?\(*([\w$#.[\]'"]+)\)*\s*([-+*/%&|^]|\*\*|<<|>>>?|)=(?![=>])(.*)$/s.exec(
      text,
    )
  if (written === null) return text
  const [, target, operator, value] = written
  const own = text.startsWith('(') && text.endsWith(')') ? value!.replace(/\)$/, '') : value!
  return operator === '' ? own : `${target} ${operator} (${own})`
}

/** A function from outside of a class may name no private names, so models have them as properties. */
const withoutPrivate = (text: string): string =>
  text.replace(/\?\.(#[\w$]+)/g, '?.["$1"]').replace(/\.(#[\w$]+)/g, '["$1"]')

/** As values are quoted. */
export function shown(value: unknown, at?: Moment): string {
  const id = at && ids.get(value as object)
  if (id !== undefined) return viewOf(at!.trace, FIRST_ENTITY + id).text
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'bigint') return `${value}n`
  return Object.is(value, -0) ? '-0' : String(value)
}

/** Which object of the record a model stands for. */
const ids = new WeakMap<object, number>()

/** Objects with the properties that the event wrote down. Who asks for another one asks for what nobody knows. */
class Models {
  private readonly models = new Map<number, object>()

  constructor(private readonly at: Moment) {
    const { trace, position } = at
    const [first, end] = trace.writesOf(position)
    for (let index = first; index < end; index++) {
      const { target, key, value } = trace.writeAt(index)
      if (key >= FIRST_PROPERTY)
        this.properties(target).set(trace.data.names[key - FIRST_PROPERTY]!, this.valueOf(value))
    }
  }

  private readonly held = new Map<number, Map<string, unknown>>()

  private properties(id: number): Map<string, unknown> {
    const held = this.held.get(id) ?? new Map<string, unknown>()
    this.held.set(id, held)
    return held
  }

  /** What `this` is. */
  get self(): unknown {
    return this.properties(this.at.frame() ?? 0).get('this')
  }

  of(id: number): object {
    const model =
      this.models.get(id) ??
      new Proxy(
        {},
        {
          get: (_target, key) => {
            const held = this.properties(id)
            if (!held.has(String(key))) throw new TypeError(`Nothing is known of ${String(key)}.`)
            return held.get(String(key))
          },
        },
      )
    this.models.set(id, model)
    ids.set(model, id)
    return model
  }

  private valueOf(code: number): unknown {
    const { id, text } = viewOf(this.at.trace, code)
    if (id !== undefined) return this.of(id)
    const value = this.at.trace.data.values[code - FIRST_TABLED]
    if (typeof value === 'string' || typeof value === 'number') return value
    if (/^Symbol\(.*\)$/s.test(text)) return Symbol(text.slice('Symbol('.length, -1))
    return text.startsWith('(') ? Symbol(text) : new Function(`return (${text})`)()
  }
}
