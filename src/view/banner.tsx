import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { fartherLimits } from '../scenario/farther'
import { sentence } from '../syntax/said'
import { duration } from '../trace/duration'
import styles from './banner.module.css'
import { runProgram } from './commands'
import { Report } from './parts/report'
import { progressText } from './progress'
import { reportOf, textOfError } from './report'
import type { LongRun } from './run'
import { SaidText, useSaid } from './said/use-said'
import { lastPosition, selectFailure, selectIsStale } from './selectors'
import { useView, useViewStore, useWords } from './view-context'
import { bannerWords } from './words/banner'

const what = 'a moment could not be shown'

/** What must be known about the picture as a whole. It lies above the console, so that nothing moves when it comes. */
export default function Banner() {
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
  const level = useView((state) => state.level)
  const words = useWords(bannerWords)
  const [before, yourPrograms, after] = words.whatYouHad
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
        <SaidText {...brokenLink} /> {before}{' '}
        <button
          type="button"
          className={styles.again}
          onClick={() => store.getState().openDialog('programs')}
        >
          {yourPrograms}
        </button>
        {after}
      </Notice>
    )
  if (isStale)
    return (
      <Notice>
        {words.isStale}{' '}
        <button type="button" className={styles.again} onClick={() => runProgram.perform(store.getState())}>
          {words.runAgain}
        </button>{' '}
        <kbd>Ctrl Enter</kbd>
      </Notice>
    )
  if (isHeld)
    return (
      <Notice isAlert>
        {words.isHeld}{' '}
        <button type="button" className={styles.again} onClick={() => runProgram.perform(store.getState())}>
          {words.runIt}
        </button>
      </Notice>
    )
  if (failure)
    return (
      <Notice isAlert report={reportOf({ what, error: textOfError(failure.error), source, host, position })}>
        {words.isBroken}
      </Notice>
    )
  if (outcome?.kind === 'limit')
    return (
      <Notice isAlert>
        <SaidText {...outcome} />
        {outcome.which === 'horizon' && <Farther />}
        {(outcome.which === 'steps' || outcome.which === 'events') && <Longer />}
      </Notice>
    )
  if (outcome?.kind === 'lost')
    return (
      <Notice isAlert report={outcome.report}>
        <SaidText {...outcome} />
      </Notice>
    )
  if (level === 'queues' && !isAtEnd) return <Notice>{words.onlyQueues}</Notice>
  if (outcome?.kind === 'uncaught' && isAtEnd)
    return (
      <Notice isOfRun>
        {outcome.hint === undefined ? (
          words.uncaught[host]
        ) : (
          <SaidText message={outcome.hint} {...(outcome.said && { said: outcome.said })} />
        )}
      </Notice>
    )
  return null
}

/** While a run takes more than a moment. */
function Running() {
  const { cancelRun } = useViewStore().getState()
  const progress = useView((state) => state.progress)
  const words = useWords(bannerWords)
  return (
    <Notice>
      {words.running} {progress && progressText(progress, words)}{' '}
      <button type="button" className={styles.again} onClick={cancelRun}>
        {words.cancel}
      </button>
    </Notice>
  )
}

/** For what stopped at the horizon. */
function Farther() {
  const { continueRun } = useViewStore().getState()
  const horizon = useView(({ run, limits }) => run && fartherLimits(run.outcome, limits)?.horizon)
  const words = useWords(bannerWords)
  if (horizon === undefined) return null
  return (
    <>
      {' '}
      <button type="button" className={styles.again} onClick={continueRun}>
        {words.goOnTo(duration(horizon))}
      </button>
    </>
  )
}

/** Most of what is shown of a run without a record. */
const MOST = { lines: 100, letters: 10_000 }

/** For what takes more steps than can be recorded. */
function Longer() {
  const { runLong, stopLong } = useViewStore().getState()
  const say = useSaid()
  const long = useView((state) => state.long)
  const words = useWords(bannerWords)
  const progress = useView((state) => state.progress)
  if (long === 'running')
    return (
      <>
        {` ${words.runsWithout} ${progress === undefined ? '' : progressText(progress, words)} `}
        <button type="button" className={styles.again} onClick={stopLong}>
          {words.stop}
        </button>
      </>
    )
  return long?.kind === 'long' ? (
    <Printed {...long} />
  ) : (
    <>
      {` ${long ? words.withoutRecord(say(long.said, long.message)) : words.endsHere} `}
      <button type="button" className={styles.again} onClick={() => void runLong()}>
        {words.runWithout}
      </button>
      .
    </>
  )
}

function Printed({ lines, ending }: LongRun) {
  const say = useSaid()
  const words = useWords(bannerWords)
  const left = lines.length - MOST.lines
  const text = lines.slice(0, MOST.lines).join('\n')
  return (
    <>
      {` ${words.fromStart(say(ending, sentence(ending)))} `}
      {lines.length === 0 ? words.printedNothing : words.printed}
      <samp className={styles.printed}>
        {text.length > MOST.letters ? `${text.slice(0, MOST.letters)}…` : text}
        {left > 0 && `\n${words.moreLines(left)}`}
      </samp>
    </>
  )
}

interface NoticeProps {
  readonly isAlert?: boolean
  /** This notice stays as long as its moment is shown, so it gets room of its own. */
  readonly isOfRun?: boolean
  /** The report that can be sent to us. */
  readonly report?: string | undefined
  readonly children: ReactNode
}

function Notice({ isAlert = false, isOfRun = isAlert, report, children }: NoticeProps) {
  return (
    <div className={styles.notice} role={isAlert ? 'alert' : undefined} data-of-run={isOfRun}>
      <CircleAlert size={18} aria-hidden="true" />
      <p>{children}</p>
      {report && <Report text={report} />}
    </div>
  )
}
