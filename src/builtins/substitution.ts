// https://tc39.es/ecma262/#sec-getsubstitution

/** One match of a pattern in a text. */
export interface Match {
  readonly matched: string
  readonly text: string
  readonly position: number
  /** Capture 1 is at index 0. */
  readonly captures: readonly (string | undefined)[]
  /** Named captures; undefined where the pattern has none. */
  readonly groups: ReadonlyMap<string, string> | undefined
}

const REFERENCE = /\$(?:\$|&|`|'|\d\d?|<[^>]*>)/g

/** The text that replaces a match: the template with its `$` references filled in. */
export const getSubstitution = (match: Match, template: string): string =>
  template.replace(REFERENCE, (reference) => resolve(match, reference))

function resolve({ matched, text, position, captures, groups }: Match, reference: string): string {
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
      return groups === undefined ? reference : (groups.get(reference.slice(2, -1)) ?? '')
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
