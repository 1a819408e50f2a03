// Markup where a program is expected: a page with its scripts, or JSX.

import { parse } from '@babel/parser'
import { type Said, said } from '../said'
import { lineOf, lineUpTo, type Mistake, type Recogniser } from './mistake'

/** An HTML page, or a part of one. */
export const htmlPage: Recogniser = (mistake) => {
  const { text, around } = mistake
  if (
    around.next.text !== '<' ||
    !/^<(?:!doctype|!--|[a-z][a-z\d-]*[\s>/])/i.test(text.slice(around.next.start))
  )
    return undefined
  const scripts = scriptsOf(text)
  const isPage = /^\s*<(?:!doctype|!--|html|head|body|script|meta|link|style)\b/i.test(text)
  if (scripts.length === 0 && (!isPage || isJsx(text))) return undefined
  if (scripts.length === 0 && !isPage) return undefined
  return {
    explanation: explanationOf(mistake, scripts),
    correction: { label: said`Keep the scripts, and the page in comments`, text: asProgram(text, scripts) },
  }
}

const explanationOf = (mistake: Mistake, scripts: readonly Script[]): Said => {
  const own = scripts.find(({ source }) => source.trim() !== '')
  return own === undefined
    ? said`This is a page without a script of its own. The rest can stand in comments: // page: <button id="go">Go</button>`
    : said`This is a page; its program stands inside of <script> at line ${lineOf(mistake, own.start)}. The rest can stand in comments: // page: <button id="go">Go</button>`
}

/** A script in an HTML page, from its first bracket to its last. */
interface Script {
  readonly start: number
  readonly end: number
  readonly source: string
}

function scriptsOf(text: string): Script[] {
  const scripts: Script[] = []
  const lower = text.toLowerCase()
  for (let start = lower.indexOf('<script'); start >= 0; ) {
    const open = lower.indexOf('>', start)
    if (open < 0) break
    const close = lower.indexOf('</script', open)
    const last = close < 0 ? -1 : lower.indexOf('>', close)
    const end = last < 0 ? text.length : last + 1
    scripts.push({ start, end, source: text.slice(open + 1, close < 0 ? text.length : close) })
    start = lower.indexOf('<script', end)
  }
  return scripts
}

/** The program that does what an HTML page does: the markup of its body in comments, and its scripts. */
function asProgram(text: string, scripts: readonly Script[]): string {
  const markup = [...scripts.map(({ start }) => start), text.length].map((end, i) =>
    text.slice(scripts[i - 1]?.end ?? 0, end),
  )
  const lines = bodyOf(markup.join(''))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `// page: ${line.trim()}\n`)
  return `${lines.join('')}${scripts.map(({ source }) => `${source.trim()}\n`).join('\n')}`
}

/** What stands inside of the body, or everything where there is none. */
function bodyOf(markup: string): string {
  const lower = markup.toLowerCase()
  const tag = lower.indexOf('<body')
  const end = lower.indexOf('</body')
  if (tag >= 0) return markup.slice(lower.indexOf('>', tag) + 1, end < 0 ? markup.length : end)
  const head = lower.indexOf('</head>')
  return markup.slice(head < 0 ? 0 : head + 7).replace(/<!doctype[^<>]*>|<\/?html[^<>]*>/gi, '')
}

/** Markup in a line of its own, which is no part of a statement. */
export const fragment: Recogniser = ({ text, around: { next, before } }) => {
  const isAlone = lineUpTo(text, next.start).trim() === '' && /^(?:[;{}]|)$/.test(before.at(-1)?.text ?? '')
  if (!isAlone || !/^<\/?[a-z]/.test(text.slice(next.start))) return undefined
  const end = text.indexOf('\n', next.start)
  const line = text.slice(next.start, end < 0 ? text.length : end).trim()
  return {
    explanation: said`This is HTML, not JavaScript. What the page shows stands in comments: // page: ${line.length <= 60 ? line : '<p>Hello</p>'}`,
  }
}

export const php: Recogniser = ({ text, around: { next } }) =>
  text.startsWith('<?', next.start)
    ? {
        explanation: text.startsWith('<?xml', next.start)
          ? said`This is ${'XML'}, not JavaScript.`
          : said`This is ${'PHP'}, not JavaScript.`,
      }
    : undefined

/** Markup in the middle of code. */
export const jsx: Recogniser = ({ text, around: { next } }) => {
  if (next.text !== '<' || !isJsx(text)) return undefined
  const tag = /^<\s*([\w.-]*)/.exec(text.slice(next.start, next.start + 80))?.[1] || 'Fragment'
  const name = /^[a-z]/.test(tag) ? `'${tag}'` : tag
  return {
    explanation: said`This is JSX, which no engine runs: a build turns <${tag === 'Fragment' ? '' : tag}> into React.createElement(${name}). Neither a build nor React is here; document.createElement makes elements.`,
  }
}

function isJsx(text: string): boolean {
  return (['script', 'module'] as const).some((sourceType) => parses(text, ['jsx', 'typescript'], sourceType))
}

/** Whether a text is whole in a dialect. */
function parses(
  text: string,
  plugins: readonly ('jsx' | 'typescript' | 'flow')[],
  sourceType: 'script' | 'module',
): boolean {
  try {
    parse(text, { plugins: [...plugins], sourceType })
    return true
  } catch {
    return false
  }
}

/** Types that are Flow's, not TypeScript's. */
export const flow: Recogniser = ({ text }) =>
  FLOW.test(text) && parses(text, ['flow'], 'module') && !parses(text, [], 'module')
    ? {
        explanation: said`These are types of Flow, which are not known here. Types of TypeScript are: it writes number | null | undefined for ?number.`,
      }
    : undefined

const FLOW = /@flow|[:|<]\s*\?|\{\||\bopaque type\b|\bimport typeof\b|\$(?:Read|Exact|Keys|Values)\w*</
