// Functions that are put aside at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import { NOTHING } from '../../schema'
import type { Span } from '../../span'
import type { Part, Row } from '../../thing'
import { reactionDetail } from '../promises/format'
import { type PromiseView, promiseView } from '../promises/read'
import { type FrameView, frameView } from '../stack/read'
import { standingBefore } from '../stack/standing'
import { type ScopeView, scopesOf } from '../variables/read'

export interface SuspendedPicture {
  /** Async functions and generators put aside. */
  readonly suspended: readonly FrameView[]
}

/** Functions put aside, the one that was put aside first at the head. */
export const suspendedFrames = (at: Moment, { from, count }: Range): readonly FrameView[] =>
  take(suspended(at), count, from).map((id) => frameView(at.trace, id))

/** A function that is put aside by an `await`, and what it waits for. */
export interface SuspendedFunction extends FrameView {
  /** The `await`. */
  readonly standing: Span | undefined
  /** Position at which it began to wait. */
  readonly since: number
  readonly waitsFor: PromiseView | undefined
  /** Its own variables and what closures share with it, innermost first. */
  readonly scopes: readonly ScopeView[]
}

/**
 * Functions put aside, with the promise that each one waits for, and where.
 * `[{ label: 'main', standing: { line: 4, … }, waitsFor: { badge: 'P3', state: 'pending', … }, scopes: […], … }]`
 */
export const suspendedFunctions = (at: Moment, range: Range): readonly SuspendedFunction[] =>
  suspendedFrames(at, range).map((frame) => {
    const { trace } = at
    const reaction = at.relations.lastAwaitOf(frame.id, at.entities)
    if (reaction === NOTHING)
      return { ...frame, standing: undefined, since: frame.createdAt, waitsFor: undefined, scopes: [] }
    const since = trace.entityEvent(reaction)
    const standing = trace.spanAt(since)
    const scopes = scopesOf(at, frame.id, standingBefore(trace, frame.id, since))
    return {
      ...frame,
      standing,
      since,
      waitsFor: promiseView(at, reactionDetail(trace, reaction).promise),
      scopes,
    }
  })

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
