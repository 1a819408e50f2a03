import { Plus, X } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Evaluation } from '../../scenario/evaluation'
import { lazily } from '../lazily'
import { Panel } from '../parts/panel'
import { SaidText } from '../said/use-said'
import { useWords } from '../view-context'
import { useValues, useWatched } from './use-watched'
import styles from './watch.module.css'
import { watchWords } from './words'

const ObjectTree = lazily(() => import('../objects/object-tree'))

/** Expressions, each with what it is at the moment that is shown. */
export default function Watch() {
  const words = useWords(watchWords)
  const [expressions, change] = useWatched()
  const { values, isOld } = useValues(expressions)
  const room = useRef<HTMLDivElement>(null)
  /** What is added is seen. */
  const add = (expression: string) => {
    flushSync(() => change([...expressions, expression]))
    room.current?.scrollTo({ top: room.current.scrollHeight })
  }
  return (
    <Panel name="Watch" isLarge className={styles.panel}>
      <div ref={room} className={styles.room}>
        {expressions.length === 0 ? (
          <p className={styles.empty}>{words.empty}</p>
        ) : (
          <ul className={styles.list} aria-label={words.list} data-old={isOld}>
            {expressions.map((expression) => (
              <li key={expression} className={styles.row}>
                <code className={styles.expression}>{expression}</code>
                <Value expression={expression} value={values.get(expression)} />
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={words.remove(expression)}
                  title={words.remove(expression)}
                  onClick={() => change(expressions.filter((one) => one !== expression))}
                >
                  <X size={16} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        )}
        <Field onAdd={add} />
      </div>
    </Panel>
  )
}

interface ValueProps {
  readonly expression: string
  readonly value: Evaluation | undefined
}

function Value({ expression, value }: ValueProps) {
  const words = useWords(watchWords)
  const [isOpen, open] = useState(false)
  if (value === undefined) return <span className={styles.waiting}>{words.waiting}</span>
  if (value.kind === 'value')
    return (
      <span className={styles.value}>
        {value.text}
        {value.isObject && (
          <button
            type="button"
            className={styles.look}
            aria-expanded={isOpen}
            aria-label={words.look(expression)}
            title={words.look(expression)}
            onClick={() => open(!isOpen)}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        )}
        {isOpen && <ObjectTree name={expression} expression={expression} />}
      </span>
    )
  return (
    <span className={styles.error}>
      {words.failed} {value.kind === 'error' ? value.text : <SaidText {...value} />}
    </span>
  )
}

function Field({ onAdd }: { readonly onAdd: (expression: string) => void }) {
  const words = useWords(watchWords)
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const expression = text.trim()
    if (expression === '') return
    onAdd(expression)
    setText('')
  }
  return (
    <form className={styles.field} onSubmit={add}>
      <input
        className={styles.input}
        aria-label={words.field}
        placeholder={words.example}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
      />
      <button type="submit" className={styles.add} aria-label={words.add} title={words.add}>
        <Plus size={16} aria-hidden="true" />
      </button>
    </form>
  )
}
