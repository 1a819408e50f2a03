import { ChevronDown } from 'lucide-react'
import { titleOfShown } from '../shown-title'
import { useView, useViewStore, useWords } from '../view-context'
import { headerWords } from '../words/header'
import styles from './picker.module.css'

/** A button with the title of the program in the editor; it opens the list of all others. */
export function ProgramPicker() {
  const { openDialog } = useViewStore().getState()
  const words = useWords(headerWords)
  /** Until it is known whether this is a program of the course. */
  const isLoading = useView(({ scenarios, programId }) => scenarios.length === 0 && programId === undefined)
  const shown = useView(titleOfShown)
  const title = isLoading ? '' : shown || words.untitled
  return (
    <button
      type="button"
      className={styles.picker}
      aria-label={words.program(title)}
      aria-haspopup="dialog"
      title={words.allPrograms}
      onClick={() => openDialog('course')}
    >
      <bdi className={styles.title}>{title}</bdi>
      <ChevronDown size={16} aria-hidden="true" />
    </button>
  )
}
