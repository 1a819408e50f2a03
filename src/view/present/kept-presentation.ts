// A reload of the window that presents loses nothing: that it presents, the question to the class with its hands, the presenter's
// window. Kept for the session, so that another visit does not begin with it.
import { attempt } from '../saved'
import type { ViewState, ViewStore } from '../view-state'
import { isClassQuestion } from './class-question'
import { type ClassState, classStore } from './class-store'
import { keptPresenter } from './shared'

interface Kept extends Pick<ViewState, 'presentation' | 'hiddenBefore' | 'source' | 'host'> {
  readonly asked: Pick<ClassState, 'question' | 'isPosing' | 'askedAt'>
}

const KEY = 'loopscope.presentation'

export function keepPresentation(store: ViewStore): void {
  if (wasReloaded()) bringBack(store)
  store.subscribe((state, before) => {
    if (state.presentation !== before.presentation || state.hiddenBefore !== before.hiddenBefore) keep(state)
  })
  classStore.subscribe(() => keep(store.getState()))
}

/** A tab that is duplicated has the same session, but is no reload. */
const wasReloaded = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate')

function keep({ presentation, hiddenBefore, source, host }: ViewState): void {
  const { question, isPosing, askedAt } = classStore.getState()
  const kept: Kept = { presentation, hiddenBefore, source, host, asked: { question, isPosing, askedAt } }
  const isNeeded = presentation !== undefined || question !== undefined || isPosing
  attempt(() =>
    isNeeded ? sessionStorage.setItem(KEY, JSON.stringify(kept)) : sessionStorage.removeItem(KEY),
  )
}

function bringBack(store: ViewStore): void {
  attempt(() => {
    const id = keptPresenter()
    if (id !== undefined) void import('./presenting').then(({ shareAgain }) => shareAgain(store, id))
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null
    if (kept === null) return
    const { presentation, hiddenBefore } = kept
    if (presentation) store.setState({ presentation, hiddenBefore, onlyPanels: undefined })
    const { source, host } = store.getState()
    if (kept.source === source && kept.host === host) askAgain(store, kept.asked)
  })
}

function askAgain(store: ViewStore, { question, isPosing, askedAt }: Kept['asked']): void {
  if (isPosing) void store.getState().askClass()
  else if (isClassQuestion(question)) classStore.setState({ question, askedAt })
}
