// https://tc39.es/ecma262/#sec-getsubstitution

/** One match of a pattern in a text. */
export interface Match {
  readonly matched: string
  readonly text: string
  readonly position: number
  /** Capture 1 is at index 0. */
  readonly captures: readonly (string | undefined)[]
  /** Named captures; undefined where the pattern has none. */
  readonly groups: ReadonlyMap<string, string | undefined> | undefined
}

const REFERENCE = /\$(?:[$&`']|\d\d?)/g
const REFERENCE_OR_NAME = /\$(?:[$&`']|\d\d?|<[^>]*>)/g

/** The text that replaces a match: the template with its `$` references filled in. */
export function getSubstitution(match: Match, template: string): string {
  const end = match.groups === undefined ? 0 : endOfNames(template)
  const fill = (reference: string) => resolve(match, reference)
  return (
    template.slice(0, end).replace(REFERENCE_OR_NAME, fill) + template.slice(end).replace(REFERENCE, fill)
  )
}

/** After it no name ends. Looking for the end of each name that has none would be quadratic. */
const endOfNames = (template: string): number => template.lastIndexOf('>') + 1

/** Names of the captures that a template refers to. */
export const groupsIn = (template: string): string[] =>
  (template.slice(0, endOfNames(template)).match(REFERENCE_OR_NAME) ?? [])
    .filter((reference) => reference[1] === '<')
    .map(nameIn)

const nameIn = (reference: string): string => reference.slice(2, -1)

function resolve(match: Match, reference: string): string {
  const { matched, text, position, captures, groups } = match
  switch (reference[1]) {
    case '$':
      return '$'
    case '&':
      return matched
    case '`':
      return text.slice(0, position)
    case "'":
      return text.slice(position + matched.length)
    case '<':
      return groups?.get(nameIn(reference)) ?? ''
    default:
      return capture(captures, reference)
  }
}

/** `$12` is capture 12 where there are so many, or else capture 1 and a 2. */
function capture(captures: Match['captures'], reference: string): string {
  for (const digits of [reference.slice(1, 3), reference.slice(1, 2)]) {
    const number = Number(digits)
    if (number >= 1 && number <= captures.length)
      return (captures[number - 1] ?? '') + reference.slice(1 + digits.length)
  }
  return reference
}
