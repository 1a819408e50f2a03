// Questions about promises, values, time and what is printed.
import type { EventKind } from '../../trace/formats'
import { Moment } from '../../trace/moment'
import { lineDetail } from '../../trace/things/console/format'
import { jobDetail } from '../../trace/things/jobs/format'
import type { Phase } from '../../trace/things/loop/format'
import { loopAt } from '../../trace/things/loop/read'
import { promiseDetail, reactionDetail } from '../../trace/things/promises/format'
import { type PromiseView, promises } from '../../trace/things/promises/read'
import { contextDetail } from '../../trace/things/stack/format'
import { timerDetail } from '../../trace/things/timers/format'
import { waitingTimers } from '../../trace/things/timers/read'
import { framesAt, type VariableView } from '../../trace/things/variables/read'
import type { Trace } from '../../trace/trace'
import type { LearnWords } from '../words/words'
import type { Asker } from './question'
import { nextOf } from './queues'

/** Promises, lines and variables that are looked at for other options. */
const SOME = 12

/** A text of the program as far as an option can show it. */
const shown = (text: string): string =>
  text.length > 60 ? `${text.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : text

/** The same within a sentence. */
const quoted = (text: string): string => `“${text.split('\n', 1)[0]}${text.includes('\n') ? '…' : ''}”`

// Promises

const promiseNumbered = (at: Moment, id: number): PromiseView | undefined =>
  promises(at, { from: promiseDetail(at.trace, id).number - 1, count: 1 })[0]

const lastPromises = (at: Moment, before: number): readonly PromiseView[] =>
  promises(at, { from: Math.max(0, before - SOME), count: SOME })

/** Asked when a job of a reaction begins. */
export const jobCarries: Asker = (at) => {
  const { trace, kind, subject } = at
  if (kind !== 'job-started') return undefined
  const { number, reaction } = jobDetail(trace, subject)
  if (reaction === 0) return undefined
  const { promise } = reactionDetail(trace, reaction)
  const result = promiseNumbered(at, promise)?.result
  if (result === undefined) return undefined
  const others = lastPromises(at, promiseDetail(trace, promise).number + SOME / 2)
  const values = others.flatMap((one) => one.result?.text ?? [])
  return { name: `J${number}`, right: result.text, wrong: [...values, 'undefined'] }
}

/** Asked when a promise was just touched. */
export const promiseState: Asker = (at, words) => {
  const { trace, kind, subject } = at
  const isTouched = kind === 'promise-resolved' || kind === 'promise-settled' || kind === 'promise-created'
  const shown = isTouched ? promiseNumbered(at, subject) : undefined
  if (shown === undefined) return undefined
  const { pending, fulfilled, rejected } = words.states
  return {
    name: `P${promiseDetail(trace, subject).number}`,
    right: words.states[shown.state],
    wrong: [pending, fulfilled, rejected],
  }
}

/** Asked when a function was put aside by an await. */
export const waitsFor: Asker = (at) => {
  const { trace, kind, subject, position } = at
  if (kind !== 'context-suspended') return undefined
  const promise = awaitedBy(trace, position, subject)
  if (promise === undefined) return undefined
  const { number } = promiseDetail(trace, promise)
  const others = lastPromises(at, number + SOME / 2).map(({ badge }) => badge)
  return { name: contextDetail(trace, subject).label, right: `P${number}`, wrong: others.toReversed() }
}

/** The promise that a context began to wait for just before a position. */
function awaitedBy(trace: Trace, position: number, context: number): number | undefined {
  for (let before = position - 1; before >= 0 && before > position - SOME; before--) {
    if (trace.kindAt(before) !== 'reaction-registered') continue
    const { promise, isAwait, handler } = reactionDetail(trace, trace.subjectAt(before))
    if (isAwait && handler === context) return promise
  }
  return undefined
}

// Output

const PRINTS: ReadonlySet<EventKind> = new Set(['line-printed'])

function linesAfter(trace: Trace, position: number, most: number): { text: string; at: number }[] {
  const found: { text: string; at: number }[] = []
  for (let at = nextOf(trace, position, PRINTS); at !== undefined; at = nextOf(trace, at, PRINTS)) {
    const { text, level } = lineDetail(trace, trace.subjectAt(at))
    if (level !== 'notice') found.push({ text: shown(text), at })
    if (found.length === most) break
  }
  return found
}

/** Asked when a callback begins or ends. */
export const printsNext: Asker = ({ trace, position, kind }) => {
  if (kind !== 'task-ended' && kind !== 'job-ended' && kind !== 'task-started') return undefined
  const [next, ...later] = linesAfter(trace, position, SOME)
  if (next === undefined) return undefined
  return { right: next.text, wrong: later.map(({ text }) => text), answeredAt: next.at }
}

const TASK_STARTS: ReadonlySet<EventKind> = new Set(['task-started'])

/** At the beginning of the script the last of the next lines that can be told by its text. */
function lineToPlace({ trace, position, kind }: Moment): { text: string; at: number } | undefined {
  if (kind !== 'task-started' || position !== nextOf(trace, -1, TASK_STARTS)) return undefined
  const lines = linesAfter(trace, position, SOME)
  const isTold = (text: string): boolean =>
    lines.filter((line) => quoted(line.text) === quoted(text)).length === 1
  return lines.findLast(({ text }) => text.trim() !== '' && isTold(text))
}

/** Where each turn of the loop runs one task. */
export const printsInTurn: Asker = (at, words) => {
  const { trace } = at
  const single = trace.host === 'node' ? undefined : lineToPlace(at)
  if (single === undefined) return undefined
  const turns = turnsUpTo(trace, single.at)
  const others = [turns - 1, turns + 1, turns + 2, 1].filter((n) => n > 0).map(words.turn)
  return { name: quoted(single.text), right: words.turn(turns), wrong: others, answeredAt: single.at }
}

const PHASES: readonly Phase[] = ['timers', 'check', 'poll', 'script', 'close']

/** A turn of Node's loop has phases, in each of which several callbacks may run. */
export const printsInPhase: Asker = (at, words) => {
  const { trace } = at
  const single = trace.host === 'node' ? lineToPlace(at) : undefined
  const phase = single && loopAt(new Moment(trace, single.at)).phase
  if (single === undefined || phase === undefined || !PHASES.includes(phase)) return undefined
  return {
    name: quoted(single.text),
    right: words.phase(phase),
    wrong: PHASES.map(words.phase),
    answeredAt: single.at,
  }
}

/** Tasks that have begun. */
function turnsUpTo(trace: Trace, position: number): number {
  let turns = 0
  for (let at = nextOf(trace, -1, TASK_STARTS); at !== undefined && at <= position; ) {
    turns++
    at = nextOf(trace, at, TASK_STARTS)
  }
  return turns
}

// Time

/** Asked when a timer was just set. */
export const timerDue: Asker = (at, words) => {
  if (at.kind !== 'timer-registered') return undefined
  const timers = waitingTimers(at, { from: 0, count: SOME })
  const timer = timers.find(({ id }) => id === at.subject)
  if (timer === undefined) return undefined
  const { number, delay } = timerDetail(at.trace, at.subject)
  const others = [at.time, delay, ...timers.map(({ due }) => due), timer.due + delay, timer.due + 10]
  return { name: `T${number}`, right: words.ms(timer.due), wrong: timesOf(words, others) }
}

const CLOCK_MOVES: ReadonlySet<EventKind> = new Set(['clock-moved'])

/** Asked just before virtual time jumps to a timer, as nothing else can run. */
export const clockJumps: Asker = (at, words) => {
  const { trace, position, time } = at
  if (position + 1 >= trace.length || !CLOCK_MOVES.has(trace.kindAt(position + 1))) return undefined
  if ((['stack', 'ticks', 'jobs', 'tasks'] as const).some((list) => at.list(list).count > 0)) return undefined
  const to = trace.timeAt(position + 1)
  const dues = waitingTimers(at, { from: 0, count: SOME }).map(({ due }) => due)
  if (!dues.includes(to)) return undefined
  const others = timesOf(words, [...dues.toReversed(), time, to + 10])
  return { right: words.ms(to), wrong: others, answeredAt: position + 1 }
}

const timesOf = (words: LearnWords, times: readonly number[]): string[] => times.map(words.ms)

// Variables

/** Asked when one was just assigned that the running function can see. */
export const variableHolds: Asker = (at) => {
  if (at.kind !== 'variable-assigned') return undefined
  const shown = variablesSeen(at)
  const changed = shown.filter(({ hasChanged }) => hasChanged)
  const [variable] = changed
  if (variable === undefined || changed.length > 1) return undefined
  const before = variablesSeen(new Moment(at.trace, at.position - 1))
  const old = before.find(({ name, kind }) => name === variable.name && kind === variable.kind)
  const wrong = [old?.value.text ?? '', ...shown.map(({ value }) => value.text), 'undefined']
  return { name: variable.name, right: variable.value.text, wrong }
}

/** Variables that the running function can see, the innermost first. */
const variablesSeen = (at: Moment): readonly VariableView[] =>
  framesAt(at, { from: 0, count: 1 }).flatMap(({ scopes }) => scopes.flatMap(({ variables }) => variables))
