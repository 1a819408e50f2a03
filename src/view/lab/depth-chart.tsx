// How many jobs were where, over the time of the run: areas on top of each other, and a line at the moment that is shown.
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import type { DepthCurve } from '../../learn/what-if/observation'
import { lastPositionAt } from '../../trace/clock'
import { duration, timeText } from '../../trace/duration'
import type { Moment } from '../../trace/moment'
import { idleStretches, type Level, levelsOf, type QueueCourse } from '../../trace/things/server-jobs/course'
import type { StateCounts } from '../../trace/things/server-jobs/read'
import type { Trace } from '../../trace/trace'
import { useView, useViewStore, useWords } from '../view-context'
import { grouped } from '../words/numbers'
import { AlertHandles, TimeHandles } from './condition-handles'
import { pathOf, useGhost, useReckoned } from './ghost'
import styles from './lab.module.css'
import { type Break, inBoth, stepOfTime, type TimeScale, timeScale } from './time-scale'
import { labWords } from './words'

/** In the units of the picture; it is stretched to its place. */
const WIDTH = 1000
const HEIGHT = 100

const MOST_LEVELS = 500

/** Failed attempts that have a mark: more would be a blot. */
const MOST_FAILURES = 60

/** From the bottom to the top. */
const BANDS = [
  { state: 'active', count: ({ active }: StateCounts) => active },
  { state: 'waiting', count: ({ waiting, prioritized }: StateCounts) => waiting + prioritized },
  { state: 'delayed', count: (counts: StateCounts) => counts.delayed + counts['waiting-children'] },
  { state: 'failed', count: ({ failed }: StateCounts) => failed },
] as const

interface ChartProps {
  readonly at: Moment
  readonly course: QueueCourse
  /** Others that are drawn to the same scale. */
  readonly together: readonly QueueCourse[]
  /** The queue's name. */
  readonly name: string
}

export function DepthChart({ at, course, together, name }: ChartProps) {
  const words = useWords(labWords)
  const inWords = grouped[useView((state) => state.language)]
  const store = useViewStore()
  const plot = useRef<HTMLDivElement>(null)
  const ghost = useGhost(name)
  const reckoned = useReckoned(name)
  const shape = useMemo(
    () => shapeOf(course, together, at.trace.timeAt(at.trace.length - 1), ghost, reckoned),
    [course, together, at.trace, ghost, reckoned],
  )
  const { from, to, most, bands, scale } = shape
  const x = scale.placeOf
  const follow = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect()
    if (!box || (event.type === 'pointermove' && event.buttons !== 1)) return
    const place = (event.clientX - box.left) / box.width
    store.getState().moveToTime(Math.max(from, timeNear(scale, place, at.trace, NEAR / box.width)))
  }
  const step = (event: KeyboardEvent) => {
    const time = event.shiftKey ? timeBeside(scale, at.time, KEYS.get(event.key)) : undefined
    const goal = goalOf(event.key, course, at)
    if (time === undefined && goal === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (time !== undefined) store.getState().moveToTime(Math.min(Math.max(time, from), to))
    else if (goal !== undefined) store.getState().moveTo(goal, 'leap')
  }
  const now = levelAt(shape.levels, at.position)
  return (
    <figure className={styles.chart}>
      <figcaption>
        {words.chart}
        {shape.reckoned && (
          <span className={styles.legend} role="status">
            <i className={styles.reckonedSign} aria-hidden="true" />
            {words.reckoned}
          </span>
        )}
        {BANDS.map(({ state }) => (
          <span key={state} className={styles.legend}>
            <i className={styles.sign} data-state={state} aria-hidden="true" />
            {words.states[state]}
          </span>
        ))}
      </figcaption>
      <div className={styles.most}>{inWords(most)}</div>
      <div
        ref={plot}
        className={styles.plot}
        role="slider"
        tabIndex={0}
        aria-label={words.chart}
        aria-valuemin={from}
        aria-valuemax={to}
        aria-valuenow={Math.min(Math.max(at.time, from), to)}
        aria-valuetext={words.chartTold(told(now, timeText(at.time), inWords))}
        aria-description={words.chartKeys}
        onPointerDown={follow}
        onPointerMove={follow}
        onKeyDown={step}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {bands.map(({ state, path }) => (
            <path key={state} d={path} className={styles.band} data-state={state} />
          ))}
          {shape.reckoned && <path d={shape.reckoned} className={styles.reckoned} data-reckoned />}
          {shape.ghost && <path d={shape.ghost} className={styles.ghost} data-ghost />}
        </svg>
        <Breaks breaks={scale.breaks} isTold />
        {course.failures.length <= MOST_FAILURES &&
          course.failures.map((time) => (
            <i
              key={time}
              className={styles.failure}
              style={{ insetInlineStart: `${100 * x(time)}%` }}
              aria-hidden="true"
            >
              ✕
            </i>
          ))}
        <AlertHandles most={most} />
        <Now place={x(at.time)} time={at.time} />
      </div>
      <Alerts course={course} x={x} />
      <TimeHandles to={to} scale={scale} />
      <ol className={styles.axis} aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <li key={part}>{words.span(duration(roughly(scale.timeAt(part), scale.toScale)))}</li>
        ))}
      </ol>
    </figure>
  )
}

