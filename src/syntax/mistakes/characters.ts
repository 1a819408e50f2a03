// Characters that look like those of JavaScript: of word processors, of keyboards for other scripts, of web pages.
import { type Said, said } from '../said'
import { tableOf } from '../table'
import { tokensOf } from '../tokens'
import { correcting, replacing } from './correct'
import type { Mistake, Recogniser } from './mistake'

interface LookAlike {
  /** With its article. */
  readonly name: Said
  /** What JavaScript writes instead. */
  readonly plain: string
}

const likes = (characters: string, name: Said, plain: string): [string, LookAlike][] =>
  [...characters].map((character) => [character, { name, plain }])

const LOOK_ALIKES: ReadonlyMap<string, LookAlike> = new Map([
  ...likes('“”„‟«»″', said`a typographic quotation mark`, '"'),
  ...likes('‘’‚‛‹›′´', said`a typographic quotation mark`, "'"),
  ...likes('‐‑‒–—―−', said`a dash`, '-'),
  ...likes('×⋅∙∗', said`a sign of arithmetic`, '*'),
  ...likes('÷∕⁄', said`a sign of arithmetic`, '/'),
  ...likes('²', said`a sign of arithmetic`, ' ** 2'),
  ...likes('³', said`a sign of arithmetic`, ' ** 3'),
  ...likes('∞', said`a sign of arithmetic`, 'Infinity'),
  ...likes('…', said`an ellipsis`, '...'),
  ...likes('≠', said`a sign of arithmetic`, '!=='),
  ...likes('≤⩽', said`a sign of arithmetic`, '<='),
  ...likes('≥⩾', said`a sign of arithmetic`, '>='),
  ...likes('≡', said`a sign of logic`, '==='),
  ...likes('≢', said`a sign of logic`, '!=='),
  ...likes('∧', said`a sign of logic`, '&&'),
  ...likes('∨', said`a sign of logic`, '||'),
  ...likes('¬', said`a sign of logic`, '!'),
  ...likes('→⇒➔➜⟶⟹↦', said`an arrow`, '=>'),
  ...likes('←', said`an arrow`, '='),
  ...likes('\u037e', said`the Greek question mark`, ';'),
])

const INVISIBLE = tableOf({
  '\u00ad': said`a soft hyphen`,
  '\u180e': said`a Mongolian vowel separator`,
  '\u200b': said`a space without width`,
  '\u200c': said`a non-joiner without width`,
  '\u200d': said`a joiner without width`,
  '\u200e': said`a mark for the direction of writing`,
  '\u200f': said`a mark for the direction of writing`,
  '\u202a': said`a mark for the direction of writing`,
  '\u202b': said`a mark for the direction of writing`,
  '\u202c': said`a mark for the direction of writing`,
  '\u202d': said`a mark for the direction of writing`,
  '\u202e': said`a mark for the direction of writing`,
  '\u2060': said`a word joiner`,
  '\u2066': said`a mark for the direction of writing`,
  '\u2067': said`a mark for the direction of writing`,
  '\u2068': said`a mark for the direction of writing`,
  '\u2069': said`a mark for the direction of writing`,
})

/** Full-width forms stand in the same order as ASCII. */
const fullWidth = (character: string): LookAlike | undefined =>
  character >= '\uff01' && character <= '\uff5e'
    ? { name: said`a full-width character`, plain: String.fromCharCode(character.charCodeAt(0) - 0xfee0) }
    : undefined

const lookAlike = (character: string): LookAlike | undefined =>
  LOOK_ALIKES.get(character) ?? fullWidth(character)

export const wrongCharacter: Recogniser = (mistake) => {
  const { text, index } = mistake
  const character = text[index] ?? ''
  const { plain, name } = lookAlike(character) ?? { plain: '', name: INVISIBLE.get(character) }
  if (name === undefined) return undefined
  const correction = { label: said`Write all of them as JavaScript does`, text: plainText(text) }
  if (plain === '')
    return {
      explanation: said`Here stands ${name} (${codeOf(character)}), which nobody sees: delete it.`,
      correction,
    }
  if (character === '…' && isLeftOut(mistake))
    return { explanation: said`The … stands for something that was left out; it is no code.` }
  return { explanation: said`${character} is ${name}: JavaScript writes ${plain.trim()}`, correction }
}

/** A line of its own. */
const isLeftOut = ({ lines, problem, firstLine }: Mistake): boolean =>
  lines[problem.span.line - firstLine]?.trim() === '…'

/** What a name has in it that is no letter of the language's own names, or that nobody sees. */
export function strangeLetter(name: string): Said | undefined {
  const invisible = [...name].find((character) => INVISIBLE.has(character))
  if (invisible !== undefined)
    return said`${INVISIBLE.get(invisible)!} (${codeOf(invisible)}), which nobody sees,`
  const ligature = LIGATURE.exec(name)?.[0]
  if (ligature !== undefined)
    return said`a ligature, ${ligature} (${codeOf(ligature)}), where ${ligature.normalize('NFKC')} should stand,`
  const foreign = /\p{Script=Latin}/u.test(name)
    ? /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(name)?.[0]
    : undefined
  return foreign === undefined
    ? undefined
    : said`a letter of another alphabet, ${foreign} (${codeOf(foreign)}),`
}

