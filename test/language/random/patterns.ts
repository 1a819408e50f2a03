import { expression, type Source, source } from './source'
import { iterable, literal, name } from './words'
import type { Writer } from './writer'

/** Gives a place to bind or to assign. */
type Target = () => Source | undefined

const spread = (parts: readonly Source[]) => parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]))

/** A pattern, and what fits it. */
export function pattern(w: Writer, depth: number, target: Target): { pattern: Source; from: Source } {
  return w.chance(0.5)
    ? { pattern: listPattern(w, depth, target), from: iterable(w, depth) }
    : { pattern: objectPattern(w, depth, target), from: w.object(depth) }
}

function listPattern(w: Writer, depth: number, target: Target): Source {
  const elements = w.several(3, () => (w.chance(0.1) ? '' : element(w, depth, target)))
  const rest = w.chance(0.2) ? target() : undefined
  return source`[${spread(rest === undefined ? elements : [...elements, source`...${rest}`])}]`
}

function objectPattern(w: Writer, depth: number, target: Target): Source {
  const members = w.several(3, () => {
    const key = w.chance(0.7) ? name(w) : source`[${w.value(depth - 1)}]`
    return source`${key}: ${element(w, depth, target)}`
  })
  const rest = w.chance(0.2) ? target() : undefined
  return source`{ ${spread(rest === undefined ? members : [...members, source`...${rest}`])} }`
}

/** Where there is nothing to bind, an empty pattern. */
function element(w: Writer, depth: number, target: Target): Source {
  const place = depth > 0 && w.chance(0.2) ? listPattern(w, depth - 1, target) : (target() ?? '{}')
  if (w.chance(0.5)) return place
  return source`${place} = ${depth > 0 ? w.value(depth - 1) : literal(w)}`
}

/** `[a, b.x = 1] = list` */
export function assignmentPattern(w: Writer, depth: number): Source {
  const target = () => (w.chance(0.6) ? w.variable('value', true) : source`${w.object(0)}.y`)
  const { pattern: left, from } = pattern(w, depth, target)
  return expression`${left} = ${from}`
}
