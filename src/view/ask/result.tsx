import type { Belief } from '../../machine/running/beliefs'
import { compareWith } from '../compare/compare-state'
import { compareWords } from '../compare/words'
import { useViewStore, useWords } from '../view-context'
import type { Told } from './ask'
import styles from './ask-panel.module.css'
import { learnWords, playByBelief, showRefutation } from './asking'

/** Yours and what is printed, side by side; where they part, the belief that leads to yours. */
export function Result({ ask }: { readonly ask: Told }) {
  const { puzzle, predicted, verdict } = ask
  const words = useWords(learnWords)
  if (verdict.isRight) return <RightAnswer isRace={puzzle.outputs.length > 1} />
  const rows = Math.max(predicted.length, verdict.output.length)
  return (
    <div className={styles.result}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th>{words.ask.yours}</th>
            <th>{words.ask.actual}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, i) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number.
              key={i}
              data-parted={i === verdict.differsAt}
              data-near={Math.abs(i - verdict.differsAt) <= 1}
            >
              <td>{puzzle.given.length + i + 1}</td>
              <td>
                <bdi className={styles.line}>{predicted[i] ?? '–'}</bdi>
              </td>
              <td>
                <bdi className={styles.line}>{verdict.output[i] ?? '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.beliefs}>
        {ask.divergence && ask.served !== undefined && (
          <p role="status">
            {ask.served === ask.divergence.served ? '✓ ' : '✕ '}
            {words.ask.answerIs(words.ask.served[ask.divergence.served])}
          </p>
        )}
        {verdict.beliefs.slice(0, 2).map((belief) => (
          <Refutation key={belief} belief={belief} near={ask.divergence?.printedAt} />
        ))}
        {ask.isSure && verdict.beliefs.length > 0 && <p>{words.ask.comesBack}</p>}
        {puzzle.outputs.length > 1 && <p>{words.ask.alsoPossible}</p>}
      </div>
    </div>
  )
}

function RightAnswer({ isRace }: { readonly isRace: boolean }) {
  const { moveTo, stopAsking } = useViewStore().getState()
  const words = useWords(learnWords)
  const stepThrough = () => {
    stopAsking()
    moveTo(-1, 'leap')
  }
  return (
    <div className={styles.words}>
      <p role="status">
        <strong>{words.ask.right}</strong> {isRace && words.ask.alsoPossible}
      </p>
      <button type="button" className={styles.main} onClick={stepThrough}>
        {words.ask.stepThrough}
      </button>
    </div>
  )
}

interface RefutationProps {
  readonly belief: Belief
  /** Where prediction and machine part. */
  readonly near: number | undefined
}

function Refutation({ belief, near }: RefutationProps) {
  const store = useViewStore()
  const words = useWords(learnWords)
  const compared = useWords(compareWords)
  const { claim, truth, look } = words.beliefs[belief]
  return (
    <div className={styles.refutation} data-belief={belief}>
      <p>{words.ask.believed(claim)}</p>
      <p>
        <strong>{words.ask.here(truth)}</strong>
      </p>
      <p>{words.ask.look(look)}</p>
      <button type="button" className={styles.other} onClick={() => showRefutation(store, belief, near)}>
        {words.ask.showMoment}
      </button>
      <button type="button" className={styles.other} onClick={() => playByBelief(store, belief)}>
        {words.ask.playWrong}
      </button>
      <button
        type="button"
        className={styles.other}
        onClick={() => compareWith({ kind: 'belief', rule: belief })}
      >
        {compared.beliefButton}
      </button>
    </div>
  )
}
