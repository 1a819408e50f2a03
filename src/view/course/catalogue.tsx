import { useState } from 'react'
import { Segmented } from '../parts/segmented'
import { Sheet } from '../parts/sheet'
import { useWords } from '../view-context'
import styles from './catalogue.module.css'
import { ChallengesView } from './challenges-view'
import { PracticeView } from './practice-view'
import { Programs } from './programs'
import { ProgressView } from './progress-view'
import { courseWords } from './words'

const TABS = ['course', 'challenges', 'practice', 'progress'] as const

const VIEWS = {
  course: Programs,
  challenges: ChallengesView,
  practice: PracticeView,
  progress: ProgressView,
}

/** All that can be opened, and what has been done with it. */
export default function Catalogue() {
  const words = useWords(courseWords)
  const [tab, show] = useState<(typeof TABS)[number]>('course')
  const View = VIEWS[tab]
  return (
    <Sheet title={words.title} isWide>
      <div className={styles.tabs}>
        <Segmented name={words.views} options={TABS} labels={words.tabs} value={tab} onChoose={show} />
      </div>
      <View />
    </Sheet>
  )
}
