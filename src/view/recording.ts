// What the page asks of a trace: the picture at a position, the sentence for it, and where to stop.
import { explain } from '../trace/explain'
import { prepareHistory } from '../trace/history'
import type { Granularity, Sentence, Snapshot } from '../trace/picture'
import { Player } from '../trace/player'
import { isStop } from '../trace/stops'
import { type ChoiceDetail, choiceDetail } from '../trace/things/choices/format'
import type { Trace } from '../trace/trace'
import { emptySnapshot } from './empty-snapshot'
import { GRANULARITIES } from './saved'

export interface RecordedChoice extends ChoiceDetail {
  readonly position: number
}

export interface Failure {
  readonly error: unknown
}

export interface Recording {
  readonly lastPosition: number
  /** Ascending, from -1 (before the first event) to the last position. */
  stops(granularity: Granularity): readonly number[]
  /** The same object as long as the position stays. */
  snapshotAt(position: number): Snapshot
  /** Undefined before the first event; the same object as long as the position stays. */
  sentenceAt(position: number): Sentence | undefined
  /** What went wrong where there is no picture or no sentence of a position, which is a mistake of ours. */
  failureAt(position: number): Failure | undefined
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

/** What one walk over all events finds. */
interface Found {
  readonly stops: Map<Granularity, number[]>
  readonly choices: RecordedChoice[]
  readonly tasksBegun: number[]
  hasSuspensions: boolean
  hasShelves: boolean
}

/** Events that are looked at before somebody else may have a turn. */
const SLICE = 10_000

/** Gets a trace ready in slices, none of which takes long. */
export function* prepareRecording(trace: Trace): Generator<void, Recording> {
  yield* prepareHistory(trace)
  const found: Found = {
    stops: new Map(GRANULARITIES.map((granularity) => [granularity, [-1]])),
    choices: [],
    tasksBegun: [],
    hasSuspensions: false,
    hasShelves: false,
  }
  for (let position = 0; position < trace.length; position++) {
    note(trace, position, found)
    if (position % SLICE === 0) yield
  }
  return recordingOf(trace, found)
}

function note(trace: Trace, position: number, found: Found): void {
  for (const granularity of GRANULARITIES)
    if (isStop(trace, position, granularity)) found.stops.get(granularity)!.push(position)
  switch (trace.kindAt(position)) {
    case 'task-started':
      found.tasksBegun.push(position)
      break
    case 'context-suspended':
      found.hasSuspensions = true
      break
    case 'entry-shelved':
      found.hasShelves = true
      break
    case 'choice-made':
      found.choices.push({ ...choiceDetail(trace, trace.subjectAt(position)), position })
      break
  }
}

function recordingOf(trace: Trace, found: Found): Recording {
  const { choices, hasSuspensions, hasShelves, tasksBegun } = found
  const player = new Player(trace)
  const moments = momentsOf(trace, player)
  return {
    lastPosition: trace.length - 1,
    stops: (granularity) => found.stops.get(granularity)!,
    snapshotAt: (position) => moments(position).snapshot,
    sentenceAt: (position) => moments(position).sentence,
    failureAt: (position) => moments(position).failure,
    hasSuspensions,
    hasShelves,
    hasPage: player.hasPage,
    choices,
    tasksBegunAt: (position) => tasksBegun.filter((at) => at <= position).length,
  }
}

interface ShownMoment {
  readonly snapshot: Snapshot
  readonly sentence: Sentence | undefined
  readonly failure: Failure | undefined
}

/** The last moment is kept, so that the same position has the same objects. */
function momentsOf(trace: Trace, player: Player): (position: number) => ShownMoment {
  let last = momentAt(trace, player, -1)
  return (position) => {
    if (last.snapshot.position !== position) last = momentAt(trace, player, position)
    return last
  }
}

function momentAt(trace: Trace, player: Player, position: number): ShownMoment {
  let snapshot: Snapshot = { ...emptySnapshot, position }
  try {
    snapshot = player.snapshotAt(position)
    const sentence = position < 0 ? undefined : explain(trace, position)
    return { snapshot, sentence, failure: undefined }
  } catch (error) {
    return { snapshot, sentence: undefined, failure: { error } }
  }
}
