// How classes voted. It stays in this browser; a class that is asked again about the same program has another tally.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { attempt } from '../saved'
import { type ClassQuestion, LETTERS, totalOf } from './class-question'

export interface Tally {
  /** When it was asked, in ms since 1970. */
  readonly askedAt: number
  /** As the teacher calls it; may be empty. */
  readonly className: string
  /** The title of the program. */
  readonly program: string
  readonly options: readonly { readonly lines: readonly string[]; readonly isRight: boolean }[]
  readonly votes: ClassQuestion['votes']
}

interface Tallies {
  readonly tallies: readonly Tally[]
  /** The class that is taught now. */
  readonly className: string
}

const KEY = 'loopscope.tallies'

/** Older ones are forgotten. */
const MOST_TALLIES = 500

export const tallyStore = createStore<Tallies>()(() => load())

export const useTallies = (): Tallies => useStore(tallyStore)

/** The presenter's window and the one that presents write into the same storage. */
if (typeof addEventListener === 'function')
  addEventListener('storage', ({ key }) => key === KEY && tallyStore.setState(load()))

function load(): Tallies {
  let stored: unknown
  attempt(() => {
    stored = JSON.parse(localStorage.getItem(KEY) ?? '{}')
  })
  const { tallies, className } = (stored ?? {}) as { readonly [K in keyof Tallies]?: unknown }
  return {
    tallies: Array.isArray(tallies) ? tallies.filter(isTally) : [],
    className: typeof className === 'string' ? className : '',
  }
}

function change(part: Partial<Tallies>): void {
  tallyStore.setState(part)
  attempt(() => localStorage.setItem(KEY, JSON.stringify(tallyStore.getState())))
}

export const nameClass = (className: string): void => change({ className })

/** Notes how the class that is taught now voted; what was noted of the same question is replaced. */
export function keepTally(question: ClassQuestion, program: string, askedAt: number): void {
  const { tallies, className } = tallyStore.getState()
  if (question.votes.every((counts) => totalOf(counts) === 0)) return
  const options = question.options.map(({ lines, isRight }) => ({ lines, isRight }))
  const tally = { askedAt, className, program, options, votes: question.votes }
  const others = tallies.filter((one) => one.askedAt !== askedAt)
  change({ tallies: [...others, tally].slice(-MOST_TALLIES) })
}

/** Those of a program, or all. */
export function forgetTallies(program?: string): void {
  const { tallies } = tallyStore.getState()
  change({ tallies: program === undefined ? [] : tallies.filter((one) => one.program !== program) })
}

type Share = number | undefined

/** The share of those who were right, in percent, the first time and the second; undefined where nobody voted. */
export const sharesOfRight = ({ options, votes: [first, second] }: Tally): readonly [Share, Share] => {
  const shareOf = (counts: readonly number[]): Share => {
    const total = totalOf(counts)
    const right = options.reduce((sum, { isRight }, i) => sum + (isRight ? counts[i]! : 0), 0)
    return total === 0 ? undefined : Math.round((100 * right) / total)
  }
  return [shareOf(first), shareOf(second)]
}

const HEAD = ['class', 'asked', 'program', 'option', 'right', 'order', 'first vote', 'second vote']

/** For a spreadsheet, a row for each option. */
export function talliesAsCsv(tallies: readonly Tally[]): string {
  const rows = tallies.flatMap(({ className, askedAt, program, options, votes }) =>
    options.map(({ lines, isRight }, i) => [
      className,
      new Date(askedAt).toISOString(),
      program,
      LETTERS[i]!,
      isRight ? '1' : '0',
      lines.join(' | '),
      String(votes[0][i]),
      String(votes[1][i]),
    ]),
  )
  return [HEAD, ...rows].map((cells) => `${cells.map(csvCell).join()}\r\n`).join('')
}

/** A spreadsheet would take what begins with these signs for a formula. */
const csvCell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`

function isTally(value: unknown): value is Tally {
  const { askedAt, className, program, options, votes } = (value ?? {}) as {
    readonly [K in keyof Tally]?: unknown
  }
  return (
    typeof askedAt === 'number' &&
    typeof className === 'string' &&
    typeof program === 'string' &&
    Array.isArray(options) &&
    options.every((one) => Array.isArray(one?.lines) && typeof one.isRight === 'boolean') &&
    Array.isArray(votes) &&
    votes.length === 2 &&
    votes.every((counts) => Array.isArray(counts) && counts.length === options.length)
  )
}
