// Statements that are nearly right: conditions, loops, else and catch without what they belong to.
import { said } from '../said'
import type { Token } from '../tokens'
import { closedBy, endOf, replacing, tokenFrom } from './correct'
import { type Advice, lineOf, type Mistake, type Recogniser } from './mistake'

/** `if x then`, `if (x) then { … }`, `while (x) do { … }`. */
export const foreignHead: Recogniser = (mistake) => {
  const { before, next, closed } = mistake.around
  const word = [next, before.at(-1)].find((token) => token?.text === 'then')
  if (word === undefined || before[before.indexOf(word) - 1]?.text === '.') return undefined
  const isBehindHead = /^(?:if|while|for)$/.test(closed?.before.at(-1)?.text ?? '')
  return {
    explanation: said`then is no word of JavaScript: if (condition) { … }.`,
    at: word.start,
    ...(isBehindHead && replacing(mistake, [word.start, endOf(word) + 1], '', said`Delete then`)),
  }
}

/** `if a > 1 {`, `while true {`. */
export const missingParentheses: Recogniser = (mistake) => {
  const { error, around, text } = mistake
  const keyword = around.before.at(-1)
  if (error.details?.expected !== '(' || !/^(?:if|while|for|switch|with)$/.test(keyword?.text ?? ''))
    return undefined
  const rest = text.slice(endOf(keyword!)).split('\n', 1)[0]!
  if (/\bthen\b/.test(rest)) return { explanation: said`JavaScript has no then: if (condition) { … }.` }
  return rangeAdvice(mistake, keyword!, rest) ?? headAdvice(mistake, keyword!, rest)
}

const RANGE = /^ ?\(?(?:let |const |var )?([a-z_$][\w$]*) in range\(([^()]*)\)/i

/** `for i in range(10)`. */
function rangeAdvice(mistake: Mistake, { start }: Token, rest: string): ReturnType<Recogniser> {
  const [all, name, numbers] = RANGE.exec(rest) ?? []
  if (all === undefined || numbers!.trim() === '') return undefined
  const [from, to = from] = numbers!.split(',').map((number) => number.trim())
  const head = `for (let ${name} = ${to === from ? 0 : from}; ${name} < ${to}; ${name}++)`
  const isBlock = /^\)? *\{/.test(rest.slice(all.length))
  const end = start + 3 + all.length + (rest[all.length] === ')' ? 1 : 0)
  return {
    explanation: said`for … in range is Python: JavaScript counts with ${head} { … }.`,
    ...(isBlock && replacing(mistake, [start, end], head, said`Write it as JavaScript does`)),
  }
}

function headAdvice(mistake: Mistake, { text: keyword, start }: Token, rest: string): ReturnType<Recogniser> {
  if (keyword === 'for' && /^ +each\b/.test(rest))
    return { explanation: said`JavaScript writes for (const x of list) for each.` }
  if (keyword === 'for' && /^ +(?:\w+ )?\w+ (?:of|in) /.test(rest))
    return {
      explanation: said`What follows for stands in parentheses: for (const x of list) { … }.`,
      ...inParentheses(mistake, start + 3, rest, (head) =>
        /^(?:const|let|var) /.test(head) ? head : `const ${head}`,
      ),
    }
  return {
    explanation: said`What follows ${keyword} stands in parentheses: ${keyword} (…) { … }.`,
    ...inParentheses(mistake, start + keyword.length, rest, (head) => head),
  }
}

/** The head of a statement up to the { that ends its line, in parentheses. */
function inParentheses(mistake: Mistake, start: number, rest: string, change: (head: string) => string) {
  const head = rest.includes('{') ? rest.slice(0, rest.indexOf('{')).trim() : ''
  if (head === '' || head.includes(':')) return {}
  const end = start + rest.indexOf(head) + head.length
  return replacing(mistake, [start, end], ` (${change(head)})`, said`Write parentheses`)
}

/** `for (let i = 0, i < 3, i++)`, `for (int i = 0; …)`, `for (i = 0 to 10)`. */
export const wrongLoop: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const loop = loopAt(mistake)
  if (loop === undefined) return undefined
  const [start, rest] = loop
  if (
    /^\s*(?:int|Int32|long|size_t|var|auto|String|string|double)\s+\w+\s*(?:=|in\b)/.test(rest) &&
    !/^\s*var\s+\w+\s*=/.test(rest)
  )
    return {
      explanation: said`In JavaScript let or const stands before the variable of a loop, no type: for (let i = 0; i < 3; i++), for (const x of list).`,
      ...replacing(mistake, typeIn(rest, start), 'let', said`Write let`),
    }
  if (/\bin of\b|\bof in\b/.test(rest))
    return {
      explanation: said`of gives the values of a list, in the names of properties: one of them is enough.`,
    }
  if (before.at(-1)?.text !== ',' && next.text !== ')' && !/^(?:to|until|upto|:)$/.test(next.text))
    return undefined
  if (next.text === ')' && before.at(-1)?.text === ';') return undefined
  return {
    explanation: said`The three parts of a for loop are separated by semicolons: for (let i = 0; i < 3; i++).`,
  }
}

