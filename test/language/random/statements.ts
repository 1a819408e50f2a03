import { classDeclaration } from './classes'
import { asyncArrow, functionDeclaration, generatorExpression } from './functions'
import { objectLiteral } from './objects'
import { pattern } from './patterns'
import { block, type Source, source } from './source'
import { iterable, list, literal, name, values } from './words'
import type { Kind, Place, Writer } from './writer'

type Rule = (w: Writer, depth: number) => Source

export const LEXICAL = ['a', 'b', 'c', 'd']
const VARIABLES = ['u', 'v', 'w']

const RULES: readonly Rule[] = [
  (w, d) => source`log(${values(w, d)});`,
  (w, d) => source`log(${values(w, d)});`,
  (w, d) => source`${w.value(d)};`,
  declaration,
  declaration,
  patternDeclaration,
  (w, d) => source`if (${w.value(d)}) ${inBlock(w, d)} else ${inBlock(w, d)}`,
  (w, d) => source`if (${w.value(d)}) ${inBlock(w, d)}`,
  switchStatement,
  countingLoop,
  countingLoop,
  forOf,
  forOf,
  forIn,
  whileLoop,
  tryStatement,
  tryStatement,
  labelled,
  jump,
  jump,
  functionDeclaration,
  functionDeclaration,
  classDeclaration,
  asyncStatement,
  generatorUse,
  (w, d) => inBlock(w, d),
  withStatement,
]

export function statements(w: Writer, depth: number, most: number): Source[] {
  return w.several(most, () => statement(w, depth))
}

function statement(w: Writer, depth: number): Source {
  w.budget--
  if (w.budget <= 0) return source`log(${literal(w)});`
  return depth <= 0 ? source`log(${w.value(1)});` : w.pick(RULES)(w, depth - 1)
}

export function inBlock(w: Writer, depth: number, place: Partial<Place> = {}, most = 3): Source {
  return w.inside(place, () => source`{\n${block(w.statements(depth, most))}}`)
}

// Declarations

function declaration(w: Writer, depth: number): Source {
  const kind = w.pick<Kind>(['value', 'value', 'list', 'object'])
  const keyword = w.pick(['let', 'const', 'var'])
  const names = keyword === 'var' ? VARIABLES : LEXICAL
  const isEarly = w.chance(0.1)
  const early = isEarly ? w.declare(names, kind, keyword === 'const') : undefined
  const from = kind === 'list' ? list(w, depth) : kind === 'object' ? w.object(depth) : w.value(depth)
  const bound = isEarly ? early : w.declare(names, kind, keyword === 'const')
  return bound === undefined ? source`${from};` : source`${keyword} ${bound} = ${from};`
}

function patternDeclaration(w: Writer, depth: number): Source {
  const keyword = w.pick(['let', 'const', 'var'])
  const target = () => w.declare(keyword === 'var' ? VARIABLES : LEXICAL, 'value', keyword === 'const')
  const { pattern: left, from } = pattern(w, depth, target)
  return source`${keyword} ${left} = ${from};`
}

// Branches

function switchStatement(w: Writer, depth: number): Source {
  return w.inside({ isInSwitch: true }, () => {
    const clauses = w.several(4, () => source`case ${w.value(depth)}:\n${clauseBody(w, depth)}`)
    if (w.chance(0.6))
      clauses.splice(w.below(clauses.length + 1), 0, source`default:\n${clauseBody(w, depth)}`)
    return source`switch (${w.value(depth)}) {\n${block(clauses)}}`
  })
}

function clauseBody(w: Writer, depth: number): Source {
  return source`${block(w.statements(depth, 2))}${w.chance(0.4) ? 'break;' : ''}`
}

function tryStatement(w: Writer, depth: number): Source {
  const body = inBlock(w, depth)
  const handler = w.inside({}, () => {
    const binding = w.chance(0.2) ? '' : `(${w.declare(['e'], 'value')}) `
    return source` catch ${binding}${inBlock(w, depth)}`
  })
  const finalizer = source` finally ${inBlock(w, depth)}`
  return source`try ${body}${w.pick([[handler], [handler, finalizer], [finalizer]])}`
}

// Loops

const IN_LOOP = { isInLoop: true }

function loopBody(w: Writer, depth: number): Source {
  return w.inside(IN_LOOP, () => source`{\nspend();\n${block(w.statements(depth, 3))}}`)
}

function countingLoop(w: Writer, depth: number): Source {
  const keyword = w.pick(['let', 'let', 'var'])
  const end = w.pick(['2', '3', '4'])
  return w.inside({}, () => {
    const bound = w.declare(['i', 'j'], 'value')!
    const head = w.chance(0.2) ? source`${bound} < ${end} && ${w.value(1)}` : `${bound} < ${end}`
    return source`for (${keyword} ${bound} = 0; ${head}; ${bound}++) ${loopBody(w, depth)}`
  })
}

