import { useState } from 'react'
import { Segmented } from '../parts/segmented'
import { Sheet } from '../parts/sheet'
import { useWords } from '../view-context'
import styles from './catalogue.module.css'
import { Programs } from './programs'
import { ProgressView } from './progress-view'
import { courseWords } from './words'

const TABS = ['course', 'progress'] as const

/** All that can be opened, and what has been done with it. */
export default function Catalogue() {
  const words = useWords(courseWords)
  const [tab, show] = useState<(typeof TABS)[number]>('course')
  return (
    <Sheet title={words.title} isWide>
      <div className={styles.tabs}>
        <Segmented name={words.views} options={TABS} labels={words.tabs} value={tab} onChoose={show} />
      </div>
      {tab === 'course' ? <Programs /> : <ProgressView />}
    </Sheet>
  )
}
