// Names that cannot be names, and declarations that are nearly right.
import { said } from '../said'
import { RESERVED, type Token } from '../tokens'
import { correcting, endOf, inOneWord, renamed, replacing } from './correct'
import type { Mistake, Recogniser } from './mistake'

const DECLARATION = /^(?:const|let|var|function|class)$/

/** What is declared next to the place of the mistake. */
function declaredAt({ around: { before, next } }: Mistake): Token | undefined {
  return [next, before.at(-1), before.at(-2)].find((token) => token && DECLARATION.test(token.text))
}

/** `let let a`, `const let a`, `async async function`: the first of the two is enough, or the second. */
export const doubledWord: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  for (const [first, second] of [
    [before.at(-1), next],
    [before.at(-2), before.at(-1)],
  ]) {
    if (first === undefined || second === undefined || !isDoubled(first, second)) continue
    const explanation =
      first.text === second.text
        ? said`${first.text} stands here twice.`
        : said`One of ${first.text} and ${second.text} is enough.`
    return {
      explanation,
      at: first.start,
      ...replacing(mistake, [first.start, second.start], '', said`Delete ${first.text}`),
    }
  }
  return undefined
}

const isDoubled = (first: Token, second: Token): boolean =>
  (/^(?:const|let|var)$/.test(first.text) && /^(?:const|let|var)$/.test(second.text)) ||
  (first.kind === 'word' &&
    first.text === second.text &&
    /^(?:async|function|class|return|new)$/.test(first.text))

/** `const my-var = 1`, `let 1a`, `const a.b = 1`, `let "a"`. */
export const wrongName: Recogniser = (mistake) => {
  const keyword = declaredAt(mistake)
  if (keyword === undefined) return undefined
  const start = endOf(keyword) + (/^\s*/.exec(mistake.text.slice(endOf(keyword)))?.[0].length ?? 0)
  const rest = mistake.text.slice(start, start + 200)
  for (const rule of [dashes, digitFirst, property, quoted, typed, words, strangeSign]) {
    const advice = rule(mistake, rest, start, keyword)
    if (advice !== undefined) return { at: start, ...advice }
  }
  return undefined
}

type NameRule = (mistake: Mistake, rest: string, start: number, keyword: Token) => ReturnType<Recogniser>

const dashes: NameRule = (mistake, rest) => {
  const name = /^[\w$]+(?:-[\w$]+)+/.exec(rest)?.[0]
  return name === undefined ? undefined : withoutDash(mistake, name)
}

function withoutDash(mistake: Mistake, name: string): ReturnType<Recogniser> {
  const joined = inOneWord(name)
  return {
    explanation: said`A name has no - in it, which subtracts: ${joined}.`,
    ...correcting(mistake, renamed(mistake.text, name, joined), said`Write ${joined}`),
  }
}

const digitFirst: NameRule = (_, rest) => {
  const name = /^\d+[a-z_$][\w$]*/i.exec(rest)?.[0]
  return name === undefined
    ? undefined
    : { explanation: said`A name does not begin with a digit: ${name} can be written _${name}.` }
}

const property: NameRule = (mistake, rest, start, { text: keyword, start: from }) => {
  const path = /^[\w$]+(?:\.[\w$]+|\[[^\]\n]*\])+(?=\s*=[^=>])/.exec(rest)?.[0]
  if (path === undefined || !/^(?:const|let|var)$/.test(keyword)) return undefined
  return {
    explanation: said`${keyword} declares variables; a property is not declared: ${path} = …`,
    ...replacing(mistake, [from, start], '', said`Delete ${keyword}`),
  }
}

const quoted: NameRule = (mistake, rest, start, { text: keyword }) => {
  const [name, inner] = /^(?:"([a-z_$][\w$]*)"|'([a-z_$][\w$]*)')/i.exec(rest)?.filter((one) => one) ?? []
  if (name === undefined) return undefined
  return {
    explanation: said`A name stands without quotation marks: ${keyword} ${inner!}.`,
    ...replacing(mistake, [start, start + name.length], inner!, said`Write ${inner!}`),
  }
}

const TYPE =
  /^([\w$]+)\s+(?:as\s+)?(int|integer|string|number|boolean|bool|float|float64|double|int64|any)\b/i

/** `var x int = 5`, `let x as number`. */
const typed: NameRule = (mistake, rest, start, { text: keyword }) => {
  const before = /^(?:int|long|float|double|char|bool|boolean|string|String|auto)[ \t]+(?=[\w$])/.exec(
    rest,
  )?.[0]
  if (before !== undefined)
    return {
      explanation: said`A variable has no type in JavaScript: ${keyword}, without ${before.trim()}.`,
      ...replacing(mistake, [start, start + before.length], '', said`Delete ${before.trim()}`),
    }
  const [, name, type] = TYPE.exec(rest) ?? []
  return name === undefined
    ? undefined
    : { explanation: said`A variable has no type in JavaScript: ${keyword} ${name}, without ${type!}.` }
}

