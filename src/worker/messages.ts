// What the library and its worker say to each other.
import type { HostName } from '../hosts/host-options'
import type { OutputEntry, Run, RunOptions, RunProgress } from '../scenario/run'
import type { TracePiece } from '../trace/pieces'

export interface RunQuestion {
  readonly source: string
  readonly options: RunOptions & { readonly host?: HostName }
}

export type WorkerMessage =
  | { readonly kind: 'recorded'; readonly piece: TracePiece }
  | { readonly kind: 'came-so-far'; readonly progress: RunProgress; readonly printed: readonly OutputEntry[] }
  /** The last one. The record has come in pieces. */
  | { readonly kind: 'ran'; readonly run: Omit<Run, 'trace'> }
