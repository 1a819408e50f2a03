// Faults, bursts and alerts of the program as handles on the chart: dragged along time, they change the comment that they stand in.
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react'
import { indexOf, valueAt } from '../../learn/what-if/range'
import { unitInMs, type WrittenNumber } from '../../scenario/condition-words'
import { parseConditions, type WrittenCondition } from '../../scenario/conditions'
import { duration } from '../../trace/duration'
import { useView, useViewStore, useWords } from '../view-context'
import type { ViewStore } from '../view-state'
import { askAbout, settle, setValue } from '../what-if/asking'
import { whatIfStore } from '../what-if/what-if-state'
import styles from './condition-handles.module.css'
import type { TimeScale } from './time-scale'
import { labWords } from './words'

interface TimeHandlesProps {
  /** Virtual ms at the end of the chart. */
  readonly to: number
  readonly scale: TimeScale
}

interface AlertHandlesProps {
  /** The number of jobs at the top of the chart. */
  readonly most: number
}

/** A number of a comment. */
interface Handle {
  readonly number: WrittenNumber
  /** "ms", "s", …; also of a time of 0, which may be written without. */
  readonly unit: string
  /** The comment. */
  readonly label: string
  readonly line: number
  readonly kind: 'fault' | 'burst' | 'alert'
}

const TIMES: ReadonlySet<string> = new Set(['at', 'from', 'to', 'back'])

function handlesIn(source: string): readonly Handle[] {
  const lines = source.split('\n')
  return parseConditions(source).written.flatMap(({ line, numbers }: WrittenCondition) => {
    const label = lines[line - 1]!.replace(/^\s*\/\/\s*/, '')
    const unitOfLine = numbers.find(({ unit }) => unitInMs(unit) !== undefined)?.unit ?? 's'
    const kind = label.slice(0, label.indexOf(':')) as Handle['kind']
    return numbers
      .filter(({ role }) => TIMES.has(role) || role === 'above')
      .map((number) => ({ number, label, line, kind, unit: number.unit || unitOfLine }))
  })
}

const timeOf = ({ number, unit }: Handle): number => number.value * (unitInMs(unit) ?? 1)

/** A row for times, under the chart. */
export function TimeHandles({ to, scale }: TimeHandlesProps) {
  const handles = useHandles().filter(({ number }) => number.role !== 'above')
  const words = useWords(labWords)
  const store = useViewStore()
  if (handles.length === 0) return null
  const drag = (handle: Handle, event: PointerEvent) => {
    const row = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect()
    if (!row) return
    const place = Math.min(1, Math.max(0, (event.clientX - row.left) / row.width))
    change(store, handle, scale.timeAt(place) / (unitInMs(handle.unit) ?? 1))
  }
  return (
    <ol className={styles.row} aria-label={words.conditions}>
      {handles.map((handle) => (
        <li
          key={`${handle.line} ${handle.number.role}`}
          style={{ insetInlineStart: `${100 * scale.placeOf(timeOf(handle))}%` }}
          data-role={handle.number.role}
        >
          <HandleButton
            handle={handle}
            told={duration(timeOf(handle))}
            most={Math.ceil(Math.max(to, timeOf(handle)) / (unitInMs(handle.unit) ?? 1))}
            isUpright={false}
            onDrag={drag}
          />
        </li>
      ))}
    </ol>
  )
}

/** Lines over the chart that no queue should pass. */
export function AlertHandles({ most }: AlertHandlesProps) {
  const handles = useHandles().filter(({ number }) => number.role === 'above')
  const store = useViewStore()
  const drag = (handle: Handle, event: PointerEvent) => {
    const plot = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect()
    if (plot)
      change(store, handle, Math.max(1, Math.round(((plot.bottom - event.clientY) / plot.height) * most)))
  }
  return handles.map((handle) => (
    <div
      key={handle.line}
      className={styles.alertLine}
      style={{ insetBlockEnd: `${100 * Math.min(1, handle.number.value / most)}%` }}
    >
      <HandleButton
        handle={handle}
        told={String(handle.number.value)}
        most={Math.max(most, handle.number.value)}
        isUpright
        onDrag={drag}
      />
    </div>
  ))
}

function useHandles(): readonly Handle[] {
  const source = useView((state) => state.source)
  return useMemo(() => handlesIn(source), [source])
}

interface HandleButtonProps {
  readonly handle: Handle
  readonly told: string
  readonly most: number
  readonly isUpright: boolean
  onDrag(handle: Handle, event: PointerEvent): void
}

const SIGNS = { fault: '⚡', burst: '▲', alert: '!' }

function HandleButton({ handle, told, most, isUpright, onDrag }: HandleButtonProps) {
  const store = useViewStore()
  const words = useWords(labWords)
  const name = words.condition(handle.label, handle.number.role)
  const follow = (event: PointerEvent) => {
    event.stopPropagation()
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId)
      whatIfStore.setState({ isOpen: true, isDragging: true })
      void askAbout(store, handle.number.start).then(() => changeAsWanted(store))
    } else if (event.buttons === 1) onDrag(handle, event)
  }
  const step = (event: KeyboardEvent) => {
    const steps = (STEPS.get(event.key) ?? 0) * (event.shiftKey ? 10 : 1)
    if (steps === 0) return
    event.preventDefault()
    event.stopPropagation()
    void stepBy(store, handle, steps)
  }
  return (
    <button
      type="button"
      role="slider"
      className={styles.handle}
      data-kind={handle.kind}
      aria-label={name}
      aria-orientation={isUpright ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={handle.number.value}
      aria-valuetext={told}
      title={`${name}: ${told}`}
      onPointerDown={follow}
      onPointerMove={follow}
      onPointerUp={() => settle(store)}
      onPointerCancel={() => settle(store)}
      onKeyDown={step}
    >
      <span aria-hidden="true">{SIGNS[handle.kind]}</span>
    </button>
  )
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
])

/** Where a handle was dragged to before its number was known. */
let wanted: { readonly handle: Handle; readonly value: number } | undefined

function changeAsWanted(store: ViewStore): void {
  if (wanted === undefined) return
  const { handle, value } = wanted
  change(store, handle, value)
  wanted = undefined
  if (!whatIfStore.getState().isDragging) settle(store)
}

/** In the unit of the comment, to the step of its number. */
function change(store: ViewStore, handle: Handle, value: number): void {
  const { question } = whatIfStore.getState()
  wanted = undefined
  if (question?.number.start !== handle.number.start) {
    wanted = { handle, value }
    return
  }
  const { range } = question
  setValue(store, valueAt(range, Math.max(0, Math.round((value - range.from) / range.step))))
}

async function stepBy(store: ViewStore, { number }: Handle, steps: number): Promise<void> {
  whatIfStore.setState({ isOpen: true })
  await askAbout(store, number.start)
  const { question, value } = whatIfStore.getState()
  if (question?.number.start !== number.start) return
  setValue(store, valueAt(question.range, Math.max(0, indexOf(question.range, value) + steps)))
}
