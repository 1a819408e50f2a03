// Sentences about variables.
import { assignment, declaration, hoisting } from '../../explain/language-rules'
import { code, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import { DEAD_ZONE, NOTHING } from '../../schema'
import type { Tellings } from '../../thing'
import type { variablesFormat } from './format'

function variableDeclared(at: Scene): Sentence {
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
        say`the call fills in the parameter: ${variable} is ${at.shown(value)}, for this call only.`,
        assignment,
      )
    case 'catch':
      return at.sentence(
        say`${code('catch')} names what was thrown: ${variable} is ${at.shown(value)}.`,
        declaration,
      )
    case 'function':
      return at.sentence(
        say`${variable} is hoisted: the function can be called before its declaration is reached.`,
        hoisting,
      )
    case 'var':
      return at.sentence(
        say`${variable} belongs to the whole function and is ${at.shown(value)} for now.`,
        hoisting,
      )
    default:
      return at.before.value(at.write.target, at.write.key) === DEAD_ZONE
        ? at.sentence(
            say`${variable} is ${at.shown(value)} from here on; before this line, it could not be read.`,
            declaration,
          )
        : at.sentence(say`${variable} is ${at.shown(value)} from here on.`, declaration)
  }
}

function variableAssigned(at: Scene): Sentence {
  const { name, kind } = at.trace.data.bindings[at.subject]!
  const { target, key, value } = at.write
  const before = at.before.value(target, key)
  if (before === NOTHING && kind !== 'var')
    return at.sentence(say`${code(name)} is ${at.shown(value)} now.`, assignment)
  if (before === NOTHING)
    return at.sentence(
      say`${code(name)} is ${at.shown(value)} now. As a hoisted variable it was ${code('undefined')} until here.`,
      hoisting,
    )
  const change = say`${code(name)} was ${at.shown(before)} and is ${at.shown(value)} now.`
  if (at.trace.entityKind(target) === 'context')
    return at.sentence(say`${change} No closure uses it.`, assignment)
  return at.sentence(say`${change} Every function that uses it sees that.`, assignment)
}

export const variablesEvents: Tellings<typeof variablesFormat> = {
  'variable-declared': { say: variableDeclared, stops: [] },
  'variable-assigned': { say: variableAssigned, stops: [] },
}
