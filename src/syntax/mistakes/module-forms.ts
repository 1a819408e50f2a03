// Imports and exports that are nearly right.
import { said } from '../said'
import { endOf, replacing, tokenFrom } from './correct'
import type { Mistake, Recogniser } from './mistake'

/** `import x form './a.js'`, `import * from`, `import x, y from`, `import { * } from`. */
export const wrongImport: Recogniser = (mistake) => {
  const { text, around } = mistake
  const { before, next } = around
  const keyword = before.findLast((token) => token.text === 'import')
  if (keyword === undefined || before.length - before.indexOf(keyword) > 12) return undefined
  const rest = text.slice(endOf(keyword)).split('\n', 1)[0]!
  if (/^\s*\*\s*from\b/.test(rest))
    return { explanation: said`All that a module exports gets a name: import * as name from … .` }
  if (/^\s*\{\s*\*/.test(rest))
    return {
      explanation: said`All that a module exports is written without braces: import * as name from … .`,
    }
  if (/^\s*[\w$]+\s*,\s*[\w$]+/.test(rest))
    return {
      explanation: said`Several names that a module exports stand in braces: import { x, y } from … .`,
    }
  if (/^\s*\{[^}]*:/.test(rest))
    return { explanation: said`In an import a name gets another one with as: import { x as y } from … .` }
  const isFrom = mistake.error.details?.expected === 'from' || before.at(-1)?.text === '}'
  if (!isFrom) return undefined
  const follows = tokenFrom(text, endOf(next))
  return next.kind === 'word' && follows.kind === 'string'
    ? {
        explanation: said`Did you mean from? ${next.text} stands in its place.`,
        ...replacing(mistake, [next.start, endOf(next)], 'from', said`Write from`),
      }
    : { explanation: said`After the names stands from and the file: import { x } from './file.js'.` }
}

/** `export x`, `export { x: 1 }`. */
export const wrongExport: Recogniser = (mistake) => {
  const { before, next, brackets } = mistake.around
  const last = before.at(-1)
  if (last?.text === 'export' && next.kind === 'word')
    return {
      explanation: said`What is exported is declared there, export const ${next.text} = …, or stands in braces: export { ${next.text} }.`,
      ...asList(mistake, next.start, endOf(next), next.text),
    }
  return next.text === ':' && brackets.at(-1)?.before.at(-1)?.text === 'export'
    ? {
        explanation: said`The braces of export hold names that are declared before, each of which may get another: export { x as y }.`,
      }
    : undefined
}

const asList = (mistake: Mistake, start: number, end: number, name: string) =>
  replacing(mistake, [start, end], `{ ${name} }`, said`Write braces`)
