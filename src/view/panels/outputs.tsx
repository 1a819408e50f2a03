import { Columns2, X } from 'lucide-react'
import { compareButtons } from '../compare/button-words'
import { compareWith } from '../compare/compare-state'
import { Report } from '../parts/report'
import type { PossibleOutput, PossibleOutputs, SearchProgress } from '../run'
import { SaidText } from '../said/use-said'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './outputs.module.css'
import { type OutputsWords, outputsWords } from './outputs-words'

/** What else the program can print, once that was asked. */
export default function Outputs() {
  const possible = useView((state) => state.possible)
  const words = useWords(outputsWords)
  const { forgetOutputs, stopExploring } = useViewStore().getState()
  if (possible === undefined) return null
  const isAsking = 'runs' in possible
  return (
    <div className={styles.answer} role="status">
      <p className={styles.verdict}>
        {'message' in possible ? <SaidText {...possible} /> : sayingOf(possible, words)}
        {isAsking && (
          <button type="button" className={styles.stop} onClick={stopExploring}>
            {words.stop}
          </button>
        )}
        <button
          type="button"
          className={styles.close}
          aria-label={words.closeOutcomes}
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

const sayingOf = (possible: PossibleOutputs | SearchProgress, words: OutputsWords): string =>
  'runs' in possible ? progressOf(possible, words) : verdict(possible, words)

const progressOf = ({ runs, found }: SearchProgress, words: OutputsWords): string =>
  runs < 2 ? words.tryingOrders : words.triedRuns(runs, found)

function verdict({ outputs, isComplete, isCut }: PossibleOutputs, words: OutputsWords): string {
  const { length } = outputs
  if (isCut) return length === 1 ? words.nothingElseUntilLimit : words.outcomesUntilLimit(length)
  if (length === 1) return isComplete ? words.alwaysSame : words.nothingElseFound
  return isComplete ? words.outcomes(length) : words.outcomesSoFar(length)
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
  const words = useWords(outputsWords)
  const compared = useWords(compareButtons)
  const { showOutput } = useViewStore().getState()
  const current = useView((state) => (state.run?.recording?.choices ?? []).map(({ chosen }) => chosen).join())
  return (
    <ol className={styles.outputs}>
      {outputs.map((output) => (
        <li key={output.choices.join()} className={styles.outcome}>
          <button
            type="button"
            className={styles.output}
            aria-pressed={output.choices.join() === current}
            title={words.showRun}
            onClick={() => showOutput(output)}
          >
            <bdi>{beginningOf(output.lines)}</bdi>
          </button>
          {output.choices.join() !== current && (
            <button
              type="button"
              className={styles.compare}
              aria-label={compared.outcomeButton}
              title={compared.outcomeButton}
              onClick={() => compareWith({ kind: 'output', choices: output.choices })}
            >
              <Columns2 size={16} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
