import { useState } from 'react'
import type { Phrase, Sentence } from '../../trace/picture'
import type { RecordedChoice } from '../recording'
import { useViewStore } from '../view-context'
import styles from './narration.module.css'
import { Ways } from './ways'

interface NarrationProps {
  readonly sentence: Sentence | undefined
  /** Said where there is no sentence. */
  readonly otherwise: string
  /** What is decided at this moment, where a real engine is free. */
  readonly choice: RecordedChoice | undefined
}

/** What just happened and why, in one sentence; the rule itself is a click away. */
export function Narration({ sentence, otherwise, choice }: NarrationProps) {
  const [isOpen, open] = useState(false)
  return (
    <section className={styles.narration} aria-label="Narration">
      <div className={styles.words} data-choice={choice !== undefined}>
        <p className={styles.short} role="status" aria-atomic="true">
          {sentence ? <Phrases phrases={sentence.short} /> : otherwise}
        </p>
        {choice && <Ways choice={choice} />}
      </div>
      {sentence && (
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          why?
        </button>
      )}
      {sentence && isOpen && (
        <div className={styles.why}>
          <p>
            <Phrases phrases={sentence.why} />
          </p>
          <a href={sentence.source.href} target="_blank" rel="noreferrer">
            {sentence.source.label}
          </a>
        </div>
      )}
    </section>
  )
}

function Phrases({ phrases }: { readonly phrases: readonly Phrase[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a phrase is its place in its sentence.
  return phrases.map((phrase, index) => <Words key={index} phrase={phrase} />)
}

function Words({ phrase: { text, isCode, target } }: { readonly phrase: Phrase }) {
  const { moveTo, pointAt } = useViewStore().getState()
  const words = isCode ? <code>{text}</code> : text
  if (!target) return words
  const span = target.kind === 'span' ? target.span : undefined
  return (
    <button
      type="button"
      className={styles.link}
      onPointerEnter={() => pointAt(span)}
      onPointerLeave={() => pointAt(undefined)}
      onClick={() => (target.kind === 'position' ? moveTo(target.position, 'leap') : pointAt(target.span))}
    >
      {words}
    </button>
  )
}
