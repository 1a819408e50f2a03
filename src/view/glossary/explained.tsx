import { useRef, useState } from 'react'
import { lazily } from '../lazily'
import { useWords } from '../view-context'
import type { InLanguages } from '../words/language'
import type { PanelName } from '../words/panel-names'
import styles from './explained.module.css'

const EXPLAINABLE = [
  'Code',
  'Event loop',
  'Call stack',
  'nextTick queue',
  'Job queue',
  'Task queue',
  'Timers',
  'Shelves',
  'Promises',
  'Console',
] as const satisfies readonly PanelName[]

/** Parts of the page that the glossary knows. */
export type Explainable = (typeof EXPLAINABLE)[number]

/** Parts whose title asks. */
type Asking = Exclude<Explainable, 'Code' | 'Console'>

export const isExplained = (name: PanelName): name is Asking =>
  name !== 'Code' && name !== 'Console' && EXPLAINABLE.some((each) => each === name)

const Definition = lazily(() => import('./definition'))

const whatIs: InLanguages<(part: string) => string> = {
  en: (part) => `What is this: ${part}?`,
  es: (part) => `¿Qué es esto: ${part}?`,
}

interface ExplainedProps {
  readonly name: PanelName
  readonly title: string
}

/** A question mark beside a title, which tells what the part is. */
export function Explained({ name, title }: ExplainedProps) {
  const words = useWords(whatIs)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, open] = useState(false)
  if (!isExplained(name)) return null
  return (
    <span className={styles.place}>
      <button
        ref={button}
        type="button"
        className={styles.ask}
        aria-label={words(title)}
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        ?
      </button>
      {isOpen && <Definition name={name} beside={button} onClose={() => open(false)} />}
    </span>
  )
}
