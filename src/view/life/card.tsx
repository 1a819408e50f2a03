// A card beside what was clicked. Escape closes it, and a click elsewhere; the focus goes back to where it was.
import { X } from 'lucide-react'
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../view-context'
import styles from './life-card.module.css'
import { lifeWords } from './words'

interface CardProps {
  readonly label: string
  readonly title: ReactNode
  /** Where it was clicked. */
  readonly x: number
  readonly y: number
  readonly isAbove?: boolean | undefined
  onClose(): void
  readonly children: ReactNode
}

export function Card({ label, title, x, y, isAbove, onClose, children }: CardProps) {
  const words = useWords(lifeWords)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    card.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    const close = (event: Event) => {
      const isOutside = event.type === 'pointerdown' && !card.current?.contains(event.target as Node)
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape'
      if (isOutside || isEscape) onClose()
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [onClose])
  return (
    <aside
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-label={label}
      data-above={isAbove}
      style={{ '--x': `${x}px`, '--y': `${y}px` } as CSSProperties}
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        <button type="button" aria-label={words.close} onClick={onClose}>
          <X size={16} />
        </button>
      </header>
      {children}
    </aside>
  )
}
