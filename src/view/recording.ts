// What the page asks of a trace: the picture at a position, the sentence for it, and where to stop.
import { explain } from '../trace/explain'
import type { Words } from '../trace/explain/in-english'
import { prepareHistory } from '../trace/history'
import type { Moment, Range } from '../trace/moment'
import type { ConsoleLine, FrameView, Granularity, QueueEntry, Sentence, Snapshot } from '../trace/picture'
import { Player } from '../trace/player'
import { isStop } from '../trace/stops'
import { type ChoiceDetail, choiceDetail } from '../trace/things/choices/format'
import { lineDetail } from '../trace/things/console/format'
import { lines } from '../trace/things/console/read'
import { errorDetail } from '../trace/things/errors/format'
import { originOf } from '../trace/things/errors/origin'
import { type HeldByJob, heldByJob } from '../trace/things/jobs/read'
import { type PromiseNode, promiseNodes } from '../trace/things/promises/chains'
import { promiseInFocus } from '../trace/things/promises/in-focus'
import { promiseCount } from '../trace/things/promises/read'
import { prepareRuns } from '../trace/things/promises/runs'
import { hasServerQueues } from '../trace/things/server-jobs/course'
import { framesFromTop } from '../trace/things/stack/read'
import { type SuspendedFunction, suspendedFunctions } from '../trace/things/suspended/read'
import { type HeldByTimer, heldByTimer } from '../trace/things/timers/read'
import { framesAt, type StandingFrame, type VariableView } from '../trace/things/variables/read'
import type { Trace } from '../trace/trace'
import { emptySnapshot } from './empty-snapshot'
import { windowOf } from './promise-graph/window'
import { GRANULARITIES } from './saved'
import { valueInCode } from './values/value-in-code'

export interface RecordedChoice extends ChoiceDetail {
  readonly position: number
}

export interface Failure {
  readonly error: unknown
}

/** An error that nobody caught. */
export interface Failed {
  /** Position at which it was thrown first. */
  readonly origin: number
  /** Offset of what threw it. */
  readonly start: number
  readonly text: string
}

export interface ShownPromises {
  /** With what waits for them; where there are very many, those around the one in focus. */
  readonly nodes: readonly PromiseNode[]
  /** The promise that the moment is about. */
  readonly focus: number | undefined
}

export interface Recording {
  readonly trace: Trace
  readonly lastPosition: number
  /** Ascending, from -1 (before the first event) to the last position. */
  stops(granularity: Granularity): readonly number[]
  /** The same object as long as position and clock stay. */
  snapshotAt(position: number, clock?: number): Snapshot
  /** Undefined before the first event; the same object as long as position, clock and words stay. English without words. */
  sentenceAt(position: number, words?: Words, clock?: number): Sentence | undefined
  /** The sentence of any other position: it does not take the place of what is kept of the one that is shown. */
  tellAt(position: number, words?: Words): Sentence | undefined
  /** What went wrong where there is no picture or no sentence of a position, which is a mistake of ours. */
  failureAt(position: number): Failure | undefined
  /** Errors that nobody caught, in the order in which they were thrown, each line once. */
  readonly failures: readonly Failed[]
  /** Whether any function is ever put aside by an `await` or a `yield`. */
  readonly hasSuspensions: boolean
  /** Whether anything ever waits for a frame, an idle moment or an answer. */
  readonly hasShelves: boolean
  /** Whether there is a document that the program used. */
  readonly hasDocument: boolean
  /** Where a real engine may go on in several ways. */
  readonly choices: readonly RecordedChoice[]
  /** Frames from the top of the stack downwards, with where they stand and what their variables hold. */
  framesAt(position: number, range: Range): readonly StandingFrame[]
  /** Offset of the line that the running function was at before the one that it is at. */
  ranBefore(position: number): number | undefined
  /** So many frames from the top of the stack, without their variables. */
  stackAt(position: number, count: number): readonly FrameView[]
  /** What a name at an offset of the text holds. */
  valueAt(position: number, name: string, offset: number): VariableView | undefined
  promisesAt(position: number): ShownPromises
  readonly hasPromises: boolean
  /** Whether there are queues of a server. */
  readonly hasServerQueues: boolean
  /** Functions that are put aside, with what they wait for. */
  suspendedAt(position: number): readonly SuspendedFunction[]
  /** What a job brings to its callback, and from which promise. */
  heldByJob(position: number, entry: QueueEntry): HeldByJob | undefined
  /** What a timer, or its task, will call. */
  heldByTimer(id: number): HeldByTimer | undefined
  /** Where each line is printed. */
  readonly printed: readonly number[]
  /** A line by its index. */
  lineAt(index: number): ConsoleLine
  /** The text of the line that is printed at a position. */
  textAt(position: number): string
  /** Where in the text a position is. */
  placeAt(position: number): number | undefined
  /** Virtual ms that pass with the event at a position. */
  waitAt(position: number): number
  /** Tasks that have begun up to a position. */
  tasksBegunAt(position: number): number
}

