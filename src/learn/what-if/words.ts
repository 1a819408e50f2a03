// What is said about a number that is changed. Each sentence is made whole in its language.
import type { Change } from './change'
import type { Figure } from './measures'
import type { ProgramNumber } from './program-number'

export interface WhatIfWords {
  /** A value of a number, with its unit. */
  readonly value: (value: number, number: Unit) => string
  /** What is so from a value on, in a sentence. */
  readonly from: (value: string, change: Change) => string
  /** What is so up to a value, before any change: of figures. */
  readonly upTo: (value: string, change: Change) => string
  /** What the number is for. */
  readonly number: (number: ProgramNumber) => string
}

/** What a value is told with. */
export type Unit = Pick<ProgramNumber, 'role' | 'unit'>

export type Claims = { readonly [K in Change['kind']]: (change: Extract<Change, { kind: K }>) => string }

export type FigureClaims = { readonly [F in Figure]: (value: number | undefined) => string }

export type RoleNames = { readonly [R in ProgramNumber['role']]: string }

/** Each kind has a function for its own changes. */
export const claimIn = (claims: Claims, change: Change): string =>
  (claims[change.kind] as (change: Change) => string)(change)

const MOST = 48

/** The beginning of a printed line. */
export function cut(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > MOST || line !== text ? `${line.slice(0, MOST)}…` : line
}

/** Before words that go on. */
export const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

export const percent = (part: number | undefined): string => `${Math.round((part ?? 0) * 100)} %`

export function withUnit(text: string, { role, unit }: Unit): string {
  const own = unit || (role === 'delay' ? 'ms' : '')
  return own === '' || own.startsWith('/') ? `${text}${own}` : `${text} ${own}`
}
