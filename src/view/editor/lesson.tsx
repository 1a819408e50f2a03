import styles from './lesson.module.css'

/** The words of a scenario. They give the answer away, so they are closed at first. */
export function Lesson({ text }: { readonly text: string }) {
  return (
    <details className={styles.lesson}>
      <summary>What this program shows</summary>
      <p>{text}</p>
    </details>
  )
}
