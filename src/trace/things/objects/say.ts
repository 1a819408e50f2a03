// The sentence about a property.
import { hoisting, propertySet } from '../../explain/language-rules'
import { quote } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import { FIRST_ENTITY, FIRST_PROPERTY } from '../../schema'
import type { Tellings } from '../../thing'
import { viewOf } from '../../values'
import type { objectsFormat } from './format'

function propertyAssigned(at: Scene): Sentence {
  const { key, value } = at.write
  const name = at.trace.data.names[key - FIRST_PROPERTY]!
  const words = at.words.objects
  if (at.written?.kind === 'function' || at.written?.kind === 'async function')
    return at.sentence(words.hoistedFunction(name), hoisting)
  const object = quote(viewOf(at.trace, FIRST_ENTITY + at.subject).text)
  return at.sentence(
    words.propertyAssigned({ name: quote(name), object, value: at.shown(value) }),
    propertySet,
  )
}

export const objectsEvents: Tellings<typeof objectsFormat> = {
  'property-assigned': { say: propertyAssigned, stops: [] },
}
