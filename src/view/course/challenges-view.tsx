import { CHALLENGES } from '../../learn/challenges/challenges'
import { useViewStore, useWords } from '../view-context'
import styles from './catalogue.module.css'
import { challengeWords, startChallenge } from './challenge-panel'
import { MarkSign } from './mark-sign'
import { useProgress } from './progress-store'
import { courseWords } from './words'

const LEVELS = ['easy', 'medium', 'hard'] as const

/** All challenges by level, with those that are solved. */
export function ChallengesView() {
  const store = useViewStore()
  const { solvedOf, challengesWhat } = useWords(courseWords)
  const { challenges, levels } = useWords(challengeWords)
  const solved = useProgress().challenges
  return (
    <div className={styles.programs}>
      <p>{challengesWhat}</p>
      {LEVELS.map((level) => {
        const those = CHALLENGES.filter((one) => one.level === level)
        const count = those.filter(({ name }) => solved.has(name)).length
        return (
          <section key={level} className={styles.chapter} aria-labelledby={`level-${level}`}>
            <h3 className={styles.heading} id={`level-${level}`}>
              {levels[level]}
              <span className={styles.count}>{solvedOf(count, those.length)}</span>
            </h3>
            <ol className={styles.rows}>
              {those.map((challenge) => (
                <li key={challenge.name}>
                  <button
                    type="button"
                    className={styles.row}
                    data-row
                    onClick={() => {
                      store.getState().openDialog(undefined)
                      startChallenge(store, challenge)
                    }}
                  >
                    <span className={styles.what}>
                      {challenges[challenge.name].title}
                      <span className={styles.note}>{challenges[challenge.name].task}</span>
                    </span>
                    <MarkSign mark={solved.has(challenge.name) ? 'solved' : 'new'} />
                  </button>
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}
