// Questions made from the record of any run, the user's own too.
import { Moment } from '../../trace/moment'
import type { Trace } from '../../trace/trace'
import type { LearnWords } from '../words/words'
import { type Asker, QUESTION_KINDS, type Question, type QuestionKind, questionOf } from './question'
import { entersQueue, framesOnStack, jobsBefore, jobsWaiting, onTop, queuedBy, runsNext } from './queues'
import {
  clockJumps,
  jobCarries,
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

/** All that can be asked at a position, from 0. */
export function questionsAt(trace: Trace, position: number, words: LearnWords): Question[] {
  const at = new Moment(trace, position)
  return QUESTION_KINDS.flatMap((kind) => {
    const found = ASKERS[kind](at, words)
    return (found && questionOf(kind, at, found, words)) ?? []
  })
}

/** The next question after a position, of a kind that was asked least. Undefined where nothing is left to ask. */
export function nextQuestion(
  trace: Trace,
  position: number,
  words: LearnWords,
  asked: ReadonlyMap<QuestionKind, number> = new Map(),
): Question | undefined {
  for (let at = position + 1; at < trace.length; at++) {
    const questions = questionsAt(trace, at, words)
    const times = ({ kind }: Question): number => asked.get(kind) ?? 0
    if (questions.length > 0)
      return questions.reduce((one, other) => (times(other) < times(one) ? other : one))
  }
  return undefined
}
