import { useEffect } from 'react'
import styles from './app.module.css'
import { Banner } from './banner'
import { Guarded, LastResort, Unneeded } from './boundary'
import { CodePanel } from './editor/code-panel'
import { FlightOverlay } from './flight/flight-overlay'
import { Header } from './header'
import { Help } from './help'
import { CallStack } from './panels/call-stack'
import { Console } from './panels/console'
import { LoopTrack } from './panels/loop-track'
import { Narration } from './panels/narration'
import { Page } from './panels/page'
import { Queue } from './panels/queue'
import { Shelves } from './panels/shelves'
import { Timers } from './panels/timers'
import { usePlayback } from './playback'
import { selectChoice, selectIsStale, selectSentence, selectSnapshot } from './selectors'
import { useShortcuts } from './shortcuts'
import type { ViewState, ViewStore } from './store'
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
      <main className={styles.body}>
        <Guarded name="Code">
          <CodePanel />
        </Guarded>
        <Machine />
      </main>
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

/** All that belongs to the moment: the loop, its sentence, the stack, the queues, the timers and the console. */
function Machine() {
  const snapshot = useView(selectSnapshot)
  const { counts } = snapshot
  const sentence = useView(selectSentence)
  const otherwise = useView(withoutSentence)
  const choice = useView(selectChoice)
  const isStale = useView(selectIsStale)
  const host = useView((state) => state.run?.host ?? state.host)
  const hasSuspensions = useView((state) => state.run?.recording?.hasSuspensions ?? false)
  const hasShelves = useView((state) => state.run?.recording?.hasShelves ?? false)
  const hasPage = useView((state) => state.run?.recording?.hasPage ?? false)
  return (
    <div className={styles.machine} data-host={host} data-stale={isStale}>
      <Guarded name="Event loop">
        <LoopTrack host={host} snapshot={snapshot} />
      </Guarded>
      <Guarded name="Narration">
        <Narration sentence={sentence} otherwise={otherwise} choice={choice} />
      </Guarded>
      <div className={styles.panels}>
        <Guarded name="Call stack">
          <CallStack
            stack={snapshot.stack}
            suspended={snapshot.suspended}
            counts={counts}
            running={snapshot.loop.running}
            hasSuspensions={hasSuspensions}
          />
        </Guarded>
        {host === 'node' && (
          <Guarded name="nextTick queue">
            <Queue place="ticks" entries={snapshot.ticks} count={counts.ticks} />
          </Guarded>
        )}
        <Guarded name="Job queue">
          <Queue place="jobs" entries={snapshot.jobs} count={counts.jobs} />
        </Guarded>
        <Guarded name="Task queue">
          <Queue place="tasks" entries={snapshot.tasks} count={counts.tasks} />
        </Guarded>
        <div className={styles.waiting}>
          <Guarded name="Timers">
            <Timers host={host} time={snapshot.time} timers={snapshot.timers} count={counts.timers} />
          </Guarded>
          {hasShelves && (
            <Guarded name="Shelves">
              <Shelves host={host} entries={snapshot.shelves} count={counts.shelves} now={snapshot.time} />
            </Guarded>
          )}
        </div>
      </div>
      <div className={styles.output}>
        <div className={styles.shown} data-page={hasPage}>
          <Guarded name="Console">
            <Console lines={snapshot.console} count={counts.console} />
          </Guarded>
          {hasPage && (
            <Guarded name="Page">
              <Page snapshot={snapshot} />
            </Guarded>
          )}
        </div>
        <Banner />
      </div>
    </div>
  )
}

function withoutSentence({ run, isHeld }: ViewState): string {
  if (isHeld) return 'The program has not been started.'
  if (!run) return 'Running the program…'
  if (run.outcome.kind === 'problems') return 'The program cannot run yet: see the problem under the code.'
  if (!run.recording) return 'There is nothing to show.'
  return 'Nothing has run yet. Step forward to begin.'
}

function useTheme() {
  const theme = useView((state) => state.theme)
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