/** What a single walk over all events collects. */
interface Found {
  readonly stops: Map<Granularity, number[]>
  readonly choices: RecordedChoice[]
  readonly tasksBegun: number[]
  readonly printed: number[]
  readonly thrown: number[]
  readonly uncaught: number[]
  hasSuspensions: boolean
  hasShelves: boolean
  hasPromises: boolean
}

/** Events in a slice. Between two slices other work may run. */
const SLICE = 2000

/** Gets a trace ready in slices, none of which takes long. */
export function* prepareRecording(trace: Trace): Generator<void, Recording> {
  yield* prepareHistory(trace)
  const found: Found = {
    stops: new Map(GRANULARITIES.map((granularity) => [granularity, [-1]])),
    choices: [],
    tasksBegun: [],
    printed: [],
    thrown: [],
    uncaught: [],
    hasSuspensions: false,
    hasShelves: false,
    hasPromises: false,
  }
  for (let position = 0; position < trace.length; position++) {
    note(trace, position, found)
    if (position % SLICE === 0) yield
  }
  if (found.hasPromises) yield* prepareRuns(trace)
  return recordingOf(trace, found)
}

function note(trace: Trace, position: number, found: Found): void {
  for (const granularity of GRANULARITIES)
    if (isStop(trace, position, granularity)) found.stops.get(granularity)!.push(position)
  switch (trace.kindAt(position)) {
    case 'task-started':
      found.tasksBegun.push(position)
      break
    case 'line-printed':
      found.printed.push(position)
      break
    case 'error-thrown':
      found.thrown.push(position)
      break
    case 'error-uncaught':
      found.uncaught.push(position)
      break
    case 'promise-created':
      found.hasPromises = true
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

/** So many events are looked through for the line, then it is given up. */
const MOST_EVENTS = 300

function ranBefore(player: Player, position: number, frames: readonly StandingFrame[]): number | undefined {
  const { trace } = player
  const frame = frames.find(({ kind }) => kind === 'program')
  if (!frame) return undefined
  for (let at = position - 1; at >= Math.max(0, position - MOST_EVENTS); at--) {
    if (trace.kindAt(at) === 'context-pushed' && trace.subjectAt(at) === frame.id) return undefined
    const span = trace.spanAt(at)
    if (trace.kindAt(at) !== 'step-reached' || !span || span.line === frame.standing?.line) continue
    if (player.at(at).frame() === frame.id) return span.start
  }
  return undefined
}

/** Errors that are marked at most. */
const MOST_FAILURES = 100

function failuresOf(trace: Trace, { thrown, uncaught }: Found): readonly Failed[] {
  const byLine = new Map<number, Failed>()
  for (const at of uncaught.slice(0, MOST_FAILURES)) {
    const origin = originOf(trace, thrown, at)
    const span = trace.spanAt(origin)
    const { text } = errorDetail(trace, trace.subjectAt(at))
    if (span && !byLine.has(span.line)) byLine.set(span.line, { origin, start: span.start, text })
  }
  return [...byLine.values()].sort((a, b) => a.origin - b.origin)
}

function shownPromises(at: Moment): ShownPromises {
  const focus = promiseInFocus(at)
  const nodes = promiseNodes(at, windowOf(promiseCount(at), focus))
  return { nodes, focus: focus < 0 ? undefined : at.relations.promiseAt(focus) }
}

const isReaction = ({ kind }: QueueEntry): boolean => kind === 'reaction' || kind === 'await'

function recordingOf(trace: Trace, found: Found): Recording {
  const { choices, hasPromises, hasSuspensions, hasShelves, tasksBegun, printed } = found
  const player = new Player(trace)
  const moments = keptOf((position, clock) => momentAt(trace, player, position, clock))
  const translations = translationsOf(trace)
  const frames = keptOf((position: number) => framesAt(player.at(position), { from: 0, count: 50 }))
  return {
    trace,
    lastPosition: trace.length - 1,
    stops: (granularity) => found.stops.get(granularity)!,
    snapshotAt: (position, clock) => moments(position, clock).snapshot,
    sentenceAt: (position, words, clock) =>
      words ? translations(words)(position, clock) : moments(position, clock).sentence,
    tellAt: (position, words) => told(trace, position, words),
    failures: failuresOf(trace, found),
    failureAt: (position) => moments(position).failure,
    hasSuspensions,
    hasShelves,
    hasDocument: player.hasDocument,
    choices,
    printed,
    framesAt: (position, range) => framesAt(player.at(position), range),
    ranBefore: (position) => ranBefore(player, position, frames(position)),
    stackAt: (position, count) => framesFromTop(player.at(position), { from: 0, count }),
    valueAt: (position, name, offset) => valueInCode(name, offset, frames(position), trace.data.bindings),
    promisesAt: keptOf((position) => shownPromises(player.at(position))),
    hasPromises,
    hasServerQueues: hasServerQueues(trace),
    suspendedAt: (position) => suspendedFunctions(player.at(position), { from: 0, count: 100 }),
    heldByJob: (position, entry) =>
      isReaction(entry) ? heldByJob(player.at(position), entry.id) : undefined,
    heldByTimer: (id) => (trace.entityKind(id) === 'timer' ? heldByTimer(trace, id) : undefined),
    lineAt: (index) => lines(player.at(trace.length - 1), { from: index, count: 1 })[0]!,
    textAt: (position) => lineDetail(trace, trace.subjectAt(position)).text,
    placeAt: (position) => trace.spanAt(position)?.start,
    waitAt: (position) => (position < 1 ? 0 : trace.timeAt(position) - trace.timeAt(position - 1)),
    tasksBegunAt: (position) => tasksBegun.filter((at) => at <= position).length,
  }
}

/** Positions that are shown at once at most: that of the page, of a comparison, under the pointer. */
const MOST_SHOWN = 8

type At<T> = (position: number, clock?: number) => T

/** The last answers are kept: whoever draws a position gets the same objects for it, though others ask for other positions. */
function keptOf<T>(answer: At<T>): At<T> {
  const kept = new Map<number | string, { readonly answer: T }>()
  return (position, clock) => {
    const key = clock === undefined ? position : `${position} ${clock}`
    const entry = kept.get(key) ?? { answer: answer(position, clock) }
    kept.delete(key)
    kept.set(key, entry)
    const [oldest] = kept.keys()
    if (kept.size > MOST_SHOWN) kept.delete(oldest!)
    return entry.answer
  }
}

/** Sentences in the words that were asked for last. */
function translationsOf(trace: Trace): (words: Words) => At<Sentence | undefined> {
  let last: { readonly words: Words; readonly sentenceAt: At<Sentence | undefined> } | undefined
  return (words) => {
    if (last?.words !== words)
      last = {
        words,
        sentenceAt: keptOf((position, clock) =>
          position < 0 ? undefined : told(trace, position, words, clock),
        ),
      }
    return last.sentenceAt
  }
}

interface ShownMoment {
  readonly snapshot: Snapshot
  readonly sentence: Sentence | undefined
  readonly failure: Failure | undefined
}

/** Where a sentence cannot be made there is none: whoever goes there is told why. */
function told(trace: Trace, position: number, words?: Words, clock?: number): Sentence | undefined {
  try {
    return explain(trace, position, words, clock)
  } catch {
    return undefined
  }
}

function momentAt(trace: Trace, player: Player, position: number, clock: number | undefined): ShownMoment {
  let snapshot: Snapshot = { ...emptySnapshot, position }
  try {
    snapshot = player.snapshotAt(position, undefined, clock)
    const sentence = position < 0 ? undefined : explain(trace, position, undefined, clock)
    return { snapshot, sentence, failure: undefined }
  } catch (error) {
    return { snapshot, sentence: undefined, failure: { error } }
  }
}