const typeIn = (rest: string, start: number): [number, number] => {
  const at = start + rest.search(/\S/)
  return [at, at + /^\s*(\w+)/.exec(rest)![1]!.length]
}

/** The open parenthesis of a loop, and what follows it on its line. */
function loopAt({ text, around: { brackets } }: Mistake): readonly [start: number, rest: string] | undefined {
  const bracket = brackets.at(-1)
  if (bracket?.text !== '(' || !/^(?:for|each|foreach)$/.test(bracket.before.at(-1)?.text ?? ''))
    return undefined
  const start = bracket.start + 1
  return [start, text.slice(start).split('\n', 1)[0]!]
}

/** `for (const x : list)`, of which the parser may say that a constant has no value. */
export const colonInFor: Recogniser = (mistake) => {
  const [start, rest] = loopAt(mistake) ?? [0, '']
  const java = /^(?:[\w<>[\]]+ )?([\w$]+) ?: ?(?=[^);=]+\))/.exec(rest)
  if (java === null) return undefined
  return {
    explanation: said`JavaScript writes of for the : of other languages: for (const x of list).`,
    at: start + rest.indexOf(':'),
    ...replacing(mistake, [start, start + java[0].length], `const ${java[1]} of `, said`Write of`),
  }
}

const BEGINS: ReadonlyMap<string, string> = new Map([
  ['else', 'if (condition) { … }'],
  ['catch', 'try { … }'],
  ['finally', 'try { … }'],
])

/** `else` after `};`, `catch` without `try`. */
export const lonelyClause: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const [earlier, last] = [before.at(-2), before.at(-1)]
  if (next.text === 'case' || (next.text === 'default' && last?.text !== 'export'))
    return { explanation: said`${next.text} stands in the braces of a switch: switch (value) { case 1: … }.` }
  const owner = BEGINS.get(next.text)
  if (owner === undefined) return undefined
  const separated = last && replacing(mistake, [endOf(last), endOf(last)], ';', said`Write ;`)
  if (mistake.error.reasonCode === 'MissingSemicolon' && separated?.correction)
    return {
      explanation: said`Between ${last!.text} and ${next.text} a ; is missing, as both stand on one line.`,
      ...separated,
    }
  const isCut = last?.text === ';' && earlier?.text === '}'
  return {
    explanation: isCut
      ? said`${next.text} follows right after ${owner}: the ; before it ends the statement.`
      : said`${next.text} follows right after ${owner}: here is none that it could belong to.`,
    ...(isCut && replacing(mistake, [last.start, endOf(last)], '', said`Delete the ;`)),
  }
}

