// Words that are no words of JavaScript: misspelt ones, and those of other languages.
import { type Fact, type Said, said } from '../said'
import { tableOf } from '../table'
import { RESERVED, type Token } from '../tokens'
import { strangeLetter } from './characters'
import { correcting, isProgram, replacing } from './correct'
import { type Advice, lineAt, lineUpTo, type Mistake, type Recogniser } from './mistake'
import { nearest } from './near'

const KEYWORDS = [...RESERVED, 'async', 'await', 'let', 'of', 'static', 'yield']

/** `funtion f()`, `cosnt a`, `If (a) {`. */
export const misspeltKeyword: Recogniser = (mistake) => {
  const { around } = mistake
  const word = wordBefore(around)
  if (word === undefined || KEYWORDS.includes(word.text)) return undefined
  const plain = word.text.normalize('NFKC')
  const keyword = KEYWORDS.includes(plain)
    ? plain
    : (JOINED.get(plain.toLowerCase()) ?? nearest(plain, KEYWORDS))
  if (keyword === undefined || !(isFirst(around, word) || INSIDE.has(keyword))) return undefined
  const strange = strangeLetter(word.text)
  return {
    explanation: strange
      ? said`Did you mean ${keyword}? ${word.text} has ${strange} in it.`
      : said`Did you mean ${keyword}? ${word.text} is no keyword of JavaScript.`,
    at: word.start,
    ...replacing(mistake, [word.start, word.start + word.text.length], keyword, said`Write ${keyword}`),
  }
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

const is = (word: string, language: Fact, ours: Fact): Said =>
  said`${word} is ${language}: JavaScript writes ${ours}.`

const thisIs = (language: Fact): Said => said`This is ${language}, not JavaScript.`

/** Words that begin statements of other languages. */
const FOREIGN = tableOf({
  def: is('def', 'Python', 'function name() { … }'),
  elif: is('elif', 'Python', 'else if'),
  pass: said`pass is Python: in JavaScript an empty block is { }.`,
  except: is('except', 'Python', 'catch (error)'),
  raise: is('raise', 'Python', 'throw'),
  None: is('None', 'Python', 'null'),
  print: is('print', 'Python', 'console.log(…)'),
  fn: is('fn', 'Rust', 'function name() { … }'),
  func: is('func', said`Go or Swift`, 'function name() { … }'),
  fun: is('fun', 'Kotlin', 'function name() { … }'),
  sub: is('sub', 'Perl', 'function name() { … }'),
  val: is('val', said`Kotlin or Scala`, 'const'),
  echo: is('echo', said`PHP or a shell`, 'console.log(…)'),
  puts: is('puts', 'Ruby', 'console.log(…)'),
  package: thisIs(said`Go or Java`),
  public: said`public is Java or C#: in JavaScript functions and variables have no such word before them.`,
  private: said`private is Java or C#: in JavaScript a private field of a class begins with #.`,
  namespace: said`namespace is C# or C++, not JavaScript.`,
  using: thisIs('C#'),
  int: said`${'int'} is a type of other languages: JavaScript writes let or const.`,
  float: said`${'float'} is a type of other languages: JavaScript writes let or const.`,
  double: said`${'double'} is a type of other languages: JavaScript writes let or const.`,
  bool: said`${'bool'} is a type of other languages: JavaScript writes let or const.`,
  boolean: said`${'boolean'} is a type of other languages: JavaScript writes let or const.`,
  char: said`${'char'} is a type of other languages: JavaScript writes let or const.`,
  long: said`${'long'} is a type of other languages: JavaScript writes let or const.`,
  auto: is('auto', 'C++', said`let or const`),
  String: said`A type does not stand before a name in JavaScript: write let or const.`,
  string: said`A type does not stand before a name in JavaScript: write let or const.`,
  my: is('my', 'Perl', said`let or const`),
  dim: is('Dim', 'Basic', said`let or const`),
  Dim: is('Dim', 'Basic', said`let or const`),
  REM: said`${'REM'} begins no comment in JavaScript: write ${'//'}.`,
  final: is('final', 'Java', 'const'),
  struct: is('struct', said`C, Go or Rust`, said`class, or an object { a: 1 }`),
  impl: said`impl is Rust: in JavaScript methods stand in the class.`,
  match: is('match', said`Rust or Python`, 'switch (value) { case 1: … }'),
  when: is('when', 'Kotlin', 'switch (value) { case 1: … }'),
  object: is('object', said`Kotlin or Scala`, 'const name = { … }'),
  trait: said`trait is Rust, PHP or Scala, not JavaScript.`,
  guard: is('guard', 'Swift', 'if (!condition) return'),
  defer: is('defer', 'Go', 'try { … } finally { … }'),
  go: said`go is Go: in JavaScript an async function that nobody awaits goes on by itself.`,
  unsigned: is('unsigned', 'C', said`let or const`),
  global: said`global is Python or PHP: a function uses what is declared outside as it is.`,
  nonlocal: said`nonlocal is Python: a function uses what is declared outside as it is.`,
  assert: said`assert is a function in JavaScript: console.assert(condition).`,
  from: said`JavaScript writes import { name } from './file.js'.`,
  elsif: is('elsif', said`Ruby or Perl`, 'else if'),
  elseif: is('elseif', said`PHP or Lua`, 'else if'),
  begin: is('begin', said`Ruby or Pascal`, '{'),
  end: said`end closes nothing in JavaScript: blocks stand between { and }.`,
  unless: is('unless', said`Ruby or Perl`, 'if (!…)'),
  local: is('local', said`Lua or a shell`, said`let or const`),
})

/** Those that do not begin a statement. */
const FOREIGN_INSIDE = tableOf({
  lambda: is('lambda', 'Python', '(x) => x'),
  and: said`JavaScript writes ${'&&'} for ${'and'}.`,
  or: said`JavaScript writes ${'||'} for ${'or'}.`,
  not: said`JavaScript writes ${'!'} for ${'not'}.`,
  AND: said`JavaScript writes ${'&&'} for ${'and'}.`,
  OR: said`JavaScript writes ${'||'} for ${'or'}.`,
  NOT: said`JavaScript writes ${'!'} for ${'not'}.`,
  is: said`JavaScript writes ${'==='} for ${'is'}.`,
  xor: said`JavaScript writes !== between two conditions for xor, and ^ between numbers.`,
  mod: said`JavaScript writes ${'%'} for ${'mod'}.`,
  div: said`JavaScript writes Math.floor(a / b) for div.`,
  mut: said`mut is Rust: in JavaScript what let declares can always change.`,
})

const TYPES = 'int float double bool boolean char long auto String string local my dim Dim'

/** Words that have one of JavaScript in their place. */
const OURS: ReadonlyMap<string, string> = new Map([
  ...TYPES.split(' ').map((type): [string, string] => [type, 'let']),
  ...['def', 'fn', 'func', 'fun', 'sub'].map((word): [string, string] => [word, 'function']),
  ...['elif', 'elsif', 'elseif'].map((word): [string, string] => [word, 'else if']),
  ...['and', 'AND'].map((word): [string, string] => [word, '&&']),
  ...['or', 'OR'].map((word): [string, string] => [word, '||']),
  ['val', 'const'],
  ['final', 'const'],
  ['raise', 'throw'],
  ['is', '==='],
  ['mod', '%'],
])

/** A keyword of another language, next to where the text stops being JavaScript. */
export const foreignWord: Recogniser = (mistake) => {
  const { text, around } = mistake
  const { before, next } = around
  const first = firstOfLine(text, before)
  const atFirst = FOREIGN.get(first?.text ?? '')
  if (atFirst !== undefined && !/^[.=]$/.test(next.text))
    return { explanation: atFirst, at: first!.start, ...translated(mistake, first!) }
  const inside = [next, before.at(-1)].find((word) => word?.kind === 'word' && FOREIGN_INSIDE.has(word.text))
  return inside === undefined
    ? undefined
    : { explanation: FOREIGN_INSIDE.get(inside.text)!, at: inside.start, ...translated(mistake, inside) }
}

function translated(mistake: Mistake, { text, start }: Token): Pick<Advice, 'correction'> {
  const ours = OURS.get(text)
  return ours === undefined ? {} : replacing(mistake, [start, start + text.length], ours, said`Write ${ours}`)
}

/** The first word of the line of the last token, behind what closes a block. */
function firstOfLine(text: string, before: readonly Token[]): Token | undefined {
  const last = before.at(-1)
  if (last === undefined) return undefined
  const start = last.start - lineUpTo(text, last.start).length
  return before.find((token) => token.start >= start && token.text !== '}')
}

const SQL = thisIs('SQL')
const GO = thisIs('Go')
const PYTHON_IMPORT = said`This is Python; JavaScript writes import { name } from './file.js'.`

/** What can be told by how a line looks. */
const LINES: readonly (readonly [RegExp, Said])[] = [
  [/^\s*#\s*(?:include|define|ifdef|ifndef|endif|pragma)\b/, thisIs(said`C or C++`)],
  [/^\s*#(?:end)?region\b/, thisIs('C#')],
  [/^\s*(?:std::|using namespace\b|template\s*<)/, thisIs('C++')],
  [/^package \w+\s*$/, GO],
  [/^import \($/, GO],
  [/^import "[\w/]+"$/, GO],
  [/^func \(\w+ \*?\w+\)/, GO],
  [/^\s*type \w+ (?:struct|interface)\b/, GO],
  [/^\s*var \w+ (?:int|string|bool|float64|error|\[\]\w+)\b/, GO],
  [/^\s*\w+(?:, \w+)* := <-/, GO],
  [
    /^\s*(?:import|package) (?:java|javax|org|com|android|kotlin)\.[\w.*]+;?\s*$/,
    thisIs(said`Java or Kotlin`),
  ],
  [
    /^\s*(?:public|private|protected) .*(?:class|void|static|int|String|string)\b/,
    said`This is Java or C#, not JavaScript: there are no such words before functions and classes, and no types.`,
  ],
  [
    /^\s*(?:static )?(?:async )?(?:void|Task) \w+\s*\(/,
    said`This is Java, C# or C: JavaScript writes function name() { … }.`,
  ],
  [
    /^\s*\w+<[\w, ]+> \w+ =/,
    said`This is Java or C#: JavaScript has no type before a name, and writes const list = [].`,
  ],
  [/^\s*@(?:Override|Test|Autowired|Entity)\b/, thisIs('Java')],
  [
    /^\s*(?!let|const|var)\w+(?:<\w+(?:, ?\w+)*>)? \w+ = new \w+(?:<.*>)?\(/,
    said`This is Java or C#: JavaScript has no type before a name, and writes const list = [].`,
  ],
  [/^\s*(?:fun|val|var) .*:\s*(?:Int|String|Boolean|Unit|Double)\b/, thisIs(said`Kotlin or Swift`)],
  [
    /^\s*if (?:let|var) \w+ = /,
    said`This is Swift or Rust: JavaScript writes const value = …, then if (value !== undefined) { … }.`,
  ],
  [/^\s*let \w+: \w+\?/, said`This is Swift: a variable may be null in JavaScript without any sign.`],
  [/^\s*from\s+[\w.]+\s+import\b/, PYTHON_IMPORT],
  [
    /^\s*from\s+["'].*\bimport\b/,
    said`In JavaScript the names come first: import { name } from './file.js'.`,
  ],
  [/^\s*import\s+[\w.]+\s*$/, PYTHON_IMPORT],
  [/^\s*import\s+\w+\s+as\s+\w+\s*$/, PYTHON_IMPORT],
  [
    /^\s*(?:class|if|elif|else|for|while|try|except|finally|with|def)\b[^{}]*:\s*$/,
    said`This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.`,
  ],
  [
    /^\s*(?:if|for|while)\b(?!\s*\()[^{}]*:\s+\S/,
    said`This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.`,
  ],
  [/=\s*\[.* for \w+ in /, said`This is Python: JavaScript writes list.map((x) => …).`],
  [/\bnot in\b/, said`This is Python: JavaScript writes !list.includes(x).`],
  [/\bis not\b/, said`This is Python: JavaScript writes !==.`],
  [/(?:\bdo|\{) \|[\w, ]+\|/, said`This is Ruby: JavaScript writes list.forEach((x) => { … }).`],
  [
    /^\s*(?:"""|''')/,
    said`Three quotation marks begin a text in Python; in JavaScript a text of several lines stands between backticks, and a comment between /* and */.`,
  ],
  [
    /^\s*(?:select\b.*\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|(?:create|alter|drop)\s+(?:table|index|view|database|or\b))\b/i,
    SQL,
  ],
  [/^(?:FROM \S+:\S|(?:RUN|COPY|WORKDIR|ENTRYPOINT|CMD) \S)/, thisIs(said`a Dockerfile`)],
  [/^\s*(?:select|SELECT|FROM|WHERE|GROUP BY|ORDER BY)\s+[\w*]/, SQL],
  [
    /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD) \/\S*(?: HTTP\/[\d.]+)?\s*$/,
    said`This is a request of HTTP, not a program. An answer to it can stand in a comment: // route: GET /users [{"name":"Tom"}]`,
  ],
  [/^\s*@(?:media|import|font-face|keyframes|charset|layer)\b/, thisIs('CSS')],
  [
    /^\s*@[\w$]/,
    said`@ begins a decorator, which stands before a class or its member and is not simulated. A name has no @ in it.`,
  ],
  [/^\s*:root\s*\{/, thisIs('CSS')],
  [/^\s*(?:<%|\{%)/, said`This is a template, from which a server makes a page, not a program.`],
  [/^\s*(?:https?:\/\/)\S+\s*$/, said`This is an address, not a program.`],
  [/^\s*#(?!!)/, said`${'#'} begins no comment in JavaScript: write ${'//'}.`],
  [/^\s*--\s/, said`${'--'} begins no comment in JavaScript: write ${'//'}.`],
  [/^\s*\(\*/, said`${'(*'} begins no comment in JavaScript: write ${'/*'}.`],
  [/^\s*%+ \w/, said`${'%'} begins no comment in JavaScript: write ${'//'}.`],
  [/^\s*<- /, said`This arrow is no code. Text for a reader stands in comments: // …`],
  [/^\s*\*\s.*\*\/\s*$/, said`A comment ends with this */, but the /* at its beginning is missing.`],
  [/\*\/\s*$/, said`This */ closes no comment: a comment ends with the first */.`],
  [/^\s*using\s+[\w.]+;/, thisIs('C#')],
]

export const foreignLine: Recogniser = (mistake) => {
  for (const distance of [0, -1]) {
    const line = lineAt(mistake, distance)
    const found = LINES.find(([look]) => look.test(line))
    if (found !== undefined)
      return { explanation: found[1], ...(distance === 0 && beginningAt(mistake, line)) }
  }
  return undefined
}

/** The line of the mistake is wrong from its beginning on. */
const beginningAt = ({ text, index }: Mistake, line: string): { at?: number } => {
  const before = lineUpTo(text, index)
  return line.startsWith(before) ? { at: index - before.length + Math.max(line.search(/\S/), 0) } : {}
}

/** `x = 5 if y else 6` */
export const pythonChoice: Recogniser = (mistake) => {
  const line = lineAt(mistake)
  const at = line.indexOf(' if ')
  return at > 0 && !/[=(,;]/.test(line[at - 1]!) && line.indexOf(' else ') > at && !/[{}]/.test(line)
    ? { explanation: said`This is Python: JavaScript writes condition ? value : otherValue.` }
    : undefined
}

/** `f"Hello {name}"` is Python's way. */
export const formattedString: Recogniser = ({ text, around: { before, next } }) => {
  const last = before.at(-1)
  const isPrefix = last !== undefined && /^[fbru]$/i.test(last.text) && last.start + 1 === next.start
  if (!isPrefix || next.kind !== 'string' || text[next.start] === undefined) return undefined
  return {
    explanation: said`${last.text}${next.text[0]!}…${next.text[0]!} is Python: JavaScript writes \`Hello \${name}\`.`,
  }
}

/** CSS and JSON, which are no programs. */
export const otherFormat: Recogniser = (mistake) => {
  const { text } = mistake
  if (/^\s*[[{"]/.test(text)) {
    const advice = dataAdvice(mistake)
    if (advice !== undefined) return advice
  }
  return /^\s*[.#@:]?[\w-][\w\s.#,>:-]{0,80}\{\s*[\w-]+\s*:[^;{}]*(?:;\s*[\w-]+\s*:[^;{}]*){0,50}(?:;\s*)?\}/.test(
    text.slice(0, 2000),
  ) && !/^\s*(?:export|const|let|var|return|class|function|if|for|while|switch)\b/.test(text)
    ? { explanation: thisIs('CSS') }
    : undefined
}

/** JSON, or an object, which as a statement would be a block. */
function dataAdvice(mistake: Mistake): ReturnType<Recogniser> {
  const { text } = mistake
  const asData = correcting(mistake, `const data = ${text.trimStart()}`, said`Write const data = before it`)
  if (isJson(text))
    return { explanation: said`This is JSON, not a program: write const data = before it.`, ...asData }
  const lines = mistake.lines.filter((line) => line.trim() !== '')
  if (lines.length > 1 && lines.every((line) => /^[[{]/.test(line) && isJson(line)))
    return {
      explanation: said`Each line is JSON of its own, not a program: const data = [ … ] with commas between them.`,
      ...correcting(
        mistake,
        `const data = [\n${lines.map((line) => `  ${line},\n`).join('')}]\n`,
        said`Write it as an array`,
      ),
    }
  if (/^\s*"[^"\n]*"\s*:/.test(text))
    return { explanation: said`This is a part of JSON, not a program: its braces are missing.` }
  const isKey =
    /^\s*\{/.test(text) && mistake.around.next.text === ':' && mistake.around.brackets.length === 1
  return isKey && (/^\s*\{\s*"[^"\n]*"\s*:/.test(text) || isProgram(`(${text.trim().replace(/;$/, '')}\n)`))
    ? {
        explanation: said`A { where a statement begins opens a block, not an object: write const data = before it.`,
        ...asData,
      }
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
