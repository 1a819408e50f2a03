import { english } from '../../learn/what-if/english'
import { partOf } from '../../learn/what-if/range'
import { spanish } from '../../learn/what-if/spanish'
import type { Question, ToldSegment } from '../../learn/what-if/what-if'
import { useView, useWords } from '../view-context'
import styles from './what-if.module.css'
import { whatIfPanelWords } from './words'

const SENTENCES = { en: english, es: spanish }

interface StripBarProps {
  readonly segments: readonly ToldSegment[]
  readonly question: Question
  readonly value: number
}

/** Segments that are drawn and told. */
const MOST = 40

const letterOf = (index: number): string => {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letter + String(Math.floor(index / 26))
}

/** For which values it is the same: a stretch each, told apart by letter and pattern. */
export function StripBar({ segments, question: { range, number }, value }: StripBarProps) {
  const starts = segments.slice(0, MOST).map(({ from }, i) => (i === 0 ? 0 : partOf(range, from)))
  return (
    <div className={styles.strip} aria-hidden="true">
      {starts.map((from, i) => {
        const to = starts[i + 1] ?? 1
        const width = to - from
        return (
          <i
            key={segments[i]!.from}
            data-pattern={i % 4}
            data-now={isIn(segments, i, value)}
            style={{ insetInlineStart: `${from * 100}%`, width: `${width * 100}%` }}
          >
            {width > 0.04 && <span>{letterOf(i)}</span>}
          </i>
        )
      })}
      <b className={styles.was} style={{ insetInlineStart: `${partOf(range, number.value) * 100}%` }} />
    </div>
  )
}

const isIn = (segments: readonly ToldSegment[], index: number, value: number): boolean =>
  value >= segments[index]!.from && value < (segments[index + 1]?.from ?? Number.POSITIVE_INFINITY)

interface ChangesProps extends StripBarProps {
  readonly isTrying: boolean
  onChoose(value: number): void
}

/** The stretches in words. */
export function Changes({ segments, question, value, isTrying, onChoose }: ChangesProps) {
  const words = useWords(whatIfPanelWords)
  const told = SENTENCES[useView((state) => state.language)]
  const { number } = question
  const [first] = segments
  if (first === undefined) return null
  const sayFirst = () =>
    words.first(
      told.value(first.from, number),
      first.observation.lines.slice(0, 12),
      first.observation.ending.message,
    )
  if (segments.length === 1) return <p className={styles.same}>{isTrying ? words.sameSoFar : words.same}</p>
  return (
    <ol className={styles.changes}>
      {segments.slice(0, MOST).map(({ from, sentence, isExact }, i) => (
        <li key={from} data-now={isIn(segments, i, value)}>
          <button type="button" aria-current={isIn(segments, i, value)} onClick={() => onChoose(from)}>
            <b aria-hidden="true" data-pattern={i % 4}>
              {letterOf(i)}
            </b>
            <span>
              {sentence || sayFirst()}
              {!isExact && <small> {words.roughly}</small>}
            </span>
          </button>
        </li>
      ))}
      {segments.length > MOST && <li className={styles.more}>{words.more(segments.length - MOST)}</li>}
    </ol>
  )
}
