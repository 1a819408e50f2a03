import { method, methodBody } from './functions'
import { expression, type Source, source } from './source'
import { name } from './words'
import type { Writer } from './writer'

export function objectLiteral(w: Writer, depth: number): Source {
  const members = w.several(4, () => source`${member(w, depth)}, `)
  return expression`{ ${members} }`
}

function member(w: Writer, d: number): Source {
  return w.pick([
    () => source`${name(w)}: ${w.value(d)}`,
    () => source`${name(w)}: ${w.value(d)}`,
    () => source`${w.pick(['0', '2', '1.5', "'a b'"])}: ${w.value(d)}`,
    () => source`[${w.value(d)}]: ${w.value(d)}`,
    () => source`...${w.object(d)}`,
    () => source`__proto__: ${w.object(d)}`,
    () => w.variable() ?? 'z: 1',
    () => source`${method(w, d, name(w))}`,
    () => source`${method(w, d, source`[${w.value(d)}]`)}`,
    () => source`get ${name(w)}() ${methodBody(w, d)}`,
    () => source`set ${name(w)}(p) ${methodBody(w, d)}`,
    () => source`[Symbol.toPrimitive]: (p) => ${w.value(d)}`,
  ])()
}
