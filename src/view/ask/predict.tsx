import { useEffect, useRef, useState } from 'react'
import type { Puzzle } from '../../learn/prediction'
import { useViewStore, useWords } from '../view-context'
import { choose, moveChosen, type Predicting, undo } from './ask'
import styles from './ask-panel.module.css'
import { checkPrediction, learnWords } from './asking'
import { useDigits } from './digits'

/** Lines are put in order by tap, by drag, or by the keys 1 to 9, Backspace and Enter. */
export function Predict({ ask }: { readonly ask: Predicting }) {
  const store = useViewStore()
  const { setAsk, stopAsking } = store.getState()
  const { puzzle, chosen } = ask
  const words = useWords(learnWords)
  useDigits((digit) => setAsk(choose(ask, digit - 1)))
  usePredictionKeys(ask)
  const panel = useRef<HTMLDivElement>(null)
  // The button that asked would take Enter, which checks.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <PartAsked puzzle={puzzle} />
      <div ref={panel} className={styles.predict} tabIndex={-1}>
        <ul className={styles.chips} aria-label={words.ask.next}>
          {puzzle.chips.map((text, chip) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chip is its place; two may say the same.
            <li key={chip}>
              <button
                type="button"
                className={styles.option}
                aria-pressed={chosen.includes(chip)}
                onClick={() => setAsk(choose(ask, chip))}
              >
                <kbd className={styles.digit}>{chip + 1}</kbd>
                <bdi className={styles.line}>{text}</bdi>
              </button>
            </li>
          ))}
        </ul>
        <Order ask={ask} />
        <div className={styles.actions}>
          <Sureness ask={ask} />
          <button
            type="button"
            className={styles.main}
            disabled={chosen.length === 0}
            onClick={() => checkPrediction(store, ask)}
          >
            {words.ask.check}
          </button>
          <button
            type="button"
            className={styles.other}
            disabled={chosen.length === 0}
            onClick={() => setAsk(undo(ask))}
          >
            {words.ask.undo}
          </button>
          <button type="button" className={styles.other} onClick={stopAsking}>
            {words.ask.skip}
          </button>
        </div>
      </div>
    </>
  )
}

/** Of a long output only a part is asked for. */
function PartAsked({ puzzle: { given, outputs, left } }: { readonly puzzle: Puzzle }) {
  const words = useWords(learnWords)
  if (given.length === 0 && left === 0) return null
  const to = given.length + outputs[0]!.length
  return <p>{words.ask.part(given.length + 1, to, to + left)}</p>
}

/** Lines before the part that is asked for. */
const GIVEN_SHOWN = 2

function Given({ given }: { readonly given: readonly string[] }) {
  const from = Math.max(0, given.length - GIVEN_SHOWN)
  return given.slice(from).map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
    <li key={`given ${i}`} className={styles.given}>
      <span className={styles.number}>{from + i + 1}</span>
      <bdi className={styles.line}>{line}</bdi>
    </li>
  ))
}

/** Who is sure and wrong remembers best, if it comes back. Nobody has to say. */
function Sureness({ ask }: { readonly ask: Predicting }) {
  const { setAsk } = useViewStore().getState()
  const words = useWords(learnWords)
  const choices = [
    [true, words.ask.sure],
    [false, words.ask.guessing],
  ] as const
  return (
    <fieldset className={styles.sureness}>
      <legend className="hidden-words">{words.ask.howSure}</legend>
      {choices.map(([isSure, label]) => (
        <button
          key={label}
          type="button"
          className={styles.sure}
          aria-pressed={ask.isSure === isSure}
          onClick={() => setAsk({ ...ask, isSure: ask.isSure === isSure ? undefined : isSure })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}

/** The prediction so far. A line can be dragged to another place, and a click takes it out. */
function Order({ ask }: { readonly ask: Predicting }) {
  const { setAsk } = useViewStore().getState()
  const [dragged, drag] = useState<number>()
  const { puzzle, chosen } = ask
  const words = useWords(learnWords)
  const before = puzzle.given.length
  return (
    <ol className={styles.order} aria-label={words.ask.order}>
      <Given given={puzzle.given} />
      {chosen.map((chip, i) => (
        <li
          key={chip}
          draggable
          data-dragged={dragged === i}
          onDragStart={() => drag(i)}
          onDragEnd={() => drag(undefined)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={() => dragged !== undefined && setAsk(moveChosen(ask, dragged, i))}
        >
          <span className={styles.number}>{before + i + 1}</span>
          <button type="button" className={styles.placed} onClick={() => setAsk(choose(ask, chip))}>
            <bdi className={styles.line}>{puzzle.chips[chip]}</bdi>
          </button>
        </li>
      ))}
      {chosen.length < puzzle.chips.length && (
        <li className={styles.place}>
          <span className={styles.number}>{before + chosen.length + 1}</span>
          {words.ask.next}
        </li>
      )}
    </ol>
  )
}

function usePredictionKeys(ask: Predicting): void {
  const store = useViewStore()
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { key, target } = event
      if (target instanceof HTMLElement && target.closest('textarea, [contenteditable], input') !== null)
        return
      if (key === 'Backspace') store.getState().setAsk(undo(ask))
      else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) checkPrediction(store, ask)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [store, ask])
}
