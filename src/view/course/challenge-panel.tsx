import { useEffect, useMemo } from 'react'
import { type Challenge, type ChallengeVerdict, judgeChallenge } from '../../learn/challenges/challenge'
import { CHALLENGES } from '../../learn/challenges/challenges'
import { english } from '../../learn/challenges/english'
import { spanish } from '../../learn/challenges/spanish'
import { type ChallengeWords, sayMissing } from '../../learn/challenges/words'
import { withChallenge } from '../../learn/progress/progress'
import { selectIsStale } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewStore } from '../view-state'
import type { InLanguages } from '../words/language'
import { challengeText } from './challenge-words'
import { type Guide, openGuide } from './guide'
import { GuideFrame } from './guide-frame'
import styles from './guide-panel.module.css'
import { progressStore } from './progress-store'

export const challengeWords: InLanguages<ChallengeWords> = { en: english, es: spanish }

type Challenging = Extract<Guide, { kind: 'challenge' }>

/** A task, judged by the record of each run. */
export function ChallengePanel({ guide }: { readonly guide: Challenging }) {
  const challenge = CHALLENGES.find(({ name }) => name === guide.challenge)
  return challenge ? <Task challenge={challenge} guide={guide} /> : null
}

interface TaskProps {
  readonly challenge: Challenge
  readonly guide: Challenging
}

function Task({ challenge, guide }: TaskProps) {
  const words = useWords(challengeText)
  const { challenges, levels } = useWords(challengeWords)
  const { title, task, hints } = challenges[challenge.name]
  const verdict = useVerdict(challenge)
  return (
    <GuideFrame title={words.title(title)} note={levels[challenge.level]}>
      <p className={styles.says}>{task}</p>
      {guide.hints > 0 && (
        <ol className={styles.hints} aria-label={words.hints}>
          {hints.slice(0, guide.hints).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
      <VerdictOf challenge={challenge} verdict={verdict} />
      <div className={styles.actions}>
        {guide.hints < hints.length && (
          <button
            type="button"
            className={styles.other}
            onClick={() => openGuide({ ...guide, hints: guide.hints + 1 })}
          >
            {words.hint}
          </button>
        )}
        <Actions challenge={challenge} verdict={verdict} />
      </div>
    </GuideFrame>
  )
}

/** Of the run that is shown; undefined while the text is another one. A host that was changed is another run, too. */
function useVerdict(challenge: Challenge): ChallengeVerdict | 'other-host' | undefined {
  const isStale = useView(selectIsStale)
  const run = useView((state) => state.run)
  const isReal = useView((state) => state.belief === undefined)
  const verdict = useMemo(() => {
    const trace = run?.recording?.trace
    if (isStale || !isReal || trace === undefined) return undefined
    return run?.host === challenge.host ? judgeChallenge(challenge, trace) : 'other-host'
  }, [run, isStale, isReal, challenge])
  const isSolved = typeof verdict === 'object' && verdict.isSolved
  useEffect(() => {
    if (isSolved) progressStore.getState().change((progress) => withChallenge(progress, challenge.name))
  }, [isSolved, challenge])
  return verdict
}

interface VerdictProps {
  readonly verdict: ChallengeVerdict | 'other-host' | undefined
}

function VerdictOf({ challenge, verdict }: Pick<TaskProps, 'challenge'> & VerdictProps) {
  const words = useWords(challengeText)
  const said = useWords(challengeWords)
  const source = useView((state) => state.source)
  const isStart = challenge.start === source
  if (verdict === undefined) return <p className={styles.verdict}>{words.runIt}</p>
  if (verdict === 'other-host') return <p className={styles.verdict}>{words.otherHost}</p>
  if (isStart) return <p className={styles.verdict}>{words.begin}</p>
  return (
    <p className={styles.verdict} role="status" data-solved={verdict.isSolved}>
      {verdict.isSolved ? words.solved : sayMissing(said, verdict.missing)}
    </p>
  )
}

function Actions({ challenge, verdict }: Pick<TaskProps, 'challenge'> & { readonly verdict: unknown }) {
  const { moveTo, chooseHost } = useViewStore().getState()
  const words = useWords(challengeText)
  if (verdict === 'other-host')
    return (
      <button type="button" className={styles.main} onClick={() => chooseHost(challenge.host)}>
        {words.changeHost(challenge.host)}
      </button>
    )
  const found = verdict as ChallengeVerdict | undefined
  if (!found?.isSolved) return null
  const next = CHALLENGES[CHALLENGES.indexOf(challenge) + 1]
  return (
    <>
      <button type="button" className={styles.other} onClick={() => moveTo(found.position, 'leap')}>
        {words.seeMoment}
      </button>
      {next && <OpenChallenge challenge={next} />}
    </>
  )
}

function OpenChallenge({ challenge }: { readonly challenge: Challenge }) {
  const store = useViewStore()
  const words = useWords(challengeText)
  return (
    <button type="button" className={styles.main} onClick={() => startChallenge(store, challenge)}>
      {words.next}
    </button>
  )
}

/** Its start becomes one of the user's programs once it is edited; what was there stays among them. */
export function startChallenge(store: ViewStore, { name, start, host }: Challenge): void {
  openGuide({ kind: 'challenge', challenge: name, hints: 0 })
  const { en, es } = challengeWords
  const titles = { en: en.challenges[name].title, es: es.challenges[name].title }
  void store.getState().openForeign({ source: start, host, name: titles })
}
