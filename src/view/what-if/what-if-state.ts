// What is asked about a number of the program on the page, and what is known of it so far.
import { createStore } from 'zustand/vanilla'
import type { Measure } from '../../learn/what-if/measures'
import type { Observation } from '../../learn/what-if/observation'
import type { Question } from '../../learn/what-if/what-if'

export interface WhatIfState {
  readonly isOpen: boolean
  /** The program as it was, and the number in it; undefined until the numbers are known. */
  readonly question: Question | undefined
  /** What stands in its place now. */
  readonly value: number
  /** What came of each value that was tried. */
  readonly observations: ReadonlyMap<number, Observation>
  /** By what runs are told apart, where somebody chose it. */
  readonly measure: Measure | undefined
  readonly isTrying: boolean
  /** Until the pointer is let go, all changes are one step of undo. */
  readonly isDragging: boolean
  /** Why there is no question. */
  readonly obstacle: 'reading' | 'no-number' | { readonly message: string } | undefined
}

export const whatIfStore = createStore<WhatIfState>()(() => ({
  isOpen: false,
  question: undefined,
  value: 0,
  observations: new Map(),
  measure: undefined,
  isTrying: false,
  isDragging: false,
  obstacle: undefined,
}))

export const toggleWhatIf = (): void => whatIfStore.setState(({ isOpen }) => ({ isOpen: !isOpen }))
