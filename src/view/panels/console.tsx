import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { inMs, timeText } from '../../trace/duration'
import type { ConsoleLine, Snapshot } from '../../trace/picture'
import { lazily } from '../lazily'
import { Panel } from '../parts/panel'
import type { Recording } from '../recording'
import { useView, useViewStore, useWords } from '../view-context'
import { AskForOutputs } from './ask-for-outputs'
import styles from './console.module.css'
import { linesOf, PartNote, usePartPrinted } from './part-printed'
import { panelWords } from './words'

interface ConsoleProps {
  readonly snapshot: Snapshot
  readonly recording: Recording | undefined
}

/** Longer consoles are drawn only where they are in sight. */
const MOST = 100

/** Pixels from the end that count as the end. */
const NEAR = 8

const LongList = lazily(() => import('./long-list'))
const OwnLine = lazily(
  () => import('../said/own-line'),
  ({ text }) => text,
)
const Outputs = lazily(() => import('./outputs'))

/** What has been printed so far. A click on a line goes to the moment it was printed. */
export function Console({ snapshot, recording }: ConsoleProps) {
  const part = usePartPrinted(recording, snapshot.counts.console)
  const count = part?.count ?? snapshot.counts.console
  const lines = part && recording && count <= MOST ? linesOf(recording, part) : snapshot.console
  const words = useWords(panelWords)
  const list = useRef<HTMLDivElement>(null)
  const isAsked = useView((state) => state.possible !== undefined)
  const [held, hold] = useState<number>()
  const followEnd = useEndInSight(list)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line scrolls the list.
  useEffect(() => {
    if (held === undefined && count > 0) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count])

  /** Until the pointer leaves, nothing moves beneath it: the list stays as high as it is. */
  const keepPlace = () => hold(list.current?.scrollHeight)

  const isLong = count > MOST && recording !== undefined
  const first = part?.first ?? 0
  return (
    <Panel
      name="Console"
      isLarge
      count={snapshot.counts.console}
      className={styles.panel}
      action={<AskForOutputs />}
    >
      {part && <PartNote shown={count} all={snapshot.counts.console} />}
      <div className={styles.content}>
        <div
          ref={list}
          className={styles.lines}
          onScroll={followEnd}
          onClickCapture={keepPlace}
          onPointerLeave={() => hold(undefined)}
        >
          {lines.length === 0 && !part && <p className={styles.empty}>{words.nothingPrinted}</p>}
          <div style={{ minHeight: held }}>
            {isLong ? (
              <LongList
                list={list}
                count={count}
                draw={(index) => drawLine(recording.lineAt(first + index))}
              />
            ) : (
              <ol>
                {lines.map((line) => (
                  <li key={line.id}>{drawLine(line)}</li>
                ))}
              </ol>
            )}
          </div>
        </div>
        {isAsked && <Outputs />}
      </div>
    </Panel>
  )
}

/** What is at its end stays there when it gets lower. Gives what has to hear of its scrolling. */
function useEndInSight(list: RefObject<HTMLElement | null>): () => void {
  const isAtEnd = useRef(true)
  useEffect(() => {
    const element = list.current!
    const keepEnd = () => isAtEnd.current && element.scrollTo({ top: element.scrollHeight })
    const observer = new ResizeObserver(keepEnd)
    observer.observe(element)
    return () => observer.disconnect()
  }, [list])
  return () => {
    const { scrollHeight, scrollTop, clientHeight } = list.current!
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR
  }
}

const drawLine = (line: ConsoleLine) => <Line key={line.id} line={line} />

/** Characters of a line that are shown at first, and that each click adds. */
const shownAtFirst = 1000
const shownByClick = 20_000

/** What the program did not print itself, and so is told in the language of the page as far as we word it. */
const OWN_LEVELS: ReadonlySet<ConsoleLine['level']> = new Set(['notice', 'uncaught', 'handled'])

function Line({ line }: { readonly line: ConsoleLine }) {
  const { jumpTo, pointAt, timeline } = useViewStore().getState()
  const goTo = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    jumpTo(line.printedAt)
    const { left, top } = currentTarget.getBoundingClientRect()
    timeline.getState().showLife({ id: line.id, x: left, y: top, isAbove: true })
  }
  const [shown, show] = useState(shownAtFirst)
  const hidden = line.text.length - shown
  const words = useWords(panelWords)
  const text = hidden > 0 ? `${line.text.slice(0, shown)}…` : line.text
  const isOurs = useView((state) => state.language !== 'en') && OWN_LEVELS.has(line.level)
  const level = words.levels[line.level]
  return (
    <>
      <button
        type="button"
        className={styles.line}
        data-level={line.level}
        data-time={timeText(line.time)}
        title={words.toPrinting(inMs(line.time))}
        onClick={goTo}
        onPointerEnter={() => pointAt(line.span)}
        onPointerLeave={() => pointAt(undefined)}
      >
        {level && <span className={styles.level}>{level}</span>}
        <bdi className={styles.text}>{isOurs ? <OwnLine level={line.level} text={text} /> : text}</bdi>
      </button>
      {hidden > 0 && (
        <button type="button" className={styles.rest} onClick={() => show(shown + shownByClick)}>
          {words.showMore(hidden)}
        </button>
      )}
    </>
  )
}
