import { X } from 'lucide-react'
import { type FormEvent, useEffect, useId, useState } from 'react'
import type { Breakpoint } from '../../trace/breakpoints'
import { Sheet } from '../parts/sheet'
import { SmallButton } from '../parts/small-button'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './breakpoints.module.css'
import { isOfLine, type PageBreakpoint, withLines } from './list'
import { goToBreak } from './search'
import { breakpointWords } from './words'

type OfLine = Extract<PageBreakpoint, { readonly kind: 'line' }>
type Kind = Exclude<Breakpoint['kind'], 'line'>

const KINDS: readonly Kind[] = ['job-starts', 'task-starts', 'line-printed', 'promise-rejected']

/** Where playing stops: lines, on a condition too, and kinds of events. */
export default function Breakpoints() {
  const store = useViewStore()
  const words = useWords(breakpointWords)
  const breakpoints = useView((state) => state.breakpoints)
  const change = (changed: readonly PageBreakpoint[]) => store.setState({ breakpoints: changed })
  const go = (direction: 1 | -1) => {
    store.getState().openDialog(undefined)
    void goToBreak(store, direction)
  }
  const ofLines = breakpoints.filter(isOfLine)
  return (
    <Sheet title={words.title}>
      <p>{words.intro}</p>
      <h3 className={styles.heading}>{words.lines}</h3>
      {ofLines.length === 0 && <p>{words.noLines}</p>}
      <ul className={styles.list}>
        {ofLines.map((one) => (
          <Line
            key={one.line}
            breakpoint={one}
            onChange={(changed) => change(breakpoints.map((other) => (other === one ? changed : other)))}
            onRemove={() => change(breakpoints.filter((other) => other !== one))}
          />
        ))}
      </ul>
      <AddLine onAdd={(line) => change(withLines(breakpoints, [...ofLines.map((one) => one.line), line]))} />
      <h3 className={styles.heading}>{words.also}</h3>
      <ul className={styles.list}>
        {KINDS.map((kind) => (
          <OfKind key={kind} kind={kind} breakpoints={breakpoints} onChange={change} />
        ))}
      </ul>
      <p className={styles.ways}>
        <SmallButton onClick={() => go(-1)}>{words.previous}</SmallButton>
        <SmallButton onClick={() => go(1)}>{words.next}</SmallButton>
      </p>
    </Sheet>
  )
}

interface LineProps {
  readonly breakpoint: OfLine
  onChange(changed: OfLine): void
  onRemove(): void
}

function Line({ breakpoint, onChange, onRemove }: LineProps) {
  const words = useWords(breakpointWords)
  const { line, condition = '', isOff } = breakpoint
  const id = useId()
  const problem = useProblem(condition)
  const setCondition = (text: string) => {
    const { condition: _, ...rest } = breakpoint
    onChange(text.trim() === '' ? rest : { ...rest, condition: text })
  }
  return (
    <li className={styles.row}>
      <Switch
        isOn={!isOff}
        label={words.line(line)}
        onChange={(isOn) => onChange(switched(breakpoint, isOn))}
      />
      <input
        className={styles.condition}
        aria-label={words.condition(line)}
        aria-describedby={problem && id}
        aria-invalid={problem !== undefined}
        placeholder={words.example}
        value={condition}
        onChange={({ target }) => setCondition(target.value)}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
      />
      <button
        type="button"
        className={styles.remove}
        aria-label={words.remove(line)}
        title={words.remove(line)}
        onClick={onRemove}
      >
        <X size={16} aria-hidden="true" />
      </button>
      {problem && (
        <p id={id} className={styles.problem} role="status">
          {words.problem(problem)}
        </p>
      )}
    </li>
  )
}

/** What is wrong with a condition that is no expression, once nothing more is typed. */
function useProblem(condition: string): string | undefined {
  const store = useViewStore()
  const [found, setFound] = useState<{ readonly condition: string; readonly problem: string | undefined }>()
  useEffect(() => {
    if (condition.trim() === '') return
    let isWanted = true
    const ask = async () => {
      const answers = await store.getState().evaluate([`(${condition}\n)`])
      if (!isWanted || answers === undefined || 'kind' in answers) return
      const [answer] = answers
      setFound({ condition, problem: answer?.kind === 'problem' ? answer.message : undefined })
    }
    const timeout = setTimeout(() => void ask(), 300)
    return () => {
      isWanted = false
      clearTimeout(timeout)
    }
  }, [store, condition])
  return found?.condition === condition ? found.problem : undefined
}

function AddLine({ onAdd }: { onAdd(line: number): void }) {
  const words = useWords(breakpointWords)
  const last = useView(({ source }) => source.split('\n').length)
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (text === '') return
    onAdd(Number(text))
    setText('')
  }
  return (
    <form className={styles.row} onSubmit={add}>
      <label className={styles.label}>
        {words.addLine}{' '}
        <input
          className={styles.number}
          type="number"
          min={1}
          max={last}
          step={1}
          required
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <SmallButton type="submit">{words.add}</SmallButton>
    </form>
  )
}

interface OfKindProps {
  readonly kind: Kind
  readonly breakpoints: readonly PageBreakpoint[]
  onChange(changed: readonly PageBreakpoint[]): void
}

/** It is there or not, so switching it off removes it. */
function OfKind({ kind, breakpoints, onChange }: OfKindProps) {
  const words = useWords(breakpointWords)
  const others = breakpoints.filter((one) => one.kind !== kind)
  return (
    <li className={styles.row}>
      <Switch
        isOn={others.length < breakpoints.length}
        label={words.kinds[kind]}
        onChange={(isOn) => onChange(isOn ? [...others, { kind }] : others)}
      />
    </li>
  )
}

interface SwitchProps {
  readonly isOn: boolean
  readonly label: string
  onChange(isOn: boolean): void
}

const Switch = ({ isOn, label, onChange }: SwitchProps) => (
  <label className={styles.label}>
    <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} /> {label}
  </label>
)

function switched(breakpoint: OfLine, isOn: boolean): OfLine {
  const { isOff: _, ...rest } = breakpoint
  return isOn ? rest : { ...rest, isOff: true }
}
