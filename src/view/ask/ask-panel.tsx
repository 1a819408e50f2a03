import { X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import type { Way } from '../../learn/divergence'
import type { Question } from '../../learn/questions/question'
import { questionsAt } from '../../learn/questions/questions'
import type { LearnWords } from '../../learn/words/words'
import { SaidText } from '../said/use-said'
import { useView, useViewStore, useWords } from '../view-context'
import type { Ask, Silent } from './ask'
import styles from './ask-panel.module.css'
import { answer, askAboutMoment, learnWords, reveal } from './asking'
import { Comparison } from './comparison'
import { SIGNS, useSigns } from './keys'
import { inSentence } from './line-text'
import { Predict } from './predict'
import { Result } from './result'
import { askWords } from './words'

/** Asks before it shows. While an order is asked for, it lies over the whole machine. */
export default function AskPanel() {
  const ask = useView((state) => state.ask)
  const words = useWords(learnWords)
  if (ask === undefined) return null
  const title = titleOf(ask, words)
  const isCompared = ask.phase === 'parted' || (ask.phase === 'told' && !ask.verdict.isRight)
  return (
    <>
      {/* What is said next is read from its beginning. */}
      <section key={ask.phase} className={styles.panel} aria-label={title} data-ask data-phase={ask.phase}>
        <header className={styles.header}>
          <h2 className={styles.title}>{title}</h2>
          <CloseButton />
        </header>
        <Content ask={ask} />
      </section>
      {isCompared && <Comparison ask={ask} />}
    </>
  )
}

const titleOf = ({ phase }: Ask, words: LearnWords): string =>
  phase === 'question' ? words.ask.question : words.ask.title

function CloseButton() {
  const { stopAsking } = useViewStore().getState()
  const words = useWords(learnWords)
  return (
    <button
      type="button"
      className={styles.close}
      aria-label={words.ask.close}
      title={`${words.ask.close} (Esc)`}
      onClick={stopAsking}
    >
      <X size={18} aria-hidden="true" />
    </button>
  )
}

function Content({ ask }: { readonly ask: Ask }): ReactNode {
  const words = useWords(learnWords)
  switch (ask.phase) {
    case 'loading':
      return <p role="status">{words.ask.loading}</p>
    case 'silent':
      return <Silence ask={ask} />
    case 'predict':
      return <Predict ask={ask} />
    case 'parted':
      return <Parting ask={ask} />
    case 'told':
      return <Result ask={ask} />
    case 'question':
      return <QuestionAt ask={ask} />
  }
}

function Silence({ ask }: { readonly ask: Silent }) {
  const store = useViewStore()
  const words = useWords(learnWords)
  return (
    <div className={styles.words}>
      <p role="status">
        {typeof ask.reason === 'object' ? <SaidText {...ask.reason} /> : silence(ask.reason, words)}
      </p>
      {ask.reason === 'nothing-to-order' && (
        <button type="button" className={styles.main} onClick={() => askAboutMoment(store, 0)}>
          {words.ask.aboutMoments}
        </button>
      )}
    </div>
  )
}

const silence = (reason: Exclude<Silent['reason'], object>, words: LearnWords): string =>
  reason === 'nothing-to-order' ? words.ask.nothingToOrder : words.ask.nothingToAsk

/** What can go on, by what the host has. */
function waysOf(host: string | undefined, hasServers: boolean): readonly Way[] {
  const ways: readonly Way[] =
    host === 'node' ? ['stack', 'ticks', 'jobs', 'tasks'] : ['stack', 'jobs', 'tasks']
  return hasServers ? [...ways, 'server'] : ways
}

function Parting({ ask }: { readonly ask: Extract<Ask, { phase: 'parted' }> }) {
  const store = useViewStore()
  const host = useView((state) => state.run?.host)
  const words = useWords(learnWords)
  const { unseenLine } = useWords(askWords)
  const hasServers = useView((state) => state.run?.recording?.hasServerQueues ?? false)
  const { predicted, verdict, puzzle } = ask
  const before = puzzle.given.length
  const said = predicted[verdict.differsAt]
  const ways = waysOf(host, hasServers)
  return (
    <div className={styles.words}>
      <p role="status">
        {said === undefined
          ? words.ask.endedEarly(before + predicted.length)
          : words.ask.parted(inSentence(said, unseenLine), before + verdict.differsAt + 1)}{' '}
        <strong>{words.ask.whatNow}</strong>
      </p>
      <Options
        isRow
        options={ways.map((way) => words.ask.served[way])}
        onChoose={(option) => reveal(store, ask, ways[option])}
      />
    </div>
  )
}

function QuestionAt({ ask }: { readonly ask: Extract<Ask, { phase: 'question' }> }) {
  const store = useViewStore()
  const words = useWords(learnWords)
  const { answer: given, asked } = ask
  const position = useView((state) => state.position)
  const { askedElsewhere } = useWords(askWords)
  const question = useInLanguage(ask.question)
  return (
    <div className={styles.words}>
      <p role="status">
        <strong>{question.text}</strong>
        {given !== undefined && given !== question.right && (
          <> {words.ask.answerIs(question.options[question.right]!)}</>
        )}
      </p>
      <Options
        options={question.options}
        given={given}
        right={given === undefined ? undefined : question.right}
        onChoose={(option) => answer(store, ask, option)}
      />
      {given === undefined && position !== question.position && (
        <button
          type="button"
          className={styles.other}
          onClick={() => store.getState().moveTo(question.position, 'leap')}
        >
          {askedElsewhere}
        </button>
      )}
      {given !== undefined && (
        <button
          // The option that had the focus is disabled now, so the focus goes to the button that goes on.
          ref={takeFocus}
          type="button"
          className={styles.main}
          data-next
          onClick={() => askAboutMoment(store, question.position + 1, asked)}
        >
          {words.ask.nextQuestion}
        </button>
      )}
    </div>
  )
}

const takeFocus = (button: HTMLElement | null) => button?.focus({ preventScroll: true })

/** The question keeps the language in which it was asked, so a change of language asks again. */
function useInLanguage(question: Question): Question {
  const words = useWords(learnWords)
  const trace = useView((state) => state.run?.recording?.trace)
  return useMemo(() => {
    const found = trace && questionsAt(trace, question.position, words)
    return found?.find(({ kind }) => kind === question.kind) ?? question
  }, [trace, question, words])
}

interface OptionsProps {
  /** Side by side, however narrow. */
  readonly isRow?: boolean
  readonly options: readonly string[]
  readonly given?: number | undefined
  readonly right?: number | undefined
  readonly onChoose: (option: number) => void
}

/** Keys choose, too. */
function Options({ isRow, options, given, right, onChoose }: OptionsProps) {
  useSigns(options.length, onChoose)
  return (
    <ol className={styles.options} data-is-row={isRow}>
      {options.map((option, i) => (
        <li key={option}>
          <button
            type="button"
            className={styles.option}
            aria-pressed={given === i}
            disabled={right !== undefined}
            data-right={right === i}
            data-wrong={given === i && right !== undefined && right !== i}
            onClick={() => onChoose(i)}
          >
            <kbd className={styles.digit}>{SIGNS[i]}</kbd>
            <bdi className={styles.said}>{option}</bdi>
            {right === i && <span aria-hidden="true"> ✓</span>}
            {given === i && right !== undefined && right !== i && <span aria-hidden="true"> ✕</span>}
          </button>
        </li>
      ))}
    </ol>
  )
}
