import type { Divergence } from '../../learn/divergence'
import { choiceBefore, isRightWay, newsAt, reasonOf } from '../../learn/reason'
import type { LearnWords } from '../../learn/words/words'
import type { Belief } from '../../machine/running/beliefs'
import type { Trace } from '../../trace/trace'
import { compareWith } from '../compare/compare-state'
import { compareWords } from '../compare/words'
import { lazily } from '../lazily'
import { useView, useViewStore, useWords } from '../view-context'
import type { Told } from './ask'
import styles from './ask-panel.module.css'
import { learnWords, playByBelief, showRefutation } from './asking'
import { inSentence } from './line-text'
import { Reason } from './reason'
import { askWords } from './words'

/** Loads with the first answer. */
const Variation = lazily(() => import('../course/variation'))

/** Where a prediction and the machine part: the beliefs that lead there. */
export function Result({ ask }: { readonly ask: Told }) {
  const { puzzle, verdict } = ask
  const words = useWords(learnWords)
  const trace = useView((state) => state.run?.recording?.trace)
  if (verdict.isRight) return <RightAnswer isRace={puzzle.outputs.length > 1} />
  return (
    <div className={styles.result}>
      {ask.divergence && trace && ask.served !== undefined && (
        <p role="status">
          {isRightWay(trace, ask.divergence, ask.served) ? '✓ ' : '✕ '}
          {words.ask.answerIs(wentOn(trace, ask.divergence, words))}
        </p>
      )}
      <Unprinted ask={ask} />
      {ask.isSure && verdict.atStake.length > 0 && <p>{words.ask.comesBack}</p>}
      <div className={styles.beliefs}>
        {verdict.beliefs.slice(0, MOST_BELIEFS).map((belief) => (
          <Refutation key={belief} belief={belief} near={ask.divergence?.printedAt} />
        ))}
      </div>
      {verdict.beliefs.length === 0 && ask.divergence && trace && (
        <Reason position={reasonOf(trace, ask.divergence)} />
      )}
      {puzzle.outputs.length > 1 && (
        <Race said={words.ask.othersPossible} printedAt={ask.divergence?.printedAt} />
      )}
      <Variation />
    </div>
  )
}

function wentOn(trace: Trace, divergence: Divergence, { ask }: LearnWords): string {
  const served = ask.served[divergence.served]
  return newsAt(trace, divergence) === undefined ? served : ask.broughtNews(served)
}

/** What was said and is not printed at all, or no more. */
function Unprinted({ ask: { puzzle, predicted, verdict, divergence } }: { readonly ask: Told }) {
  const words = useWords(learnWords)
  const { unseenLine } = useWords(askWords)
  const said = predicted[verdict.differsAt]
  const unprinted = puzzle.unprinted.find(({ text }) => text === said)
  if (unprinted !== undefined)
    return (
      <p>
        <strong>{words.ask.neverPrinted(inSentence(unprinted.text, unseenLine), unprinted.line)}</strong>
      </p>
    )
  if (divergence !== undefined || said === undefined || verdict.beliefs.length > 0) return null
  return <p>{words.ask.nothingAfter(puzzle.given.length + verdict.output.length)}</p>
}

/** More would not be read. */
const MOST_BELIEFS = 2

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
        <strong>{words.ask.right}</strong>
      </p>
      {isRace && <Race said={words.ask.alsoPossible} printedAt={undefined} />}
      <button type="button" className={styles.main} onClick={stepThrough}>
        {words.ask.stepThrough}
      </button>
      <Variation />
    </div>
  )
}

/** More than one output is right: where the record says so, and why. */
function Race({ said, printedAt }: { readonly said: string; readonly printedAt: number | undefined }) {
  const trace = useView((state) => state.run?.recording?.trace)
  const choice = trace && choiceBefore(trace, printedAt)
  return (
    <>
      <p>{said}</p>
      {choice !== undefined && <Reason position={choice} />}
    </>
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
      <p className={styles.ways}>
        <button type="button" className={styles.main} onClick={() => showRefutation(store, belief, near)}>
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
      </p>
    </div>
  )
}
