// What a run says by itself is a text of the record, and so English: it is known again by its form, and said in Spanish.
import { noticesInSpanish } from '../../hosts/spanish'

interface Form {
  /** What stands around its facts. */
  readonly parts: readonly string[]
  readonly translated: string
}

const forms: readonly Form[] = [...noticesInSpanish].map(([text, translated]) => ({
  parts: text.split(/\{\d\}/),
  translated,
}))

/** The text as it is where it has no form that is known. */
export function noticeInSpanish(text: string): string {
  for (const { parts, translated } of forms) {
    const facts = factsOf(text, parts)
    if (facts) return translated.replace(/\{(\d)\}/g, (_, n) => noticeInSpanish(facts[Number(n)]!))
  }
  return text
}

/** A module that is not simulated is an error of the program, with where it came from beneath. */
export function errorInSpanish(text: string): string {
  const from = text.indexOf("The module '")
  const to = from < 0 ? -1 : text.indexOf('.', from)
  if (to < 0) return text
  return text.slice(0, from) + noticeInSpanish(text.slice(from, to + 1)) + text.slice(to + 1)
}

/** What stands between the parts, which are looked for from the end: what is said of a place comes last. */
function factsOf(text: string, parts: readonly string[]): readonly string[] | undefined {
  const [first = '', ...others] = parts
  if (others.length === 0) return text === first ? [] : undefined
  const last = others.pop()!
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined
  const facts: string[] = []
  let end = text.length - last.length
  for (const part of others.reverse()) {
    const at = text.lastIndexOf(part, end - part.length)
    if (at < first.length) return undefined
    facts.unshift(text.slice(at + part.length, end))
    end = at
  }
  return end < first.length ? undefined : [text.slice(first.length, end), ...facts]
}
