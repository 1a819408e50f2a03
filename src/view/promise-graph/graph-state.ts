// What of the graph is looked at.
import { createStore } from 'zustand/vanilla'

export interface GraphState {
  /** A promise, or a reaction. */
  readonly selected: number | undefined
  /** Chains that are not folded. */
  readonly unfolded: ReadonlySet<number>
  /** Index of the first promise, where somebody wants to see others than those of the moment; until the next step. */
  readonly from: { readonly from: number; readonly position: number } | undefined
  /** As text instead of a drawing. */
  readonly isText: boolean
}

export const graphStore = createStore<GraphState>()(() => ({
  selected: undefined,
  unfolded: new Set(),
  from: undefined,
  isText: false,
}))

export const select = (selected: number | undefined): void => graphStore.setState({ selected })

export function unfold(fold: number): void {
  graphStore.setState(({ unfolded }) => ({ unfolded: new Set([...unfolded, fold]) }))
}

export const foldAgain = (): void => graphStore.setState({ unfolded: new Set() })
