import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { runProgram } from './commands'
import { lastPosition, selectIsStale } from './selectors'
import { useView, useViewStore } from './view-context'

/** What must be known about the picture as a whole. It lies above the console, so that nothing moves when it comes. */
export function Banner() {
  const store = useViewStore()
  const isStale = useView(selectIsStale)
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
  if (outcome?.kind === 'limit' || outcome?.kind === 'lost') return <Notice isAlert>{outcome.message}</Notice>
  if (outcome?.kind === 'uncaught' && isAtEnd)
    return <Notice>{outcome.hint ?? 'The program ended in an error that it did not catch.'}</Notice>
  return null
}

function Notice({ isAlert = false, children }: { readonly isAlert?: boolean; readonly children: ReactNode }) {
  return (
    <div className={styles.notice} role={isAlert ? 'alert' : undefined}>
      <CircleAlert size={18} aria-hidden="true" />
      <p>{children}</p>
    </div>
  )
}
