import { X } from 'lucide-react'
import { Report } from '../parts/report'
import type { Loss, PossibleOutput, PossibleOutputs, SearchProgress } from '../run'
import { useView, useViewStore } from '../view-context'
import styles from './outputs.module.css'

/** Asks whether the program can print anything else, and says what. */
export function AskForOutputs() {
  const possible = useView((state) => state.possible)
  const hasRun = useView(({ run, isRunning }) => run?.recording !== undefined && !isRunning)
  const { explore } = useViewStore().getState()
  if (possible !== undefined || !hasRun) return null
  return (
    <button type="button" className={styles.ask} onClick={() => void explore()}>
      Can it print anything else?
    </button>
  )
}

export function Outputs() {
  const possible = useView((state) => state.possible)
  const { forgetOutputs, stopExploring } = useViewStore().getState()
  if (possible === undefined) return null
  const isAsking = 'runs' in possible
  return (
    <div className={styles.answer} role="status">
      <p className={styles.verdict}>
        {sayingOf(possible)}
        {isAsking && (
          <button type="button" className={styles.stop} onClick={stopExploring}>
            Stop
          </button>
        )}
        <button
          type="button"
          className={styles.close}
          aria-label="Close the outcomes"
          onClick={forgetOutputs}
        >
          <X size={16} aria-hidden="true" />
        </button>
      </p>
      {'report' in possible && possible.report && <Report text={possible.report} />}
      {'outputs' in possible && possible.outputs.length > 1 && <OutputList outputs={possible.outputs} />}
    </div>
  )
}

function sayingOf(possible: PossibleOutputs | SearchProgress | Loss): string {
  if ('runs' in possible) return progressOf(possible)
  return 'message' in possible ? possible.message : verdict(possible)
}

const progressOf = ({ runs, found }: SearchProgress): string =>
  runs < 2 ? 'Trying every order…' : `Trying every order… ${runs} runs, ${found} so far.`

function verdict({ outputs, isComplete }: PossibleOutputs): string {
  const { length } = outputs
  if (length === 1)
    return isComplete
      ? 'No: this program always prints the same.'
      : 'Nothing else was found, but not every order was tried.'
  return isComplete
    ? `Yes, it is a race: ${length} outcomes.`
    : `Yes, it is a race: ${length} outcomes were found, and there may be more.`
}

/** What fits into a button. */
const mostLines = 50
const mostText = 500

function beginningOf(lines: readonly string[]): string {
  const shown = lines.slice(0, mostLines).map((line) => line.slice(0, mostText))
  const text = shown.join(' · ')
  return text.length > mostText || lines.length > mostLines ? `${text.slice(0, mostText)}…` : text
}

function OutputList({ outputs }: { readonly outputs: readonly PossibleOutput[] }) {
  const { showOutput } = useViewStore().getState()
  const current = useView((state) => (state.run?.recording?.choices ?? []).map(({ chosen }) => chosen).join())
  return (
    <ol className={styles.outputs}>
      {outputs.map((output) => (
        <li key={output.choices.join()}>
          <button
            type="button"
            className={styles.output}
            aria-pressed={output.choices.join() === current}
            title="Show the run that prints this"
            onClick={() => showOutput(output)}
          >
            <bdi>{beginningOf(output.lines)}</bdi>
          </button>
        </li>
      ))}
    </ol>
  )
}
