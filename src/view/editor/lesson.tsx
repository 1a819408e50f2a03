import { Info } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useProse } from '../course/use-scenario'
import { useWords } from '../view-context'
import styles from './lesson.module.css'
import { editorWords } from './words'

/** Loads with the lesson, below which it stands. */
const Repair = lazy(() => import('../course/repair'))
const Changes = lazy(() => import('../course/changes'))

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
          <Suspense fallback={<Tries tries={tries} />}>
            {isOpen ? <Changes name={name} tries={tries} /> : <Tries tries={tries} />}
          </Suspense>
        </>
      )}
      {goal && (
        <>
          <h3>{words.build}</h3>
          <p>{goal}</p>
        </>
      )}
      <Suspense fallback={null}>
        <Repair name={name} />
      </Suspense>
    </details>
  )
}

const Tries = ({ tries }: { readonly tries: readonly string[] }) => (
  <ul>
    {tries.map((change) => (
      <li key={change}>{change}</li>
    ))}
  </ul>
)
