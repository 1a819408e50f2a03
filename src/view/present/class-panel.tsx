import { useEffect } from 'react'
import { choiceBefore } from '../../learn/reason'
import { explain } from '../../trace/explain'
import { plainText } from '../../trace/explain/phrases'
import { learnWords, showRefutation } from '../ask/asking'
import { STEP_KEYS } from '../ask/keys'
import { Reason } from '../ask/reason'
import { SaidText } from '../said/use-said'
import { lastPosition } from '../selectors'
import { titleOfShown } from '../shown-title'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewState } from '../view-state'
import styles from './class-panel.module.css'
import {
  areToldApart,
  believed,
  type ClassOption,
  type ClassQuestion,
  goOn,
  isBefore,
  LETTERS,
  totalOf,
  voteOf,
  withVotes,
} from './class-question'
import { classStore, endClass, useClass } from './class-store'
import { presenting } from './commands'
import { keepTally, sharesOfRight, useTallies } from './tallies'
import { presentWords } from './words'

/** The question for a class, over the machine until it is revealed. */
export default function ClassPanel() {
  const words = useWords(presentWords)
  const { question, problem, isPosing } = useClass()
  useEndWithProgram()
  if (question) return <Question question={question} />
  return (
    <section className={styles.panel} aria-label={words.question} data-class="none">
      <p role="status">
        {isPosing ? words.posing : typeof problem === 'object' ? <SaidText {...problem} /> : words.nothing}
      </p>
      <EndButton />
    </section>
  )
}

/** A question is about one program: with another one it is over. */
function useEndWithProgram(): void {
  const store = useViewStore()
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.source !== before.source || state.host !== before.host) endClass()
      }),
    [store],
  )
}

function Question({ question }: { readonly question: ClassQuestion }) {
  const words = useWords(presentWords)
  const { phase, options, part, votes } = question
  const vote = voteOf(question)
  const isTold = phase === 'reveal' || phase === 'explain'
  useVotingKeys(question)
  useKeptTally(question)
  return (
    <section className={styles.panel} aria-label={words.question} data-class={phase}>
      <header className={styles.header}>
        <h2 className={styles.title}>{words.question}</h2>
        <p className={styles.says} role="status">
          {phase === 'reveal' && question.isRace ? words.race(question.notOffered) : words.says[phase]}
          {vote !== undefined && <strong> {words.votes(totalOf(votes[vote]))}</strong>}
          {phase === 'reveal' && <Legend />}
        </p>
        {phase === 'reveal' && question.isRace && <WhyRace />}
        {part.to - part.from + 1 < part.all && <p>{words.part(part)}</p>}
      </header>
      {phase !== 'explain' && (
        <ol className={styles.options} data-are-short={areToldApart(options, CHARACTERS_IN_A_ROW)}>
          {options.map((option, i) => (
            <Option key={LETTERS[i]} option={option} index={i} question={question} isTold={isTold} />
          ))}
        </ol>
      )}
      {phase === 'explain' && <Explanation question={question} />}
      {isTold && <Earlier />}
      <Steps question={question} />
    </section>
  )
}

/** That fit into a row on a small projector. */
const CHARACTERS_IN_A_ROW = 24

/** What lets one order or the other come, in a sentence. */
function WhyRace() {
  const recording = useView((state) => state.run?.recording)
  const choice = useView(firstChoice)
  const sentences = useView((state) => state.sentenceWords)
  if (recording === undefined || choice === undefined) return null
  return <p data-reason>{plainText(explain(recording.trace, choice, sentences).short)}</p>
}

/** Where the record says that it might have gone on otherwise. */
function firstChoice({ run }: ViewState): number | undefined {
  const trace = run?.recording?.trace
  return trace && choiceBefore(trace, undefined)
}

/** The legend: which bar is which vote. */
function Legend() {
  const words = useWords(presentWords)
  return (
    <span className={styles.legend} aria-hidden="true">
      {[words.first, words.second].map((name, vote) => (
        <span key={name} className={styles.bar} data-vote={vote}>
          <span style={{ width: '100%' }} />
          {name}
        </span>
      ))}
    </span>
  )
}

/** What a class voted is kept once it is told. */
function useKeptTally(question: ClassQuestion): void {
  const program = useView(titleOfShown)
  const { askedAt } = useClass()
  useEffect(() => {
    if (!isBefore(question.phase, 'reveal')) keepTally(question, program, askedAt)
  }, [question, program, askedAt])
}

