// What stands in a class or an object and does not belong there.
import { said } from '../said'
import type { Bracket, Token } from '../tokens'
import { endOf, inOneWord, replacing, tokenFrom } from './correct'
import type { Mistake, Recogniser } from './mistake'

/** `class A { let x = 1 }`, `class A { function m() {} }`, `class A { this.x = 1 }`. */
export const inClass: Recogniser = (mistake) => {
  const { before, next, brackets } = mistake.around
  const bracket = brackets.at(-1)
  if (!bracket?.isClass) return inHeadOfClass(mistake)
  const last = before.at(-1)
  if (last?.text === ':') return COLON
  const word = [next, last].find((token) => token && /^(?:let|const|var|function|this)$/.test(token.text))
  if (word?.text === 'this')
    return {
      explanation: said`A field is declared by its name alone, x = 1; this.x = 1 stands in the constructor.`,
      at: word.start,
    }
  if (word !== undefined)
    return {
      explanation: said`In a class ${word.text === 'function' ? said`a method` : said`a field`} stands without ${word.text}.`,
      at: word.start,
      ...replacing(
        mistake,
        [word.start, tokenFrom(mistake.text, endOf(word)).start],
        '',
        said`Delete ${word.text}`,
      ),
    }
  const isMethod =
    next.text === '{' &&
    last?.kind === 'word' &&
    /^(?:[{};]|get|set|static|async)$/.test(before.at(-2)?.text ?? '')
  if (isMethod)
    return {
      explanation: said`Parameters stand in parentheses, which are there even if there are none: ${last.text}() { … }.`,
      at: endOf(last) - 1,
      ...replacing(mistake, [endOf(last), endOf(last)], '()', said`Write ()`),
    }
  const comma = [next, last].find((token) => token?.text === ',')
  if (comma !== undefined)
    return {
      explanation: said`Between the members of a class stands no comma.`,
      at: comma.start,
      ...replacing(mistake, [comma.start, endOf(comma)], '', said`Delete the ,`),
    }
  return next.text === ':' ? COLON : undefined
}

const COLON = {
  explanation: said`In a class a method is written name() { … } and a field name = value, without a colon.`,
}

function inHeadOfClass(mistake: Mistake): ReturnType<Recogniser> {
  const { before, next } = mistake.around
  const [earlier, name] = [before.at(-2)?.text, before.at(-1)]
  if (earlier !== 'class' || name?.kind !== 'word') return brokenExtends(mistake)
  if (next.text === '(')
    return {
      explanation: said`After the name of a class stand no parentheses: its constructor has the parameters, class ${name.text} { constructor() { … } }.`,
    }
  return next.text === ':' || /^(?:inherits|extend|from)$/.test(next.text)
    ? {
        explanation: said`A class that is based on another one is written class ${name.text} extends Other { … }.`,
        ...replacing(mistake, [endOf(name), endOf(next)], ' extends', said`Write extends`),
      }
    : undefined
}

const brokenExtends = ({ around: { before } }: Mistake): ReturnType<Recogniser> => {
  const at = before.findLastIndex(({ text }) => text === 'extends')
  return at >= 0 && before[at + 1]?.text === '{' && before.length - at <= 3
    ? { explanation: said`After extends the name of the other class is missing.`, at: before[at]!.start }
    : undefined
}

/** `{ my-key: 1 }`, `{ a.b: 1 }`, `{ function f() {} }`, `{ a => 1 }`, `{ 1, 2 }`. */
export const inObject: Recogniser = (mistake) => {
  const { before, next, brackets } = mistake.around
  const bracket = brackets.at(-1)
  const last = before.at(-1)
  if (last?.text === '=>' || next.text === '=>') return arrowInObject(mistake, bracket)
  if (!bracket?.isObject || last === undefined) return undefined
  return wordInObject(mistake, last) ?? keyWithSign(mistake, last) ?? listInBraces(mistake, bracket)
}

const arrowInObject = (
  { around: { before, next } }: Mistake,
  bracket: Bracket | undefined,
): ReturnType<Recogniser> => {
  const isIn = bracket?.isObject && next.text === '=>'
  if (!isIn || !/^[{,)]$/.test(before.at(-2)?.text ?? before.at(-1)?.text ?? '')) return undefined
  return { explanation: said`In an object a function is written name: () => … or name() { … }.` }
}

function wordInObject(mistake: Mistake, last: Token): ReturnType<Recogniser> {
  const word = [last, mistake.around.next].find(({ text }) => /^(?:let|const|var|function)$/.test(text))
  const isKey = tokenFrom(mistake.text, word ? endOf(word) : 0).kind === 'word'
  return word === undefined || !isKey
    ? undefined
    : {
        explanation: said`In an object ${word.text === 'function' ? said`a method` : said`a property`} stands without ${word.text}.`,
        at: word.start,
        ...replacing(
          mistake,
          [word.start, tokenFrom(mistake.text, endOf(word)).start],
          '',
          said`Delete ${word.text}`,
        ),
      }
}

function keyWithSign(mistake: Mistake, last: Token): ReturnType<Recogniser> {
  const { next } = mistake.around
  if (!/^[-.]$/.test(next.text) || last.kind !== 'word') return undefined
  const key = /^[\w$]+(?:[-.][\w$]+)+(?=\s*:)/.exec(mistake.text.slice(last.start, last.start + 100))?.[0]
  return key === undefined
    ? undefined
    : {
        explanation: said`A key with ${next.text} in it stands in quotation marks: '${key}', or is one word: ${inOneWord(key)}.`,
        at: last.start,
        ...replacing(mistake, [last.start, last.start + key.length], `'${key}'`, said`Write quotation marks`),
      }
}

function listInBraces({ around: { before, next } }: Mistake, { start }: Bracket): ReturnType<Recogniser> {
  const [earlier, last] = [before.at(-2), before.at(-1)!]
  const isEqual = next.text === '=' && last.kind === 'string'
  if (isEqual) return { explanation: said`In an object a property is written "a": 1, with a colon.` }
  const isList = earlier?.text === '{' && /^(?:number|string)$/.test(last.kind) && /^[,}]$/.test(next.text)
  if (isList)
    return {
      explanation: said`A list stands in square brackets, [1, 2]; what stands in braces has keys.`,
      at: start,
    }
  if (last.text === ':' && /^[,}]$/.test(next.text))
    return { explanation: said`After ${earlier?.text ?? ''}: a value is missing.`, at: last.start }
  const isPair =
    /^(?:string|number)$/.test(last.kind) && /^[{,]$/.test(earlier?.text ?? '') && next.kind !== 'punctuator'
  if (isPair) return { explanation: said`Between the key ${last.text} and its value stands a colon.` }
  return last.text === '{' && next.text === '{'
    ? { explanation: said`A { in an object needs a key before it, or is one too many.` }
    : undefined
}
