import { showOverlay } from '../overlay/overlay-state'
import type { ViewState } from '../view-state'
import { classQuestion } from './class-question'
import { classStore, endClass } from './class-store'

/** Poses a question about the program that is shown, or takes it back. */
export async function askClass({ play, moveTo, pose }: ViewState): Promise<void> {
  const { question, isPosing, problem } = classStore.getState()
  if (question || isPosing || problem !== 'none') return endClass()
  play(false)
  showOverlay(undefined)
  moveTo(-1, 'leap')
  classStore.setState({ isPosing: true, problem: 'none' })
  const parts = await pose()
  if (!classStore.getState().isPosing) return
  if (parts === undefined) endClass()
  else if ('message' in parts) classStore.setState({ isPosing: false, problem: parts })
  else {
    const posed = classQuestion(parts)
    classStore.setState({
      question: posed,
      isPosing: false,
      askedAt: Date.now(),
      problem: posed ? 'none' : 'nothing-to-ask',
    })
  }
}
