// What the host keeps at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import type { Span } from '../../span'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { type CallbackView, callbackView } from '../objects/read'
import { firstDue } from '../timers/first-due'
import { entryDetail, type Shelf } from './format'

/** What the host keeps until a frame, an idle moment, an answer or the end of a delay. */
export interface EntryView {
  readonly id: number
  readonly badge: string
  readonly shelf: Shelf
  readonly label: string
  readonly span: Span | undefined
  /** Virtual ms, where it is known. */
  readonly due: number | undefined
  /** Virtual ms at which a thread is free for it, where it has to wait for one. */
  readonly begins: number | undefined
  /** Position at which it was asked for. */
  readonly causedAt: number
}

export interface ShelvesPicture {
  /** In the order in which they were asked for. */
  readonly shelves: readonly EntryView[]
  /** Virtual ms at which the next of what waits outside of queues is due, where that is known. */
  readonly nextDue: number | undefined
  /** Virtual ms. */
  readonly time: number
}

/** What stands on shelves, in the order in which it was asked for. */
export const shelvedEntries = (at: Moment, { from, count }: Range): readonly EntryView[] =>
  take(at.list('shelves').all(), count, from).map(({ key }) => entryView(at.trace, key))

function entryView(trace: Trace, id: number): EntryView {
  const { number, shelf, label, span, due, begins } = entryDetail(trace, id)
  const causedAt = trace.entityEvent(id)
  return { id, badge: `T${number}`, shelf, label, span: trace.spanOf(span), due, begins, causedAt }
}

/** What is called when the moment of an entry comes. */
export const heldByEntry = (trace: Trace, id: number): CallbackView | undefined =>
  callbackView(trace, entryDetail(trace, id).callback)

/** When the next timer is due, or what stands on a shelf and has a time. */
export function nextDue(at: Moment): number | undefined {
  let next = firstDue(at.trace, at.list('timers'), 1)[0]?.due
  at.list('shelves').forEach((entry) => {
    const { due } = entryDetail(at.trace, entry)
    if (due !== undefined && (next === undefined || due < next)) next = due
  })
  return next
}

export const shelvesPart: Part<ShelvesPicture, 'shelves'> = {
  show: (at, most) => ({
    shelves: shelvedEntries(at, { from: 0, count: most }),
    nextDue: nextDue(at),
    time: at.time,
  }),
  count: (at) => ({ shelves: at.list('shelves').count }),
}

export const shelvesRows: readonly Row<ShelvesPicture>[] = [
  {
    name: 'waiting',
    text: ({ shelves, time }) =>
      shelves.map((entry) => `${entry.badge} ${entry.label} (${whereItWaits(entry, time)})`).join(', '),
  },
]

const whereItWaits = ({ shelf, begins }: EntryView, now: number): string =>
  begins !== undefined && begins > now ? 'waits for a thread' : shelf
