// The question that the class is asked, if one is.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Message } from '../said/use-said'
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

/** The run lies under the question until that is explained; nothing moves it meanwhile. */
export const coversRun = ({ isPosing, question }: Pick<ClassState, 'isPosing' | 'question'>): boolean =>
  isPosing || (question !== undefined && question.phase !== 'explain')

export const useCoversRun = (): boolean => useStore(classStore, coversRun)

export const endClass = (): void =>
  classStore.setState({ question: undefined, problem: 'none', isPosing: false })