/** `catch e {`, `catch (Exception e) {`, `do { } until (x)`. */
export const wrongClause: Recogniser = (mistake) => {
  const { error, around, text } = mistake
  const { before, next, brackets } = around
  const last = before.at(-1)
  if (last?.text === 'catch' && next.kind === 'word')
    return {
      explanation: said`What is caught stands in parentheses: catch (error) { … }.`,
      ...replacing(mistake, [next.start, endOf(next)], `(${next.text})`, said`Write parentheses`),
    }
  const head = brackets.at(-1)
  if (
    head?.text === '(' &&
    head.before.at(-1)?.text === 'catch' &&
    last?.kind === 'word' &&
    next.kind === 'word'
  )
    return {
      explanation: said`catch takes every error, so no type stands before its name: catch (error) { … }.`,
      at: last.start,
      ...replacing(mistake, [last.start, tokenFrom(text, endOf(last)).start], '', said`Delete ${last.text}`),
    }
  if (last?.text === 'try' && next.text !== '{')
    return { explanation: said`What is tried stands in braces: try { … } catch (error) { … }.` }
  const loop = before.findLast(({ text }) => text === 'do')
  const isBehindHead = loop && before[before.indexOf(loop) - 1]?.text === ')'
  if (error.details?.expected === 'while' && isBehindHead)
    return { explanation: said`After the condition stands no do: while (condition) { … }.`, at: loop.start }
  return error.details?.expected === 'while'
    ? { explanation: said`do { … } goes on while (condition): while stands behind it.` }
    : undefined
}

/** `else (x > 1) { … }`. */
export const conditionOfElse: Recogniser = (mistake) => {
  const { closed, next } = mistake.around
  const word = closed?.before.at(-1)
  if (next.text !== '{' || word?.text !== 'else') return undefined
  return {
    explanation: said`else has no condition; another one is asked with else if (condition) { … }.`,
    at: word.start,
    ...replacing(mistake, [endOf(word), endOf(word)], ' if', said`Write else if`),
  }
}

/** `switch (x) { f() }`, `case 1 f()`. */
export const wrongSwitch: Recogniser = (mistake) => {
  const { before, brackets } = mistake.around
  const bracket = brackets.at(-1)
  const head = bracket?.before.at(-1)
  const isSwitch =
    bracket?.text === '{' && head && closedBy(mistake.around, head)?.before.at(-1)?.text === 'switch'
  const [earlier, last] = [before.at(-2)?.text, before.at(-1)]
  if (isSwitch && last?.text === '{')
    return { explanation: said`In the braces of switch a line begins with case or default: case 1: … break.` }
  if (mistake.error.details?.expected !== ':' || !(earlier === 'case' || last?.text === 'default'))
    return undefined
  return {
    explanation: said`After ${earlier === 'case' ? `case ${last!.text}` : 'default'} stands a colon.`,
    ...replacing(
      mistake,
      [endOf(last!), mistake.around.next.text === ';' ? endOf(mistake.around.next) : endOf(last!)],
      ':',
      said`Write :`,
    ),
  }
}

/** `if () { … }`. */
export const emptyHead: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const keyword = before.at(-2)?.text ?? ''
  return next.text === ')' && before.at(-1)?.text === '(' && /^(?:if|while|switch)$/.test(keyword)
    ? {
        explanation: said`Between the parentheses of ${keyword} at line ${lineOf(mistake, next.start)} a condition is missing.`,
      }
    : undefined
}

const STATEMENTS = /^(?:if|for|while|switch|try|return|throw|do|break|continue|const|var|else|case|catch)$/

