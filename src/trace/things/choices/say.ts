// The sentence about a choice.
import { answers, ioOrder, lateFrame, taskChoice } from '../../explain/browser-rules'
import { choice } from '../../explain/loop-rules'
import { say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { type TaskDetail, type TaskSource, taskDetail } from '../tasks/format'
import { type ChoiceKind, choiceDetail, type choicesFormat } from './format'

const chosen: { readonly [K in ChoiceKind]: (at: Scene) => Sentence } = {
  'timer-or-immediate': (at) =>
    at.sentence(say`here a real engine is free, and both orders are right. This run: ${taken(at)}.`, choice),
  'io-order': (at) =>
    at.sentence(say`operations end in any order, and each is right. This run: ${taken(at)}.`, ioOrder),
  response: (at) => at.sentence(say`answers arrive together, in any order. This run: ${taken(at)}.`, answers),
  frame: (at) => at.sentence(say`a display may be late. This run: ${taken(at)}.`, lateFrame),
  'task-source': (at) => {
    const ready = new Set([...at.list('tasks').all()].map(({ key }) => nounOf(taskDetail(at.trace, key))))
    return at.sentence(say`${readyNow([...ready])}; the browser may take any.`, taskChoice)
  },
}

const taken = (at: Scene): string => choiceDetail(at.trace, at.subject).taken

/** Most kinds of task that are named. */
const MOST = 3

function readyNow(nouns: readonly string[]): readonly Phrase[] {
  if (nouns.length === 1) return say`more than ${nouns[0]!} is ready`
  if (nouns.length === 2) return say`${nouns[0]!} and ${nouns[1]!} are both ready`
  if (nouns.length === MOST) return say`${nouns[0]!}, ${nouns[1]!} and ${nouns[2]!} are ready`
  return say`${nouns.length} kinds of task are ready, ${nouns[0]!} and ${nouns[1]!} among them`
}

const nouns: { readonly [S in TaskSource]: string } = {
  script: 'a script',
  timer: 'a timer',
  dom: 'news of the document',
  'user-interaction': 'what the user did',
  networking: 'an answer',
  message: 'a message',
  immediate: 'an immediate',
  rendering: 'a frame',
  scheduler: 'a task with a priority',
  idle: 'an idle callback',
  io: 'an operation',
}

const nounOf = ({ source, rejections }: TaskDetail): string =>
  rejections === undefined ? nouns[source] : 'the rejection report'

export const choicesEvents: Tellings<typeof choicesFormat> = {
  'choice-made': { say: (at) => chosen[choiceDetail(at.trace, at.subject).kind](at), stops: ['line'] },
}
