// The run of the scenario that the page begins with, as text: recorded when the page is built, read when it opens.
import type { TracePiece } from '../trace/pieces'
import type { Ending } from '../view/run'

export interface KeptRun {
  readonly source: string
  readonly outcome: Ending
  readonly pieces: readonly TracePiece[]
}

type Rows = 'events' | 'journal' | 'entities'

/** The record as JSON: rows are lists of numbers. */
interface WrittenRun extends Omit<KeptRun, 'pieces'> {
  readonly pieces: readonly (Omit<TracePiece, Rows> & { readonly [R in Rows]: readonly number[] })[]
}

export function textOfRun(run: KeptRun): string {
  const pieces = run.pieces.map((piece) => ({
    ...piece,
    events: [...piece.events],
    journal: [...piece.journal],
    entities: [...piece.entities],
  }))
  return JSON.stringify({ ...run, pieces } satisfies WrittenRun)
}

export function parseRun(text: string): KeptRun {
  const run: WrittenRun = JSON.parse(text)
  const pieces = run.pieces.map((piece) => ({
    ...piece,
    events: Uint32Array.from(piece.events),
    journal: Uint32Array.from(piece.journal),
    entities: Uint32Array.from(piece.entities),
  }))
  return { ...run, pieces }
}
