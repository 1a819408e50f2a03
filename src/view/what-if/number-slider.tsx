import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { english } from '../../learn/what-if/english'
import { indexOf, partOf, valueAt, valueAtPart } from '../../learn/what-if/range'
import { spanish } from '../../learn/what-if/spanish'
import type { Question } from '../../learn/what-if/what-if'
import { useView, useViewStore, useWords } from '../view-context'
import { settle } from './asking'
import styles from './what-if.module.css'
import { whatIfStore } from './what-if-state'
import { whatIfPanelWords } from './words'

const SENTENCES = { en: english, es: spanish }

interface NumberSliderProps {
  readonly question: Question
  readonly value: number
  onChange(value: number): void
  /** What lies under the slider, as wide as its way. */
  readonly children: ReactNode
}

/** Steps of keys. */
const KEYS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['PageUp', 10],
  ['PageDown', -10],
])

export function NumberSlider({ question, value, onChange, children }: NumberSliderProps) {
  const words = useWords(whatIfPanelWords)
  const told = SENTENCES[useView((state) => state.language)]
  const store = useViewStore()
  const { number, range } = question
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = (KEYS.get(event.key) ?? 0) * (event.shiftKey ? 10 : 1)
    const end = { Home: range.from, End: range.to }[event.key]
    if (steps === 0 && end === undefined) return
    event.preventDefault()
    onChange(end ?? valueAt(range, Math.max(0, indexOf(range, value) + steps)))
  }
  return (
    <div className={styles.slider}>
      <div className={styles.way}>
        <input
          type="range"
          min={0}
          max={1}
          step="any"
          value={partOf(range, value)}
          aria-label={words.value(told.number(number))}
          aria-valuetext={told.value(value, number)}
          onPointerDown={() => whatIfStore.setState({ isDragging: true })}
          onPointerUp={() => settle(store)}
          onPointerCancel={() => settle(store)}
          onKeyDown={onKeyDown}
          onChange={({ target }) => onChange(valueAtPart(range, target.valueAsNumber))}
        />
        {children}
        <div className={styles.ends} aria-hidden="true">
          <span>{told.value(range.from, number)}</span>
          <span>{told.value(range.to, number)}</span>
        </div>
      </div>
      <Exactly key={value} value={value} step={range.step} label={words.exactly} onChange={onChange} />
    </div>
  )
}

interface ExactlyProps {
  readonly value: number
  readonly step: number
  readonly label: string
  onChange(value: number): void
}

/** Any value, also one outside of the range. */
function Exactly({ value, step, label, onChange }: ExactlyProps) {
  const [text, setText] = useState(String(value))
  const take = () => {
    const number = Number(text)
    if (text.trim() !== '' && Number.isFinite(number)) onChange(number)
    else setText(String(value))
  }
  return (
    <input
      className={styles.exactly}
      type="number"
      inputMode="decimal"
      step={step}
      aria-label={label}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
    />
  )
}
