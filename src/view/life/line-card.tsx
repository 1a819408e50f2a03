// When a line of the text ran: how often, each time with what its variables held, and the ways from one to the next.
import { useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { timeText } from '../../trace/duration'
import type { Recording } from '../recording'
import { selectIsStale, selectStopIndex } from '../selectors'
import { useTimeline } from '../timeline/timeline-state'
import { useView, useViewStore, useWords } from '../view-context'
import { Card } from './card'
import styles from './life-card.module.css'
import { type LineShown, lineStore, showLine } from './line-state'
import { visitsAround } from './line-visits'
import { lineWords } from './line-words'
import { valuesIn } from './values-in-line'

const close = () => showLine(undefined)

export function LineCard() {
  const shown = useStore(lineStore, (state) => state.shown)
  return shown && <LineCardOf key={shown.line} {...shown} />
}

function LineCardOf({ line, x, y }: LineShown) {
  const words = useWords(lineWords)
  const isStale = useView(selectIsStale)
  const text = useView(({ source }) => source.split('\n')[line - 1]?.trim() ?? '')
  const title = (
    <>
      <span className={styles.badge}>{words.title(line)}</span>
      <bdi dir="ltr">{text}</bdi>
    </>
  )
  return (
    <Card label={words.title(line)} title={title} x={x} y={y} onClose={close}>
      {isStale ? <p className={styles.told}>{words.isStale}</p> : <Visits line={line} />}
    </Card>
  )
}

const never: readonly number[] = []

function Visits({ line }: { readonly line: number }) {
  const words = useWords(lineWords)
  const visits = useTimeline(({ timeline }) => timeline?.visits.get(line)) ?? never
  const recording = useView(({ run }) => run?.recording)
  const isPreparing = useTimeline((state) => state.recording !== undefined && state.timeline === undefined)
  const position = useView((state) => state.position)
  if (isPreparing) return <p className={styles.told}>{words.preparing}</p>
  if (visits.length === 0 || !recording) return <p className={styles.told}>{words.never}</p>
  const { first, positions, current } = visitsAround(visits, position)
  const isAt = visits[current - 1] === position
  return (
    <>
      <p className={styles.told} role="status">
        {words.ran(visits.length)}
      </p>
      <div className={styles.ways}>
        <Way to={visits[0]} name={words.first} />
        <Way to={visits[current - (isAt ? 2 : 1)]} name={words.previous} />
        <Way to={visits[current]} name={words.next} />
        <Way to={visits.at(-1)} name={words.last} />
      </div>
      <ol className={styles.moments}>
        {positions.map((at, index) => (
          <Visit
            key={at}
            line={line}
            at={at}
            time={first + index}
            recording={recording}
            isNow={at === position}
            isLatest={first + index === current}
          />
        ))}
      </ol>
    </>
  )
}

function Way({ to, name }: { readonly to: number | undefined; readonly name: string }) {
  const { jumpTo } = useViewStore().getState()
  return (
    <button type="button" aria-disabled={to === undefined} onClick={() => to !== undefined && jumpTo(to)}>
      {name}
    </button>
  )
}

interface VisitProps {
  readonly line: number
  readonly at: number
  readonly time: number
  readonly recording: Recording
  readonly isNow: boolean
  /** The last one that began up to the moment. */
  readonly isLatest: boolean
}

function Visit({ line, at, time, recording, isNow, isLatest }: VisitProps) {
  const words = useWords(lineWords)
  const store = useViewStore()
  const values = useMemo(() => valuesIn(recording, line, at), [recording, line, at])
  const { jumpTo } = store.getState()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isLatest) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isLatest])
  return (
    <li ref={item}>
      <button type="button" aria-current={isNow || undefined} onClick={() => jumpTo(at)}>
        <span>{words.time(time)}</span>
        <bdi className={styles.values}>{values.join(' · ')}</bdi>
        <span className={styles.when}>
          {selectStopIndex(store.getState(), at)} · {timeText(recording.trace.timeAt(at))}
        </span>
      </button>
    </li>
  )
}
