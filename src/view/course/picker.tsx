import { ChevronDown } from 'lucide-react'
import { titleOf } from '../programs'
import { selectScenario } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import { headerWords } from '../words/header'
import styles from './picker.module.css'

/** What is in the editor, and the way to all else. */
export function ProgramPicker() {
  const { openDialog } = useViewStore().getState()
  const scenario = useView(selectScenario)
  const own = useView(({ programs, programId }) => programs.find(({ id }) => id === programId))
  const words = useWords(headerWords)
  const language = useView((state) => state.language)
  const isLoading = useView(({ scenarios }) => scenarios.length === 0)
  const foreignName = useView((state) => state.foreignName)
  const unnamed = foreignName ?? (isLoading ? '' : words.fromOutside)
  const title = own ? titleOf(own) || words.untitled : (scenario?.titles[language] ?? unnamed)
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
