// Sentences about variables and properties.
import type { Phrase, Sentence } from '../picture'
import { DEAD_ZONE, FIRST_ENTITY, FIRST_PROPERTY, NOTHING } from '../schema'
import { viewOf } from '../values'
import { assignment, declaration, hoisting, propertySet } from './language-rules'
import type { Moment } from './moment'
import { code, quote, say } from './phrases'

export function variableDeclared(at: Moment): Sentence {
  const { name, kind } = at.trace.data.bindings[at.subject]!
  const { value } = at.write
  const variable = code(name)
  if (value === DEAD_ZONE) {
    return at.sentence(
      say`${variable} exists now, but reading it before its declaration has run would be an error.`,
      declaration,
    )
  }
  switch (kind) {
    case 'parameter':
      return at.sentence(
        say`the call fills in the parameter: ${variable} is ${shown(at, value)}, for this call only.`,
        assignment,
      )
    case 'catch':
      return at.sentence(
        say`${code('catch')} names what was thrown: ${variable} is ${shown(at, value)}.`,
        declaration,
      )
    case 'function':
      return at.sentence(
        say`${variable} is hoisted: the function can be called before its declaration is reached.`,
        hoisting,
      )
    case 'var':
      return at.sentence(
        say`${variable} belongs to the whole function and is ${shown(at, value)} for now.`,
        hoisting,
      )
    default:
      return at.sentence(
        say`${variable} is ${shown(at, value)} from here on; before this line, it could not be read.`,
        declaration,
      )
  }
}

export function variableAssigned(at: Moment): Sentence {
  const { name } = at.trace.data.bindings[at.subject]!
  const { target, key, value } = at.write
  const before = at.valueBefore(target, key)
  if (before === NOTHING)
    return at.sentence(
      say`${code(name)} is ${shown(at, value)} now. As a hoisted variable it was ${code('undefined')} until here.`,
      hoisting,
    )
  const change = say`${code(name)} was ${shown(at, before)} and is ${shown(at, value)} now.`
  if (at.trace.entityKind(target) === 'context')
    return at.sentence(say`${change} No closure uses it.`, assignment)
  return at.sentence(say`${change} Every function that uses it sees that.`, assignment)
}

export function propertyAssigned(at: Moment): Sentence {
  const { key, value } = at.write
  const name = at.trace.data.names[key - FIRST_PROPERTY]!
  if (/^(async\s+)?function\b/.test(at.textOf(at.span))) {
    return at.sentence(
      say`${code(name)} is hoisted: the function can be called before its declaration is reached.`,
      hoisting,
    )
  }
  const object = viewOf(at.trace, FIRST_ENTITY + at.subject).text
  return at.sentence(
    say`${quote(name)} of ${quote(object)} is ${shown(at, value)} now, whichever variable you reach the object through.`,
    propertySet,
  )
}

function shown(at: Moment, value: number): Phrase {
  const { text } = viewOf(at.trace, value)
  return text === 'ƒ' ? { text: 'a built-in function' } : quote(text)
}
