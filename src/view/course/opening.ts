// Scenarios open with a question: who predicts first learns from what is shown. Nobody has to.
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { MARKS } from '../../learn/progress/progress'
import { attempt } from '../saved'
import type { ViewStore } from '../view-state'
import { progressStore } from './progress-store'

const KEY = 'loopscope.ask-first'

const storedChoice = (): boolean => {
  let stored: string | null = null
  attempt(() => {
    stored = localStorage.getItem(KEY)
  })
  return stored !== 'no'
}

const choice = createStore(() => ({ asksFirst: storedChoice() }))

export const useAsksFirst = (): boolean => useStore(choice, ({ asksFirst }) => asksFirst)

export function askFirst(asksFirst: boolean): void {
  attempt(() => localStorage.setItem(KEY, asksFirst ? 'yes' : 'no'))
  choice.setState({ asksFirst })
}

/** Rejects where the scenario cannot be loaded. */
export async function openScenario(store: ViewStore, name: string, mustAsk = false): Promise<void> {
  await store.getState().chooseScenario({ name })
  const mark = progressStore.getState().progress.scenarios.get(name)
  const isNew = mark === undefined || mark === MARKS[0]
  if (mustAsk || (choice.getState().asksFirst && isNew)) store.getState().startAsking()
}
