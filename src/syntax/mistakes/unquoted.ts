// Text that stands where code should: sentences, addresses, paths and selectors without quotation marks.
import { said } from '../said'
import { replacing } from './correct'
import { beginningOf, lineAt, lineUpTo, type Recogniser } from './mistake'

const ADDRESS = /\b(?:https?|wss?|file|ftp):\/\/[^\s"'`)<>]+/

/** `fetch(https://…)`: what stands behind // is a comment. */
export const unquotedAddress: Recogniser = (mistake) => {
  const { text, around } = mistake
  const last = around.before.at(-1)
  const word = last?.text === ':' ? around.before.at(-2) : undefined
  const opener = around.brackets.at(-1)
  const from = word?.start ?? (last && /^https?$/.test(last.text) ? last.start : opener?.start)
  if (from === undefined) return undefined
  const line = text.slice(from).split('\n', 1)[0]!
  const found = ADDRESS.exec(line)
  if (found === null || !isCode(line.slice(0, found.index))) return undefined
  const start = from + found.index
  const address = found[0].replace(/[;,.]$/, '')
  if (lineUpTo(text, start).trim() === '')
    return { explanation: said`This is an address, not a program.`, at: start }
  return {
    explanation: said`An address is text and stands in quotation marks: '${address}'.`,
    at: start,
    ...replacing(mistake, [start, start + address.length], `'${address}'`, said`Write quotation marks`),
  }
}

const isCode = (text: string): boolean => !/["'`]/.test(text)

const PATH = /^(?:\.{0,2}\/[\w@$][\w@$./-]*|[A-Z]:\\[\w\\. -]*\w|[#.][a-z][\w-]*)/i

/** `require(./tom.js)`, `import x from ./tom.js`, `fetch(/users)`, `querySelector(#app)`. */
export const unquotedPath: Recogniser = (mistake) => {
  const { text, around } = mistake
  const places = [around.next, ...around.before.slice(-2)]
  for (const { start } of places) {
    const path = PATH.exec(text.slice(start, start + 200))?.[0]
    const before = text.slice(0, start)
    if (path === undefined || !takesText(before) || isPattern(before, text.slice(start + path.length), path))
      continue
    const quoted = `'${path.replaceAll('\\', '\\\\')}'`
    return {
      explanation: said`${path} is text and stands in quotation marks: ${quoted}.`,
      at: start,
      ...replacing(mistake, [start, start + path.length], quoted, said`Write quotation marks`),
    }
  }
  return undefined
}

/** Whether what follows can be a text of which the quotation marks were left out. */
const takesText = (before: string): boolean =>
  /(?:[\w$]\(|\bfrom|\bimport|[^=!<>]=)\s*$/.test(before.slice(-40))

/** What may be a regular expression: `= /a/xyz`, `(/a)/`. */
const isPattern = (before: string, after: string, path: string): boolean =>
  path.startsWith('/') && (/^[^\n]*\//.test(after) || (/=\s*$/.test(before) && path.split('/').length < 4))

/** `import x from tom`. */
export const unquotedModule: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  if (before.at(-1)?.text !== 'from' || next.kind !== 'word') return undefined
  const line = mistake.text.slice(next.start).split('\n', 1)[0]!
  const name = /^[\w@/.-]+/.exec(line)![0]
  return {
    explanation: said`The name of a module stands in quotation marks: from '${name}'.`,
    ...replacing(mistake, [next.start, next.start + name.length], `'${name}'`, said`Write quotation marks`),
  }
}

/** `console.log(hello world)`, `const name = Tom Smith`. */
export const unquotedWords: Recogniser = (mistake) => {
  const { text, around } = mistake
  const { before, next } = around
  const [opener, last] = [before.at(-2), before.at(-1)]
  if (last?.kind !== 'word' || next.kind !== 'word' || !/^(?:[(=]|return)$/.test(opener?.text ?? ''))
    return undefined
  if (/^(?:async|let|const|var)$/.test(last.text)) return undefined
  const rest = text.slice(last.start).split('\n', 1)[0]!
  const words = /^[\p{L}\p{N}_]+(?:(?:,? )[\p{L}\p{N}_']+)+[!?.]?(?=\s*(?:[);]|$))/u.exec(rest)?.[0]
  if (
    words === undefined ||
    /\b(?:new|await|typeof|of|in|instanceof|and|or|not|is|if|else|mod|div|async|function)\b/i.test(words)
  )
    return undefined
  return {
    explanation: said`Text stands in quotation marks: ${JSON.stringify(words)}.`,
    at: last.start,
    ...replacing(
      mistake,
      [last.start, last.start + words.length],
      JSON.stringify(words),
      said`Write quotation marks`,
    ),
  }
}

/** `10px`, `10%`. */
export const unit: Recogniser = ({ text, index, error, around: { before } }) => {
  const number = before.at(-1)
  const found = /^[\d.]+(px|em|rem|ms|s|kg|km|cm|mm|vh|vw|%)(?![\w$])/.exec(
    text.slice(number?.kind === 'number' ? number.start : index, index + 20),
  )
  const isOne = error.reasonCode === 'NumberIdentifier' || text[index] === '%'
  if (number?.text === '%' && before.at(-2)?.kind === 'number')
    return {
      explanation: said`% between two values gives what a division leaves over; a share is written as a number, ${before.at(-2)!.text} / 100.`,
    }
  if (isOne && found !== null)
    return { explanation: said`A number has no unit: write the number alone, or a text, '${found[0]}'.` }
  return error.reasonCode === 'NumberIdentifier'
    ? { explanation: said`After a number a sign is missing; a name does not begin with a digit.` }
    : undefined
}

const PROSE = /^\s*(?:[#>*-]+ )?\p{L}[\p{L}'’-]*(?:[,:;]? [\p{L}\p{N}"“”'’()`-]+){2,}[.!?:…]?\s*$/u

/** Sentences of a language that people speak. */
export const prose: Recogniser = (mistake) => {
  const { lines, around } = mistake
  const line = lineAt(mistake)
  const isCodeWord =
    /^\s*(?:const|let|var|if|for|while|function|class|return|import|export|async|await|new|case|throw|typeof|do|try|else|switch|delete|void|yield|static|enum|type|interface)\b/.test(
      line,
    )
  if (isCodeWord || !PROSE.test(line) || around.brackets.length > 0) return undefined
  if (line.trim().split(' ').length < 4 && /^\s*\S+ (?:xor|div|mod|in|and|or|is|not|AND|OR) /.test(line))
    return undefined
  if (!/\p{L}{4}/u.test(line)) return undefined
  const isAll = lines.every((one) => one.trim() === '' || PROSE.test(beginningOf(one)))
  return {
    explanation: isAll
      ? said`This is text, not a program. Text for a reader stands in comments: // …`
      : said`This line is text, not code. Text for a reader stands in comments: // …`,
  }
}
