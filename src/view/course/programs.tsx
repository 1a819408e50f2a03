import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { dueLaterToday, dueNow, type Mark } from '../../learn/progress/progress'
import { separating } from '../../learn/progress/separating'
import type { Belief } from '../../machine/running/beliefs'
import { byChapter, type ChapterOf, type Idea } from '../../scenario/course'
import type { ScenarioTitle } from '../../scenario/titles'
import { SmallButton } from '../parts/small-button'
import { titleOf } from '../programs'
import { selectScenario } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import { headerWords } from '../words/header'
import styles from './catalogue.module.css'
import { openGuide } from './guide'
import { MarkSign } from './mark-sign'
import { askFirst, openScenario, useAsksFirst } from './opening'
import { useProgress } from './progress-store'
import { courseWords } from './words'

/** The course by chapter, what comes back today, and the user's own programs. */
export function Programs() {
  const words = useWords(courseWords)
  const [wanted, want] = useState('')
  const [hasFailed, fail] = useState(false)
  const found = useFound(wanted)
  const asksFirst = useAsksFirst()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from row to row, which are buttons.
    <div className={styles.programs} onKeyDown={moveByArrows}>
      <div className={styles.tools}>
        <input
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          value={wanted}
          onChange={(event) => want(event.target.value)}
        />
        <label className={styles.askFirst}>
          <input type="checkbox" checked={asksFirst} onChange={(event) => askFirst(event.target.checked)} />
          {words.askFirst}
        </label>
      </div>
      {hasFailed && <p role="alert">{words.failed}</p>}
      {wanted === '' && <Today onFail={() => fail(true)} />}
      {wanted === '' && <OwnPrograms />}
      {found.map((chapter) => (
        <ChapterList key={chapter.id} chapter={chapter} onFail={() => fail(true)} />
      ))}
      {found.length === 0 && <p role="status">{words.nothingFound(wanted)}</p>}
    </div>
  )
}