/** How many were right of other classes, and of this one before. */
function Earlier() {
  const words = useWords(presentWords)
  const program = useView(titleOfShown)
  const { askedAt } = useClass()
  const { tallies } = useTallies()
  const others = tallies.filter((one) => one.program === program && one.askedAt !== askedAt)
  if (others.length === 0) return null
  return (
    <section className={styles.earlier} aria-label={words.earlier}>
      <h3>{words.earlier}</h3>
      <ul>
        {others.slice(-MOST_EARLIER).map((tally) => (
          <li key={tally.askedAt}>
            {tally.className || words.namelessClass}: {words.shares(...sharesOfRight(tally))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Classes that can be read from the last row. */
const MOST_EARLIER = 6

interface OptionProps {
  readonly option: ClassOption
  readonly index: number
  readonly question: ClassQuestion
  readonly isTold: boolean
}

function Option({ option, index, question, isTold }: OptionProps) {
  const words = useWords(presentWords)
  const letter = LETTERS[index]!
  const canVote = voteOf(question) !== undefined
  const vote = (by: number) => {
    const at = voteOf(question)!
    classStore.setState({ question: withVotes(question, index, question.votes[at][index]! + by) })
  }
  return (
    <li className={styles.option} data-right={isTold && option.isRight}>
      <div className={styles.head}>
        <h3 className={styles.letter} aria-label={words.option(letter)}>
          {letter}
          {isTold && option.isRight && (
            <span> ✓ {question.isRace && option.isUsual ? words.mostly : words.right}</span>
          )}
        </h3>
        {canVote && (
          <p className={styles.hands}>
            <button type="button" aria-label={words.fewer(letter)} onClick={() => vote(-1)}>
              −
            </button>
            <button type="button" aria-label={words.more(letter)} onClick={() => vote(1)}>
              +
            </button>
          </p>
        )}
        {isTold && <Bars question={question} index={index} />}
      </div>
      <ol className={styles.lines} start={question.part.from}>
        {option.lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
          <li key={i}>
            <bdi title={line}>{line}</bdi>
          </li>
        ))}
      </ol>
    </li>
  )
}

/** How the class voted, both times. It is hidden until then. */
function Bars({ question, index }: { readonly question: ClassQuestion; readonly index: number }) {
  const words = useWords(presentWords)
  const names = [words.first, words.second]
  return (
    <div className={styles.bars}>
      {question.votes.map((counts, i) => {
        const total = totalOf(counts)
        if (total === 0) return null
        const share = Math.round((100 * counts[index]!) / total)
        return (
          <p key={names[i]} className={styles.bar} data-vote={i}>
            <span style={{ width: `${share}%` }} aria-hidden="true" />
            <i className="hidden-words">{`${names[i]}: `}</i>
            {`${counts[index]} (${share} %)`}
          </p>
        )
      })}
    </div>
  )
}

/** What the wrong answers were believed by, beside the moment that refutes it. */
function Explanation({ question }: { readonly question: ClassQuestion }) {
  const store = useViewStore()
  const { beliefs, ask } = useWords(learnWords)
  const choice = useView((state) => (question.isRace ? firstChoice(state) : undefined))
  const told = believed(question).slice(0, choice === undefined ? 2 : 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is begun to explain.
  useEffect(() => {
    const { position, jumpTo } = store.getState()
    if (position >= 0) return
    if (told[0]) showRefutation(store, told[0], undefined)
    else jumpTo(choice ?? lastPosition(store.getState()))
  }, [])
  return (
    <div className={styles.explanation}>
      {choice !== undefined && <Reason position={choice} />}
      {told.map((belief) => (
        <div key={belief} data-belief={belief}>
          <p>{ask.believed(beliefs[belief].claim)}</p>
          <p>
            <strong>{ask.here(beliefs[belief].truth)}</strong>
          </p>
          <p>{ask.look(beliefs[belief].look)}</p>
          <button type="button" onClick={() => showRefutation(store, belief, undefined)}>
            {ask.showMoment}
          </button>
        </div>
      ))}
    </div>
  )
}

function Steps({ question }: { readonly question: ClassQuestion }) {
  const words = useWords(presentWords)
  const go = (by: 1 | -1) => classStore.setState({ question: goOn(question, by) })
  return (
    <p className={styles.steps}>
      {question.phase !== 'pose' && (
        <button type="button" onClick={() => go(-1)}>
          {words.back}
        </button>
      )}
      {question.phase !== 'explain' && (
        <button type="button" data-go-on onClick={() => go(1)}>
          {words.goOn}
        </button>
      )}
      <EndButton />
    </p>
  )
}

function EndButton() {
  const words = useWords(presentWords)
  return (
    <button type="button" onClick={endClass}>
      {words.end}
    </button>
  )
}

const PRESSING = ['Enter', ' ']

/** One of the transport does nothing while its run is covered, so its keys are free. */
const PRESSED_BY_KEYS = 'button:not([aria-disabled=true])'

/** Those of a clicker, and the arrows that step otherwise. */
const WAYS: ReadonlyMap<string, 1 | -1> = new Map([
  ['Enter', 1],
  ['PageDown', 1],
  ['ArrowRight', 1],
  ['PageUp', -1],
  ['ArrowLeft', -1],
])

/** One that steps elsewhere, as n does, which opens the presenter's window. */
const isForPresenting = (key: string): boolean => presenting.some(({ keys }) => keys.includes(key))

/** A letter is a hand for its option, a capital one takes it back. Until it is explained nothing steps, as nothing is to be seen. */
function useVotingKeys(question: ClassQuestion): void {
  const isPresenting = useView((state) => state.presentation !== undefined)
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey || !isPresenting) return
      if (target instanceof Element && target.closest('input, textarea, [contenteditable]')) return
      const pressesButton =
        target instanceof Element && target.closest(PRESSED_BY_KEYS) && PRESSING.includes(key)
      if (pressesButton) return
      const vote = voteOf(question)
      const option = LETTERS.indexOf(key.toUpperCase())
      const isCovered = question.phase !== 'explain'
      const way = WAYS.get(key)
      if (way && (isCovered || key === 'Enter')) classStore.setState({ question: goOn(question, way) })
      else if (vote !== undefined && key.length === 1 && option >= 0 && option < question.options.length) {
        const by = key === key.toUpperCase() ? -1 : 1
        classStore.setState({ question: withVotes(question, option, question.votes[vote][option]! + by) })
      } else if (!isCovered || !STEP_KEYS.has(key) || isForPresenting(key)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', listener, true)
    return () => document.removeEventListener('keydown', listener, true)
  }, [question, isPresenting])
}
