// https://tc39.es/ecma262/#sec-regexp.escape
import type { NativeBehaviour } from '../../machine/objects/function'

/** A letter or digit at the start, syntax, what separates or looks like white space, and halves of pairs. */
const ESCAPED = /^[\da-zA-Z]|[\^$\\.*+?()[\]{}|/]|[,\-=<>#&!%:;@~'`"\s]|[\ud800-\udfff]/gu
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/
const CONTROLS = '\t\n\v\f\r'

export const escapePattern: NativeBehaviour = (agent, _this, [text]) => {
  if (typeof text !== 'string') throw agent.typeError('Input argument to RegExp.escape must be a string')
  return text.replace(ESCAPED, escapeUnit)
}

/** https://tc39.es/ecma262/#sec-encodeforregexpescape */
function escapeUnit(unit: string): string {
  if (SYNTAX.test(unit)) return `\\${unit}`
  const control = CONTROLS.indexOf(unit)
  if (control >= 0) return `\\${'tnvfr'[control]}`
  const code = unit.charCodeAt(0).toString(16)
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`
}
