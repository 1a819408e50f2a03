// How components reach the store.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { ViewState, ViewStore } from './view-state'
import type { InLanguages } from './words/language'

export const ViewContext = createContext<ViewStore | undefined>(undefined)

export function useViewStore(): ViewStore {
  const store = useContext(ViewContext)
  if (!store) throw new Error('A component of the view was drawn outside of <App>.')
  return store
}

/** `select` must give the same object for the same state. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useViewStore(), select)
}

/** What a part of the page says, in the language that is chosen. */
export function useWords<T>(words: InLanguages<T>): T {
  return words[useView((state) => state.language)]
}
