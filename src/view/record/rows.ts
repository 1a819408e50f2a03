// Which rows the record has: stops that pass the filters, those of the host's own folded. Made in slices, as there may be a million.
import type { Words } from '../../trace/explain/in-english'
import { plainText } from '../../trace/explain/phrases'
import type { EventKind } from '../../trace/formats'
import { REJECTED_WITH } from '../../trace/things/promises/format'
import { findInternals, type Internals } from '../../trace/timeline/internals'
import type { Trace } from '../../trace/trace'
import type { Recording } from '../recording'
import type { Stretch } from '../timeline/timeline-state'

export const FILTERS = ['all', 'queued', 'ran', 'printed', 'errors'] as const

export type Filter = (typeof FILTERS)[number]

const KINDS: { readonly [F in Exclude<Filter, 'all'>]: ReadonlySet<EventKind> } = {
  queued: new Set(['job-enqueued', 'task-enqueued', 'timer-registered', 'entry-shelved']),
  ran: new Set(['job-started', 'task-started', 'entry-started']),
  printed: new Set(['line-printed']),
  errors: new Set(['error-thrown', 'error-caught', 'error-uncaught', 'limit-reached', 'promise-settled']),
}

export interface Wanted {
  readonly filter: Filter
  /** The host's own steps are folded. */
  readonly isMineOnly: boolean
  readonly query: string
  /** What sentences are made of; English without them. */
  readonly sentenceWords?: Words | undefined
  readonly range: Stretch | undefined
  /** Folds that have been opened, by the position of their first row. */
  readonly opened: ReadonlySet<number>
}

/** A stop, or so many of the host's own that are folded. */
export interface RecordRow {
  readonly position: number
  readonly folded: number
}

/** Rows that are found before they are shown. */
const SLICE = 2_000

export function* findRows(
  recording: Recording,
  stops: readonly number[],
  wanted: Wanted,
): Generator<void, readonly RecordRow[]> {
  const { trace } = recording
  const internals = wanted.isMineOnly ? yield* internalsIn(trace) : undefined
  const words = plain(wanted.query).split(/\s+/).filter(Boolean)
  const rows: RecordRow[] = []
  /** The run of the host's own steps that one is in: folded into its first row, or opened. */
  let run: { readonly isOpen: boolean; readonly row: { position: number; folded: number } } | undefined
  for (const [index, position] of stops.entries()) {
    if (index % (words.length > 0 ? 100 : SLICE) === 0) yield
    if (position < 0 || !isWanted(trace, position, wanted)) continue
    if (words.length > 0 && !says(recording, position, words, wanted.sentenceWords)) continue
    const row = { position, folded: 0 }
    if (!internals?.has(position)) run = undefined
    else if (run && !run.isOpen) {
      run.row.folded++
      continue
    } else if (!run) {
      run = { isOpen: wanted.opened.has(position), row }
      row.folded = run.isOpen ? 0 : 1
    }
    rows.push(row)
  }
  return rows
}

function isWanted(trace: Trace, position: number, { filter, range }: Wanted): boolean {
  if (range && (position < range.from || position > range.to)) return false
  if (filter === 'all') return true
  const kind = trace.kindAt(position)
  if (!KINDS[filter].has(kind)) return false
  return kind !== 'promise-settled' || trace.writeAt(trace.writesOf(position)[0]).key === REJECTED_WITH
}

function says(
  recording: Recording,
  position: number,
  words: readonly string[],
  sentenceWords: Words | undefined,
): boolean {
  const sentence = recording.tellAt(position, sentenceWords)
  const line = recording.trace.spanAt(position)?.line
  const place = line === undefined ? '' : `line ${line} línea ${line}`
  const printed = recording.trace.kindAt(position) === 'line-printed' ? recording.textAt(position) : ''
  const text = plain(`${sentence ? plainText(sentence.short) : ''} ${place} ${printed}`)
  return words.every((word) => text.includes(word))
}

/** Small letters without accents, as people write them who search. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()

const known = new WeakMap<Trace, Internals>()

function* internalsIn(trace: Trace): Generator<void, Internals> {
  const kept = known.get(trace)
  if (kept) return kept
  const found = yield* findInternals(trace)
  known.set(trace, found)
  return found
}

/** The last row that is not after a position; -1 where there is none. */
export function rowOf(rows: readonly RecordRow[], position: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.position <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
