// The sentence about a choice.
import { answers, ioOrder, lateFrame, lateTimer, taskChoice } from '../../explain/browser-rules'
import { choice } from '../../explain/loop-rules'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { type TaskDetail, taskDetail } from '../tasks/format'
import type { Ready } from './english'
import { type ChoiceKind, choiceDetail, type choicesFormat } from './format'

const chosen: { readonly [K in ChoiceKind]: (at: Scene) => Sentence } = {
  'timer-or-immediate': (at) => at.sentence(at.words.choices.timerOrImmediate(taken(at)), choice),
  'io-order': (at) => at.sentence(at.words.choices.ioOrder(taken(at)), ioOrder),
  response: (at) => at.sentence(at.words.choices.response(taken(at)), answers),
  frame: (at) => at.sentence(at.words.choices.frame(taken(at)), lateFrame),
  'late-timer': (at) => at.sentence(at.words.choices.lateTimer(taken(at)), lateTimer),
  'task-source': (at) => {
    const ready = new Set([...at.list('tasks').all()].map(({ key }) => readyOf(taskDetail(at.trace, key))))
    return at.sentence(at.words.choices.taskSource([...ready]), taskChoice)
  },
}

const taken = (at: Scene): string => at.words.nouns.label(choiceDetail(at.trace, at.subject).taken)

const readyOf = ({ source, rejections }: TaskDetail): Ready =>
  rejections === undefined ? source : 'rejections'

export const choicesEvents: Tellings<typeof choicesFormat> = {
  'choice-made': { say: (at) => chosen[choiceDetail(at.trace, at.subject).kind](at), stops: ['line'] },
}
