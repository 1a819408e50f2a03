// Words that are no words of JavaScript: misspelt ones, and those of other languages.
import { tableOf } from '../table'
import { RESERVED, type Token } from '../tokens'
import { lineUpTo, type Mistake, type Recogniser } from './mistake'
import { nearest } from './near'

const KEYWORDS = [...RESERVED, 'async', 'await', 'let', 'of', 'static', 'yield']

/** `funtion f()`, `cosnt a`, `If (a) {`. */
export const misspeltKeyword: Recogniser = ({ around }) => {
  const word = wordBefore(around)
  if (word === undefined || KEYWORDS.includes(word.text)) return undefined
  const keyword = JOINED.get(word.text.toLowerCase()) ?? nearest(word.text, KEYWORDS)
  if (keyword === undefined || !(isFirst(around, word) || INSIDE.has(keyword))) return undefined
  return { explanation: `Did you mean ${keyword}? ${word.text} is no keyword of JavaScript.`, at: word.start }
}

const JOINED = tableOf({ elseif: 'else if', foreach: 'for' })

/** Keywords that also stand in the middle of a statement. */
const INSIDE = new Set(['async', 'await', 'class', 'extends', 'function', 'instanceof', 'new', 'typeof'])

type Around = Mistake['around']

/** The word that does not go together with what follows: right before it, or before the parentheses before it. */
function wordBefore({ before, closed, brackets, next }: Around): Token | undefined {
  const last = before.at(-1)
  const isHead = last?.text === ')' && next.text === '{'
  const isLoop = (next.text === 'of' || next.text === 'in') && brackets.at(-1)?.text === '('
  const word = isHead ? closed?.before.at(-1) : isLoop ? brackets.at(-1)!.before.at(-1) : last
  return word?.kind === 'word' ? word : undefined
}

/** Whether a statement begins with it. */
function isFirst({ before }: Around, word: Token): boolean {
  const earlier = before[before.indexOf(word) - 1]
  return earlier === undefined || /^[;{}]$/.test(earlier.text) || earlier.text === 'else'
}

/** Words that begin statements of other languages. */
const FOREIGN = tableOf({
  def: 'def is Python: JavaScript writes function name() { … }.',
  elif: 'elif is Python: JavaScript writes else if.',
  pass: 'pass is Python: in JavaScript an empty block is { }.',
  except: 'except is Python: JavaScript writes catch (error).',
  raise: 'raise is Python: JavaScript writes throw.',
  None: 'None is Python: JavaScript writes null.',
  print: 'print is Python: JavaScript writes console.log(…).',
  fn: 'fn is Rust: JavaScript writes function name() { … }.',
  func: 'func is Go or Swift: JavaScript writes function name() { … }.',
  fun: 'fun is Kotlin: JavaScript writes function name() { … }.',
  sub: 'sub is Perl: JavaScript writes function name() { … }.',
  val: 'val is Kotlin or Scala: JavaScript writes const.',
  echo: 'echo is PHP or a shell: JavaScript writes console.log(…).',
  puts: 'puts is Ruby: JavaScript writes console.log(…).',
  package: 'This is Go or Java, not JavaScript.',
  public: 'public is Java or C#: in JavaScript functions and variables have no such word before them.',
  private: 'private is Java or C#: in JavaScript a private field of a class begins with #.',
  namespace: 'namespace is C# or C++, not JavaScript.',
  using: 'This is C#, not JavaScript.',
  int: 'int is a type of other languages: JavaScript writes let or const.',
  float: 'float is a type of other languages: JavaScript writes let or const.',
  double: 'double is a type of other languages: JavaScript writes let or const.',
  bool: 'bool is a type of other languages: JavaScript writes let or const.',
  boolean: 'boolean is a type of other languages: JavaScript writes let or const.',
  char: 'char is a type of other languages: JavaScript writes let or const.',
  long: 'long is a type of other languages: JavaScript writes let or const.',
  auto: 'auto is C++: JavaScript writes let or const.',
  String: 'A type does not stand before a name in JavaScript: write let or const.',
  string: 'A type does not stand before a name in JavaScript: write let or const.',
  SELECT: 'This is SQL, not JavaScript.',
  INSERT: 'This is SQL, not JavaScript.',
  UPDATE: 'This is SQL, not JavaScript.',
  DELETE: 'This is SQL, not JavaScript.',
  begin: 'begin is Ruby or Pascal: JavaScript writes {.',
  end: 'end closes nothing in JavaScript: blocks stand between { and }.',
  unless: 'unless is Ruby or Perl: JavaScript writes if (!…).',
  local: 'local is Lua or a shell: JavaScript writes let or const.',
})

