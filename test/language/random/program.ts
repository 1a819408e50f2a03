import { object, value } from './expressions'
import { functionDeclaration } from './functions'
import { block, type Source, source } from './source'
import { inBlock, LEXICAL, statements } from './statements'
import { literal } from './words'
import { Writer } from './writer'

/** What a seed's program does, without what it is given. */
export const programOf = (seed: number): Source => program(new Writer(seed, { value, object, statements }))

/** What it declares, then what may fail. */
function program(w: Writer): Source {
  w.place = { ...w.place, isStrict: w.chance(0.3) }
  const declared: Source[] = [
    `let ${w.declare(LEXICAL, 'value')} = ${literal(w)};`,
    source`const ${w.declare(LEXICAL, 'list', true)!} = [${literal(w)}, ${literal(w)}];`,
    source`const ${w.declare(LEXICAL, 'object', true)!} = { x: ${literal(w)}, y: { z: 1 }, m(p) { return p } };`,
    functionDeclaration(w, 2),
    functionDeclaration(w, 2),
  ]
  const risky = Array.from({ length: 3 }, () => attempt(w, 3))
  return source`${w.place.isStrict ? "'use strict'\n" : ''}${block([...declared, ...risky])}`
}

const attempt = (w: Writer, depth: number): Source =>
  source`try ${inBlock(w, depth, {}, 6)} catch (error) { log('caught', error); }`
