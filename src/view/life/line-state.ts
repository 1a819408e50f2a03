// Of which line of the text it is told when it ran, and where on the screen.
import { createStore } from 'zustand/vanilla'

export interface LineShown {
  readonly line: number
  readonly x: number
  readonly y: number
}

export const lineStore = createStore<{ readonly shown: LineShown | undefined }>()(() => ({
  shown: undefined,
}))

export const showLine = (shown: LineShown | undefined): void => lineStore.setState({ shown })
