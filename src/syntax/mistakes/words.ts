// Words that are no words of JavaScript: misspelt ones, and those of other languages.
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
      ? `Did you mean ${keyword}? ${word.text} has ${strange} in it.`
      : `Did you mean ${keyword}? ${word.text} is no keyword of JavaScript.`,
    at: word.start,
    ...replacing(mistake, [word.start, word.start + word.text.length], keyword, `Write ${keyword}`),
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
  my: 'my is Perl: JavaScript writes let or const.',
  dim: 'Dim is Basic: JavaScript writes let or const.',
  Dim: 'Dim is Basic: JavaScript writes let or const.',
  REM: 'REM begins no comment in JavaScript: write //.',
  final: 'final is Java: JavaScript writes const.',
  struct: 'struct is C, Go or Rust: JavaScript writes class, or an object { a: 1 }.',
  impl: 'impl is Rust: in JavaScript methods stand in the class.',
  match: 'match is Rust or Python: JavaScript writes switch (value) { case 1: … }.',
  when: 'when is Kotlin: JavaScript writes switch (value) { case 1: … }.',
  object: 'object is Kotlin or Scala: JavaScript writes const name = { … }.',
  trait: 'trait is Rust, PHP or Scala, not JavaScript.',
  guard: 'guard is Swift: JavaScript writes if (!condition) return.',
  defer: 'defer is Go: JavaScript writes try { … } finally { … }.',
  go: 'go is Go: in JavaScript an async function that nobody awaits goes on by itself.',
  unsigned: 'unsigned is C: JavaScript writes let or const.',
  global: 'global is Python or PHP: a function uses what is declared outside as it is.',
  nonlocal: 'nonlocal is Python: a function uses what is declared outside as it is.',
  assert: 'assert is a function in JavaScript: console.assert(condition).',
  from: "JavaScript writes import { name } from './file.js'.",
  elsif: 'elsif is Ruby or Perl: JavaScript writes else if.',
  elseif: 'elseif is PHP or Lua: JavaScript writes else if.',
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
  AND: 'JavaScript writes && for and.',
  OR: 'JavaScript writes || for or.',
  NOT: 'JavaScript writes ! for not.',
  is: 'JavaScript writes === for is.',
  xor: 'JavaScript writes !== between two conditions for xor, and ^ between numbers.',
  mod: 'JavaScript writes % for mod.',
  div: 'JavaScript writes Math.floor(a / b) for div.',
  mut: 'mut is Rust: in JavaScript what let declares can always change.',
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
  return ours === undefined ? {} : replacing(mistake, [start, start + text.length], ours, `Write ${ours}`)
}

/** The first word of the line of the last token, behind what closes a block. */
function firstOfLine(text: string, before: readonly Token[]): Token | undefined {
  const last = before.at(-1)
  if (last === undefined) return undefined
  const start = last.start - lineUpTo(text, last.start).length
  return before.find((token) => token.start >= start && token.text !== '}')
}

const SQL = 'This is SQL, not JavaScript.'
const GO = 'This is Go, not JavaScript.'
const PYTHON_IMPORT = "This is Python; JavaScript writes import { name } from './file.js'."

