// A place in the text to go to, and the one where the cursor is.
import { createStore } from 'zustand/vanilla'

interface PlaceState {
  /** A new object for each time that somebody goes there. */
  readonly goal: { readonly offset: number } | undefined
  readonly cursor: number
}

export const placeStore = createStore<PlaceState>()(() => ({ goal: undefined, cursor: 0 }))

export const goToOffset = (offset: number): void => placeStore.setState({ goal: { offset } })