/** The moment that is shown, with its time. */
function Now({ place, time }: { readonly place: number; readonly time: number }) {
  const words = useWords(labWords)
  return (
    <i
      className={styles.now}
      style={{ insetInlineStart: `${100 * place}%`, '--place': place } as CSSProperties}
    >
      <span aria-hidden="true">{words.span(timeText(time))}</span>
    </i>
  )
}

/** As far, in pixels, one still means an event. */
const NEAR = 4

/** The time at a place; where an event is just before it, that of the event. */
function timeNear(scale: TimeScale, place: number, trace: Trace, near: number): number {
  const exact = scale.timeAt(place)
  const reach = scale.timeAt(place + near) - exact
  const step = stepOfTime(reach > 0 ? reach : exact - scale.timeAt(place - near))
  const time = Math.round(exact / step) * step
  const before = trace.timeAt(lastPositionAt(trace, time))
  return time - before < exact - scale.timeAt(place - near) ? before : time
}

/** So many steps by keys take one from end to end. */
const KEY_STEPS = 50

const KEYS: ReadonlyMap<string, -1 | 1> = new Map([
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['ArrowRight', 1],
  ['ArrowUp', 1],
])

/** The next round time on a side. */
function timeBeside(scale: TimeScale, time: number, side: -1 | 1 | undefined): number | undefined {
  if (side === undefined) return undefined
  const place = scale.placeOf(time)
  const step = stepOfTime(Math.abs(scale.timeAt(place + side / KEY_STEPS) - time))
  return side > 0 ? (Math.floor(time / step) + 1) * step : (Math.ceil(time / step) - 1) * step
}

/** Where time is drawn shorter. */
export function Breaks({ breaks, isTold = false }: { readonly breaks: readonly Break[]; isTold?: boolean }) {
  const words = useWords(labWords)
  return breaks.map(({ from, to, start, width }) => (
    <i
      key={from}
      className={styles.break}
      style={{ insetInlineStart: `${100 * start}%`, width: `${100 * width}%` }}
      title={words.shortened(duration(to - from))}
      aria-hidden="true"
    >
      {isTold && words.span(duration(to - from))}
    </i>
  ))
}

/** A change of the queue: the first, the last, or one of those around what is shown. */
function goalOf(key: string, { positions }: QueueCourse, at: Moment): number | undefined {
  if (key === 'Home') return positions[0]
  if (key === 'End') return positions.at(-1)
  const side = KEYS.get(key)
  if (side === 1) return positions.find((change) => change > at.position)
  // From a time after the event back to the event.
  const isAfter = at.time > at.trace.timeAt(at.position)
  return side && positions.findLast((change) => change < at.position || (isAfter && change === at.position))
}

/** A label of an axis needs no more digits than can be seen. */
function roughly(time: number, whole: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(whole, 1) / 100))
  return step <= 1 ? time : Math.round(time / step) * step
}

