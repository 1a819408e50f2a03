import {
  type CSSProperties,
  type KeyboardEvent as ReactKeyboardEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react'
import { createPortal } from 'react-dom'
import type { Puzzle } from '../../learn/prediction'
import { useView, useViewStore, useWords } from '../view-context'
import { choose, type Predicting, place, undo } from './ask'
import styles from './ask-panel.module.css'
import { checkPrediction, learnWords } from './asking'
import { type Dragged, useDrag } from './drag'
import dragStyles from './drag.module.css'
import { isElsewhere, SIGNS, STEP_KEYS, useSigns } from './keys'
import { PrintedLine } from './printed-line'
import { type PrintedBy, printedBy } from './same-texts'
import { askWords } from './words'

/** Lines are put in order by tap, by drag, or by their signs, Backspace and Enter. */
export function Predict({ ask }: { readonly ask: Predicting }) {
  const { setAsk } = useViewStore().getState()
  const { puzzle } = ask
  const words = useWords(learnWords)
  useSigns(puzzle.chips.length, (chip) => setAsk(choose(ask, chip)))
  usePredictionKeys(ask)
  const panel = useRef<HTMLDivElement>(null)
  const order = useRef<HTMLOListElement>(null)
  const { dragged, begin, ignoreClick } = useDrag(order, (chip, to) => setAsk(place(ask, chip, to)))
  const told = usePrintedBy(puzzle)
  // Takes the focus from the button that asked: it would take Enter, which should check.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <PartAsked puzzle={puzzle} />
      <div
        ref={panel}
        className={styles.predict}
        style={{ '--chips': puzzle.chips.length } as CSSProperties}
        tabIndex={-1}
        onClickCapture={(event) => {
          ignoreClick(event)
          // After a click Enter checks; by keys it presses the line that has the focus.
          if (event.detail > 0) panel.current?.focus({ preventScroll: true })
        }}
      >
        <ul className={styles.chips} aria-label={words.ask.next}>
          {puzzle.chips.map((_, chip) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a chip is its place; two may say the same.
            <li key={chip}>
              <button
                type="button"
                className={`${styles.option} ${dragStyles.draggable}`}
                aria-pressed={ask.chosen.includes(chip)}
                onPointerDown={(event) => begin(chip, event)}
                onKeyDown={moveFocus}
                onClick={() => setAsk(choose(ask, chip))}
              >
                {SIGNS[chip] && <kbd className={styles.digit}>{SIGNS[chip]}</kbd>}
                <ChipText puzzle={puzzle} chip={chip} told={told} />
              </button>
            </li>
          ))}
        </ul>
        <Order ask={ask} list={order} dragged={dragged} begin={begin} told={told} />
        <Actions ask={ask} />
      </div>
      {dragged && <Carried text={puzzle.chips[dragged.chip]!} dragged={dragged} />}
    </>
  )
}

function Actions({ ask }: { readonly ask: Predicting }) {
  const store = useViewStore()
  const { setAsk, stopAsking } = store.getState()
  const words = useWords(learnWords)
  const own = useWords(askWords)
  const isEmpty = ask.chosen.length === 0
  return (
    <div className={styles.actions}>
      <Sureness ask={ask} />
      <button
        type="button"
        className={styles.main}
        disabled={isEmpty}
        onClick={() => checkPrediction(store, ask)}
      >
        {words.ask.check}
      </button>
      <button type="button" className={styles.other} disabled={isEmpty} onClick={() => setAsk(undo(ask))}>
        {words.ask.undo}
      </button>
      <button type="button" className={styles.other} onClick={stopAsking}>
        {words.ask.skip}
      </button>
      <p role="status" className={styles.hint}>
        {ask.notice === undefined ? (
          <span className={styles.keys}>{own.keys}</span>
        ) : (
          <strong>{own.notices[ask.notice]}</strong>
        )}
      </p>
    </div>
  )
}

interface ChipTextProps {
  readonly puzzle: Puzzle
  readonly chip: number
  readonly told: readonly (PrintedBy | undefined)[]
}

