// What a program prints may hold characters that a terminal obeys: they are shown, not sent, where we speak about it.

/** Those that move, colour, delete, hide or turn around what is read. A line's end and a tab are what they seem. */
const OBEYED = /[^\P{C}\t\n]|[\u2028\u2029]/gu

/** The text with such characters as JavaScript's escapes. */
export const visible = (text: string): string => text.replace(OBEYED, escaped)

function escaped(character: string): string {
  const code = character.codePointAt(0)!.toString(16)
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\u{${code}}`
}
