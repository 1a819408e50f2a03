import { useEffect } from 'react'
import styles from './app.module.css'
import { Guarded, LastResort, Unneeded } from './boundary'
import { FlightOverlay } from './flight/flight-overlay'
import { Header } from './header'
import { Help } from './help'
import { Workspace } from './layout/workspace'
import { usePlayback } from './playback'
import { useShortcuts } from './shortcuts'
import type { ViewStore } from './store'
import { Transport } from './transport'
import { useView, ViewContext } from './view-context'

export function App({ store }: { readonly store: ViewStore }) {
  useEffect(() => {
    const leave = () => store.getState().leave()
    addEventListener('pagehide', leave)
    store.getState().open()
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
  return (
    <div className={styles.app}>
      <Guarded name="Header">
        <Header />
      </Guarded>
      <Workspace />
      <Guarded name="Transport">
        <Transport />
      </Guarded>
      <Unneeded>
        <Help />
        <FlightOverlay />
      </Unneeded>
    </div>
  )
}

function useTheme() {
  const theme = useView((state) => state.theme)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
