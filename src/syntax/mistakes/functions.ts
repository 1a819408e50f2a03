// Functions that are nearly functions.
import { said } from '../said'
import type { Token, TokensAround } from '../tokens'
import { endOf, replacing, tokenFrom } from './correct'
import { lineOf, type Mistake, type Recogniser } from './mistake'

/** `function foo {`. */
export const noParameters: Recogniser = (mistake) => {
  const { error, around } = mistake
  const { before, next } = around
  const [earlier, last] = [before.at(-2), before.at(-1)]
  if (error.details?.expected !== '(' || last === undefined) return undefined
  const isGenerator = earlier?.text === '*' && before.at(-3)?.text === 'function'
  const isNamed = (earlier?.text === 'function' || isGenerator) && last.kind === 'word'
  if (!isNamed && last.text !== 'function') return undefined
  if (next.text === '=>' || (isNamed && next.text === '=')) return arrowAndWord(mistake)
  if (next.text !== '{') return undefined
  return {
    explanation: said`Parameters stand in parentheses, which are there even if there are none: function${isGenerator ? '*' : ''} ${isNamed ? last.text : ''}() { … }.`,
    at: endOf(last) - 1,
    ...replacing(mistake, [endOf(last), endOf(last)], '()', said`Write ()`),
  }
}

const arrowAndWord = ({ around: { before } }: Mistake): ReturnType<Recogniser> => ({
  explanation: said`A function is written function (x) { … } or x => …, with the word or with the arrow, not with both.`,
  at: before.findLast(({ text }) => text === 'function')!.start,
})

/** Whether the parentheses that were closed last belong to a function with a word, or to a method. */
const isFunctionHead = ({ around: { closed } }: Mistake): boolean =>
  closed?.isInMembers === true ||
  [closed?.before.at(-1), closed?.before.at(-2)].some((token) => token?.text === 'function')

/** `function f() => {`, `function f() return 1`. */
export const noBody: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const last = before.at(-1)
  if (last?.text !== ')' || mistake.error.details?.expected !== '{' || !isFunctionHead(mistake))
    return undefined
  if (next.text === '=>' || next.text === '=') {
    const isBlock = tokenFrom(mistake.text, endOf(next)).text === '{'
    return {
      explanation: mistake.around.closed?.isInMembers
        ? said`A method has no ${next.text}: name() { … }.`
        : said`A function with the word function has no ${next.text}: function name() { … }.`,
      at: next.start,
      ...(isBlock && replacing(mistake, [next.start, endOf(next)], '', said`Delete ${next.text}`)),
    }
  }
  return {
    explanation: said`What a function does stands in braces: { is missing after the ) at line ${lineOf(mistake, last.start)}.`,
  }
}

/** `function (x) => x` as a statement. */
export const namelessArrow: Recogniser = (mistake) => {
  const { text, index, problem } = mistake
  if (problem.message !== 'Function statements require a function name') return undefined
  return /^\([^()]*\)\s*=>/.test(text.slice(index, index + 200)) ? arrowAndWord(mistake) : undefined
}

/** `() { … }`, `(a, b) { … }`, `async (x) { … }`, `() = { … }`. */
export const missingArrow: Recogniser = (mistake) => {
  const { text, around } = mistake
  const { before, next } = around
  const isEmpty = next.text === ')' && before.at(-1)?.text === '('
  const close = isEmpty ? next : before.at(-1)
  if (close?.text !== ')' || isHeadOfStatement(around) || !(isEmpty || isArrowHead(mistake))) return undefined
  const between = /^(\s*)(=\s*>|=|>)?(\s*)/.exec(text.slice(endOf(close), endOf(close) + 40))!
  const follows = text[endOf(close) + between[0].length]
  if (between[2] === undefined ? follows !== '{' : !isEmpty) return undefined
  return {
    explanation:
      between[2] === undefined
        ? said`Between the parameters and the { an arrow is missing: () => { … }.`
        : said`${between[2]} is no arrow: JavaScript writes () => …`,
    at: close.start,
    ...replacing(mistake, [endOf(close), endOf(close) + between[0].length], ' => ', said`Write =>`),
  }
}

const HEAD = /^(?:if|while|for|switch|with|catch)$/

/** Whether an open parenthesis is the one that follows if or while. */
const isHeadOfStatement = ({ brackets }: TokensAround): boolean =>
  brackets.slice(-2).some(({ text, before }) => text === '(' && HEAD.test(before.at(-1)?.text ?? ''))

