import { type ChangeEvent, useState } from 'react'
import { useStore } from 'zustand'
import { CHALLENGE_NAMES } from '../../learn/challenges/names'
import { TOPICS } from '../../learn/practice/drafts'
import type { Mark, Progress } from '../../learn/progress/progress'
import { progressText, type Refusal } from '../../learn/progress/progress-text'
import { BELIEFS } from '../../machine/running/beliefs'
import { learnWords } from '../ask/asking'
import { SmallButton } from '../parts/small-button'
import { download } from '../sharing/files'
import { useView, useWords } from '../view-context'
import styles from './catalogue.module.css'
import { practiceWords } from './practice-words'
import { progressStore, useProgress } from './progress-store'
import { courseWords } from './words'

/** What was done so far, by belief; to be saved, brought from elsewhere and forgotten. */
export function ProgressView() {
  const words = useWords(courseWords).progress
  const progress = useProgress()
  const { scenarios, beliefs, challenges, practice } = progress
  const isEmpty = [scenarios, beliefs, challenges, practice].every(({ size }) => size === 0)
  return (
    <div className={styles.programs}>
      {isEmpty ? <p>{words.none}</p> : <Counts progress={progress} />}
      <Beliefs progress={progress} />
      <Files />
    </div>
  )
}

/** Of what there is today: a file may know programs of another version. */
function Counts({ progress }: { readonly progress: Progress }) {
  const words = useWords(courseWords).progress
  const practised = useWords(practiceWords)
  const isKept = useStore(progressStore, (state) => state.isKept)
  const scenarios = useView((state) => state.scenarios)
  const marks = scenarios.flatMap(({ name }) => progress.scenarios.get(name) ?? [])
  const count = (...wanted: readonly Mark[]) => marks.filter((mark) => wanted.includes(mark)).length
  const challenges = CHALLENGE_NAMES.filter((name) => progress.challenges.has(name)).length
  return (
    <div>
      <p>{words.counts(marks.length, count('predicted', 'solved'), count('solved'), scenarios.length)}</p>
      {challenges > 0 && <p>{words.challenges(challenges)}</p>}
      {TOPICS.map((topic) => {
        const { right, wrong } = progress.practice.get(topic) ?? { right: 0, wrong: 0 }
        return (
          right + wrong > 0 && (
            <p key={topic}>{words.practice(practised.topics[topic], right, right + wrong)}</p>
          )
        )
      })}
      <p>{isKept ? words.kept : words.notKept}</p>
    </div>
  )
}

function Beliefs({ progress }: { readonly progress: Progress }) {
  const words = useWords(courseWords).progress
  const { beliefs } = useWords(learnWords)
  const known = BELIEFS.flatMap((belief) => {
    const held = progress.beliefs.get(belief)
    return held ? { belief, held } : []
  })
  if (known.length === 0) return null
  return (
    <table className={styles.table}>
      <caption className={styles.heading}>{words.beliefs}</caption>
      <thead>
        <tr>
          <th scope="col">{words.belief}</th>
          <th scope="col">{words.astray}</th>
          <th scope="col">{words.seenThrough}</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ belief, held }) => (
          <tr key={belief} data-belief={belief}>
            <th scope="row">{beliefs[belief].claim}</th>
            <td>{held.wrong}×</td>
            <td>{held.right}×</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Files() {
  const words = useWords(courseWords).progress
  const { progress, forgotten, reset, undoReset, bring } = useStore(progressStore)
  const [answer, setAnswer] = useState<'imported' | Refusal>()
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.currentTarget
    const [file] = field.files ?? []
    if (file) setAnswer(bring(await file.text()) ?? 'imported')
    field.value = ''
  }
  return (
    <div className={styles.files}>
      <SmallButton onClick={() => download('loopscope-progress.json', progressText(progress))}>
        {words.export}
      </SmallButton>
      <label className={styles.file}>
        {words.import}
        <input
          type="file"
          className="hidden-words"
          accept=".json,application/json"
          onChange={(event) => void take(event)}
        />
      </label>
      <SmallButton
        onClick={() => {
          setAnswer(undefined)
          reset()
        }}
      >
        {words.reset}
      </SmallButton>
      {forgotten && (
        <p role="status">
          {words.wasReset} <SmallButton onClick={undoReset}>{words.undo}</SmallButton>
        </p>
      )}
      {answer !== undefined && (
        <p role={answer === 'imported' ? 'status' : 'alert'}>
          {answer === 'imported' ? words.imported : words.refused(answer)}
        </p>
      )}
    </div>
  )
}