/** Those that do not begin a statement. */
const FOREIGN_INSIDE = tableOf({
  lambda: 'lambda is Python: JavaScript writes (x) => x.',
  and: 'JavaScript writes && for and.',
  or: 'JavaScript writes || for or.',
  not: 'JavaScript writes ! for not.',
  is: 'JavaScript writes === for is.',
  mut: 'mut is Rust: in JavaScript what let declares can always change.',
})

/** A keyword of another language, next to where the text stops being JavaScript. */
export const foreignWord: Recogniser = ({ text, around }) => {
  const { before, next } = around
  const first = firstOfLine(text, before)
  const atFirst = FOREIGN.get(first?.text ?? '')
  if (atFirst !== undefined && next.text !== '.') return { explanation: atFirst, at: first!.start }
  const inside = [next, before.at(-1)].find((word) => word?.kind === 'word' && FOREIGN_INSIDE.has(word.text))
  return inside === undefined
    ? undefined
    : { explanation: FOREIGN_INSIDE.get(inside.text)!, at: inside.start }
}

/** The first word of the line of the last token, behind what closes a block. */
function firstOfLine(text: string, before: readonly Token[]): Token | undefined {
  const last = before.at(-1)
  if (last === undefined) return undefined
  const start = last.start - lineUpTo(text, last.start).length
  return before.find((token) => token.start >= start && token.text !== '}')
}

/** What can be told by how a line begins. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\s*#include\b/, 'This is C or C++, not JavaScript.'],
  [/^\s*from\s+[\w.]+\s+import\b/, "This is Python; JavaScript writes import { name } from './file.js'."],
  [/^\s*import\s+[\w.]+\s*$/, "This is Python; JavaScript writes import { name } from './file.js'."],
  [
    /^\s*(?:class|if|elif|else|for|while|try|with|def)\b[^{}]*:\s*$/,
    'This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.',
  ],
  [/^\s*#(?!!)/, '# begins no comment in JavaScript: write //.'],
  [/^\s*--\s/, '-- begins no comment in JavaScript: write //.'],
  [/^\s*using\s+[\w.]+;/, 'This is C#, not JavaScript.'],
]

export const foreignLine: Recogniser = ({ lines, firstLine, problem }) => {
  const at = problem.span.line - firstLine
  for (const line of [lines[at], lines[at - 1]]) {
    const found = BEGINNINGS.find(([beginning]) => beginning.test(line ?? ''))
    if (found !== undefined) return { explanation: found[1] }
  }
  return undefined
}

/** `f"Hello {name}"` is Python's way. */
export const formattedString: Recogniser = ({ text, around: { before, next } }) => {
  const last = before.at(-1)
  const isPrefix = last !== undefined && /^[fbru]$/i.test(last.text) && last.start + 1 === next.start
  if (!isPrefix || next.kind !== 'string' || text[next.start] === undefined) return undefined
  return {
    explanation: `${last.text}${next.text[0]}…${next.text[0]} is Python: JavaScript writes \`Hello \${name}\`.`,
  }
}

/** CSS and JSON, which are no programs. */
export const otherFormat: Recogniser = ({ text }) => {
  if (/^\s*[[{]/.test(text) && isJson(text))
    return { explanation: 'This is JSON, not a program: write const data = before it.' }
  return /^\s*[.#@]?[\w-][\w\s.#,>:-]{0,80}\{\s*[\w-]+\s*:[^;{}]*(?:;\s*[\w-]+\s*:[^;{}]*){0,50}(?:;\s*)?\}/.test(
    text.slice(0, 2000),
  )
    ? { explanation: 'This is CSS, not JavaScript.' }
    : undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