/** What can be told by how a line looks. */
const LINES: readonly (readonly [RegExp, string])[] = [
  [/^\s*#\s*(?:include|define|ifdef|ifndef|endif|pragma)\b/, 'This is C or C++, not JavaScript.'],
  [/^\s*#(?:end)?region\b/, 'This is C#, not JavaScript.'],
  [/^\s*(?:std::|using namespace\b|template\s*<)/, 'This is C++, not JavaScript.'],
  [/^package \w+\s*$/, GO],
  [/^import \($/, GO],
  [/^import "[\w/]+"$/, GO],
  [/^func \(\w+ \*?\w+\)/, GO],
  [/^\s*type \w+ (?:struct|interface)\b/, GO],
  [/^\s*var \w+ (?:int|string|bool|float64|error|\[\]\w+)\b/, GO],
  [/^\s*\w+(?:, \w+)* := <-/, GO],
  [
    /^\s*(?:import|package) (?:java|javax|org|com|android|kotlin)\.[\w.*]+;?\s*$/,
    'This is Java or Kotlin, not JavaScript.',
  ],
  [
    /^\s*(?:public|private|protected) .*(?:class|void|static|int|String|string)\b/,
    'This is Java or C#, not JavaScript: there are no such words before functions and classes, and no types.',
  ],
  [
    /^\s*(?:static )?(?:async )?(?:void|Task) \w+\s*\(/,
    'This is Java, C# or C: JavaScript writes function name() { … }.',
  ],
  [
    /^\s*\w+<[\w, ]+> \w+ =/,
    'This is Java or C#: JavaScript has no type before a name, and writes const list = [].',
  ],
  [/^\s*@(?:Override|Test|Autowired|Entity)\b/, 'This is Java, not JavaScript.'],
  [
    /^\s*(?!let|const|var)\w+(?:<\w+(?:, ?\w+)*>)? \w+ = new \w+(?:<.*>)?\(/,
    'This is Java or C#: JavaScript has no type before a name, and writes const list = [].',
  ],
  [
    /^\s*(?:fun|val|var) .*:\s*(?:Int|String|Boolean|Unit|Double)\b/,
    'This is Kotlin or Swift, not JavaScript.',
  ],
  [
    /^\s*if (?:let|var) \w+ = /,
    'This is Swift or Rust: JavaScript writes const value = …, then if (value !== undefined) { … }.',
  ],
  [/^\s*let \w+: \w+\?/, 'This is Swift: a variable may be null in JavaScript without any sign.'],
  [/^\s*from\s+[\w.]+\s+import\b/, PYTHON_IMPORT],
  [/^\s*from\s+["'].*\bimport\b/, "In JavaScript the names come first: import { name } from './file.js'."],
  [/^\s*import\s+[\w.]+\s*$/, PYTHON_IMPORT],
  [/^\s*import\s+\w+\s+as\s+\w+\s*$/, PYTHON_IMPORT],
  [
    /^\s*(?:class|if|elif|else|for|while|try|except|finally|with|def)\b[^{}]*:\s*$/,
    'This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.',
  ],
  [
    /^\s*(?:if|for|while)\b(?!\s*\()[^{}]*:\s+\S/,
    'This is Python: in JavaScript blocks stand between { and }, and conditions in parentheses.',
  ],
  [/=\s*\[.* for \w+ in /, 'This is Python: JavaScript writes list.map((x) => …).'],
  [/\bnot in\b/, 'This is Python: JavaScript writes !list.includes(x).'],
  [/\bis not\b/, 'This is Python: JavaScript writes !==.'],
  [/(?:\bdo|\{) \|[\w, ]+\|/, 'This is Ruby: JavaScript writes list.forEach((x) => { … }).'],
  [
    /^\s*(?:"""|''')/,
    'Three quotation marks begin a text in Python; in JavaScript a text of several lines stands between backticks, and a comment between /* and */.',
  ],
  [
    /^\s*(?:select\b.*\bfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|(?:create|alter|drop)\s+(?:table|index|view|database|or\b))\b/i,
    SQL,
  ],
  [/^(?:FROM \S+:\S|(?:RUN|COPY|WORKDIR|ENTRYPOINT|CMD) \S)/, 'This is a Dockerfile, not JavaScript.'],
  [/^\s*(?:select|SELECT|FROM|WHERE|GROUP BY|ORDER BY)\s+[\w*]/, SQL],
  [
    /^\s*(?:GET|POST|PUT|PATCH|DELETE|HEAD) \/\S*(?: HTTP\/[\d.]+)?\s*$/,
    'This is a request of HTTP, not a program. An answer to it can stand in a comment: // route: GET /users [{"name":"Tom"}]',
  ],
  [/^\s*@(?:media|import|font-face|keyframes|charset|layer)\b/, 'This is CSS, not JavaScript.'],
  [
    /^\s*@[\w$]/,
    '@ begins a decorator, which stands before a class or its member and is not simulated. A name has no @ in it.',
  ],
  [/^\s*:root\s*\{/, 'This is CSS, not JavaScript.'],
  [/^\s*(?:<%|\{%)/, 'This is a template, from which a server makes a page, not a program.'],
  [/^\s*(?:https?:\/\/)\S+\s*$/, 'This is an address, not a program.'],
  [/^\s*#(?!!)/, '# begins no comment in JavaScript: write //.'],
  [/^\s*--\s/, '-- begins no comment in JavaScript: write //.'],
  [/^\s*\(\*/, '(* begins no comment in JavaScript: write /*.'],
  [/^\s*%+ \w/, '% begins no comment in JavaScript: write //.'],
  [/^\s*<- /, 'This arrow is no code. Text for a reader stands in comments: // …'],
  [/^\s*\*\s.*\*\/\s*$/, 'A comment ends with this */, but the /* at its beginning is missing.'],
  [/\*\/\s*$/, 'This */ closes no comment: a comment ends with the first */.'],
  [/^\s*using\s+[\w.]+;/, 'This is C#, not JavaScript.'],
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
    ? { explanation: 'This is Python: JavaScript writes condition ? value : otherValue.' }
    : undefined
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
export const otherFormat: Recogniser = (mistake) => {
  const { text } = mistake
  if (/^\s*[[{"]/.test(text)) {
    const advice = dataAdvice(mistake)
    if (advice !== undefined) return advice
  }
  return /^\s*[.#@:]?[\w-][\w\s.#,>:-]{0,80}\{\s*[\w-]+\s*:[^;{}]*(?:;\s*[\w-]+\s*:[^;{}]*){0,50}(?:;\s*)?\}/.test(
    text.slice(0, 2000),
  ) && !/^\s*(?:export|const|let|var|return|class|function|if|for|while|switch)\b/.test(text)
    ? { explanation: 'This is CSS, not JavaScript.' }
    : undefined
}

/** JSON, or an object, which as a statement would be a block. */
function dataAdvice(mistake: Mistake): ReturnType<Recogniser> {
  const { text } = mistake
  const asData = correcting(mistake, `const data = ${text.trimStart()}`, 'Write const data = before it')
  if (isJson(text))
    return { explanation: 'This is JSON, not a program: write const data = before it.', ...asData }
  const lines = mistake.lines.filter((line) => line.trim() !== '')
  if (lines.length > 1 && lines.every((line) => /^[[{]/.test(line) && isJson(line)))
    return {
      explanation:
        'Each line is JSON of its own, not a program: const data = [ … ] with commas between them.',
      ...correcting(
        mistake,
        `const data = [\n${lines.map((line) => `  ${line},\n`).join('')}]\n`,
        'Write it as an array',
      ),
    }
  if (/^\s*"[^"\n]*"\s*:/.test(text))
    return { explanation: 'This is a part of JSON, not a program: its braces are missing.' }
  const isKey =
    /^\s*\{/.test(text) && mistake.around.next.text === ':' && mistake.around.brackets.length === 1
  return isKey && (/^\s*\{\s*"[^"\n]*"\s*:/.test(text) || isProgram(`(${text.trim().replace(/;$/, '')}\n)`))
    ? {
        explanation:
          'A { where a statement begins opens a block, not an object: write const data = before it.',
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
