import { type RefObject, useEffect, useRef } from 'react'
import { useWords } from '../view-context'
import styles from './definition.module.css'
import type { Explainable } from './explained'
import { glossaryWords } from './words'

interface DefinitionProps {
  readonly name: Explainable
  readonly beside: RefObject<HTMLElement | null>
  onClose(): void
}

/** Escape and a click elsewhere close it. */
export default function Definition({ name, beside, onClose }: DefinitionProps) {
  const { terms, alsoCalled } = useWords(glossaryWords)
  const popover = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = popover.current!
    const { left, bottom } = beside.current!.getBoundingClientRect()
    element.showPopover()
    // Escape closes what has the focus; then that goes back to the question mark.
    element.focus()
    const room = document.documentElement.clientWidth - element.offsetWidth - 8
    element.style.inset = `${bottom + 4}px auto auto ${Math.max(8, Math.min(left, room))}px`
  }, [beside])
  const { alias, text } = terms[name]
  return (
    <div
      ref={popover}
      popover="auto"
      tabIndex={-1}
      className={styles.definition}
      role="note"
      onToggle={({ newState }) => newState === 'closed' && onClose()}
    >
      <p>{text}</p>
      <p className={styles.alias}>{alsoCalled(alias)}</p>
    </div>
  )
}
