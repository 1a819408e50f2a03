// The presenter's window: notes, the next steps, the answer, and the vote of the class. It has no engine: all that it shows is shared.
import { StrictMode, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Prose } from '../../scenario/scenario'
import { attempt } from '../saved'
import { type Language, languageOf } from '../words/language'
import { type ClassQuestion, goOn, isBefore, LETTERS, totalOf, voteOf, withVotes } from './class-question'
import { coversRun } from './class-store'
import { ClassTallies } from './class-tallies'
import { type PresenterActs, usePresenterKeys } from './presenter-keys'
import styles from './presenter-page.module.css'
import { type Control, channelOf, type Shared, sharedFrom } from './shared'
import { type PresentWords, presentWords } from './words'

interface PresenterProps {
  readonly id: string
  readonly language: Language
  readonly loadProse: (name: string, language: Language) => Promise<Prose>
}

export function openPresenterPage(
  root: HTMLElement,
  { id, loadProse }: Omit<PresenterProps, 'language'>,
): void {
  const language = savedLanguage()
  document.documentElement.lang = language
  createRoot(root).render(
    <StrictMode>
      <Presenter id={id} language={language} loadProse={loadProse} />
    </StrictMode>,
  )
}

/** The one that the page speaks. */
function savedLanguage(): Language {
  let saved: unknown
  attempt(() => {
    saved = JSON.parse(localStorage.getItem('loopscope.v1') ?? '{}')
  })
  const { language } = (saved ?? {}) as { readonly language?: unknown }
  return language === 'es' || language === 'en' ? language : languageOf(navigator.languages)
}