/** Ligatures of printed books. */
const LIGATURE = /[\ufb00-\ufb06]/

const codeOf = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** The text with the characters of JavaScript wherever others stand outside of strings and comments. */
function plainText(text: string): string {
  let plain = ''
  let end = 0
  for (const { kind, text: character, start } of tokensOf(text)) {
    if (kind !== 'illegal' || start < end) continue
    const quoted = quotedFrom(text, start)
    const instead = lookAlike(character)?.plain ?? (INVISIBLE.has(character) ? '' : character)
    plain += text.slice(end, start) + (quoted === undefined ? instead : JSON.stringify(quoted))
    end = start + (quoted === undefined ? character.length : quoted.length + 2)
  }
  return plain + text.slice(end)
}

const CLOSING_QUOTES: ReadonlyMap<string, RegExp> = new Map([
  ['“', /^[^“”\n]*(?=”)/],
  ['„', /^[^„“”\n]*(?=[“”])/],
  ['«', /^[^«»\n]*(?=»)/],
  ['‘', /^(?:[^‘’\n]|’(?=\w))*(?=’)/],
])

/** What stands between a typographic quotation mark and its partner on the line. */
function quotedFrom(text: string, start: number): string | undefined {
  const end = text.indexOf('\n', start)
  return CLOSING_QUOTES.get(text[start]!)?.exec(text.slice(start + 1, end < 0 ? text.length : end))?.[0]
}

const ENTITIES = tableOf({
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
})
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#39);/

/** Code that was copied from the source of a web page. */
export const entity: Recogniser = ({ text, index }) => {
  const [found] = ENTITY.exec(text.slice(Math.max(0, index - 8), index + 8)) ?? []
  if (found === undefined) return undefined
  const plain = text.replaceAll(new RegExp(ENTITY, 'g'), (one) => ENTITIES.get(one)!)
  return {
    explanation: said`${found} is how HTML writes ${found === '&nbsp;' ? said`a space` : ENTITIES.get(found)!}; JavaScript writes it as it is.`,
    correction: { label: said`Write them as JavaScript does`, text: plain },
  }
}

/** What marks the items of lists, and pictures among text. */
const ORNAMENT =
  /(?:[\p{Extended_Pictographic}\p{Regional_Indicator}•◦▪▸►▶●○◆◇■□★☆✓✔✗✘❯➤⁃‣§¶†‡](?:\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)*)+/uy

const ornamentAt = (text: string, index: number): string => {
  ORNAMENT.lastIndex = index
  return ORNAMENT.exec(text)?.[0] ?? ''
}

/** `• const a = 1`, `console.log(1) 🎉`. */
export const ornament: Recogniser = (mistake) => {
  const found = ornamentAt(mistake.text, mistake.index)
  const isName = /^(?:const|let|var|function|class|\.)$/.test(mistake.around.before.at(-1)?.text ?? '')
  if (found !== '' && isName)
    return { explanation: said`A name consists of letters, digits, _ and $: ${found} is none of them.` }
  return found === ''
    ? undefined
    : {
        explanation: said`${found} is no sign of JavaScript: it can stand in texts and comments only.`,
        ...correcting(mistake, withoutOrnaments(mistake.text), said`Delete what is no sign of JavaScript`),
      }
}

/** With each of them goes the space that followed it. */
function withoutOrnaments(text: string): string {
  let plain = ''
  let end = 0
  for (const { kind, start } of tokensOf(text)) {
    const found = kind === 'illegal' && start >= end ? ornamentAt(text, start) : ''
    if (found === '') continue
    plain += text.slice(end, start)
    end = start + found.length + (text[start + found.length] === ' ' ? 1 : 0)
  }
  return plain + text.slice(end)
}

const ESCAPES = tableOf({ n: '\n', t: '\t', r: '', '"': '"', "'": "'", '`': '`', '\\': '\\', '/': '/' })

/** A backslash outside of a text, most likely of code that was copied out of one. */
export const backslash: Recogniser = (mistake) => {
  const { text, index } = mistake
  const at = [index, index - 1, index - 2].find((place) => text[place] === '\\')
  if (at === undefined || /^InvalidEscape/.test(mistake.error.reasonCode ?? '')) return undefined
  const escaped = text[at + 1] ?? ''
  const isEscape = ESCAPES.has(escaped)
  const plain = text.replaceAll(/\\(["'`ntr\\/])/g, (_, sign: string) => ESCAPES.get(sign)!)
  const atEnd = /^\\[ \t]*(?:\r?\n|$)/.test(text.slice(at))
  if (atEnd)
    return {
      explanation: said`A statement goes on in the next line without a \\ at the end of this one.`,
      at,
      ...replacing(mistake, [at, at + 1], '', said`Delete the \\`),
    }
  return {
    explanation: isEscape
      ? said`\\${escaped} stands for ${escaped === 'n' ? said`a new line` : escaped === 't' ? said`a tab` : escaped} only inside of a text; here it is code that was copied out of one.`
      : said`A backslash has a meaning only inside of texts and regular expressions: delete it, or put the text in quotation marks.`,
    at,
    ...(isEscape && correcting(mistake, plain, said`Write the characters themselves`)),
  }
}
