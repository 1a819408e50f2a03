import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { runProgram } from './commands'
import { Report } from './parts/report'
import { reportOf, textOfError } from './report'
import { lastPosition, selectFailure, selectIsStale } from './selectors'
import { useView, useViewStore } from './view-context'

const what = 'a moment could not be shown'

/** What must be known about the picture as a whole. It lies above the console, so that nothing moves when it comes. */
export function Banner() {
  const store = useViewStore()
  const isStale = useView(selectIsStale)
  const isHeld = useView((state) => state.isHeld)
  const failure = useView(selectFailure)
  const { source, host, position } = store.getState()
  const outcome = useView((state) => state.run?.outcome)
  const isAtEnd = useView((state) => state.position >= lastPosition(state))
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
  if (outcome?.kind === 'limit') return <Notice isAlert>{outcome.message}</Notice>
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
