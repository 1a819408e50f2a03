// Questions made from the record of any run, the user's own too.
import type { EventKind } from '../../trace/formats'
import { Moment } from '../../trace/moment'
import type { Trace } from '../../trace/trace'
import type { LearnWords } from '../words/words'
import { type Asker, QUESTION_KINDS, type Question, type QuestionKind, questionOf } from './question'
import { entersQueue, framesOnStack, jobsBefore, jobsWaiting, onTop, queuedBy, runsNext } from './queues'
import {
  clockJumps,
  jobCarries,
  printsInPhase,
  printsInTurn,
  printsNext,
  promiseState,
  timerDue,
  variableHolds,
  waitsFor,
} from './values'

const ASKERS: { readonly [K in QuestionKind]: Asker } = {
  'runs-next': runsNext,
  'enters-queue': entersQueue,
  'jobs-waiting': jobsWaiting,
  'queued-by': queuedBy,
  'job-carries': jobCarries,
  'prints-in-turn': printsInTurn,
  'prints-in-phase': printsInPhase,
  'promise-state': promiseState,
  'prints-next': printsNext,
  'on-top': onTop,
  'timer-due': timerDue,
  'clock-jumps': clockJumps,
  'waits-for': waitsFor,
  'variable-holds': variableHolds,
  'jobs-before': jobsBefore,
  'frames-on-stack': framesOnStack,
}

/** With these something has come about that can be asked about… */
const AFTER: ReadonlySet<EventKind> = new Set([
  'task-started',
  'task-ended',
  'job-enqueued',
  'job-started',
  'job-ended',
  'checkpoint-begun',
  'context-pushed',
  'context-resumed',
  'context-suspended',
  'promise-created',
  'promise-resolved',
  'promise-settled',
  'timer-registered',
  'variable-assigned',
])

/** …and before these it can be asked what comes. */
const BEFORE: ReadonlySet<EventKind> = new Set([
  'job-enqueued',
  'task-enqueued',
  'timer-registered',
  'entry-shelved',
  'clock-moved',
])

/** A long run has few moments that are worth a look. */
const mayAsk = (trace: Trace, position: number): boolean =>
  AFTER.has(trace.kindAt(position)) || (position + 1 < trace.length && BEFORE.has(trace.kindAt(position + 1)))

/** All that can be asked at a position, from 0. */
export function questionsAt(trace: Trace, position: number, words: LearnWords): Question[] {
  if (!mayAsk(trace, position)) return []
  const at = new Moment(trace, position)
  return QUESTION_KINDS.flatMap((kind) => {
    const found = ASKERS[kind](at, words)
    return (found && questionOf(kind, at, found, words)) ?? []
  })
}

/** Events within which a kind that was asked less goes before one that comes earlier. */
const NEAR = 25

/** The next question after a position, of a kind that was asked least. Undefined where nothing is left to ask. */
export function nextQuestion(
  trace: Trace,
  position: number,
  words: LearnWords,
  asked: ReadonlyMap<QuestionKind, number> = new Map(),
): Question | undefined {
  const times = ({ kind }: Question): number => asked.get(kind) ?? 0
  let best: Question | undefined
  for (let at = position + 1; at < trace.length; at++) {
    if (best !== undefined && (times(best) === 0 || at - best.position > NEAR)) break
    for (const question of questionsAt(trace, at, words))
      if (best === undefined || times(question) < times(best)) best = question
  }
  return best
}
