import { arrow } from './functions'
import { expression, type Source, source } from './source'
import { list, name, values } from './words'
import type { Writer } from './writer'

/** `object?.x?.[key]?.(argument)` */
export function chain(w: Writer, depth: number): Source {
  const links = w.several(3, (): Source => {
    const optional = w.chance(0.6) ? '?.' : ''
    if (w.chance(0.5)) return `${optional || '.'}${name(w)}`
    if (w.chance(0.6)) return source`${optional}[${w.value(depth - 1)}]`
    return source`?.(${values(w, depth - 1)})`
  })
  return expression`${w.object(depth)}${links}`
}

type Method = (w: Writer, depth: number) => Source

/** What calls back; the argument is a function. */
const WITH_CALLBACK = [
  ...['map', 'filter', 'find', 'findLast', 'findIndex', 'some', 'every', 'flatMap', 'forEach', 'reduce'],
  ...['reduceRight', 'findLastIndex'],
]

const OF_LIST: readonly Method[] = [
  (w, d) => source`slice(${w.value(d)}, ${w.value(d)})`,
  (w, d) => source`splice(${w.value(d)}, ${values(w, d, 0)})`,
  (w, d) => source`concat(${values(w, d, 0)})`,
  (w, d) => source`join(${w.value(d)})`,
  (w, d) => source`indexOf(${w.value(d)})`,
  (w, d) => source`includes(${w.value(d)})`,
  (w, d) => source`at(${w.value(d)})`,
  (w, d) => source`push(${values(w, d, 0)})`,
  (w, d) => source`unshift(${values(w, d, 0)})`,
  (w, d) => source`fill(${w.value(d)}, ${w.value(d)})`,
  (w, d) => source`copyWithin(${w.value(d)}, ${w.value(d)})`,
  (w) =>
    w.pick([
      'pop()',
      'shift()',
      'reverse()',
      'flat()',
      'keys().next()',
      'entries().next()',
      'toReversed()',
      'length',
    ]),
]

const OF_TEXT: readonly Method[] = [
  (w, d) => source`slice(${w.value(d)}, ${w.value(d)})`,
  (w, d) => source`substring(${w.value(d)}, ${w.value(d)})`,
  (w, d) => source`split(${w.pick(["','", "''", '/[a-c]/', '/(b)/', 'undefined'])}, ${w.value(d)})`,
  (w, d) => source`replace(${w.pick(["'a'", '/[a-c]/g', '/(?<n>b)(c)?/'])}, ${arrow(w, d)})`,
  (w, d) => source`replaceAll('a', ${w.value(d)})`,
  (w, d) => source`padStart(${w.pick(['1', '4', '9'])}, ${w.value(d)})`,
  (w) => source`repeat(${w.pick(['0', '1', '3', '-1'])})`,
  (w, d) => source`at(${w.value(d)})`,
  (w, d) => source`charCodeAt(${w.value(d)})`,
  (w, d) => source`codePointAt(${w.value(d)})`,
  (w, d) => source`lastIndexOf(${w.value(d)})`,
  (w) =>
    w.pick([
      'toUpperCase()',
      'trim()',
      'length',
      'normalize()',
      'match(/./gu)',
      'search(/b/)',
      'isWellFormed?.()',
    ]),
]

/** A method of a list, or of a text. */
export function method(w: Writer, depth: number): Source {
  if (w.chance(0.35)) return expression`${list(w, depth)}.${w.pick(WITH_CALLBACK)}(${arrow(w, depth)})`
  if (w.chance(0.6)) return expression`${list(w, depth)}.${w.pick(OF_LIST)(w, depth - 1)}`
  return expression`String(${w.value(depth)}).${w.pick(OF_TEXT)(w, depth - 1)}`
}
