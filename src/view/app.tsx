import { type CSSProperties, useEffect } from 'react'
import { useStore } from 'zustand'
import styles from './app.module.css'
import { Guarded, LastResort, Opened, Unneeded } from './boundary'
import { guideStore, useLesson } from './course/guide'
import { Header } from './header'
import { Workspace } from './layout/workspace'
import { lazily } from './lazily'
import { Cards } from './life/lazy-card'
import { usePlayback } from './playback'
import { Dialogs } from './sharing/dialogs'
import { useShortcuts } from './shortcuts'
import { Transport } from './transport'
import { useView, useViewStore, useWords, ViewContext } from './view-context'
import type { ViewStore } from './view-state'
import { appWords } from './words/app'

const LessonBar = lazily(() => import('./course/lesson-bar'))
/** Loads with the first step: nothing flies before it. */
const FlightOverlay = lazily(() => import('./flight/flight-overlay'))
const SightOverlay = lazily(() => import('./course/sight-overlay'))

export function App({ store }: { readonly store: ViewStore }) {
  useEffect(() => {
    const leave = () => store.getState().leave()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [store])
  return (
    <ViewContext value={store}>
      <LastResort store={store}>
        <Screen />
      </LastResort>
    </ViewContext>
  )
}

function Screen() {
  usePlayback()
  useShortcuts()
  useTheme()
  const presentation = useView((state) => state.presentation)
  const hasLesson = useLesson() !== undefined
  return (
    <div
      className={styles.app}
      data-presenting={presentation !== undefined}
      style={{ '--scale': presentation?.scale } as CSSProperties}
    >
      <div>
        {presentation ? (
          <EndOfPresentation />
        ) : (
          <Guarded name="Header">
            <Header />
          </Guarded>
        )}
        {hasLesson && <LessonBar />}
      </div>
      <Workspace />
      <Guarded name="Transport">
        <Transport />
      </Guarded>
      <Opened>
        <Dialogs />
      </Opened>
      <Unneeded>
        <FlightOverlay />
        <Cards />
        <Sight />
      </Unneeded>
      {presentation?.isBlank && <Blank />}
    </div>
  )
}

/** What a walk or a refutation points at. */
function Sight() {
  const hasSight = useStore(guideStore, ({ sight }) => sight !== undefined)
  return hasSight && <SightOverlay />
}

/** Leaving the full screen ends the presentation. */
function EndOfPresentation() {
  const { present } = useViewStore().getState()
  const words = useWords(appWords)
  useEffect(() => {
    let wasFull = Boolean(document.fullscreenElement)
    const leave = () => {
      const isFull = Boolean(document.fullscreenElement)
      // After a reload an event may still tell of the page before.
      if (wasFull && !isFull) present(false)
      wasFull = isFull
    }
    document.addEventListener('fullscreenchange', leave)
    return () => document.removeEventListener('fullscreenchange', leave)
  }, [present])
  return (
    <header>
      <h1 className="hidden-words">Loopscope</h1>
      <button type="button" className={styles.end} onClick={() => present(false)}>
        {words.endOfPresentation}
      </button>
    </header>
  )
}

/** A blank page, so that people look at the speaker. */
function Blank() {
  const { blank } = useViewStore().getState()
  const words = useWords(appWords)
  return (
    <button
      type="button"
      className={styles.blank}
      aria-label={words.showAgain}
      onClick={() => blank(false)}
    />
  )
}

function useTheme() {
  const theme = useView((state) => state.theme)
  const language = useView((state) => state.language)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.lang = language
  }, [theme, language])
}