function Presenter({ id, language, loadProse }: PresenterProps) {
  const words = presentWords[language]
  const { shared, newest, change } = useShared(id)
  const acts = actsOn(newest, change)
  usePresenterKeys(acts)
  if (shared === undefined) return <main className={styles.page}>{words.noPresentation}</main>
  const { control, screen } = shared
  const { stop, item, isBlank, isAsked, question } = control
  const isHeld = isRunHeld(shared)
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{screen.title}</h1>
        {item >= 0 && <p>{`${item + 1} / ${screen.items}`}</p>}
      </header>
      <div className={styles.buttons}>
        <Act label={words.stepBack} isPossible={!isHeld && stop > 0} onAct={() => acts.goOn(-1)} />
        <Act
          label={words.stepForward}
          isPossible={!isHeld && stop < screen.lastStop}
          onAct={() => acts.goOn(1)}
        />
        <Act label={words.blank} isPressed={isBlank} onAct={acts.blank} />
        <Act label={isAsked ? words.end : words.askClass} isPressed={isAsked} onAct={acts.ask} />
        {item >= 0 && (
          <span className={styles.pair}>
            <Act
              label={words.previous}
              isPossible={item > 0}
              onAct={() => change(({ item }) => ({ item: item - 1 }))}
            />
            <Act
              label={words.next}
              isPossible={item < screen.items - 1}
              onAct={() => change(({ item }) => ({ item: item + 1 }))}
            />
          </span>
        )}
      </div>
      {isAsked && !question && <p role="status">{silence(screen.problem, words)}</p>}
      {question && (
        <Voting
          question={question}
          language={language}
          onChange={(question) => change(() => ({ question }))}
        />
      )}
      <section aria-label={words.nextSteps}>
        <h2 className={styles.heading}>{`${words.nextSteps} · ${stop} / ${screen.lastStop}`}</h2>
        <ol className={styles.steps}>
          {screen.sentences.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
            <li key={i} aria-current={i === 0 ? 'step' : undefined}>
              {sentence}
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={words.answer}>
        <h2 className={styles.heading}>{words.answer}</h2>
        <ol className={styles.answer}>
          {screen.answer.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
            <li key={i}>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ol>
      </section>
      <ClassTallies program={screen.title} language={language} />
      <Notes
        key={screen.scenario || screen.title}
        screen={screen}
        language={language}
        loadProse={loadProse}
      />
    </main>
  )
}

const isRunHeld = ({ control: { isAsked, question }, screen }: Shared): boolean =>
  coversRun({ isPosing: isAsked && !question && screen.problem === 'none', question })

type Change = (part: (control: Control) => Partial<Control>) => void

/** What keys do; as long as nothing is shared, nothing. */
function actsOn(newest: () => Shared | undefined, change: Change): PresenterActs {
  return {
    goOn(by) {
      const shared = newest()
      if (shared === undefined) return
      const { stop, question } = shared.control
      const next = stop + by
      if (isRunHeld(shared)) question && change(() => ({ question: goOn(question, by) }))
      else if (next >= 0 && next <= shared.screen.lastStop) change(() => ({ stop: next }))
    },
    blank: () => change(({ isBlank }) => ({ isBlank: !isBlank })),
    ask: () => change(({ isAsked }) => ({ isAsked: !isAsked, question: undefined })),
  }
}

const silence = (problem: Shared['screen']['problem'], words: PresentWords): string => {
  if (problem === 'none') return words.posing
  return problem === 'nothing-to-ask' ? words.nothing : problem.message
}

interface SharedState {
  /** As it is drawn. */
  readonly shared: Shared | undefined
  /** Also what has not been drawn yet: keys come faster than that. */
  readonly newest: () => Shared | undefined
  readonly change: Change
}

function useShared(id: string): SharedState {
  const [shared, setShared] = useState<Shared>()
  const newest = useRef<Shared>(undefined)
  const channel = useRef<BroadcastChannel>(undefined)
  const take = (next: Shared) => {
    newest.current = next
    setShared(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what takes is always the same.
  useEffect(() => {
    const opened = channelOf(id)
    channel.current = opened
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      const received = sharedFrom(data)
      if (received && received.revision >= (newest.current?.revision ?? 0)) take(received)
    }
    opened.postMessage('opened')
    return () => opened.close()
  }, [id])
  const change: Change = (part) => {
    const before = newest.current
    if (!before) return
    const control = { ...before.control, ...part(before.control) }
    const next = { ...before, revision: before.revision + 1, control }
    take(next)
    channel.current?.postMessage(next)
  }
  return { shared, newest: () => newest.current, change }
}

interface ActProps {
  readonly label: string
  readonly isPossible?: boolean
  readonly isPressed?: boolean
  readonly onAct: () => void
}

function Act({ label, isPossible = true, isPressed, onAct }: ActProps) {
  return (
    <button type="button" disabled={!isPossible} aria-pressed={isPressed} onClick={onAct}>
      {label}
    </button>
  )
}

interface VotingProps {
  readonly question: ClassQuestion
  readonly language: Language
  readonly onChange: (question: ClassQuestion) => void
}

/** The tally is typed here, where the class does not see it. */
function Voting({ question, language, onChange }: VotingProps) {
  const words = presentWords[language]
  const { phase, options, votes } = question
  const vote = voteOf(question)
  return (
    <section className={styles.voting} aria-label={words.phases[phase]}>
      <h2 className={styles.heading}>{words.phases[phase]}</h2>
      <p>{words.says[phase]}</p>
      <ul className={styles.options}>
        {options.map(({ lines, isRight }, i) => {
          const letter = LETTERS[i]!
          return (
            <li key={letter} data-right={isRight}>
              <strong>{isRight ? `${letter} ✓` : letter}</strong>
              <bdi className={styles.lines}>{lines.join(' · ')}</bdi>
              {vote === undefined ? (
                <span>{votes.map((counts) => counts[i]).join(' → ')}</span>
              ) : (
                <input
                  type="number"
                  min={0}
                  max={999}
                  aria-label={words.hands(letter)}
                  value={votes[vote][i]}
                  onChange={(event) => onChange(withVotes(question, i, event.target.valueAsNumber))}
                />
              )}
            </li>
          )
        })}
      </ul>
      {vote !== undefined && <p role="status">{words.votes(totalOf(votes[vote]))}</p>}
      <div className={styles.buttons}>
        <Act label={words.back} isPossible={phase !== 'pose'} onAct={() => onChange(goOn(question, -1))} />
        <Act label={words.goOn} isPossible={phase !== 'explain'} onAct={() => onChange(goOn(question))} />
        {isBefore(phase, 'reveal') && (
          <Act label={words.reveal} onAct={() => onChange({ ...question, phase: 'reveal' })} />
        )}
      </div>
    </section>
  )
}

interface NotesProps extends Pick<PresenterProps, 'language' | 'loadProse'> {
  readonly screen: Shared['screen']
}

const notesKey = (name: string): string => `loopscope.notes.${name}`

/** What is said about the scenario, and the teacher's own words, which stay in this browser. */
function Notes({ screen, language, loadProse }: NotesProps) {
  const words = presentWords[language]
  const name = screen.scenario || screen.title
  const [prose, setProse] = useState<Prose>()
  const [own, setOwn] = useState(() => {
    let kept: string | null = null
    attempt(() => {
      kept = localStorage.getItem(notesKey(name))
    })
    return kept ?? ''
  })
  useEffect(() => {
    if (screen.scenario) loadProse(screen.scenario, language).then(setProse, () => {})
  }, [screen.scenario, language, loadProse])
  const write = (text: string) => {
    setOwn(text)
    attempt(() => localStorage.setItem(notesKey(name), text))
  }
  return (
    <section className={styles.notes} aria-label={words.notes}>
      <h2 className={styles.heading}>{words.notes}</h2>
      {prose?.lesson && <p>{prose.lesson}</p>}
      {prose && prose.tries.length > 0 && (
        <ul>
          {prose.tries.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {prose?.goal && <p>{prose.goal}</p>}
      <textarea
        aria-label={words.ownNotes}
        placeholder={words.ownNotes}
        rows={4}
        value={own}
        onChange={(event) => write(event.target.value)}
      />
    </section>
  )
}
