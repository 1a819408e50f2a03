// Signs that were written in the wrong order, apart, or as another language writes them.
import { said } from '../said'
import type { Token } from '../tokens'
import { endOf, replacing } from './correct'
import type { Mistake, Recogniser } from './mistake'

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['= >', '=>'],
  ['= <', '<='],
  ['=> =', '>='],
  ['= !=', '!=='],
  ['= !==', '!=='],
  ['=== >', '=>'],
  ['== >', '=>'],
  ['< >', '!=='],
  ['=== =', '==='],
  ['== =', '==='],
  ['= ==', '==='],
  ['= =', '==='],
  ['!== =', '!=='],
  ['!== ==', '!=='],
  ['!= =', '!=='],
  ['! ==', '!=='],
  ['>= =', '>='],
  ['<= =', '<='],
  ['&& &', '&&'],
  ['& &', '&&'],
  ['|| |', '||'],
  ['| |', '||'],
  ['= +=', '+='],
  ['= -=', '-='],
  ['+ =', '+='],
  ['- =', '-='],
  ['* =', '*='],
  ['% =', '%='],
  ['. ?', '?.'],
  ['. .', '.'],
  [', ,', ','],
  [': :', '.'],
])

type Pair = readonly [first: Token, second: Token]

/** Neighbours around the place of the mistake. */
function pairsAt({ around: { before, next } }: Mistake): Pair[] {
  const [earlier, last] = [before.at(-2), before.at(-1)]
  return [...(last ? [[last, next] as const] : []), ...(earlier && last ? [[earlier, last] as const] : [])]
}

/** `a =< b`, which is read on as a list of types. */
function farPair({ around: { before } }: Mistake): Pair[] {
  const at = before.findLastIndex(
    ({ text, start }, i) => text === '<' && before[i - 1]?.text === '=' && endOf(before[i - 1]!) === start,
  )
  return at > 0 && at > before.length - 8 ? [[before[at - 1]!, before[at]!]] : []
}

export const brokenSign: Recogniser = (mistake) => {
  for (const [first, second] of [...pairsAt(mistake), ...farPair(mistake)]) {
    const known = SIGNS.get(`${first.text} ${second.text}`)
    const sign = known === '===' && isDeclared(mistake, first) ? '=' : known
    if (sign === undefined || isRange(mistake, first)) continue
    const isApart = endOf(first) < second.start
    return {
      explanation:
        isApart && sign.length > 1
          ? said`Did you mean ${sign}? It is one sign, written without a space.`
          : said`Did you mean ${sign}?`,
      at: first.start,
      ...replacing(mistake, [first.start, endOf(second)], sign, said`Write ${sign}`),
    }
  }
  return undefined
}

/** Whether a sign follows the name of a declaration. */
const isDeclared = ({ around: { before } }: Mistake, sign: Token): boolean =>
  /^(?:let|const|var)$/.test(before[before.indexOf(sign) - 2]?.text ?? '')

/** `[1 .. 3]` */
const isRange = ({ around: { before, brackets } }: Mistake, { text }: Token): boolean =>
  text === '.' && brackets.at(-1)?.text === '[' && before.at(-2)?.kind === 'number'

/** `a := 5`. */
export const walrus: Recogniser = (mistake) => {
  const pair = pairsAt(mistake).find(([first, second]) => first.text === ':' && second.text === '=')
  if (pair === undefined || endOf(pair[0]) !== pair[1].start) return undefined
  const { before } = mistake.around
  const name = before[before.indexOf(pair[0]) - 1]
  const isDeclared = /^(?:let|const|var)$/.test(before[before.indexOf(pair[0]) - 2]?.text ?? '')
  const isAlone = name?.kind === 'word' && /^(?:|[;{}])$/.test(before[before.indexOf(name) - 1]?.text ?? '')
  const declare = isAlone && !isDeclared ? `let ${name.text} = ` : undefined
  return {
    explanation: declare
      ? said`:= is Go, Pascal or Python: in JavaScript a variable is declared with let, and gets its value with =: let ${name!.text} = …`
      : said`:= is Go, Pascal or Python: in JavaScript a variable is declared with let, and gets its value with =.`,
    at: pair[0].start,
    ...(declare
      ? replacing(mistake, [name!.start, endOf(pair[1]) + 1], declare, said`Write let ${name!.text} =`)
      : replacing(mistake, [pair[0].start, endOf(pair[1])], '=', said`Write =`)),
  }
}

