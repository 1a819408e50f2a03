import { useState } from 'react'
import type { Phrase } from '../../trace/picture'
import { selectChoice, selectSentence } from '../selectors'
import type { ViewState } from '../store'
import { useView, useViewStore } from '../view-context'
import styles from './narration.module.css'
import { Ways } from './ways'

/** What just happened and why, in one sentence; the rule itself is a click away. */
export function Narration() {
  const sentence = useView(selectSentence)
  const otherwise = useView(withoutSentence)
  const choice = useView(selectChoice)
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
  const { jumpTo, pointAt } = useViewStore().getState()
  const words = isCode ? (
    <bdi>
      <code>{text}</code>
    </bdi>
  ) : (
    text
  )
  if (!target) return words
  const span = target.kind === 'span' ? target.span : undefined
  return (
    <button
      type="button"
      className={styles.link}
      onPointerEnter={() => pointAt(span)}
      onPointerLeave={() => pointAt(undefined)}
      onClick={() => (target.kind === 'position' ? jumpTo(target.position) : pointAt(target.span))}
    >
      {words}
    </button>
  )
}

function withoutSentence({ run, isHeld, brokenLink }: ViewState): string {
  if (isHeld) return 'The program has not been started.'
  if (brokenLink) return 'There is no program to show.'
  if (!run) return 'Running the program…'
  if (run.outcome.kind === 'problems') return 'The program cannot run yet: see the problem under the code.'
  if (!run.recording) return 'There is nothing to show.'
  return 'Nothing has run yet. Step forward to begin.'
}
