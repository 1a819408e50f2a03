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
  /** The right machine, while the page goes by a wrong rule. */
  | { readonly kind: 'real' }

interface CompareState {
  readonly against: Against | undefined
}

export const compareStore = createStore<CompareState>()(() => ({ against: undefined }))

export function compareWith(against: Against): void {
  compareStore.setState({ against })
  showOverlay('compare')
}

const REAL: Against = { kind: 'real' }

/** A wrong machine that is on the page itself stands beside the right one. */
export const besidePage = (against: Against | undefined, onPage: Belief | undefined): Against | undefined =>
  against?.kind === 'belief' && against.rule === onPage ? REAL : against

/** The same thing, for lists of what there is to compare with. */
export function keyOf(against: Against): string {
  switch (against.kind) {
    case 'host':
      return `host ${against.host}`
    case 'before':
    case 'real':
      return against.kind
    case 'output':
      return `output ${against.choices.join()}`
    case 'belief':
      return `belief ${against.rule}`
  }
}
