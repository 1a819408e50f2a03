// What it did before, and what it does now: printed lines side by side, and the queue over time with the curve before as a ghost.

import { english } from '../../learn/what-if/english'
import { FIGURES } from '../../learn/what-if/measures'
import type { DepthCurve, Observation, QueueObservation } from '../../learn/what-if/observation'
import { spanish } from '../../learn/what-if/spanish'
import type { Question } from '../../learn/what-if/what-if'
import { duration } from '../../trace/duration'
import { firstDifferent } from '../compare/sides'
import { useView, useWords } from '../view-context'
import styles from './what-if.module.css'
import { whatIfPanelWords } from './words'

const SENTENCES = { en: english, es: spanish }

interface DifferenceProps {
  readonly question: Question
  readonly before: Observation | undefined
  readonly now: Observation | undefined
  readonly value: number
}

export function Difference({ question: { number }, before, now, value }: DifferenceProps) {
  const words = useWords(whatIfPanelWords)
  const told = SENTENCES[useView((state) => state.language)]
  if (before === undefined) return null
  const isSame = value === number.value
  const after = isSame ? before : now
  const parting = after && firstDifferent(before.lines, after.lines, (line) => line)
  const heading = (text: string, at: number) => words.column(text, told.value(at, number))
  return (
    <>
      {before.queues.map((queue) => (
        <Ghost key={queue.name} before={queue} now={after?.queues.find(({ name }) => name === queue.name)} />
      ))}
      <div className={styles.columns} aria-busy={after === undefined}>
        <Lines title={heading(words.before, number.value)} observation={before} parting={parting} />
        {!isSame && <Lines title={heading(words.now, value)} observation={after} parting={parting} />}
      </div>
    </>
  )
}

interface LinesProps {
  readonly title: string
  readonly observation: Observation | undefined
  readonly parting: number | undefined
}

/** Lines that are shown. */
const MOST_LINES = 60

function Lines({ title, observation, parting }: LinesProps) {
  const words = useWords(whatIfPanelWords)
  return (
    <section className={styles.lines} aria-label={title}>
      <h3>{title}</h3>
      {observation === undefined ? (
        <p className={styles.more}>{words.running}</p>
      ) : (
        <ol>
          {observation.lines.slice(0, MOST_LINES).map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            <li key={i} data-parted={i === parting}>
              <bdi>{line}</bdi>
              {i === parting && <span className="hidden-words">{words.differsHere}</span>}
            </li>
          ))}
          {observation.lineCount > MOST_LINES && (
            <li className={styles.more}>{words.moreLines(observation.lineCount - MOST_LINES)}</li>
          )}
          {observation.lineCount === 0 && <li className={styles.more}>{words.noLine}</li>}
        </ol>
      )}
      {observation?.ending.message && <p className={styles.ending}>{observation.ending.message}</p>}
    </section>
  )
}

interface GhostProps {
  readonly before: QueueObservation
  readonly now: QueueObservation | undefined
}

const WIDTH = 400
const HEIGHT = 80

function Ghost({ before, now }: GhostProps) {
  const words = useWords(whatIfPanelWords)
  const after = now ?? before
  const to = Math.max(before.depth.to, after.depth.to, 1)
  const most = Math.max(1, ...before.depth.depths, ...after.depth.depths)
  const path = ({ from, to: end, depths }: DepthCurve) => {
    const x = (i: number) =>
      (WIDTH * (from + (depths.length < 2 ? 0 : (i / (depths.length - 1)) * (end - from)))) / to
    return depths
      .map(
        (depth, i) =>
          `${i === 0 ? 'M' : 'L'}${x(i).toFixed(1)} ${(HEIGHT - (HEIGHT * depth) / most).toFixed(1)}`,
      )
      .join('')
  }
  return (
    <figure className={styles.ghost}>
      <figcaption>
        {words.inLine(before.name)}
        <span className={styles.legend} data-line="now">
          {words.now}
        </span>
        <span className={styles.legend} data-line="before">
          {words.before}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.inLine(before.name)}
      >
        <path
          d={`${path(after.depth)}L${((WIDTH * after.depth.to) / to).toFixed(1)} ${HEIGHT}L0 ${HEIGHT}Z`}
          data-curve="now"
        />
        <path d={path(before.depth)} data-curve="ghost" />
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>{duration(0)}</span>
        <span>{duration(to)}</span>
      </div>
      <FigureTable before={before} now={after} />
    </figure>
  )
}

function FigureTable({ before, now }: { readonly before: QueueObservation; readonly now: QueueObservation }) {
  const words = useWords(whatIfPanelWords)
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.before}</th>
          <th scope="col">{words.now}</th>
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((figure) => {
          const [was, is] = [words.figureValue(figure, before), words.figureValue(figure, now)]
          return (
            <tr key={figure} data-changed={was !== is}>
              <th scope="row">{words.figures[figure]}</th>
              <td>{was}</td>
              <td>{is}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
