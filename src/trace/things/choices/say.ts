// The sentence about a choice.
import { taskChoice } from '../../explain/browser-rules'
import { choice } from '../../explain/loop-rules'
import { say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { choiceDetail, type choicesFormat } from './format'

function choiceMade(at: Scene): Sentence {
  const { kind, count: ways, taken } = choiceDetail(at.trace, at.subject)
  if (kind === 'timer-or-immediate')
    return at.sentence(
      say`here a real engine is free, and both orders are right. This run: ${taken}.`,
      choice,
    )
  const what = kind === 'response' ? 'answers arrive together' : 'task sources have something to do'
  return at.sentence(say`${ways} ${what}, and an engine is free to choose. This run: ${taken}.`, taskChoice)
}

export const choicesEvents: Tellings<typeof choicesFormat> = {
  'choice-made': { say: choiceMade, stops: ['line'] },
}
