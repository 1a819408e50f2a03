import { useEffect, useState } from 'react'
import { Sheet } from '../parts/sheet'
import { SmallButton } from '../parts/small-button'
import { useViewStore, useWords } from '../view-context'
import { panelNames } from '../words/panel-names'
import type { Explainable } from './explained'
import styles from './parts.module.css'
import { glossaryWords } from './words'

/** In the order in which a callback passes them. */
const TOUR: readonly Explainable[] = [
  'Code',
  'Call stack',
  'Timers',
  'Task queue',
  'Job queue',
  'Event loop',
  'Promises',
  'Console',
]

/** A minute for the parts of the page, one after the other; the one that is told of is framed. */
export default function Parts() {
  const { openDialog } = useViewStore().getState()
  const words = useWords(glossaryWords)
  const names = useWords(panelNames)
  const [index, go] = useState(0)
  const name = TOUR[index]!
  const isLast = index === TOUR.length - 1
  const { alias, text } = words.terms[name]
  const close = () => openDialog(undefined)
  return (
    <>
      <Sheet title={words.meetParts}>
        <div className={styles.part} role="status">
          <h3>
            {names[name]} <span className={styles.place}>{words.ofParts(index + 1, TOUR.length)}</span>
          </h3>
          <p>{text}</p>
          <p className={styles.alias}>{words.alsoCalled(alias)}</p>
        </div>
        <p className={styles.ways}>
          {index > 0 && <SmallButton onClick={() => go(index - 1)}>{words.back}</SmallButton>}
          <SmallButton onClick={() => (isLast ? close() : go(index + 1))}>
            {isLast ? words.begin : words.next}
          </SmallButton>
          {!isLast && <SmallButton onClick={close}>{words.skip}</SmallButton>}
        </p>
      </Sheet>
      <Frame name={name} />
    </>
  )
}

/** Marks the panel on the page behind the sheet. */
function Frame({ name }: { readonly name: Explainable }) {
  useEffect(() => {
    const panel = document.querySelector<HTMLElement>(`section[data-name="${name}"]`)
    panel?.setAttribute('data-told', '')
    return () => panel?.removeAttribute('data-told')
  }, [name])
  return null
}