/** `const first name = …` */
const words: NameRule = (mistake, rest, start, { text: keyword }) => {
  const [found, first, second] = /^([a-z_$][\w$]*)[ \t]+([a-z_$][\w$]*)(?=\s*(?:[=;,(]|$))/i.exec(rest) ?? []
  if (
    first !== undefined &&
    RESERVED.has(second!) &&
    second !== 'extends' &&
    !/^(?:in|instanceof)$/.test(second!)
  )
    return {
      explanation: said`A name is one word, and ${second!} is a word of the language: ${inOneWord(`${first} ${second}`)}.`,
    }
  if (first === undefined || RESERVED.has(second!) || /^(?:of|in|as|extends|satisfies)$/.test(second!))
    return undefined
  if (first === 'mut') return undefined
  if (first === 'async') return asyncName(mistake, rest, start, second!, keyword)
  if (keyword === 'function')
    return { explanation: said`Parameters stand in parentheses: function ${first}(${second!}) { … }.` }
  const joined = inOneWord(`${first} ${second}`)
  if (/^(?:const|let|var)$/.test(keyword))
    return {
      explanation: said`A name is one word: ${joined}; two names are separated by a comma: ${first}, ${second!}.`,
    }
  return {
    explanation: said`A name is one word: ${joined}.`,
    ...replacing(mistake, [start, start + found!.length], joined, said`Write ${joined}`),
  }
}

/** `const async f = () => …`, `function async f()`. */
function asyncName(
  mistake: Mistake,
  rest: string,
  start: number,
  name: string,
  keyword: string,
): ReturnType<Recogniser> {
  const isFunction = keyword === 'function'
  const head = /^async[ \t]+[\w$]+\s*=\s*/.exec(rest)?.[0]
  const from = start - keyword.length - 1
  const fixed = isFunction
    ? replacing(mistake, [from, start + 6], 'async function ', said`Write async first`)
    : head &&
      replacing(
        mistake,
        [start, start + head.length],
        `${name} = async `,
        said`Write async before the function`,
      )
  return {
    explanation: said`async stands before the function: ${isFunction ? `async function ${name}()` : `${keyword} ${name} = async () => …`}`,
    ...fixed,
  }
}

const strangeSign: NameRule = (_, rest) => {
  const sign = /^(?:[\w$]*)([@#?!%^&*~])(?=[\w$]*\s*[=;(]|$)/.exec(rest)?.[1]
  return sign === undefined
    ? undefined
    : { explanation: said`A name consists of letters, digits, _ and $: ${sign} is none of them.` }
}

/** `let a == 1`. */
export const declaredWithEquals: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const [keyword, name] = [before.at(-2), before.at(-1)]
  if (!/^===?$/.test(next.text) || name?.kind !== 'word' || !DECLARATION.test(keyword?.text ?? ''))
    return undefined
  return {
    explanation: said`${next.text} compares; a variable gets its value with one =.`,
    at: next.start,
    ...replacing(mistake, [next.start, endOf(next)], '=', said`Write =`),
  }
}

/** `const class = 1`. */
export const reservedName: Recogniser = ({ around: { before, next }, problem }) => {
  if (problem.message === 'Unexpected strict mode reserved word')
    return {
      explanation: said`${next.text} is a word that modules and strict code keep for the language: it cannot be a name there.`,
    }
  const isName = DECLARATION.test(before.at(-1)?.text ?? '')
  if (!isName || !RESERVED.has(next.text)) return undefined
  return { explanation: said`${next.text} is a word of the language and cannot be a name.` }
}

/** `o.my-prop = 1`, `5 = a`, `if (5 = a)`. */
export const wrongTarget: Recogniser = (mistake) => {
  const { problem, text, index, around } = mistake
  if (problem.message !== 'Invalid left-hand side in assignment') return undefined
  const [left, right] = sidesOf(text, index)
  const [equals] = equalsAfter(text, index)
  const arrow = /^=\s*>/.exec(text.slice(equals, equals + 20))?.[0]
  if (arrow !== undefined)
    return {
      explanation: said`Did you mean ${'=>'}? It is one sign, written without a space.`,
      at: equals,
      ...replacing(mistake, [equals, equals + arrow.length], '=>', said`Write =>`),
    }
  if (/^[\w$]+(?:\.[\w$]+)*(?:-[\w$]+)+$/.test(left)) return dashedTarget(left)
  if (/^(?:if|while)$/.test(around.brackets.at(-1)?.before.at(-1)?.text ?? ''))
    return {
      explanation: said`One = gives a value, and what stands before it cannot get one. To compare, write ===.`,
      ...replacing(mistake, equalsAfter(text, index), '===', said`Write ===`),
    }
  if (left.includes('?.'))
    return { explanation: said`What ?. may not find cannot get a value: ${left.replaceAll('?.', '.')} = …` }
  const isTurned = LITERAL.test(left) && /^[a-z_$][\w$.]*$/i.test(right)
  if (!isTurned)
    return {
      explanation: said`What gets a value stands left of =, and is a variable or a property. To compare, write ===.`,
    }
  const end = text.indexOf(right, index + left.length) + right.length
  return {
    explanation: said`What gets the value stands left of =: ${right} = ${left}.`,
    ...replacing(mistake, [index, end], `${right} = ${left}`, said`Exchange them`),
  }
}

const LITERAL = /^(?:\d[\w.]*|"[^"]*"|'[^']*'|true|false|null)$/

const dashedTarget = (path: string): ReturnType<Recogniser> => {
  const cut = path.lastIndexOf('.', path.indexOf('-'))
  if (cut < 0) return { explanation: said`A name has no - in it, which subtracts: ${inOneWord(path)}.` }
  const [object, key] = [path.slice(0, cut), path.slice(cut + 1)]
  return {
    explanation: said`After . stands a name, and a name has no - in it: ${object}['${key}'] or ${object}.${inOneWord(key)}.`,
  }
}

function equalsAfter(text: string, from: number): [number, number] {
  const at = text.slice(from).search(/(?<![=!<>])=(?![=>])/)
  return [from + at, from + at + 1]
}

/** What stands before and behind the next = of a line. */
function sidesOf(text: string, from: number): [string, string] {
  const [at, end] = equalsAfter(text, from)
  const line = text.indexOf('\n', end)
  const right = text
    .slice(end, line < 0 ? text.length : line)
    .split('//', 1)[0]!
    .trim()
  return [text.slice(from, at).trim(), right.replace(/[;)]$/, '').trim()]
}
