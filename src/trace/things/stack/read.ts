// The call stack at a position.
import { take } from '../../history'
import type { Moment, Range } from '../../moment'
import type { Span } from '../../span'
import type { Part, Row } from '../../thing'
import type { Trace } from '../../trace'
import { contextDetail } from './format'

/** A context on the call stack, or put aside by an `await`. */
export interface FrameView {
  readonly id: number
  readonly label: string
  /** 'builtin' frames belong to the engine: `console.log`, `setTimeout`. */
  readonly kind: 'program' | 'builtin'
  /** The function's own text; absent for built-ins. */
  readonly span: Span | undefined
  /** Position of the event that pushed it first. */
  readonly createdAt: number
}

export interface StackPicture {
  /** Bottom first. */
  readonly stack: readonly FrameView[]
}

/** Frames from the top of the stack (which is number 0) downwards. */
export const framesFromTop = (at: Moment, { from, count }: Range): readonly FrameView[] =>
  take(at.list('stack').fromLast(), count, from).map(({ value }) => frameView(at.trace, value))

export function frameView(trace: Trace, id: number): FrameView {
  const { label, isBuiltin, span } = contextDetail(trace, id)
  return {
    id,
    label,
    kind: isBuiltin ? 'builtin' : 'program',
    span: trace.spanOf(span),
    createdAt: trace.entityEvent(id),
  }
}

export const stackPart: Part<StackPicture, 'stack'> = {
  show: (at, most) => ({ stack: framesFromTop(at, { from: 0, count: most }).toReversed() }),
  count: (at) => ({ stack: at.list('stack').count }),
}

export const stackRows: readonly Row<StackPicture>[] = [
  { name: 'stack', text: ({ stack }) => stack.map(({ label }) => label).join(' ▸ ') || '–' },
]
