// A prediction that is half made outlives a step, another host and a reload of the page.

import { attempt } from '../saved'
import type { ViewState } from '../view-state'
import type { Predicting } from './ask'

interface Draft {
  readonly source: string
  readonly host: string
  readonly chips: readonly string[]
  readonly chosen: readonly number[]
  readonly isSure: boolean | null
  /** Whether the question is still open. */
  readonly isOpen: boolean
}

const KEY = 'loopscope.order'

type Asked = Pick<ViewState, 'source' | 'host'>

export function keepDraft({ source, host }: Asked, ask: Predicting, isOpen = true): void {
  const { puzzle, chosen, isSure = null } = ask
  attempt(() =>
    chosen.length === 0
      ? sessionStorage.removeItem(KEY)
      : sessionStorage.setItem(
          KEY,
          JSON.stringify({ source, host, chips: puzzle.chips, chosen, isSure, isOpen }),
        ),
  )
}

export const forgetDraft = (): void => void attempt(() => sessionStorage.removeItem(KEY))

/** Whether the page was left in the middle of this question. */
export const wasLeftOpen = ({ source, host }: Asked): boolean => {
  const draft = readDraft()
  return draft?.isOpen === true && draft.source === source && draft.host === host
}

/** With what was chosen before, if the same lines are asked for; else says why not. */
export function withDraft(ask: Predicting, { source }: Asked): Predicting {
  const draft = readDraft()
  if (draft === undefined || draft.source !== source) return ask
  const chosen = chosenAgain(draft, ask.puzzle.chips)
  if (chosen === undefined) return { ...ask, notice: 'other-lines' }
  return { ...ask, chosen, isSure: draft.isSure ?? undefined }
}

/** Chips of another host may lie in another order. */
export function chosenAgain(
  { chips: before, chosen }: Pick<Draft, 'chips' | 'chosen'>,
  chips: readonly string[],
): readonly number[] | undefined {
  if (JSON.stringify(before.toSorted()) !== JSON.stringify(chips.toSorted())) return undefined
  const nth = before.map((text, i) => before.slice(0, i).filter((other) => other === text).length)
  const now = chosen.map((chip) => {
    const same = chips.flatMap((text, i) => (text === before[chip] ? [i] : []))
    return same[nth[chip] ?? 0]
  })
  return now.includes(undefined) ? undefined : now.filter((chip) => chip !== undefined)
}

function readDraft(): Draft | undefined {
  let draft: Draft | undefined
  attempt(() => {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    if (isDraft(stored)) draft = stored
  })
  return draft
}

const isDraft = (stored: unknown): stored is Draft =>
  typeof stored === 'object' &&
  stored !== null &&
  'chips' in stored &&
  Array.isArray(stored.chips) &&
  'chosen' in stored &&
  Array.isArray(stored.chosen)
