import { expression, type Source, source } from './source'
import type { Writer } from './writer'

const NUMBERS = ['0', '1', '2', '3', '7', '-1', '1.5', '-0', 'NaN', 'Infinity', '4294967295', '1e21', '0x10']
const STRINGS = ["''", "'a'", "'abc'", "'1'", "' 7 '", "'0x10'", "'length'", "'x'", "'b,c'", "'𝒳y'"]
const OTHERS = ['true', 'false', 'null', 'undefined', 'KEY', '5n', 'Symbol.iterator']

/** Arguments, or elements. */
export const values = (w: Writer, depth: number, spreads = 0.15): Source[] =>
  w
    .several(3, () => (w.chance(spreads) ? source`...${iterable(w, depth)}` : w.value(depth)))
    .flatMap((one, i) => (i === 0 ? [one] : [', ', one]))

export function literal(w: Writer): string {
  if (w.chance(0.5)) return w.pick(NUMBERS)
  return w.pick(w.chance(0.7) ? STRINGS : OTHERS)
}

/** A property that may be written: the length of a list could become too great. */
export const key = (w: Writer): string => w.pick(['x', 'y', 'z'])

export const name = (w: Writer): string => w.pick(['x', 'y', 'z', 'length', 'm', 'n'])

export function list(w: Writer, depth: number): Source {
  const known = w.variable('list')
  if (known !== undefined && w.chance(0.5)) return known
  return source`[${values(w, depth - 1)}${w.chance(0.1) ? ', , 1' : ''}]`
}

export function iterable(w: Writer, depth: number): Source {
  const d = depth - 1
  if (w.chance(0.4)) return list(w, d)
  if (w.chance(0.5)) return expression`iterable('${name(w)}', ${literal(w)}, ${w.value(d)})`
  const generator = w.variable('generator')
  if (generator !== undefined && w.place.mayCall && w.chance(0.6))
    return expression`${generator}(${values(w, d)})`
  return w.pick([
    () => expression`new Set(${list(w, d)})`,
    () => expression`new Map([[${w.value(d)}, ${w.value(d)}]])`,
    () => expression`Object.entries(${w.object(d)})`,
    () => w.pick(STRINGS),
    () => w.value(d),
  ])()
}
