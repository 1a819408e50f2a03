import { method, methodBody } from './functions'
import { block, type Source, source } from './source'
import { name, values } from './words'
import type { Writer } from './writer'

const PARENTS = ['Array', 'Error', 'Map', 'Promise', 'Object', 'Function', 'null', 'String']

const OF_FIELD = { isInFunction: false, isInMethod: true, isGenerator: false, isAsync: false }
const OF_BLOCK = { ...OF_FIELD, labels: [], isInLoop: false, isInSwitch: false }

export function classDeclaration(w: Writer, depth: number): Source {
  const bound = w.declare(['C', 'D', 'E'], 'class')
  return bound === undefined ? '' : source`class ${bound} ${classBody(w, depth)}`
}

/** Everything after the name. */
export function classBody(w: Writer, depth: number): Source {
  w.budget -= 2
  const parent = w.chance(0.5) ? (w.chance(0.7) ? w.variable('class') : w.pick(PARENTS)) : undefined
  const heritage =
    parent === undefined ? '' : source`extends ${w.chance(0.2) ? `(say('parent', ${parent}))` : parent} `
  const privateNames = w.pick([[], ['#v'], ['#v', '#w']])
  return w.inside({ isStrict: true, privateNames: [...w.place.privateNames, ...privateNames] }, () => {
    const hidden = privateNames.map((own) => privateMember(w, depth, own))
    const members = w.several(5, () => (w.chance(0.1) ? staticBlock(w, depth) : member(w, depth)))
    const constructors = w.chance(0.4) ? [constructorMethod(w, depth, parent !== undefined)] : []
    return source`${heritage}{\nfuel = spend();\n${block([...hidden, ...members, ...constructors])}}`
  })
}

function constructorMethod(w: Writer, depth: number, isDerived: boolean): Source {
  return w.inside({ ...OF_BLOCK, isInFunction: true }, () => {
    const start = isDerived ? source`super(${values(w, depth)});` : ''
    const result = w.chance(0.1) ? source`return ${w.value(depth)};` : ''
    return source`constructor(p, q) { spend(); ${start}\n${block([...w.statements(depth, 2), result])}}`
  })
}

function privateMember(w: Writer, depth: number, own: string): Source {
  if (w.chance(0.6)) return field(w, depth, own)
  return w.chance(0.5) ? method(w, depth, own) : source`get ${own}() ${methodBody(w, depth)}`
}

const field = (w: Writer, depth: number, key: Source): Source =>
  w.inside(OF_FIELD, () => source`${key} = ${w.value(depth)};`)

function member(w: Writer, d: number): Source {
  const written = w.pick([
    () => field(w, d, name(w)),
    () => field(w, d, source`[${w.value(1)}]`),
    () => `${name(w)};`,
    () => method(w, d, name(w)),
    () => method(w, d, name(w)),
    () => source`get ${name(w)}() ${methodBody(w, d)}`,
    () => source`set ${name(w)}(p) ${methodBody(w, d)}`,
  ])()
  return w.chance(0.3) ? source`static ${written}` : written
}

const staticBlock = (w: Writer, depth: number): Source =>
  w.inside(OF_BLOCK, () => source`static {\n${block(w.statements(depth, 2))}}`)
