// The question that the class is asked, if one is.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Message } from '../said/use-said'
import type { ViewState } from '../view-state'
import type { ClassQuestion } from './class-question'

export interface ClassState {
  readonly question: ClassQuestion | undefined
  /** Why there is none although one was wanted. */
  readonly problem: 'none' | 'nothing-to-ask' | Message
  readonly isPosing: boolean
  /** When it was posed, in ms since 1970. */
  readonly askedAt: number
}

export const classStore = createStore<ClassState>()(() => ({
  question: undefined,
  problem: 'none',
  isPosing: false,
  askedAt: 0,
}))

export const useClass = (): ClassState => useStore(classStore)

/** Poses a question about the program that is shown, or takes it back. */
export async function askClass({ play, moveTo, pose }: ViewState): Promise<void> {
  const { question, isPosing, problem } = classStore.getState()
  if (question || isPosing || problem !== 'none') return endClass()
  classStore.setState({ isPosing: true, problem: 'none' })
  play(false)
  moveTo(-1, 'leap')
  const { classQuestion } = await import('./class-question')
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

export const endClass = (): void =>
  classStore.setState({ question: undefined, problem: 'none', isPosing: false })
