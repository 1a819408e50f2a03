import { useState } from 'react'
import { type PracticeLevel, TOPICS } from '../../learn/practice/drafts'
import { Segmented } from '../parts/segmented'
import { useViewStore, useWords } from '../view-context'
import styles from './catalogue.module.css'
import { anySeed, startPractice } from './practice'
import { practiceWords } from './practice-words'
import { useProgress } from './progress-store'

const LEVEL_NAMES = ['1', '2', '3'] as const

/** Exercises without end, by topic and level. */
export function PracticeView() {
  const store = useViewStore()
  const words = useWords(practiceWords)
  const { practice } = useProgress()
  const [level, setLevel] = useState<(typeof LEVEL_NAMES)[number]>('1')
  return (
    <div className={styles.programs}>
      <p>{words.what}</p>
      <Segmented
        name={words.level}
        options={LEVEL_NAMES}
        labels={words.levels}
        value={level}
        onChoose={setLevel}
      />
      <ol className={styles.rows}>
        {TOPICS.map((topic) => {
          const { right, wrong } = practice.get(topic) ?? { right: 0, wrong: 0 }
          return (
            <li key={topic}>
              <button
                type="button"
                className={styles.row}
                data-row
                onClick={() => {
                  store.getState().openDialog(undefined)
                  void startPractice(store, topic, Number(level) as PracticeLevel, anySeed())
                }}
              >
                <span className={styles.what}>{words.topics[topic]}</span>
                {right + wrong > 0 && (
                  <span className={styles.mark}>{words.soFar(right, right + wrong)}</span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
