// What a question outlives: a half-made order a step, another host and a reload; an answer the wrong machine that it leads to.
import type { ViewState, ViewStore } from '../view-state'
import type { Told } from './ask'
import { forgetDraft, keepDraft, wasLeftOpen } from './draft'
import { keepUnselected } from './second-click'
import { askWords } from './words'

/** What is shown again once a run has come. */
type Waiting = { readonly kind: 'order' } | ({ readonly kind: 'answer' } & Answered)

interface Answered {
  readonly ask: Told
  readonly position: number
  readonly source: string
  readonly host: string
}

export function followAsking(store: ViewStore): void {
  // The button Check disappears when clicked, so the second click of a double click would fall on the machine.
  keepUnselected()
  let answered: Answered | undefined
  let waiting: Waiting | undefined
  store.subscribe((state, before) => {
    if (state.ask !== before.ask) keep(store, state, before)
    if (closesByHost(state, before)) {
      waiting = { kind: 'order' }
      state.setAsk({ phase: 'loading' })
    } else if (state.belief && !before.belief && before.ask?.phase === 'told')
      answered = { ask: before.ask, position: before.position, source: before.source, host: before.host }
    else if (before.belief && !state.belief && answered && isAbout(answered, state)) {
      waiting = { kind: 'answer', ...answered }
      state.setAsk(answered.ask)
    } else if (before.isRunning && !state.isRunning && waiting) {
      const again = waiting
      waiting = undefined
      if (again.kind === 'order') state.startAsking()
      else if (state.ask === again.ask) state.moveTo(again.position, 'leap')
    }
  })
  const { ask, position, run } = store.getState()
  if (ask === undefined && position < 0 && run?.recording && wasLeftOpen(store.getState()))
    store.getState().startAsking()
}

function keep(store: ViewStore, state: ViewState, before: ViewState): void {
  if (state.ask?.phase === 'predict') keepDraft(state, state.ask)
  else if (before.ask?.phase !== 'predict') return
  else if (state.ask?.phase === 'told' || state.ask?.phase === 'parted') forgetDraft()
  else if (before.ask.chosen.length > 0) {
    keepDraft(before, before.ask, false)
    if (state.position >= 0) store.getState().tell(askWords[state.language].isKept)
  }
}

const closesByHost = (state: ViewState, before: ViewState): boolean =>
  before.ask?.phase === 'predict' &&
  state.ask === undefined &&
  state.isRunning === before.isRunning &&
  state.run !== undefined &&
  state.host !== state.run.host &&
  state.source === before.source &&
  state.run.source === state.source

const isAbout = ({ source, host }: Answered, state: ViewState): boolean =>
  source === state.source && host === state.host
