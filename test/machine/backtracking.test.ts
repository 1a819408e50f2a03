// Patterns that the engine runs by itself: they match what the host's would, and those without end stop at a limit.
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { OwnWay } from '../../src/machine/exotic/backtracking/own-way'
import { RandomWriter } from '../fuzz/random-writer'

const ANYWHERE =
  String.raw`a b c . [ab] [^a] \w \d \s \W \b ^ $ é K ſ \x61 \u0062 [a-c\]x] \1 \2 \k<n> 😀 [😀b] \n \cA`.split(
    ' ',
  )
const IN_UNICODE = String.raw`\p{L} \u{61} \P{Lu} \u{1F600} \uD83D\uDE00`.split(' ')
const ELSE = String.raw`\uD83D\uDE00 \u{2} \p{2} { ] \c \07 \8 [\c] a{,2} \uD83D`.split(' ')
const TIMES = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,2}?', '{2,}']
const TEXTS = [
  'a',
  'b',
  'c',
  'A',
  'B',
  'É',
  '😀',
  '\ud83d',
  '\ude00',
  '\n',
  ' ',
  '1',
  'x',
  'K',
  '\u212a',
  'ſ',
  'aa',
  'ab',
]

class PatternWriter extends RandomWriter {
  private get isUnicode(): boolean {
    return /[uv]/.test(this.flags)
  }

  readonly flags = [
    'g',
    'd',
    ...['i', 'm', 's', 'y'].filter(() => this.chance(0.4)),
    this.pick(['', 'u', 'v']),
  ].join('')

  options(depth = 2): string {
    const option = this.sequence(depth)
    return this.chance(0.25) ? `${option}|${this.options(depth)}` : option
  }

  private sequence(depth: number): string {
    return Array.from(
      { length: 1 + this.int(3) },
      () => this.atom(depth) + (this.chance(0.35) ? this.pick(TIMES) : ''),
    ).join('')
  }

  private atom(depth: number): string {
    if (depth === 0 || this.chance(0.65))
      return this.pick([...ANYWHERE, ...(this.isUnicode ? IN_UNICODE : ELSE)])
    return `${this.pick(['(', '(', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?<n>'])}${this.options(depth - 1)})`
  }

  text(): string {
    return Array.from({ length: this.int(14) }, () => this.pick(TEXTS)).join('')
  }
}

/** Nobody waits for more than so many instructions. */
const ENOUGH = 200_000

class Enough extends Error {}

function matchOfOurs(source: string, flags: string, text: string) {
  let ran = 0
  const payment = {
    ran(instructions: number) {
      ran += instructions
      if (ran > ENOUGH) throw new Enough()
    },
    holds() {},
  }
  const found = new OwnWay(source, flags).find(text, 0, payment)
  if (found === undefined) return null
  const { index, texts, ranges } = found
  return {
    index,
    texts: texts.list,
    groups: texts.groups && Object.fromEntries(texts.groups),
    ranges: ranges?.list,
  }
}

function matchOfHost(host: RegExp, text: string) {
  host.lastIndex = 0
  const match = host.exec(text)
  if (match === null) return null
  const groups = match.groups && { ...match.groups }
  return { index: match.index, texts: [...match], groups, ranges: [...match.indices!] }
}

const attempt = (source: string, flags: string): RegExp | undefined => {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

test('random patterns match what they match in the host', () => {
  let compared = 0
  for (let seed = 1; seed <= 1500; seed++) {
    const writer = new PatternWriter(seed)
    const host = attempt(writer.options(), writer.flags)
    if (host === undefined) continue
    const text = writer.text()
    try {
      const found = matchOfOurs(host.source, host.flags, text)
      expect(found, `${host} in ${JSON.stringify(text)}`).toEqual(matchOfHost(host, text))
      compared++
    } catch (error) {
      if (!(error instanceof Enough)) throw error
    }
  }
  expect(compared).toBeGreaterThan(700)
})

test.for([
  String.raw`(?<\u{1d5b0}𝖡>\w*\w*)\k<𝖰𝖡>`,
  String.raw`(?<a\u0062>\w*\w*)\k<\u0061b>`,
  String.raw`(?<\ud835\uddb0>\w*\w*)\k<𝖰>`,
  `(?<${'n'.repeat(500)}>\\w*\\w*)\\1`,
])('%s names its capture as the host does', (source) => {
  for (const flags of ['d', 'du'])
    expect(matchOfOurs(source, flags, 'abab')).toEqual(matchOfHost(new RegExp(source, flags), 'abab'))
})

describe('a pattern that takes too long stops at its line', () => {
  test.for([
    `/^(a+)+$/.test('a'.repeat(40) + 'b')`,
    `/(x+x+)+y/.test('x'.repeat(40))`,
    `/^(a|a)*$/.test('a'.repeat(50) + 'b')`,
    `/a*a*a*a*b/.test('a'.repeat(3000))`,
    `'a'.repeat(5000).replace(/(.*)(.*)(.*)x/g, '')`,
    `('a?'.repeat(30) + 'a'.repeat(30)).split(new RegExp('a?'.repeat(30) + 'a'.repeat(30) + 'b'))`,
    `/(a?){30}a{30}b/.exec('a'.repeat(30))`,
    `/^(?:(\\w+)\\s?)*$/.test('word '.repeat(12) + '!')`,
    `/(?=(a+)+b)/.test('a'.repeat(40))`,
    `/^(a*)*\\1*b$/.test('a'.repeat(30))`,
  ])('%s', (source) => {
    const { outcome } = simulate(`\n${source}`, { record: 'output', limits: { steps: 1_000_000 } })
    expect(outcome).toMatchObject({ kind: 'limit', which: 'steps' })
    expect(outcome).toHaveProperty('message', expect.stringContaining('at line 2'))
  })
})

test.for([
  `'a,b , c'.repeat(2000).split(/\\s*,\\s*/).length`,
  `'<p>text</p>'.repeat(2000).replace(/<[^>]+>/g, '').length`,
  `[...'key=1; other=22; '.repeat(1000).matchAll(/(?<name>\\w+)=(?<value>\\d+)/g)].map((m) => m.groups.value).join().length`,
  `/\\s+$/.test('a b '.repeat(5000) + 'x')`,
  `'Ab1'.repeat(5000).match(/[a-z]\\d|(?<=1)A/gi).length`,
  `/^(\\d+\\.)*\\d+$/.test('1.'.repeat(5000) + '1')`,
])('long texts are matched as the host matches them: %s', (expression) => {
  const { output } = simulate(`console.log(${expression})`, { record: 'output' })
  // biome-ignore lint/security/noGlobalEval: the engine that runs this test is the judge.
  expect(output.map(({ text }) => text)).toEqual([String(globalThis.eval(expression))])
})
