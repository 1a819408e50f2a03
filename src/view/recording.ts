// What the page asks of a trace: the picture at a position, the sentence for it, and where to stop.
import type { EventKind } from '../trace/event-kind'
import { explain } from '../trace/explain'
import type { Granularity, Sentence, Snapshot } from '../trace/picture'
import { Player } from '../trace/player'
import type { ChoiceDetail } from '../trace/schema'
import { stopsOf } from '../trace/stops'
import type { Trace } from '../trace/trace'

export interface RecordedChoice extends ChoiceDetail {
  readonly position: number
}

export interface Recording {
  readonly lastPosition: number
  /** Ascending, from -1 (before the first event) to the last position. */
  stops(granularity: Granularity): readonly number[]
  /** The same object as long as the position stays. */
  snapshotAt(position: number): Snapshot
  /** Undefined before the first event; the same object as long as the position stays. */
  sentenceAt(position: number): Sentence | undefined
  /** Whether any function is ever put aside by an `await` or a `yield`. */
  readonly hasSuspensions: boolean
  /** Whether anything ever waits for a frame, an idle moment or an answer. */
  readonly hasShelves: boolean
  /** Whether there is a document that the program used. */
  readonly hasPage: boolean
  /** Where a real engine may go on in several ways. */
  readonly choices: readonly RecordedChoice[]
  /** Tasks that have begun up to a position. */
  tasksBegunAt(position: number): number
}

export function recordingOf(trace: Trace): Recording {
  const player = new Player(trace)
  const stops = new Map<Granularity, readonly number[]>()
  let snapshot = player.snapshotAt(-1)
  let sentence: { readonly position: number; readonly words: Sentence } | undefined
  const lastPosition = trace.length - 1
  const tasksBegun = positionsOf(trace, 'task-started')
  return {
    lastPosition,
    stops(granularity) {
      const known = stops.get(granularity) ?? stopsOf(trace, granularity)
      stops.set(granularity, known)
      return known
    },
    snapshotAt(position) {
      if (snapshot.position !== position) snapshot = player.snapshotAt(position)
      return snapshot
    },
    sentenceAt(position) {
      if (position < 0) return undefined
      if (sentence?.position !== position) sentence = { position, words: explain(trace, position) }
      return sentence.words
    },
    hasSuspensions: positionsOf(trace, 'context-suspended').length > 0,
    hasShelves: positionsOf(trace, 'entry-shelved').length > 0,
    hasPage: player.hasPage,
    choices: positionsOf(trace, 'choice-made').map((position) => ({
      ...trace.detail('choice', trace.subjectAt(position)),
      position,
    })),
    tasksBegunAt: (position) => tasksBegun.filter((at) => at <= position).length,
  }
}

function positionsOf(trace: Trace, kind: EventKind): number[] {
  const positions: number[] = []
  for (let position = 0; position < trace.length; position++)
    if (trace.kindAt(position) === kind) positions.push(position)
  return positions
}
