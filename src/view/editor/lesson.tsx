import { useScenario } from '../course/use-scenario'
import { useWords } from '../view-context'
import styles from './lesson.module.css'
import { editorWords } from './words'

/** The words of a scenario. They give the answer away, so they are closed at first. */
export function Lesson({ name }: { readonly name: string }) {
  const words = useWords(editorWords)
  const text = useScenario(name)?.lesson
  if (!text) return null
  return (
    <details className={styles.lesson}>
      <summary>{words.whatItShows}</summary>
      <p>{text}</p>
    </details>
  )
}