function ChipText({ puzzle: { chips }, chip, told }: ChipTextProps) {
  const words = useWords(askWords)
  const by = told[chip]
  return (
    <>
      <PrintedLine text={chips[chip]!} among={chips} />
      {by && <small className={styles.by}>{words.printedBy(by.line, by.time)}</small>}
    </>
  )
}

function usePrintedBy(puzzle: Puzzle): readonly (PrintedBy | undefined)[] {
  const trace = useView((state) => state.run?.recording?.trace)
  return useMemo(() => (trace ? printedBy(puzzle, trace) : []), [puzzle, trace])
}

/** What is dragged, above everything. */
function Carried({ text, dragged: { x, y } }: { readonly text: string; readonly dragged: Dragged }) {
  return createPortal(
    <div className={dragStyles.carried} style={{ left: x, top: y }} aria-hidden="true">
      <PrintedLine text={text} />
    </div>,
    document.body,
  )
}

/** ↑ and ↓ go from chip to chip. */
function moveFocus(event: ReactKeyboardEvent<HTMLButtonElement>): void {
  const direction = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  if (direction === undefined) return
  const list = event.currentTarget.closest('ul, ol')
  const buttons = [...(list?.querySelectorAll('button') ?? [])].filter(({ offsetParent }) => offsetParent)
  const at = buttons.indexOf(event.currentTarget)
  event.preventDefault()
  buttons[at + direction]?.focus()
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
      <PrintedLine text={line} among={given} />
    </li>
  ))
}

/** Being sure and wrong is remembered best. Saying how sure one is, is optional. */
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

interface OrderProps extends Pick<ReturnType<typeof useDrag>, 'begin' | 'dragged'> {
  readonly ask: Predicting
  readonly list: React.RefObject<HTMLOListElement | null>
  readonly told: readonly (PrintedBy | undefined)[]
}

/** The prediction so far. A line can be dragged to another place, or out, and a click takes it out. */
function Order({ ask, list, dragged, begin, told }: OrderProps) {
  const { setAsk } = useViewStore().getState()
  const { puzzle, chosen } = ask
  const words = useWords(learnWords)
  const before = puzzle.given.length
  const others = chosen.filter((chip) => chip !== dragged?.chip)
  const isComplete = chosen.length === puzzle.chips.length
  /** Above which line the dragged one would go, or below the last one. */
  const target = (chip: number): 'before' | 'after' | undefined => {
    if (dragged?.to === undefined) return undefined
    if (others[dragged.to] === chip) return 'before'
    return isComplete && dragged.to === others.length && chip === others.at(-1) ? 'after' : undefined
  }
  const isTargetLast = dragged?.to === others.length
  return (
    <ol ref={list} className={styles.order} aria-label={words.ask.order}>
      <Given given={puzzle.given} />
      {chosen.map((chip, i) => (
        <li
          key={chip}
          data-chip={chip}
          data-dragged={dragged?.chip === chip}
          className={target(chip) && dragStyles.target}
          data-side={target(chip)}
        >
          <span className={styles.number}>{before + i + 1}</span>
          <button
            type="button"
            className={`${styles.placed} ${dragStyles.draggable}`}
            onPointerDown={(event) => begin(chip, event)}
            onKeyDown={moveFocus}
            onClick={() => setAsk(choose(ask, chip))}
          >
            <ChipText puzzle={puzzle} chip={chip} told={told} />
          </button>
        </li>
      ))}
      {!isComplete && (
        <li className={`${styles.place} ${isTargetLast ? dragStyles.target : ''}`}>
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
    const { setAsk } = store.getState()
    const listener = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey } = event
      if (isElsewhere(event)) return
      const isOnButton = target instanceof HTMLElement && target.closest('button, a, summary') !== null
      const isUndo = key === 'Backspace' || (key === 'z' && (ctrlKey || metaKey))
      if (isUndo) setAsk(undo(ask))
      else if (key === 'Enter' && !isOnButton && !ctrlKey && !metaKey) checkPrediction(store, ask)
      else if (STEP_KEYS.has(key) && ask.chosen.length > 0 && !(key === ' ' && isOnButton))
        setAsk({ ...ask, notice: 'finish-first' })
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listener, true)
    return () => document.removeEventListener('keydown', listener, true)
  }, [store, ask])
}
