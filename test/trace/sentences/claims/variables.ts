import { DEAD_ZONE, FIRST_ENTITY, FIRST_PROPERTY, NOTHING } from '../../../../src/trace/schema'
import { viewOf } from '../../../../src/trace/values'
import { claim } from '../claim'
import { isBeginningOf, type Moment } from '../moment'

const name = (at: Moment): string => at.trace.data.bindings[at.subject]!.name
const kind = (at: Moment): string => at.trace.data.bindings[at.subject]!.kind

/** `x` of an object, where the event is about a property. */
const property = (at: Moment): string => at.trace.data.names[at.write.key - FIRST_PROPERTY]!

const VALUE = '{value:fn}'

export const variableClaims = [
  claim(
    'variable-declared',
    '{variable:code} exists now, but reading it before its declaration has run would be an error.',
    ({ variable }, at) => ({
      'that is its name': variable === name(at),
      'it cannot be read': at.write.value === DEAD_ZONE,
    }),
  ),
  claim(
    'variable-declared',
    `The call fills in the parameter: {variable:code} is ${VALUE}, for this call only.`,
    ({ variable, value }, at) => ({
      'that is its name': variable === name(at),
      'it is a parameter': kind(at) === 'parameter',
      'that is its value': value.isVague || at.shows(value.text, at.write.value),
    }),
  ),
  claim(
    'variable-declared',
    `{code} names what was thrown: {variable:code} is ${VALUE}.`,
    ({ variable, value }, at) => ({
      'that is its name': variable === name(at),
      'that is its value': value.isVague || at.shows(value.text, at.write.value),
    }),
  ),
  claim(
    'variable-declared',
    '{variable:code} is hoisted: the function can be called before its declaration is reached.',
    ({ variable }, at) => ({
      'that is its name': variable === name(at),
      'it is a function': viewOf(at.trace, at.write.value).kind === 'function',
    }),
  ),
  claim(
    'variable-declared',
    `{variable:code} belongs to the whole function and is ${VALUE} for now.`,
    ({ variable, value }, at) => ({
      'that is its name': variable === name(at),
      'that is its value': value.isVague || at.shows(value.text, at.write.value),
    }),
  ),
  claim(
    'variable-declared',
    `{variable:code} is ${VALUE} from here on; before this line, it could not be read.`,
    ({ variable, value }, at) => ({
      'that is its name': variable === name(at),
      'that is its value': value.isVague || at.shows(value.text, at.write.value),
      'it could not be read': [DEAD_ZONE, NOTHING].includes(at.facts.heldBefore(at.position)),
    }),
  ),
  claim('variable-declared', `{variable:code} is ${VALUE} from here on.`, ({ variable, value }, at) => ({
    'that is its name': variable === name(at),
    'that is its value': value.isVague || at.shows(value.text, at.write.value),
  })),
  claim('variable-assigned', `{variable:code} is ${VALUE} now.`, ({ variable, value }, at) => ({
    'that is its name': variable === name(at),
    'that is its value': value.isVague || at.shows(value.text, at.write.value),
  })),
  claim(
    'variable-assigned',
    `{variable:code} is ${VALUE} now. As a hoisted variable it was {code} until here.`,
    ({ variable, value }, at) => ({
      'that is its name': variable === name(at),
      'that is its value': value.isVague || at.shows(value.text, at.write.value),
      'it is hoisted': kind(at) === 'var',
      'it held nothing': at.facts.heldBefore(at.position) === NOTHING,
    }),
  ),
  ...['No closure uses it.', 'Every function that uses it sees that.'].map((end) =>
    claim(
      'variable-assigned',
      `{variable:code} was {old:fn} and is ${VALUE} now. ${end}`,
      ({ variable, old, value }, at) => ({
        'that is its name': variable === name(at),
        'that is its value': value.isVague || at.shows(value.text, at.write.value),
        'that was its value': old.isVague || at.shows(old.text, at.facts.heldBefore(at.position)),
        'it is used so': (at.trace.entityKind(at.write.target) === 'context') === end.startsWith('No'),
      }),
    ),
  ),
  claim(
    'property-assigned',
    '{variable:code} is hoisted: the function can be called before its declaration is reached.',
    ({ variable }, at) => ({
      'that is its name': variable === property(at),
      'it is a function': viewOf(at.trace, at.write.value).kind === 'function',
    }),
  ),
  claim(
    'property-assigned',
    `{key:code} of {object:code} is ${VALUE} now, whichever variable you reach the object through.`,
    ({ key, object, value }, at) => ({
      'that is the property': isBeginningOf(key, property(at)),
      'that is the object': isBeginningOf(object, viewOf(at.trace, FIRST_ENTITY + at.subject).text),
      'that is its value': value.isVague || at.shows(value.text, at.write.value),
    }),
  ),
]