/** Without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The chapters with the scenarios whose title, idea or chapter has all the words. */
function useFound(wanted: string): readonly ChapterOf<ScenarioTitle>[] {
  const scenarios = useView((state) => state.scenarios)
  const language = useView((state) => state.language)
  const words = useWords(courseWords)
  const parts = plain(wanted).split(/\s+/).filter(Boolean)
  return byChapter(scenarios).flatMap((chapter) => {
    const matching = chapter.scenarios.filter(({ titles, name, ideas }) => {
      const text = plain(
        [titles[language], name, words.chapters[chapter.id], ...ideas.map((idea) => words.ideas[idea])].join(
          ' ',
        ),
      )
      return parts.every((part) => text.includes(part))
    })
    return matching.length > 0 ? { ...chapter, scenarios: matching } : []
  })
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], [data-row]')]
  const at = places.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? undefined : places[at + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

interface RowProps {
  readonly title: string
  readonly note?: ReactNode
  readonly mark?: Mark | undefined
  readonly isCurrent?: boolean
  readonly number?: number
  readonly onOpen: () => void
}

function Row({ title, note, mark, isCurrent = false, number, onOpen }: RowProps) {
  return (
    <li>
      <button type="button" className={styles.row} data-row aria-current={isCurrent} onClick={onOpen}>
        <span className={styles.number}>{number}</span>
        <span className={styles.what}>
          <bdi>{title}</bdi>
          {note && <span className={styles.note}>{note}</span>}
        </span>
        {number !== undefined && <MarkSign mark={mark} />}
      </button>
    </li>
  )
}

interface OpeningProps {
  readonly onFail: () => void
}

/** Closes the sheet once the scenario is there. */
function useOpen(onFail: () => void): (name: string, mustAsk?: boolean) => void {
  const store = useViewStore()
  return (name, mustAsk) => {
    store
      .getState()
      .loadScenario(name)
      .then(() => {
        store.getState().openDialog(undefined)
        return openScenario(store, name, mustAsk)
      })
      .catch(onFail)
  }
}

function ChapterList({ chapter, onFail }: OpeningProps & { readonly chapter: ChapterOf<ScenarioTitle> }) {
  const words = useWords(courseWords)
  const { scenarios: marks } = useProgress()
  const current = useView((state) => selectScenario(state)?.name)
  const language = useView((state) => state.language)
  const open = useOpen(onFail)
  const { id, scenarios } = chapter
  const solved = scenarios.filter(({ name }) => marks.get(name) === 'solved').length
  return (
    <section className={styles.chapter} aria-labelledby={`chapter-${id}`}>
      <h3 className={styles.heading} id={`chapter-${id}`}>
        {words.chapters[id]}
        <span className={styles.count}>{words.solvedOf(solved, scenarios.length)}</span>
      </h3>
      {id === 'article' && <WalkButton />}
      <ol className={styles.rows}>
        {scenarios.map(({ name, titles, ideas }, i) => (
          <Row
            key={name}
            number={i + 1}
            title={titles[language]}
            note={ideaWords(ideas, words.ideas)}
            mark={marks.get(name)}
            isCurrent={name === current}
            onOpen={() => open(name)}
          />
        ))}
      </ol>
    </section>
  )
}

function WalkButton() {
  const words = useWords(courseWords)
  const { openDialog } = useViewStore().getState()
  const walk = () => {
    openDialog(undefined)
    openGuide({ kind: 'walk', walk: 'article', step: 0 })
  }
  return (
    <button type="button" className={styles.walk} data-row onClick={walk}>
      {words.walk}
    </button>
  )
}

const ideaWords = (ideas: readonly Idea[], names: { readonly [I in Idea]: string }): string =>
  ideas.map((idea) => names[idea]).join(' · ')

/** What was believed for sure comes back in another program. */
function Today({ onFail }: OpeningProps) {
  const words = useWords(courseWords)
  const progress = useProgress()
  const scenarios = useView((state) => state.scenarios)
  const language = useView((state) => state.language)
  const open = useOpen(onFail)
  const now = Date.now()
  const recalls = dueNow(progress, now, (belief: Belief) => separating(belief))
  const later = dueLaterToday(progress, now)
  if (recalls.length === 0 && later === 0) return null
  return (
    <section className={styles.chapter} data-today aria-labelledby="chapter-today">
      <h3 className={styles.heading} id="chapter-today">
        {words.today}
      </h3>
      {recalls.length > 0 && <p className={styles.why}>{words.todayWhy}</p>}
      <ol className={styles.rows}>
        {recalls.map(({ belief, scenario }) => (
          <Row
            key={belief}
            title={scenarios.find(({ name }) => name === scenario)?.titles[language] ?? scenario}
            onOpen={() => open(scenario, true)}
          />
        ))}
      </ol>
      {later > 0 && <p className={styles.why}>{words.laterToday(later)}</p>}
    </section>
  )
}

/** The others are in the list of programs. */
const MOST_OWN = 6

function OwnPrograms() {
  const words = useWords(courseWords)
  const { untitled } = useWords(headerWords)
  const programs = useView((state) => state.programs)
  const programId = useView((state) => state.programId)
  const language = useView((state) => state.language)
  const { chooseProgram, openDialog } = useViewStore().getState()
  if (programs.length === 0) return null
  return (
    <section className={styles.chapter} aria-labelledby="chapter-own">
      <h3 className={styles.heading} id="chapter-own">
        {words.own}
        <SmallButton onClick={() => openDialog('programs')}>{words.allOwn}</SmallButton>
      </h3>
      <ol className={styles.rows}>
        {programs.slice(0, MOST_OWN).map((program) => (
          <Row
            key={program.id}
            title={titleOf(program, language) || untitled}
            isCurrent={program.id === programId}
            onOpen={() => {
              chooseProgram(program)
              openDialog(undefined)
            }}
          />
        ))}
      </ol>
    </section>
  )
}
