import { pattern } from './patterns'
import { block, expression, type Source, source } from './source'
import type { Place, Writer } from './writer'

const PARAMETERS = ['p', 'q', 'r']

/** What a function that is not an arrow leaves behind at its edge. */
const OF_FUNCTION = {
  isInFunction: true,
  isInMethod: false,
  isGenerator: false,
  isAsync: false,
  labels: [],
  isInLoop: false,
  isInSwitch: false,
} satisfies Partial<Place>

const OF_ARROW = { isGenerator: false, isAsync: false, labels: [], isInLoop: false, isInSwitch: false }

/** Here is neither `yield` nor `await`. */
function parameters(w: Writer, depth: number): Source {
  const { place } = w
  w.place = { ...place, isGenerator: false, isAsync: false, mayCall: false }
  const written = w.several(3, (): Source => {
    const bind = () => w.declare(PARAMETERS, 'value')
    if (w.chance(0.15)) {
      const { pattern: left, from } = pattern(w, 0, bind)
      return source`${left} = ${from}, `
    }
    const bound = bind()
    if (bound === undefined) return ''
    return w.chance(0.3) ? source`${bound} = ${w.value(depth - 1)}, ` : `${bound}, `
  })
  const rest = w.chance(0.15) ? w.declare(PARAMETERS, 'list') : undefined
  w.place = place
  return rest === undefined ? written : source`${written}...${rest}`
}

/** `(a, b = 1) { … }` */
function whole(w: Writer, depth: number, place: Partial<Place>, between = ''): Source {
  w.budget -= 2
  return w.inside(place, () => {
    const head = parameters(w, depth)
    const body = w.statements(depth, 3)
    const result = w.chance(0.8) ? source`return ${w.value(depth)};` : ''
    return source`(${head})${between} {\nspend();\n${block([...body, result])}}`
  })
}

export function arrow(w: Writer, depth: number): Source {
  if (depth > 0 && w.chance(0.3)) return expression`${whole(w, depth - 1, OF_ARROW, ' =>')}`
  return w.inside(OF_ARROW, () => expression`(${parameters(w, 0)}) => ${w.value(depth)}`)
}

export const asyncArrow = (w: Writer, depth: number): Source =>
  expression`async ${whole(w, depth, { ...OF_ARROW, isAsync: true }, ' =>')}`

export function functionExpression(w: Writer, depth: number): Source {
  return expression`function ${w.pick(['', '', 'self'])}${whole(w, depth - 1, { ...OF_FUNCTION, privateNames: [] })}`
}

export const generatorExpression = (w: Writer, depth: number, isAsync = false): Source =>
  expression`${isAsync ? 'async ' : ''}function* ${whole(w, depth - 1, { ...OF_FUNCTION, isGenerator: true, isAsync })}`

/** Declared in the scope around it, so that it can be called from everywhere in it. */
export function functionDeclaration(w: Writer, depth: number): Source {
  const isGenerator = w.chance(0.3)
  const isAsync = w.chance(0.25)
  const kind = !isGenerator ? 'function' : isAsync ? 'async generator' : 'generator'
  const bound = w.declare(['f', 'g', 'h', 'k'], kind)
  if (bound === undefined) return ''
  const place = { ...OF_FUNCTION, isGenerator, isAsync }
  return source`${isAsync ? 'async ' : ''}function${isGenerator ? '*' : ''} ${bound}${whole(w, depth, place)}`
}

/** A method with its key, of a class or of an object. */
export function method(w: Writer, depth: number, key: Source): Source {
  const isGenerator = w.chance(0.2)
  const isAsync = w.chance(0.15)
  const place = { ...OF_FUNCTION, isInMethod: true, isGenerator, isAsync }
  return source`${isAsync ? 'async ' : ''}${isGenerator ? '*' : ''}${key}${whole(w, depth, place)}`
}

/** The body of an accessor. */
export const methodBody = (w: Writer, depth: number): Source =>
  w.inside(
    { ...OF_FUNCTION, isInMethod: true },
    () => source`{ spend(); log('accessor'); return ${w.value(depth)}; }`,
  )
