// The words of a comment such as `// fault: worker A dies at 2s`, one after the other, each with its place in the text.

import { type Said, said, sentence } from '../syntax/said'

export interface Word {
  readonly text: string
  /** In the program's text. */
  readonly start: number
}

/** What is wrong with a line, in a sentence. */
export class BrokenLine extends Error {
  constructor(readonly told: Said) {
    super(sentence(told))
  }
}

const WORD = /"[^"]*"|\S+/g
const TIME = /^(\d+(?:\.\d+)?)(ms|s|min|h)$/
const NUMBER = /^\d+(?:\.\d+)?$/
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
])

/** Virtual ms of a unit of time; undefined of anything else. */
export const unitInMs = (unit: string): number | undefined => UNITS.get(unit)

/** What a number of a line says. */
export type Role = 'at' | 'from' | 'to' | 'back' | 'delay' | 'share' | 'count' | 'rate' | 'status' | 'above'

/** A number that stands in a comment, so that it can be changed where it stands. */
export interface WrittenNumber {
  readonly role: Role
  /** The number without its unit, in the program's text. */
  readonly start: number
  readonly end: number
  readonly value: number
  /** "min", "%", "/s" or nothing. */
  readonly unit: string
}

export class ConditionWords {
  readonly numbers: WrittenNumber[] = []
  private readonly words: readonly Word[]
  private next = 0

  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {
    this.words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: offset + index }))
  }

  get isAtEnd(): boolean {
    return this.next >= this.words.length
  }

  /** Takes a word if it is the next one. */
  accepts(...wanted: readonly string[]): boolean {
    const isNext = wanted.every((word, i) => this.words[this.next + i]?.text === word)
    if (isNext) this.next += wanted.length
    return isNext
  }

  expects(wanted: string): void {
    if (!this.accepts(wanted)) throw new BrokenLine(said`“${wanted}” is missing ${this.here}.`)
  }

  oneOf<const T extends string>(...allowed: readonly T[]): T {
    const { text } = this.words[this.next] ?? { text: '' }
    const found = allowed.find((one) => one === text)
    if (found === undefined) throw new BrokenLine(said`${eitherOf(allowed)} is missing ${this.here}.`)
    this.next++
    return found
  }

  /** A name, which may stand in quotes. */
  name(what: Said): string {
    const word = this.words[this.next++]
    if (word === undefined) throw new BrokenLine(said`${what} is missing at the end.`)
    return unquoted(word.text)
  }

  quoted(): string | undefined {
    const word = this.words[this.next]
    if (word === undefined || !word.text.startsWith('"')) return undefined
    this.next++
    return unquoted(word.text)
  }

  /** "2s", "1.5min"; 0 needs no unit. In ms. */
  time(role: Role): number {
    const word = this.take(said`A time`)
    const [, number, unit] = word.text === '0' ? ['', '0', ''] : (TIME.exec(word.text) ?? [])
    if (number === undefined)
      throw new BrokenLine(said`“${word.text}” is no time: say it like 500ms, 2s, 5min or 2h.`)
    this.note(role, word, number, unit!)
    return Number(number) * (UNITS.get(unit!) ?? 1)
  }

  /** "5%", as a part of one. */
  share(): number {
    const word = this.take(said`A share`)
    const number = word.text.endsWith('%') ? word.text.slice(0, -1) : ''
    if (!NUMBER.test(number) || Number(number) > 100)
      throw new BrokenLine(said`“${word.text}” is no share: say it like 5%, up to 100%.`)
    this.note('share', word, number, '%')
    return Number(number) / 100
  }

  whole(role: Role, what: Said): number {
    const word = this.take(what)
    if (!/^\d+$/.test(word.text)) throw new BrokenLine(said`“${word.text}” is no whole number.`)
    this.note(role, word, word.text, '')
    return Number(word.text)
  }

  /** "12/s", if that is next: jobs in a second; "90/min", too. */
  rate(): number | undefined {
    const word = this.words[this.next]
    const [, number, unit] = /^(\d+(?:\.\d+)?)\/(s|min|h)$/.exec(word?.text ?? '') ?? []
    if (word === undefined || number === undefined) return undefined
    if (Number(number) === 0) throw new BrokenLine(said`A rate of 0 brings no job.`)
    this.next++
    this.note('rate', word, number, `/${unit}`)
    return (Number(number) * 1000) / UNITS.get(unit!)!
  }

  /** All that is left of the line. */
  rest(): string {
    const word = this.words[this.next]
    this.next = this.words.length
    return word === undefined ? '' : this.text.slice(word.start - this.offset).trim()
  }

  ends(): void {
    const word = this.words[this.next]
    if (word !== undefined) throw new BrokenLine(said`“${word.text}” is too much.`)
  }

  private take(what: Said): Word {
    const word = this.words[this.next++]
    if (word === undefined) throw new BrokenLine(said`${what} is missing at the end.`)
    return word
  }

  private note(role: Role, { start }: Word, number: string, unit: string): void {
    this.numbers.push({ role, start, end: start + number.length, value: Number(number), unit })
  }

  private get here(): Said {
    const word = this.words[this.next]
    return word === undefined ? said`at the end` : said`before “${word.text}”`
  }
}

const unquoted = (text: string): string => /^"(.*)"$/.exec(text)?.[1] ?? text

/** “worker” or “processor” or “receiver”. */
function eitherOf([first = '', ...others]: readonly string[]): Said {
  return others.reduce((all, one) => said`${all} or “${one}”`, said`“${first}”`)
}
