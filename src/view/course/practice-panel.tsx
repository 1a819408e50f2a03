import { useStore } from 'zustand'
import type { PracticeLevel } from '../../learn/practice/drafts'
import { useView, useViewStore, useWords } from '../view-context'
import { type Guide, guideStore } from './guide'
import { GuideFrame } from './guide-frame'
import styles from './guide-panel.module.css'
import { startPractice } from './practice'
import { practiceWords } from './practice-words'
import { useProgress } from './progress-store'

type Practising = Extract<Guide, { kind: 'practice' }>

/** The exercise that is shown, how it goes so far, and the next one. */
export function PracticePanel({ guide }: { readonly guide: Practising }) {
  const store = useViewStore()
  const words = useWords(practiceWords)
  const { right = 0, wrong = 0 } = useProgress().practice.get(guide.topic) ?? {}
  const isAsking = useView(({ ask }) => ask?.phase === 'predict' || ask?.phase === 'loading')
  const streak = useStore(guideStore, (state) => state.streak)
  const { topic, level, seed } = guide
  const go = (level: PracticeLevel, seed: number) => void startPractice(store, topic, level, seed)
  return (
    <GuideFrame title={words.title(words.topics[topic], level)} note={`#${seed}`}>
      <p role="status">
        {isAsking ? words.predict : words.soFar(right, right + wrong)}
        {!isAsking && streak > 1 && ` · ${words.streak(streak)}`}
      </p>
      <div className={styles.actions}>
        <button type="button" className={styles.main} onClick={() => go(level, seed + 1)}>
          {words.next}
        </button>
        {level < 3 && (
          <button
            type="button"
            className={styles.other}
            onClick={() => go((level + 1) as PracticeLevel, seed + 1)}
          >
            {words.harder}
          </button>
        )}
      </div>
    </GuideFrame>
  )
}
