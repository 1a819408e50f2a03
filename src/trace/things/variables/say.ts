// Sentences about variables.
import { assignment, declaration, hoisting } from '../../explain/language-rules'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import { DEAD_ZONE, NOTHING } from '../../schema'
import type { Tellings } from '../../thing'
import type { variablesFormat } from './format'

function variableDeclared(at: Scene): Sentence {
  const { name, kind } = at.trace.data.bindings[at.subject]!
  const { target, key, value } = at.write
  const words = at.words.variables
  if (value === DEAD_ZONE) return at.sentence(words.exists(name), declaration)
  const facts = { name, value: at.shown(value) }
  switch (kind) {
    case 'parameter':
      return at.sentence(words.parameter(facts), assignment)
    case 'catch':
      return at.sentence(words.caught(facts), declaration)
    case 'function':
      return at.sentence(words.hoistedFunction(name), hoisting)
    case 'var':
      return at.sentence(words.hoisted(facts), hoisting)
    default: {
      const wasDead = at.before.value(target, key) === DEAD_ZONE
      return at.sentence(wasDead ? words.initialized(facts) : words.declared(facts), declaration)
    }
  }
}

function variableAssigned(at: Scene): Sentence {
  const { name, kind } = at.trace.data.bindings[at.subject]!
  const { target, key, value } = at.write
  const before = at.before.value(target, key)
  const facts = { name, value: at.shown(value) }
  const words = at.words.variables
  if (before === NOTHING)
    return kind === 'var'
      ? at.sentence(words.assignedFirst(facts), hoisting)
      : at.sentence(words.assigned(facts), assignment)
  const isShared = at.trace.entityKind(target) !== 'context'
  return at.sentence(words.changed({ ...facts, before: at.shown(before), isShared }), assignment)
}

export const variablesEvents: Tellings<typeof variablesFormat> = {
  'variable-declared': { say: variableDeclared, stops: [] },
  'variable-assigned': { say: variableAssigned, stops: [] },
}
