import type { ConsoleLine } from '../../trace/picture'
import { errorInSpanish, noticeInSpanish } from './known-again'

/** A line of the console that the program did not print itself, in Spanish. */
export default function OwnLine({ level, text }: Pick<ConsoleLine, 'level' | 'text'>) {
  return level === 'notice' ? noticeInSpanish(text) : errorInSpanish(text)
}
