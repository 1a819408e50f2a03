// How components reach the store.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { ViewState, ViewStore } from './store'

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
