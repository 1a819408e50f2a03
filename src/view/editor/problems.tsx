import type { Problem } from '../../syntax/problem'
import { useSaid } from '../said/use-said'
import { useViewStore, useWords } from '../view-context'
import styles from './problems.module.css'
import { editorWords } from './words'

/** What keeps the program from running: where, in words, and what to do about it. */
export default function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { pointAt, edit, startRun } = useViewStore().getState()
  const words = useWords(editorWords)
  const say = useSaid()
  const correct = (text: string) => {
    edit(text)
    void startRun()
  }
  return (
    <section className={styles.problems} aria-label={words.problems} role="alert">
      <ol>
        {problems.map(({ message, span, explanation, correction, said: told }) => (
          <li key={`${span.start} ${message}`}>
            <button type="button" className={styles.place} onClick={() => pointAt(span)}>
              {words.place(span.line, span.column)}
            </button>
            <p>{say(told?.message, message)}</p>
            {explanation && <p className={styles.explanation}>{say(told?.explanation, explanation)}</p>}
            {correction && (
              <button type="button" className={styles.correction} onClick={() => correct(correction.text)}>
                {say(told?.label, correction.label)}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
