import { useEffect, useRef } from 'react'
import { plainText } from '../../trace/explain/phrases'
import { RoleShape } from '../parts/role-shape'
import type { Recording } from '../recording'
import { useView, useWords } from '../view-context'
import styles from './compare.module.css'
import { around, type PrintedLine, type Side, type Turn } from './sides'
import { compareWords } from './words'

interface ColumnProps {
  readonly name: string
  readonly side: Side
  readonly recording: Recording
  readonly position: number
  /** Lines printed by now. */
  readonly count: number
  /** Index of the first line that differs, and of the first turn. */
  readonly parting: number | undefined
  readonly turn: number | undefined
  readonly go: (count: number) => void
}

/** One of the two: its tasks and jobs, its lines, and the sentence for its moment. */
export function Column({ name, side, recording, position, count, parting, turn, go }: ColumnProps) {
  const told = useView((state) => state.sentenceWords)
  const sentence = recording.sentenceAt(position, told)
  return (
    <section className={styles.column} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <Lane turns={side.turns} position={position} parting={turn} />
      <Lines lines={side.lines} count={count} parting={parting} go={go} />
      <p className={styles.sentence}>{sentence && plainText(sentence.short)}</p>
    </section>
  )
}

/** Turns that are drawn at most. */
const MOST_TURNS = 80

interface LaneProps {
  readonly turns: readonly Turn[]
  readonly position: number
  readonly parting: number | undefined
}

/** A sign for each task and each job. */
function Lane({ turns, position, parting }: LaneProps) {
  const words = useWords(compareWords)
  const current = useRef<HTMLLIElement>(null)
  const now = turns.findLastIndex(({ at }) => at <= position)
  const { from, items } = around(turns, Math.max(0, now), MOST_TURNS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn that runs comes into sight.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [now])
  return (
    <ol className={styles.lane} aria-label={words.turns}>
      {items.map(({ badge, kind, at }, i) => (
        <li
          key={at}
          ref={from + i === now ? current : null}
          data-now={from + i === now}
          data-past={from + i <= now}
          data-parted={from + i === parting}
          title={from + i === parting ? words.differsHere : undefined}
        >
          <RoleShape kind={kind} />
          {badge || words.script}
        </li>
      ))}
    </ol>
  )
}

/** Lines that are drawn at most. */
const MOST_LINES = 200

interface LinesProps {
  readonly lines: readonly PrintedLine[]
  readonly count: number
  readonly parting: number | undefined
  readonly go: (count: number) => void
}

function Lines({ lines, count, parting, go }: LinesProps) {
  const words = useWords(compareWords)
  const current = useRef<HTMLLIElement>(null)
  const { from, items } = around(lines, count - 1, MOST_LINES)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last line comes into sight.
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [count])
  const below = lines.length - from - items.length
  return (
    <ol className={styles.lines}>
      {from > 0 && <li className={styles.more}>{words.above(from)}</li>}
      {items.map(({ text, at }, i) => (
        <li
          key={at}
          ref={from + i === count - 1 ? current : null}
          data-now={from + i === count - 1}
          data-past={from + i < count}
          data-parted={from + i === parting}
        >
          <button type="button" onClick={() => go(from + i + 1)}>
            <span className={styles.number}>{from + i + 1}</span>
            <bdi>{text.slice(0, 500)}</bdi>
            {from + i === parting && (
              <span className={styles.parted}>
                <span aria-hidden="true">≠</span>
                <span className="hidden-words">{words.differsHere}</span>
              </span>
            )}
          </button>
        </li>
      ))}
      {below > 0 && <li className={styles.more}>{words.below(below)}</li>}
      {lines.length === 0 && <li className={styles.more}>{words.noLine}</li>}
      {parting === lines.length && (
        <li className={styles.end} data-parted="true">
          <span aria-hidden="true">≠ –</span>
          <span className="hidden-words">{words.differsHere}</span>
        </li>
      )}
    </ol>
  )
}
