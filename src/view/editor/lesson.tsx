import { Info } from 'lucide-react'
import { useState } from 'react'
import { useProse } from '../course/use-scenario'
import { lazily } from '../lazily'
import { useWords } from '../view-context'
import styles from './lesson.module.css'
import { editorWords } from './words'

const Tries = ({ tries }: { readonly tries: readonly string[] }) => (
  <ul>
    {tries.map((change) => (
      <li key={change}>{change}</li>
    ))}
  </ul>
)

/** Loads with the lesson, below which it stands. */
const Repair = lazily(() => import('../course/repair'))
const Changes = lazily(() => import('../course/changes'), Tries)

/** The words of a scenario. They give the answer away, so they are closed at first. */
export default function Lesson({ name }: { readonly name: string }) {
  const words = useWords(editorWords)
  const prose = useProse(name)
  const [isOpen, setOpen] = useState(false)
  if (!prose?.lesson) return null
  const { lesson, tries, goal } = prose
  return (
    <details className={styles.lesson} onToggle={(event) => setOpen(isOpen || event.currentTarget.open)}>
      <summary>
        <h2 className={styles.title}>{words.whatItShows}</h2>
        <Info className={styles.sign} size={20} aria-hidden="true" />
      </summary>
      <p>{lesson}</p>
      {tries.length > 0 && (
        <>
          <h3>{words.tryIt}</h3>
          {isOpen ? <Changes name={name} tries={tries} /> : <Tries tries={tries} />}
        </>
      )}
      {goal && (
        <>
          <h3>{words.build}</h3>
          <p>{goal}</p>
        </>
      )}
      <Repair name={name} />
    </details>
  )
}
