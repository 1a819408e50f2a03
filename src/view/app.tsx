import { useEffect } from 'react'
import styles from './app.module.css'
import { Banner } from './banner'
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
    void store.getState().startRun()
  }, [store])
  return (
    <ViewContext value={store}>
      <Screen />
    </ViewContext>
  )
}

function Screen() {
  usePlayback()
  useShortcuts()
  useTheme()
  return (
    <div className={styles.app}>
      <Header />
      <main className={styles.body}>
        <CodePanel />
        <Machine />
      </main>
      <Transport />
      <Help />
      <FlightOverlay />
    </div>
  )
}

/** All that belongs to the moment: the loop, its sentence, the stack, the queues, the timers and the console. */
function Machine() {
  const snapshot = useView(selectSnapshot)
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
      <LoopTrack host={host} snapshot={snapshot} />
      <Narration sentence={sentence} otherwise={otherwise} choice={choice} />
      <div className={styles.panels}>
        <CallStack
          stack={snapshot.stack}
          suspended={snapshot.suspended}
          counts={snapshot.counts}
          running={snapshot.loop.running}
          hasSuspensions={hasSuspensions}
        />
        {host === 'node' && <Queue place="ticks" entries={snapshot.ticks} count={snapshot.counts.ticks} />}
        <Queue place="jobs" entries={snapshot.jobs} count={snapshot.counts.jobs} />
        <Queue place="tasks" entries={snapshot.tasks} count={snapshot.counts.tasks} />
        <div className={styles.waiting}>
          <Timers host={host} time={snapshot.time} timers={snapshot.timers} count={snapshot.counts.timers} />
          {hasShelves && (
            <Shelves
              host={host}
              entries={snapshot.shelves}
              count={snapshot.counts.shelves}
              now={snapshot.time}
            />
          )}
        </div>
      </div>
      <div className={styles.output}>
        <div className={styles.shown} data-page={hasPage}>
          <Console lines={snapshot.console} count={snapshot.counts.console} />
          {hasPage && <Page snapshot={snapshot} />}
        </div>
        <Banner />
      </div>
    </div>
  )
}

function withoutSentence({ run }: ViewState): string {
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
