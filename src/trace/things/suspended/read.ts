// Functions that are put aside at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import { NOTHING } from '../../schema'
import type { Part, Row } from '../../thing'
import { type FrameView, frameView } from '../stack/read'

export interface SuspendedPicture {
  /** Async functions and generators put aside. */
  readonly suspended: readonly FrameView[]
}

/** Functions put aside, the one that was put aside first at the head. */
export const suspendedFrames = (at: Moment, { from, count }: Range): readonly FrameView[] =>
  take(suspended(at), count, from).map((id) => frameView(at.trace, id))

/** Contexts stay in the collection until they end; those that go on at the moment are on the stack. */
function* suspended(at: Moment): Generator<number> {
  const running = contextsOnStack(at)
  for (const { key } of at.list('suspended').all()) if (!running.has(key)) yield key
}

function countResumed(at: Moment): number {
  const suspended = at.list('suspended')
  if (suspended.count === 0) return 0
  return [...contextsOnStack(at)].filter((id) => suspended.value(id) !== NOTHING).length
}

const contextsOnStack = (at: Moment): ReadonlySet<number> =>
  new Set(Array.from(at.list('stack').all(), ({ value }) => value))

export const suspendedPart: Part<SuspendedPicture, 'suspended'> = {
  show: (at, most) => ({ suspended: suspendedFrames(at, { from: 0, count: most }) }),
  count: (at) => ({ suspended: at.list('suspended').count - countResumed(at) }),
}

export const suspendedRows: readonly Row<SuspendedPicture>[] = [
  { name: 'paused', text: ({ suspended }) => suspended.map(({ label }) => label).join(', ') },
]
