// The picture of a moment: what all things show of it at once. Panels and drawings know nothing else.
import type { EventKind } from './formats'
import type { Span } from './span'
import type { ConsolePicture } from './things/console/read'
import type { DocumentPicture } from './things/document/read'
import type { JobsPicture } from './things/jobs/read'
import type { LoopPicture } from './things/loop/read'
import type { ServerJobsPicture } from './things/server-jobs/read'
import type { ShelvesPicture } from './things/shelves/read'
import type { StackPicture } from './things/stack/read'
import type { SuspendedPicture } from './things/suspended/read'
import type { TasksPicture } from './things/tasks/read'
import type { TimersPicture } from './things/timers/read'

export type { Phrase, Sentence } from './explain/sentence'
export type { Span } from './span'
export type { Granularity } from './thing'
export type { ConsoleLine } from './things/console/read'
export type { NodeView } from './things/document/read'
export type { QueueEntry } from './things/jobs/read'
export type { LoopView } from './things/loop/read'
export type { PromiseView } from './things/promises/read'
export type { EntryView } from './things/shelves/read'
export type { FrameView } from './things/stack/read'
export type { TimerView } from './things/timers/read'

/** What a picture counts whole and shows a part of. */
export type Counted = 'stack' | 'suspended' | 'jobs' | 'ticks' | 'tasks' | 'timers' | 'shelves' | 'console'

/** Of each collection the first hundred are in the picture; of the stack and the console the last ones. */
export interface Snapshot
  extends StackPicture,
    SuspendedPicture,
    JobsPicture,
    TasksPicture,
    TimersPicture,
    ShelvesPicture,
    ServerJobsPicture,
    ConsolePicture,
    LoopPicture,
    DocumentPicture {
  /** Index of the event just applied; -1 before the first. */
  readonly position: number
  readonly kind: EventKind | undefined
  /** Virtual ms. */
  readonly time: number
  /** What is being looked at in the source: the statement, call or registration. */
  readonly span: Span | undefined
  /** How many there are in all. */
  readonly counts: { readonly [C in Counted]: number }
}
