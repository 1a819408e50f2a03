// The sentence about a property.
import { hoisting, propertySet } from '../../explain/language-rules'
import { code, quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import { FIRST_ENTITY, FIRST_PROPERTY } from '../../schema'
import type { Tellings } from '../../thing'
import { viewOf } from '../../values'
import type { objectsFormat } from './format'

function propertyAssigned(at: Scene): Sentence {
  const { key, value } = at.write
  const name = at.trace.data.names[key - FIRST_PROPERTY]!
  if (at.written?.kind === 'function' || at.written?.kind === 'async function') {
    return at.sentence(
      say`${code(name)} is hoisted: the function can be called before its declaration is reached.`,
      hoisting,
    )
  }
  const object = viewOf(at.trace, FIRST_ENTITY + at.subject).text
  return at.sentence(
    say`${quote(name)} of ${quote(object)} is ${at.shown(value)} now, whichever variable you reach the object through.`,
    propertySet,
  )
}

export const objectsEvents: Tellings<typeof objectsFormat> = {
  'property-assigned': { say: propertyAssigned, stops: [] },
}