/** Whether the parentheses before the place can be those of an arrow function: no word that takes them stands before. */
function isArrowHead({ around: { closed, next } }: Mistake): boolean {
  if (next.text !== '{' || closed?.text !== '(') return false
  const before = closed.before.at(-1)
  return (
    before?.text === 'async' ||
    (before?.kind === 'punctuator' && /^(?:=|\(|,|:|=>|\?|&&|\|\|)$/.test(before.text))
  )
}

/** `const f = => 1`, and an arrow on a line of its own. */
export const lonelyArrow: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const last = before.at(-1)
  if (next.text !== '=>' || last === undefined) return undefined
  if (/^[=(,:]$/.test(last.text))
    return {
      explanation: said`Before an arrow stand its parameters: () => … if there are none.`,
      ...replacing(mistake, [next.start, next.start], '() ', said`Write ()`),
    }
  const isOnNewLine = lineOf(mistake, last.start) < lineOf(mistake, next.start)
  if (last.text === ')' && isOnNewLine)
    return {
      explanation: said`An arrow stands on the line on which its parameters end.`,
      ...replacing(mistake, [endOf(last), next.start], ' ', said`Put it there`),
    }
  if (
    last.text === ')' &&
    /^(?:string|number|template)$/.test(mistake.around.closed?.before.at(-1)?.kind ?? '')
  )
    return {
      explanation: said`A comma is missing before the function.`,
      at: mistake.around.closed!.start,
      ...replacing(
        mistake,
        [mistake.around.closed!.start, mistake.around.closed!.start],
        ', ',
        said`Write ,`,
      ),
    }
  return severalParameters(mistake, last)
}

/** `x, y => x + y`. */
function severalParameters(mistake: Mistake, last: Token): ReturnType<Recogniser> {
  const { before, next, brackets } = mistake.around
  const [first, comma] = [before.at(-3), before.at(-2)]
  if (brackets.length > 0 || comma?.text !== ',' || first?.kind !== 'word' || last.kind !== 'word')
    return undefined
  return {
    explanation: said`Several parameters stand in parentheses: (${first.text}, ${last.text}) => …`,
    at: first.start,
    ...replacing(
      mistake,
      [first.start, next.start],
      `(${first.text}, ${last.text}) `,
      said`Write parentheses`,
    ),
  }
}

/** `() => return 1`. */
export const returnAfterArrow: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  if (
    before.at(-1)?.text !== '=>' ||
    !/^(?:return|throw|if|for|while|let|const|var|switch|try)$/.test(next.text)
  )
    return undefined
  if (next.text === 'return')
    return {
      explanation: said`What stands after => is returned already; return stands only inside of braces: () => { return … }.`,
      ...replacing(
        mistake,
        [next.start, tokenFrom(mistake.text, endOf(next)).start],
        '',
        said`Delete return`,
      ),
    }
  return {
    explanation: said`After => stands a value; statements such as ${next.text} stand in braces: () => { … }.`,
  }
}

/** `() => { a: 1, b: 2 }`. */
export const objectAfterArrow: Recogniser = ({ around: { brackets, before, next } }) => {
  const bracket = brackets.at(-1)
  const isKey = next.text === ':' && (before.at(-2)?.text === ',' || before.at(-2)?.text === '{')
  if (bracket?.text !== '{' || bracket.before.at(-1)?.text !== '=>' || !isKey) return undefined
  return {
    explanation: said`{ after => begins the body of a function; an object there stands in parentheses: () => ({ a: 1 }).`,
    at: bracket.start,
  }
}

/** `f(a: 1)`. */
export const namedArgument: Recogniser = ({ around: { before, next, brackets } }) => {
  const [earlier, name] = [before.at(-2)?.text ?? '', before.at(-1)]
  if (next.text !== ':' || name?.kind !== 'word' || !/^[(,[]$/.test(earlier)) return undefined
  const bracket = brackets.at(-1)
  if (bracket?.text === '[' || (bracket?.text === '(' && bracket.before.at(-1)?.kind === 'punctuator'))
    return {
      explanation: said`What has names stands in braces, as an object: { ${name.text}: … }.`,
      at: name.start,
    }
  return bracket?.text === '('
    ? {
        explanation: said`Arguments have no names: write the value alone, or an object, { ${name.text}: … }.`,
        at: name.start,
      }
    : undefined
}

/** Whether what an open parenthesis holds are the parameters of an arrow function. */
const isBeforeArrow = ({ text }: Mistake, open: number): boolean =>
  /^\([^()]*\) *=>/.test(text.slice(open, open + 200))

const TYPES = /^(?:int|float|double|char|bool|boolean|string|String|long|var|let|const|Int|number)$/

/** `function f(let a)`, `function f(int a)`, `function f(a b)`, `function f("a")`. */
export const wrongParameter: Recogniser = (mistake) => {
  const { before, next, brackets } = mistake.around
  const bracket = brackets.at(-1)
  const isHead =
    bracket?.text === '(' &&
    (bracket.before.slice(-2).some(({ text }) => text === 'function') ||
      isBeforeArrow(mistake, bracket.start))
  if (!isHead) return undefined
  const type = [before.at(-1), next].find((token) => token && TYPES.test(token.text))
  if (type !== undefined)
    return {
      explanation: said`A parameter is its name alone, without ${type.text}.`,
      at: type.start,
      ...replacing(
        mistake,
        [type.start, tokenFrom(mistake.text, endOf(type)).start],
        '',
        said`Delete ${type.text}`,
      ),
    }
  if (/^(?:string|number)$/.test(next.kind))
    return { explanation: said`A parameter is a name; its value comes with the call.` }
  if (before.at(-1)?.kind === 'word' && next.kind === 'word')
    return {
      explanation: said`A comma is missing before ${next.text}.`,
      ...replacing(mistake, [endOf(before.at(-1)!), next.start], ', ', said`Write ,`),
    }
  return next.text === '.' || next.text === '-'
    ? { explanation: said`A parameter is a name, which has no ${next.text} in it.` }
    : undefined
}
