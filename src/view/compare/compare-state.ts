// With what the run on the page is compared.
import { createStore } from 'zustand/vanilla'
import type { Belief } from '../../machine/running/beliefs'
import type { ScenarioHost } from '../../scenario/scenario'
import { showOverlay } from '../overlay/overlay-state'

export type Against =
  | { readonly kind: 'host'; readonly host: ScenarioHost }
  /** As it was before the last edit. */
  | { readonly kind: 'before' }
  /** Another of the things that it can print. */
  | { readonly kind: 'output'; readonly choices: readonly number[] }
  /** A machine that goes by a wrong rule. */
  | { readonly kind: 'belief'; readonly rule: Belief }

interface CompareState {
  readonly against: Against | undefined
}

export const compareStore = createStore<CompareState>()(() => ({ against: undefined }))

export function compareWith(against: Against): void {
  compareStore.setState({ against })
  showOverlay('compare')
}

/** The same thing, for lists of what there is to compare with. */
export function keyOf(against: Against): string {
  switch (against.kind) {
    case 'host':
      return `host ${against.host}`
    case 'before':
      return 'before'
    case 'output':
      return `output ${against.choices.join()}`
    case 'belief':
      return `belief ${against.rule}`
  }
}
