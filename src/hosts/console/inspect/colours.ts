// Texts in the colours of their kind, where the options ask for them. https://nodejs.org/docs/latest-v20.x/api/util.html#customizing-utilinspect-colors
import { tableOf } from '../../../syntax/table'
import type { InspectOptions } from './inspection'

/** By style, the numbers that begin and end it. https://en.wikipedia.org/wiki/ANSI_escape_code#SGR */
const STYLES = tableOf<readonly [number, number]>({
  special: [36, 39],
  number: [33, 39],
  bigint: [33, 39],
  boolean: [33, 39],
  undefined: [90, 39],
  null: [1, 22],
  string: [32, 39],
  symbol: [32, 39],
  date: [35, 39],
  regexp: [31, 39],
  module: [4, 24],
})

/** The text as it is where there are no colours, or no style of that name. */
export function paint({ colors }: InspectOptions, style: string, text: string): string {
  const numbers = colors ? STYLES.get(style) : undefined
  return numbers === undefined ? text : `\u001b[${numbers[0]}m${text}\u001b[${numbers[1]}m`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the control characters
const COLOURS = /\u001b\[\d+m/g

/** As it is seen. */
export const withoutColours = (text: string): string => text.replaceAll(COLOURS, '')