const told = (level: Level | undefined, time: string, inWords: (count: number) => string) => {
  const [active = 0, waiting = 0, delayed = 0, failed = 0] = BANDS.map(({ count }) =>
    level ? count(level.counts) : 0,
  )
  return {
    time,
    active: inWords(active),
    waiting: inWords(waiting),
    delayed: inWords(delayed),
    failed: inWords(failed),
  }
}

/** Alerts that have a mark of their own. */
const MOST_ALERTS = 40

function Alerts({ course, x }: { readonly course: QueueCourse; x(time: number): number }) {
  const words = useWords(labWords)
  const store = useViewStore()
  if (course.alerts.length === 0) return null
  return (
    <ol className={styles.alerts}>
      {course.alerts.slice(0, MOST_ALERTS).map(({ position, time, isOver, count }) => (
        <li key={position} style={{ insetInlineStart: `${100 * x(time)}%` }}>
          <button
            type="button"
            title={words.alert({ isOver, count, time: duration(time) })}
            aria-label={words.alert({ isOver, count, time: duration(time) })}
            onClick={() => store.getState().jumpTo(position)}
          >
            !
          </button>
        </li>
      ))}
    </ol>
  )
}

interface Shape {
  /** Virtual ms. */
  readonly from: number
  readonly to: number
  /** The highest stack. */
  readonly most: number
  readonly levels: readonly Level[]
  /** The curve before, as a path. */
  readonly ghost: string | undefined
  /** The curve that the next run will have. */
  readonly reckoned: string | undefined
  readonly bands: readonly { readonly state: string; readonly path: string }[]
  readonly scale: TimeScale
}

function shapeOf(
  course: QueueCourse,
  together: readonly QueueCourse[],
  end: number,
  ghost: DepthCurve | undefined,
  reckoned: DepthCurve | undefined,
): Shape {
  const levels = levelsOf(course, MOST_LEVELS)
  const heights = levels.map(heightsOf)
  const others = together.filter((one) => one !== course)
  const all = [levels, ...others.map((one) => levelsOf(one, MOST_LEVELS))]
  const from = Math.min(...all.map(([first]) => first?.time ?? 0))
  const tops = all.flat().map((level) => heightsOf(level).reduce((sum, height) => sum + height, 0))
  const most = Math.max(1, ...tops, ...(ghost?.depths ?? []), ...(reckoned?.depths ?? []))
  const to = Math.max(end, from + 1, ghost?.to ?? 0, reckoned?.to ?? 0)
  const scale = scaleOf([course, ...others], from, to)
  const point = (time: number, height: number) =>
    `${round(WIDTH * scale.placeOf(time))} ${round(HEIGHT - (HEIGHT * height) / most)}`
  const upTo = (level: number, band: number) =>
    heights[level]!.slice(0, band).reduce((sum, height) => sum + height, 0)
  const edge = (band: number) =>
    levels.flatMap(({ time }, i) => {
      const height = upTo(i, band)
      return [point(time, height), point(levels[i + 1]?.time ?? to, height)]
    })
  const bands = BANDS.map(({ state }, band) => {
    const outline = [...edge(band + 1), ...edge(band).reverse()]
    return { state, path: outline.length > 0 ? `M${outline.join('L')}Z` : '' }
  })
  return {
    from,
    to,
    most,
    levels,
    bands,
    scale,
    ghost: ghost && pathOf(ghost, point),
    reckoned: reckoned && pathOf(reckoned, point),
  }
}

/** Idle stretches shorter than this part of the whole are never drawn shorter. */
const LEAST = 1 / 20

/** Shorter where nobody worked for any of some queues. */
export function scaleOf(together: readonly QueueCourse[], from: number, to: number): TimeScale {
  const least = (to - from) * LEAST
  const idle = together.map((course) => idleStretches(course, to, least))
  const common = idle.length > 0 ? idle.reduce(inBoth) : []
  return timeScale(
    from,
    to,
    common.filter((one) => one.to - one.from >= least),
  )
}

const heightsOf = ({ counts }: Level): number[] => BANDS.map(({ count }) => count(counts))

const round = (value: number): number => Math.round(value * 100) / 100

function levelAt(levels: readonly Level[], position: number): Level | undefined {
  return levels.findLast((level) => level.position <= position)
}
