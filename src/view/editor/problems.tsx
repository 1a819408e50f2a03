import type { Problem } from '../../syntax/problem'
import { useViewStore } from '../view-context'
import styles from './problems.module.css'

/** What keeps the program from running: where, in words, and what to do about it. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { pointAt } = useViewStore().getState()
  return (
    <section className={styles.problems} aria-label="Problems" role="alert">
      <ol>
        {problems.map(({ message, span, explanation }) => (
          <li key={`${span.start} ${message}`}>
            <button type="button" className={styles.place} onClick={() => pointAt(span)}>
              Line {span.line}, column {span.column}
            </button>
            <p>
              {message}
              {explanation && <span className={styles.explanation}> {explanation}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