/** `const x = if (a) 1 else 2`. */
export const statementAsValue: Recogniser = ({ around: { before, next } }) => {
  const last = before.at(-1)
  if (last?.text === 'let' && /^(?:[=(,]|=>)$/.test(before.at(-2)?.text ?? ''))
    return {
      explanation: said`let begins a statement and has no value: declare it in a line before.`,
      at: last.start,
    }
  const isDeclaration = /^(?:const|var)$/.test(next.text) && !/^(?:=|=>)$/.test(last?.text ?? '')
  if (
    isDeclaration ||
    !STATEMENTS.test(next.text) ||
    !/^(?:[=(,:?[+]|=>|&&|\|\||\?\?|return)$/.test(last?.text ?? '')
  )
    return undefined
  const [statement, place] = [next.text, last!.text]
  if (statement === 'if' || statement === 'switch')
    return {
      explanation: said`${statement} is a statement and has no value, so it cannot stand after ${place}. What has one is condition ? value : otherValue.`,
    }
  if (statement === 'throw')
    return {
      explanation: said`throw is a statement and has no value, so it cannot stand after ${place}. It stands in a statement of its own: if (…) throw error.`,
    }
  return {
    explanation: said`${statement} is a statement and has no value, so it cannot stand after ${place}.`,
  }
}

/** `if (a) let b = 1`. */
export const lonelyDeclaration: Recogniser = (mistake) => {
  const isOne =
    mistake.error.reasonCode === 'UnexpectedLexicalDeclaration' ||
    /Lexical declaration cannot appear/.test(`${mistake.problem.message} ${mistake.problem.explanation}`)
  return isOne
    ? {
        explanation: said`What is declared here could be used nowhere: declare it before, or write braces, if (…) { let a = 1 }.`,
      }
    : undefined
}

/** Two statements, or two names, on one line. */
export const twoInARow: Recogniser = (mistake) => {
  const { text, around, error } = mistake
  const { before, next, brackets } = around
  const last = before.at(-1)
  if (error.reasonCode !== 'MissingSemicolon' || last === undefined) return undefined
  if (last.text === 'async' && next.kind === 'word')
    return {
      explanation: said`A function that is a statement is written async function ${next.text}() { … }.`,
      at: last.start,
      ...replacing(mistake, [next.start, next.start], 'function ', said`Write function`),
    }
  const openEnd = before.at(-2)
  if (openEnd?.text === ',' && lineOf(mistake, openEnd.start) < lineOf(mistake, last.start))
    return {
      explanation: said`The , at line ${lineOf(mistake, openEnd.start)} goes on with the declaration: where it ends stands ; or nothing.`,
      at: openEnd.start,
      ...replacing(mistake, [openEnd.start, endOf(openEnd)], ';', said`Write ;`),
    }
  const isArrow = tokenFrom(text, endOf(next)).text === '=>'
  if (isCallee(before) && (isValue(next) || next.text === '{' || isArrow))
    return callAdvice(mistake, last, next)
  if (isValue(last) && isValue(next) && last.kind !== 'number')
    return {
      explanation: said`Two texts side by side are joined with +.`,
      ...replacing(mistake, [endOf(last), next.start], ' + ', said`Write +`),
    }
  const isBlock = brackets.length === 0 || brackets.at(-1)!.text === '{'
  const beginsStatement =
    next.kind === 'word' && (/^(?:[)\]}])$/.test(last.text) || isValue(last) || isKeyword(next))
  if (isBlock && beginsStatement)
    return {
      explanation: said`A statement ends after ${shortened(last.text)} and the next one begins with ${next.text}: between them stands ; or a new line.`,
      ...replacing(mistake, [endOf(last), next.start], text.includes(';') ? '; ' : '\n', said`Separate them`),
    }
  if (last.kind !== 'word' || next.kind !== 'word') return undefined
  return {
    explanation: said`Nothing connects ${last.text} and ${next.text}: if they are text, they stand in quotation marks; else a sign is missing between them.`,
  }
}

/** `console.log` and a value behind it. */
const isCallee = (before: readonly Token[]): boolean =>
  before.at(-1)!.kind === 'word' && before.at(-2)?.text === '.'

const callAdvice = (mistake: Mistake, last: Token, next: Token): Advice => ({
  explanation: said`What a function is called with stands in parentheses: ${last.text}(…).`,
  ...(isValue(next) &&
    replacing(mistake, [endOf(last), endOf(next)], `(${next.text})`, said`Write parentheses`)),
})

const isValue = ({ kind }: Token): boolean => kind === 'number' || kind === 'string' || kind === 'template'
const isKeyword = ({ text }: Token): boolean =>
  /^(?:const|let|var|function|class|if|for|while|return|switch|throw|try)$/.test(text)
const shortened = (text: string): string => (text.length <= 20 ? text : `${text.slice(0, 19)}…`)