/** `x -> x * 2` and `object->member`. */
export const thinArrow: Recogniser = (mistake) => {
  const { text, around } = mistake
  const pair = pairsAt(mistake).find(([first, second]) => first.text === '-' && second.text === '>')
  const at = pair?.[0].start ?? (around.next.text === ')' ? arrowAfter(text, around.next) : undefined)
  if (at === undefined) return undefined
  const before = around.before[around.before.findIndex(({ start }) => start === at) - 1]
  const isMember =
    before?.kind === 'word' && /^\S->\w/.test(text.slice(at - 1, at + 3)) && !isArgument(mistake, before)
  const sign = isMember ? '.' : '=>'
  return {
    explanation: isMember
      ? said`-> is PHP or C: JavaScript writes a dot, object.member.`
      : said`-> is an arrow of other languages: JavaScript writes =>.`,
    at,
    ...replacing(mistake, [at, at + 2], sign, said`Write ${sign}`),
  }
}

const isArgument = ({ around: { before } }: Mistake, word: Token): boolean =>
  /^[(,=]$/.test(before[before.indexOf(word) - 1]?.text ?? '')

const arrowAfter = (text: string, next: Token): number | undefined => {
  const found = /^\)\s*(?=->)/.exec(text.slice(next.start, next.start + 20))
  return found ? next.start + found[0].length : undefined
}

/** `console.log(1;)`, `p.then(x => x;)`. */
export const semicolonInArguments: Recogniser = (mistake) => {
  const { next, brackets } = mistake.around
  if (next.text !== ';' || brackets.at(-1)?.text !== '(' || brackets.at(-1)?.before.at(-1)?.text === 'for')
    return undefined
  return {
    explanation: said`A ; ends a statement, but the ( before it is still open: what stands in parentheses is separated by commas.`,
    ...replacing(mistake, [next.start, endOf(next)], '', said`Delete the ;`),
  }
}

/** `o.[0]`, `o."x"`, `"a" . "b"`. */
export const brokenMember: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const [owner, dot] = [before.at(-2), before.at(-1)]
  if (dot?.text !== '.' || owner === undefined || next.kind === 'end') return undefined
  if (owner.kind === 'string' || next.kind === 'string')
    return owner.kind === 'string' || owner.text === ')'
      ? {
          explanation: said`Texts are joined with +, not with a dot.`,
          at: dot.start,
          ...replacing(mistake, [dot.start, endOf(dot)], '+', said`Write +`),
        }
      : {
          explanation: said`A key that is a text stands in square brackets: ${owner.text}[${next.text}].`,
          at: dot.start,
          ...replacing(mistake, [dot.start, endOf(next)], `[${next.text}]`, said`Write brackets`),
        }
  if (next.text === '[')
    return {
      explanation: said`Square brackets follow without a dot before them.`,
      at: dot.start,
      ...replacing(mistake, [dot.start, endOf(dot)], '', said`Delete the dot`),
    }
  return { explanation: said`After the dot stands the name of a property, not ${next.text}.`, at: dot.start }
}

/** `if (a > 1 && < 3)`. */
export const halfComparison: Recogniser = ({ around: { before } }) => {
  const at = before.findLastIndex(
    ({ text }, i) => /^(?:&&|\|\|)$/.test(text) && COMPARES.test(before[i + 1]?.text ?? ''),
  )
  const [sign, left] = [before[at], before[at - 3]]
  if (sign === undefined || before.length - at > 4) return undefined
  const isKnown = left?.kind === 'word' && COMPARES.test(before[at - 2]!.text)
  return {
    explanation: isKnown
      ? said`On each side of ${sign.text} stands a whole comparison: after it something is missing that ${before[at + 1]!.text} compares, such as ${left.text}.`
      : said`On each side of ${sign.text} stands a whole comparison: after it something is missing that ${before[at + 1]!.text} compares.`,
    at: sign.start,
  }
}

const COMPARES = /^(?:[<>]=?|===?|!==?)$/

/** `promise.then(f);` and on the next line `.catch(g)`. */
export const cutChain: Recogniser = (mistake) => {
  const { before, next } = mistake.around
  const last = before.at(-1)
  if (!/^\??\.$/.test(next.text) || last?.text !== ';') return undefined
  return {
    explanation: said`The ; before it ends the statement, so this . belongs to nothing: a chain goes on without ;.`,
    at: last.start,
    ...replacing(mistake, [last.start, endOf(last)], '', said`Delete the ;`),
  }
}

/** `a ? b`. */
export const unfinishedChoice: Recogniser = ({ error }) =>
  error.details?.expected === ':'
    ? {
        explanation: said`After condition ? value the other value is missing: condition ? value : otherValue.`,
      }
    : undefined
