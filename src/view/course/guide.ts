// What accompanies the run: a walk, a challenge or practice; and what in the picture is pointed at.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PracticeRequest } from '../../learn/practice/practice'
import type { Sight } from '../../learn/sight'
import type { LinkedLesson } from '../../scenario/link/link'

export type Guide =
  /** By the index of its step. */
  | { readonly kind: 'walk'; readonly walk: string; readonly step: number }
  | { readonly kind: 'challenge'; readonly challenge: string; readonly hints: number }
  | ({ readonly kind: 'practice' } & PracticeRequest)

interface GuideState {
  readonly guide: Guide | undefined
  readonly sight: Sight | undefined
  /** A list of programs that are gone through one by one. */
  readonly lesson: LinkedLesson | undefined
  /** Each program begins with a question. */
  readonly lessonAsks: boolean
  /** Exercises that were right one after the other, since the page was opened. */
  readonly streak: number
}

export const guideStore = createStore<GuideState>()(() => ({
  guide: undefined,
  sight: undefined,
  lesson: undefined,
  lessonAsks: false,
  streak: 0,
}))

export const useGuide = (): Guide | undefined => useStore(guideStore, ({ guide }) => guide)

export const openGuide = (guide: Guide | undefined): void => guideStore.setState({ guide, sight: undefined })

export const useLesson = (): LinkedLesson | undefined => useStore(guideStore, ({ lesson }) => lesson)
