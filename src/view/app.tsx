import { type CSSProperties, useEffect } from 'react'
import styles from './app.module.css'
import { Guarded, LastResort, Unneeded } from './boundary'
import { FlightOverlay } from './flight/flight-overlay'
import { Header } from './header'
import { Workspace } from './layout/workspace'
import { LifeCard } from './life/lazy-card'
import { usePlayback } from './playback'
import { Dialogs } from './sharing/dialogs'
import { useDroppedFile } from './sharing/dropped-file'
import { useShortcuts } from './shortcuts'
import type { ViewStore } from './store'
import { Transport } from './transport'
import { useView, useViewStore, useWords, ViewContext } from './view-context'
import { appWords } from './words/app'

export function App({ store }: { readonly store: ViewStore }) {
  useEffect(() => {
    const leave = () => store.getState().leave()
    addEventListener('pagehide', leave)
    void store.getState().open()
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
  useDroppedFile()
  useTheme()
  const presentation = useView((state) => state.presentation)
  return (
    <div
      className={styles.app}
      data-presenting={presentation !== undefined}
      style={{ '--scale': presentation?.scale } as CSSProperties}
    >
      {presentation ? (
        <EndOfPresentation />
      ) : (
        <Guarded name="Header">
          <Header />
        </Guarded>
      )}
      <Workspace />
      <Guarded name="Transport">
        <Transport />
      </Guarded>
      <Unneeded>
        <Dialogs />
        <FlightOverlay />
        <LifeCard />
      </Unneeded>
      {presentation?.isBlank && <Blank />}
    </div>
  )
}

/** Whoever leaves the full screen ends the presentation. */
function EndOfPresentation() {
  const { present } = useViewStore().getState()
  const words = useWords(appWords)
  useEffect(() => {
    const leave = () => {
      if (!document.fullscreenElement) present(false)
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

/** Nothing, so that people look at whoever speaks. */
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