function forOf(w: Writer, depth: number): Source {
  const isAwaited = w.place.isAsync && w.chance(0.5)
  const from = isAwaited ? asyncIterable(w, depth) : iterable(w, depth)
  const keyword = w.pick(['let', 'const', 'var'])
  const names = keyword === 'var' ? VARIABLES : LEXICAL
  return w.inside({}, () => {
    const target = () => w.declare(names, 'value', keyword === 'const')
    const left = w.chance(0.3) ? pattern(w, 1, target).pattern : target()!
    return source`for ${isAwaited ? 'await ' : ''}(${keyword} ${left} of ${from}) ${loopBody(w, depth)}`
  })
}

function asyncIterable(w: Writer, depth: number): Source {
  const known = w.variable('async generator')
  if (known !== undefined && w.place.mayCall && w.chance(0.7)) return source`${known}(${values(w, depth)})`
  return w.pick([
    () => source`${generatorExpression(w, depth, true)}(${values(w, depth)})`,
    () => source`asyncIterable('${name(w)}', ${values(w, depth)})`,
    () => iterable(w, depth),
  ])()
}

function forIn(w: Writer, depth: number): Source {
  const from = w.object(depth)
  return w.inside({}, () => {
    const bound = w.declare(LEXICAL, 'value')!
    return source`for (const ${bound} in ${from}) ${loopBody(w, depth)}`
  })
}

function whileLoop(w: Writer, depth: number): Source {
  return w.chance(0.5)
    ? source`while (${w.value(depth)}) ${loopBody(w, depth)}`
    : source`do ${loopBody(w, depth)} while (${w.value(depth)});`
}

function labelled(w: Writer, depth: number): Source {
  const label = w.pick(['outer', 'inner', 'other'])
  if (w.place.labels.some((known) => known.name === label)) return inBlock(w, depth)
  const isLoop = w.chance(0.7)
  const labels = [...w.place.labels, { name: label, isLoop }]
  return w.inside({ labels }, () => {
    const body = isLoop ? w.pick([countingLoop, forOf, whileLoop])(w, depth) : inBlock(w, depth)
    return source`${label}: ${body}`
  })
}

// Ways out

function jump(w: Writer, depth: number): Source {
  const { isInLoop, isInSwitch, isInFunction, labels } = w.place
  const jumps: Source[] = [source`throw ${w.value(depth)};`]
  if (isInLoop) jumps.push('continue;', 'break;')
  else if (isInSwitch) jumps.push('break;')
  for (const { name: label, isLoop } of labels)
    jumps.push(`break ${label};`, isLoop ? `continue ${label};` : '')
  if (isInFunction) jumps.push(source`return ${w.value(depth)};`)
  const way = w.pick(jumps)
  return w.chance(0.6) ? source`if (${w.value(1)}) { ${way} }` : way
}

function withStatement(w: Writer, depth: number): Source {
  return w.place.isStrict ? inBlock(w, depth) : source`with (${objectLiteral(w, depth)}) ${inBlock(w, depth)}`
}

// Asynchronous programs, and generators driven by hand

function asyncStatement(w: Writer, depth: number): Source {
  return w.pick([
    () => source`${asyncArrow(w, depth)}(${values(w, depth)}).then(log, log);`,
    () => source`${promise(w)}.resolve(${w.value(depth)}).then(${asyncArrow(w, depth)}).then(log, log);`,
    () =>
      source`${promise(w)}.${w.pick(['all', 'allSettled', 'any', 'race'])}(${list(w, depth)}).then(log, log);`,
    () => source`${promise(w)}.reject(${w.value(depth)}).finally(() => ${w.value(depth)}).catch(log);`,
    () => asyncGeneratorUse(w, depth),
    () =>
      source`new ${promise(w)}((p, q) => { p(later('${name(w)}', ${w.value(depth)})); q(1) }).then(log, log);`,
  ])()
}

const promise = (w: Writer): string => w.pick(['Promise', 'Promise', 'Pledge'])

function asyncGeneratorUse(w: Writer, depth: number): Source {
  const bound = w.declare(LEXICAL, 'value', true)
  if (bound === undefined) return inBlock(w, depth)
  const uses = w.several(4, (): Source => {
    const use = w.pick(['next', 'next', 'next', 'return', 'throw'])
    return source`${bound}.${use}(${w.value(1)}).then(log, log);`
  })
  return source`const ${bound} = ${generatorExpression(w, depth, true)}(${values(w, depth)});\n${block(uses)}`
}

function generatorUse(w: Writer, depth: number): Source {
  const bound = w.declare(LEXICAL, 'value', true)
  if (bound === undefined) return inBlock(w, depth)
  const uses = w.several(4, (): Source => {
    const use = w.pick(['next', 'next', 'next', 'return', 'throw'])
    return source`log(${bound}.${use}(${w.value(1)}));`
  })
  return source`const ${bound} = ${generatorExpression(w, depth)}(${values(w, depth)});\n${block(uses)}`
}
