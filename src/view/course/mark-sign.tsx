import { Circle, CircleCheckBig, CircleDashed, CircleDot } from 'lucide-react'
import type { Mark } from '../../learn/progress/progress'
import { useWords } from '../view-context'
import styles from './catalogue.module.css'
import { courseWords } from './words'

const SIGNS = { new: CircleDashed, tried: Circle, predicted: CircleDot, solved: CircleCheckBig }

/** How far something was taken: a shape and a word. */
export function MarkSign({ mark = 'new' }: { readonly mark?: Mark | 'new' | undefined }) {
  const words = useWords(courseWords)
  const Sign = SIGNS[mark]
  return (
    <span className={styles.mark} data-mark={mark}>
      <Sign size={16} aria-hidden="true" />
      {words.marks[mark]}
    </span>
  )
}
