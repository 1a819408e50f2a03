import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { fartherLimits } from '../scenario/farther'
import { duration } from '../trace/duration'
import styles from './banner.module.css'
import { runProgram } from './commands'
import { Report } from './parts/report'
import { progressText } from './progress'
import { reportOf, textOfError } from './report'
import type { LongRun } from './run'
import { lastPosition, selectFailure, selectIsStale } from './selectors'
import { useView, useViewStore } from './view-context'

const what = 'a moment could not be shown'

/** What must be known about the picture as a whole. It lies above the console, so that nothing moves when it comes. */
export function Banner() {
  const store = useViewStore()
  const isStale = useView(selectIsStale)
  const brokenLink = useView((state) => state.brokenLink)
  const isHeld = useView((state) => state.isHeld)
  const failure = useView(selectFailure)
  const { source, host, position } = store.getState()
  const outcome = useView((state) => state.run?.outcome)
  const isRunning = useView((state) => state.isRunning && state.progress !== undefined)
  const isAtEnd = useView((state) => state.position >= lastPosition(state))
  const belief = useView((state) => state.belief)
  if (isRunning) return <Running />
  if (belief)
    return (
      <Notice isAlert>
        {belief.notice}{' '}
        <button type="button" className={styles.again} onClick={() => store.getState().believe(undefined)}>
          {belief.back}
        </button>
      </Notice>
    )
  if (brokenLink)
    return (
      <Notice isAlert>
        {brokenLink.message} What you had is in{' '}
        <button
          type="button"
          className={styles.again}
          onClick={() => store.getState().openDialog('programs')}
        >
          your programs
        </button>
        .
      </Notice>
    )
  if (isStale)
    return (
      <Notice>
        Shows the previous version.{' '}
        <button type="button" className={styles.again} onClick={() => runProgram.perform(store.getState())}>
          Run again
        </button>{' '}
        <kbd>Ctrl Enter</kbd>
      </Notice>
    )
  if (isHeld)
    return (
      <Notice isAlert>
        The last run never came to its end: the page was closed meanwhile, or it crashed. So the program was
        not started again.{' '}
        <button type="button" className={styles.again} onClick={() => runProgram.perform(store.getState())}>
          Run it
        </button>
      </Notice>
    )
  if (failure)
    return (
      <Notice isAlert report={reportOf({ what, error: textOfError(failure.error), source, host, position })}>
        This moment cannot be shown. That is a mistake in Loopscope: the moments before and after it are
        there.
      </Notice>
    )
  if (outcome?.kind === 'limit')
    return (
      <Notice isAlert>
        {outcome.message}
        {outcome.which === 'horizon' && <Farther />}
        {(outcome.which === 'steps' || outcome.which === 'events') && <Longer />}
      </Notice>
    )
  if (outcome?.kind === 'lost')
    return (
      <Notice isAlert report={outcome.report}>
        {outcome.message}
      </Notice>
    )
  if (outcome?.kind === 'uncaught' && isAtEnd)
    return <Notice>{outcome.hint ?? 'The program ended in an error that it did not catch.'}</Notice>
  return null
}

/** While a run takes more than a moment. */
function Running() {
  const { cancelRun } = useViewStore().getState()
  const progress = useView((state) => state.progress)
  return (
    <Notice>
      Running… {progress && progressText(progress)}{' '}
      <button type="button" className={styles.again} onClick={cancelRun}>
        Cancel
      </button>
    </Notice>
  )
}

/** For what stopped at the horizon. */
function Farther() {
  const { continueRun } = useViewStore().getState()
  const horizon = useView(({ run, limits }) => run && fartherLimits(run.outcome, limits)?.horizon)
  if (horizon === undefined) return null
  return (
    <>
      {' '}
      <button type="button" className={styles.again} onClick={continueRun}>
        Go on to {duration(horizon)}
      </button>
    </>
  )
}

/** Most of what is shown of a run without a record. */
const MOST = { lines: 100, letters: 10_000 }

/** For what takes more steps than can be recorded. */
function Longer() {
  const { runLong, stopLong } = useViewStore().getState()
  const long = useView((state) => state.long)
  const progress = useView((state) => state.progress)
  if (long === 'running')
    return (
      <>
        {` It runs again, without a record… ${progress === undefined ? '' : progressText(progress)} `}
        <button type="button" className={styles.again} onClick={stopLong}>
          Stop
        </button>
      </>
    )
  return long?.kind === 'long' ? (
    <Printed {...long} />
  ) : (
    <>
      {long ? ` Again, without a record: ${long.message} ` : ' The record ends here. '}
      <button type="button" className={styles.again} onClick={() => void runLong()}>
        Run it without a record
      </button>
      .
    </>
  )
}

function Printed({ lines, ending }: LongRun) {
  const left = lines.length - MOST.lines
  const text = lines.slice(0, MOST.lines).join('\n')
  return (
    <>
      {` The record ends here. Again from the start, without one: ${ending} `}
      {lines.length === 0 ? 'It printed nothing.' : 'It printed:'}
      <samp className={styles.printed}>
        {text.length > MOST.letters ? `${text.slice(0, MOST.letters)}…` : text}
        {left > 0 && `\n… and ${left.toLocaleString('en')} more lines`}
      </samp>
    </>
  )
}

interface NoticeProps {
  readonly isAlert?: boolean
  /** What to tell us. */
  readonly report?: string | undefined
  readonly children: ReactNode
}

function Notice({ isAlert = false, report, children }: NoticeProps) {
  return (
    <div className={styles.notice} role={isAlert ? 'alert' : undefined}>
      <CircleAlert size={18} aria-hidden="true" />
      <p>{children}</p>
      {report && <Report text={report} />}
    </div>
  )
}
