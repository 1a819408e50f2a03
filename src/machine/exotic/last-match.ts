// What a realm's RegExp tells of the last match: `RegExp.$1` and its like, as V8 has them.
// https://github.com/tc39/proposal-regexp-legacy-features
import type { Captures, Found } from './matcher'

const NOTHING: Found = { index: 0, end: 0, texts: { list: [''], groups: undefined }, ranges: undefined }

export class LastMatch {
  /** `RegExp.input`: a match sets it to its text, and so may the program. */
  input = ''
  private text = ''
  private found = NOTHING

  note(found: Found, text: string): void {
    this.found = found
    this.text = this.input = text
  }

  get matched(): string {
    return this.captures[0]!
  }

  get lastParen(): string {
    return this.captures.length > 1 ? (this.captures.at(-1) ?? '') : ''
  }

  get leftContext(): string {
    return this.text.slice(0, this.found.index)
  }

  get rightContext(): string {
    return this.text.slice(this.found.end)
  }

  /** Captures, from 1. */
  capture(number: number): string {
    return this.captures[number] ?? ''
  }

  private get captures(): Captures<string>['list'] {
    return this.found.texts.list
  }
}
