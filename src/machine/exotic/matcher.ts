// Matching is mostly the host's: texts go in, texts and positions come out, and no object of the host leaves this file.
import type { Entries } from '../../syntax/table'
import type { Payment } from './backtracking/backtracker'
import { OwnWay } from './backtracking/own-way'

/** Where a part of a text begins, and where it ends. */
export type Range = readonly [start: number, end: number]

/** What belongs to a match: first to the whole of it, then to each capture; undefined for one that took no part. */
export interface Captures<T> {
  readonly list: readonly (T | undefined)[]
  /** The named captures; undefined where the pattern names none. */
  readonly groups: ReadonlyMap<string, T | undefined> | undefined
}

export interface Found {
  readonly index: number
  /** Index after the match. */
  readonly end: number
  readonly texts: Captures<string>
  /** Only with the flag `d`. */
  readonly ranges: Captures<Range> | undefined
}

/**
 * A compiled pattern. Its constructor throws the host's SyntaxError for a pattern that is wrong or too large. The host matches
 * where that is quick at worst; where a match may go through the text over and over, the pattern runs here, and is paid for.
 */
export class Matcher {
  private readonly host: RegExp
  /** As `RegExp.prototype.source` shows it. */
  readonly source: string
  /** In alphabetical order. */
  readonly flags: string
  private ownWay: OwnWay | undefined

  constructor(source: string, flags: string) {
    this.host = new RegExp(source, flags)
    this.source = this.host.source
    this.flags = this.host.flags
  }

  get isGlobal(): boolean {
    return this.host.global
  }

  /** Searching begins where the last match ended. */
  get usesLastIndex(): boolean {
    return this.host.global || this.host.sticky
  }

  get isUnicode(): boolean {
    return hasUnicodeFlag(this.flags)
  }

  /** The first match from `lastIndex` on; from 0 where the flags do not use it. */
  find(text: string, lastIndex: number, payment: Payment): Found | undefined {
    const from = this.usesLastIndex ? lastIndex : 0
    if (text.length - from > SHORT) {
      this.ownWay ??= new OwnWay(this.source, this.flags)
      if (text.length - from > this.ownWay.hostsLength) return this.ownWay.find(text, from, payment)
    }
    this.host.lastIndex = lastIndex
    const match = this.host.exec(text)
    if (match === null) return undefined
    return {
      index: match.index,
      end: match.index + match[0].length,
      texts: capturesOf<string>(match, match.groups),
      ranges: match.indices && capturesOf<Range>(match.indices, match.indices.groups),
    }
  }

  /** A matcher of this pattern without `y`, which searches from `lastIndex` on. */
  get searcher(): Matcher {
    const { global, sticky } = this.host
    return global && !sticky ? this : new Matcher(this.source, `${this.flags.replace(/[gy]/g, '')}g`)
  }
}

/** In texts up to this length no match takes long. */
const SHORT = 10

const capturesOf = <T>(
  list: readonly (T | undefined)[],
  groups: Entries<T | undefined> | undefined,
): Captures<T> => ({ list: Array.from(list), groups: groups && new Map(Object.entries(groups)) })

/** Flags with which a match goes by code points. */
export const hasUnicodeFlag = (flags: string): boolean => flags.includes('u') || flags.includes('v')

/** https://tc39.es/ecma262/#sec-advancestringindex */
export function advanceStringIndex(text: string, index: number, isUnicode: boolean): number {
  const isPair = isUnicode && (text.codePointAt(index) ?? 0) > 0xffff
  return index + (isPair ? 2 : 1)
}
