import { useState } from 'react'
import type { Phrase } from '../../trace/picture'
import { lazily } from '../lazily'
import { selectChoice, selectSentence } from '../selectors'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewState } from '../view-state'
import { panelNames } from '../words/panel-names'
import styles from './narration.module.css'
import { Ways } from './ways'
import { type PanelWords, panelWords } from './words'

const Heard = lazily(() => import('./heard'))

/** What just happened and why, in one sentence; the rule itself is a click away. */
export function Narration() {
  const sentence = useView(selectSentence)
  const words = useWords(panelWords)
  const otherwise = useView((state) => withoutSentence(state, words))
  const name = useWords(panelNames).Narration
  const choice = useView(selectChoice)
  const position = useView((state) => state.position)
  const clock = useView((state) => state.clock)
  const [isOpen, open] = useState(false)
  const isBefore = useView(({ run, position }) => run?.recording !== undefined && position < 0)
  const { openDialog } = useViewStore().getState()
  return (
    <section className={styles.narration} aria-label={name}>
      <div className={styles.words} data-choice={choice !== undefined}>
        <p className={styles.short} role="status" aria-atomic="true">
          {/* Another sentence is another element, so that nothing moves. */}
          <span key={`${position} ${clock}`} className={styles.sentence}>
            {sentence ? <Phrases phrases={sentence.short} /> : otherwise}
          </span>
          {sentence && <Heard />}
        </p>
        {choice && <Ways choice={choice} />}
      </div>
      {isBefore && (
        <button type="button" className={styles.toggle} onClick={() => openDialog('parts')}>
          {words.meetParts}
        </button>
      )}
      {sentence && (
        <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {words.why}
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

function withoutSentence({ run, isHeld, brokenLink }: ViewState, words: PanelWords): string {
  if (isHeld) return words.notStarted
  if (brokenLink) return words.noProgram
  if (!run) return words.startsRunning
  if (run.outcome.kind === 'problems') return words.hasProblem
  if (!run.recording) return words.nothingToShow
  return words.nothingHasRun
}
