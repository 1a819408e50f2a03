import { useWords } from '../view-context'
import styles from './lesson.module.css'
import { editorWords } from './words'

/** The words of a scenario. They give the answer away, so they are closed at first. */
export function Lesson({ text }: { readonly text: string }) {
  return (
    <details className={styles.lesson}>
      <summary>{useWords(editorWords).whatItShows}</summary>
      <p>{text}</p>
    </details>
  )
}
