// How many columns a text takes. https://www.unicode.org/reports/tr11/

const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u
const NARROW = /^[\x20-\x7e]*$/
const WITHOUT_WIDTH = /[\p{Cc}\p{Cf}\p{Me}\p{Mn}\p{Emoji_Modifier}]/u
const JOINED = /\p{Emoji_Presentation}\u200d/gu

export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const character of text.normalize('NFC').replace(JOINED, ''))
    if (!WITHOUT_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1
  return width
}
