import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../view-context'
import { openGuide } from './guide'
import styles from './guide-panel.module.css'
import { guideWords } from './guide-words'

interface GuideFrameProps {
  readonly title: string
  readonly note?: string | undefined
  readonly children: ReactNode
}

export function GuideFrame({ title, note, children }: GuideFrameProps) {
  const words = useWords(guideWords)
  return (
    <section className={styles.panel} aria-label={title} data-guide>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {note && <span className={styles.note}>{note}</span>}
        <button
          type="button"
          className={styles.close}
          aria-label={words.close}
          title={words.close}
          onClick={() => openGuide(undefined)}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      {children}
    </section>
  )
}
