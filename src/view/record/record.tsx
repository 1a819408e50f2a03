// The record as a list: a row for each step with its sentence. It is the text twin of every picture.
import { useVirtualizer } from '@tanstack/react-virtual'
import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Panel } from '../parts/panel'
import { Segmented } from '../parts/segmented'
import type { Recording } from '../recording'
import { selectStops } from '../selectors'
import { inSlices } from '../slices'
import { useSize } from '../timeline/canvas'
import { useTimeline } from '../timeline/timeline-state'
import { useView, useViewStore, useWords } from '../view-context'
import styles from './record.module.css'
import { RecordRowView } from './record-row'
import { FILTERS, type Filter, findRows, type RecordRow, rowOf } from './rows'
import { recordWords } from './words'

export default function RecordPanel() {
  const words = useWords(recordWords)
  const recording = useView((state) => state.run?.recording)
  const host = useView((state) => state.run?.host)
  const [filter, choose] = useState<Filter>('all')
  const [query, search] = useState('')
  const [mine, setMine] = useState<boolean>()
  const isMineOnly = mine ?? host === 'node'
  const { togglePanel } = useViewStore().getState()
  return (
    <Panel
      name="Record"
      isLarge
      className={styles.panel}
      action={
        <button
          type="button"
          className={styles.close}
          aria-label={words.close}
          title={words.close}
          onClick={() => togglePanel('Record')}
        >
          <X size={18} />
        </button>
      }
    >
      <div className={styles.filters}>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onChange={(event) => search(event.target.value)}
        />
        <Segmented
          name={words.which}
          options={FILTERS}
          labels={words.filters}
          value={filter}
          onChoose={choose}
        />
        <label className={styles.mine} title={words.mineOnlyWhy}>
          <input type="checkbox" checked={isMineOnly} onChange={() => setMine(!isMineOnly)} />
          {words.mineOnly}
        </label>
      </div>
      {recording && recording.lastPosition >= 0 ? (
        <Rows recording={recording} filter={filter} query={query} isMineOnly={isMineOnly} />
      ) : (
        <p className={styles.empty}>{words.empty}</p>
      )}
    </Panel>
  )
}

interface RowsProps {
  readonly recording: Recording
  readonly filter: Filter
  readonly query: string
  readonly isMineOnly: boolean
}

function Rows({ recording, filter, query, isMineOnly }: RowsProps) {
  const sentenceWords = useView((state) => state.sentenceWords)
  const words = useWords(recordWords)
  const stops = useView(selectStops)
  const position = useView((state) => state.position)
  const range = useTimeline((state) => state.range)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const wanted = useMemo(
    () => ({ filter, query, isMineOnly, range, opened, sentenceWords }),
    [filter, query, isMineOnly, range, opened, sentenceWords],
  )
  const rows = useRows(recording, stops, wanted)
  const list = useRef<HTMLDivElement>(null)
  const { height } = useSize(list)
  const current = rows ? rowOf(rows, position) : -1
  const virtual = useVirtualizer({
    count: rows?.length ?? 0,
    getScrollElement: () => list.current,
    estimateSize: () => 46,
    overscan: 6,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the position, and other rows have other places.
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' })
  }, [current, rows, height])

  const open = (first: number) => setOpened(new Set([...opened, first]))
  return (
    <>
      <p className={styles.count} role="status">
        {rows === undefined ? words.searching : rows.length === 0 ? words.none : words.rows(countOf(rows))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keys. */}
      <div ref={list} className={styles.list} tabIndex={0}>
        <ol style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={rows?.length}
              aria-posinset={index + 1}
              aria-current={index === current ? 'step' : undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              {rows && <RecordRowView recording={recording} row={rows[index]!} onOpen={open} />}
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}

const countOf = (rows: readonly RecordRow[]): number =>
  rows.reduce((sum, { folded }) => sum + Math.max(1, folded), 0)

/** Undefined while they are being looked for. */
function useRows(
  recording: Recording,
  stops: readonly number[],
  wanted: Parameters<typeof findRows>[2],
): readonly RecordRow[] | undefined {
  const [found, setFound] = useState<readonly RecordRow[]>()
  useEffect(() => {
    let isWanted = true
    const isLong = setTimeout(() => isWanted && setFound(undefined), 200)
    void inSlices(untilUnwanted(findRows(recording, stops, wanted), () => isWanted)).then((rows) => {
      clearTimeout(isLong)
      if (isWanted && rows) setFound(rows)
    })
    return () => {
      isWanted = false
      clearTimeout(isLong)
    }
  }, [recording, stops, wanted])
  return found
}

/** Runs work in slices, and ends it when its result is no longer wanted. */
function* untilUnwanted<T>(
  work: Generator<void, T>,
  isWanted: () => boolean,
): Generator<void, T | undefined> {
  for (;;) {
    if (!isWanted()) return undefined
    const turn = work.next()
    if (turn.done) return turn.value
    yield
  }
}
