// What holds for every sentence, whatever it says.
import type { Phrase, Sentence } from '../../../src/trace/picture'

const MOST_WORDS = 22

/** What is wrong with the form of a sentence. */
export function formFaults({ short, why }: Sentence): string[] {
  const text = plain(short)
  const own = short.map(({ text, isCode }) => (isCode ? 'it' : text)).join('')
  const faults: string[] = []
  if (text.split(/\s+/).length > MOST_WORDS) faults.push(`more than ${MOST_WORDS} words`)
  if (!/[.!?]$/.test(text)) faults.push('no full stop at the end')
  if (short.some((phrase, i) => beginsSmall(phrase, short[i - 1]))) faults.push('no capital at a start')
  if (
    /\b1 (?:more )?[a-z]+s wait\b|\b1 (?:more )?(?:jobs|ticks|tasks|others|reactions|targets|timers)\b/.test(
      own,
    )
  )
    faults.push('a plural for one')
  if (/\b(?:0|[2-9]|\d\d+) (?:more )?(?:job|tick|task|other|reaction|target|timer)\b/.test(own))
    faults.push('a singular for many')
  if (/\d\.\d{4,}/.test(own)) faults.push('a long fraction')
  if (/undefined|NaN|null|\(built-in\)|\(script\)|\[object/.test(own)) faults.push('it shows what is missing')
  if (/\s{2}|\s[.,;:]/.test(own)) faults.push('spaces that are too many')
  if (/another job|a built-in function|a function\b(?! of)/i.test(own))
    faults.push('no name where one exists')
  if (/task source/.test(own)) faults.push('a word for experts')
  if (!/^\S.*\.$/s.test(plain(why))) faults.push('its rule is no sentence')
  return faults
}

/** The first phrase, and what follows a full stop, begin with a capital, unless that is code. */
function beginsSmall({ text, isCode }: Phrase, before: Phrase | undefined): boolean {
  const isStart = before === undefined || /[.?!] $/.test(before.text)
  return (isStart && !isCode && /^[a-z]/.test(text)) || (!isCode && /[.?!] [a-z]/.test(text))
}

export const plain = (phrases: readonly Phrase[]): string => phrases.map(({ text }) => text).join('')
