import { Columns2 } from 'lucide-react'
import { compareButtons } from '../compare/button-words'
import { compareWith } from '../compare/compare-state'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './outputs.module.css'
import { panelWords } from './words'

/** Asks whether the program can print anything else, and says what. */
export function AskForOutputs() {
  const possible = useView((state) => state.possible)
  const hasRun = useView(({ run, isRunning }) => run?.recording !== undefined && !isRunning)
  const words = useWords(panelWords)
  const { explore } = useViewStore().getState()
  if (possible !== undefined || !hasRun) return null
  return (
    <>
      <CompareWithBefore />
      <button type="button" className={styles.ask} onClick={() => void explore()}>
        {words.anythingElse}
      </button>
    </>
  )
}

/** After an edit. */
function CompareWithBefore() {
  const words = useWords(compareButtons)
  const wasEdited = useView(
    ({ run, runBefore, belief }) => !belief && runBefore !== undefined && runBefore.host === run?.host,
  )
  if (!wasEdited) return null
  return (
    <button
      type="button"
      className={styles.before}
      aria-label={words.beforeButton}
      title={words.beforeButton}
      onClick={() => compareWith({ kind: 'before' })}
    >
      <Columns2 size={16} aria-hidden="true" />
      <span>{words.before}</span>
    </button>
  )
}
