// What the host says of one character: whether a class has it, whether a word ends there, whether two are the same but for case.
import type { PatternFlags } from './pattern'

/** Whether a pattern's character or class matches a code. */
export type Test = (code: number) => boolean

/** For codes below this, answers are cached in a list. */
const SMALL = 256

const PLAIN = /^[^\\.[\]{}()*+?^$|]$/u

export function characterTest(source: string, flags: PatternFlags): Test {
  if (PLAIN.test(source) && !flags.ignoreCase) {
    const wanted = source.codePointAt(0)!
    return (code) => code === wanted
  }
  const host = new RegExp(`^(?:${source})$`, lettersOf({ ...flags, multiline: false }, ''))
  const small: (boolean | undefined)[] = new Array(SMALL).fill(undefined)
  const others = new Map<number, boolean>()
  return (code) => {
    const known = code < SMALL ? small[code] : others.get(code)
    if (known !== undefined) return known
    const answer = host.test(String.fromCodePoint(code))
    if (code < SMALL) small[code] = answer
    else others.set(code, answer)
    return answer
  }
}

const assertions = new Map<string, RegExp>()

export function holds(source: string, flags: PatternFlags, text: string, at: number): boolean {
  const letters = lettersOf(flags, 'y')
  const key = `${source}/${letters}`
  const host = assertions.get(key) ?? new RegExp(source, letters)
  assertions.set(key, host)
  host.lastIndex = at
  return host.test(text)
}

export function areSame(one: string, other: string, flags: PatternFlags): boolean {
  if (one === other || !flags.ignoreCase) return one === other
  const escaped = Array.from(one, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const source = flags.unicode === '' ? escaped.join('') : Array.from(one, escapeCodePoint).join('')
  return new RegExp(`^${source}$`, lettersOf({ ...flags, multiline: false }, '')).test(other)
}

const escapeCodePoint = (char: string): string => `\\u{${char.codePointAt(0)!.toString(16)}}`

const lettersOf = ({ ignoreCase, multiline, dotAll, unicode }: PatternFlags, more: string): string =>
  `${ignoreCase ? 'i' : ''}${multiline ? 'm' : ''}${dotAll ? 's' : ''}${unicode}${more}`
