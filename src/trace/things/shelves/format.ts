// What the host keeps until its moment comes: a callback for a frame or an idle moment, a request, a delayed task.
import type { Format } from '../../format'
import type { Trace } from '../../trace'

export const shelvesFormat = {
  events: ['entry-shelved', 'entry-started', 'entry-dropped'],
  entities: ['entry'],
  /** Entries, and the event at which each came. */
  lists: ['shelves'],
  targets: [],
} as const satisfies Format

export type Shelf = 'frame' | 'idle' | 'request' | 'delayed task' | 'operation'

export interface EntryDetail {
  readonly number: number
  readonly shelf: Shelf
  readonly label: string
  /** Index into the span table. */
  readonly span: number
  /** The function that is called when its moment comes, or 0. */
  readonly callback: number
  /** Virtual ms, where it is known. */
  readonly due?: number
  /** Virtual ms at which a thread is free for it, where it has to wait for one. */
  readonly begins?: number
}

export const entryDetail = (trace: Trace, id: number): EntryDetail => trace.listed(id)
