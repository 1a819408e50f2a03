import type { Problem } from '../../syntax/problem'
import { useViewStore, useWords } from '../view-context'
import styles from './problems.module.css'
import { editorWords } from './words'

/** What keeps the program from running: where, in words, and what to do about it. */
export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { pointAt, edit, startRun } = useViewStore().getState()
  const words = useWords(editorWords)
  const correct = (text: string) => {
    edit(text)
    void startRun()
  }
  return (
    <section className={styles.problems} aria-label={words.problems} role="alert">
      <ol>
        {problems.map(({ message, span, explanation, correction }) => (
          <li key={`${span.start} ${message}`}>
            <button type="button" className={styles.place} onClick={() => pointAt(span)}>
              {words.place(span.line, span.column)}
            </button>
            <p>{message}</p>
            {explanation && <p className={styles.explanation}>{explanation}</p>}
            {correction && (
              <button type="button" className={styles.correction} onClick={() => correct(correction.text)}>
                {correction.label}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
