// The figures of a queue as lines of text.
import { erlangC } from '../../machine/erlang'
import type { QueueFigures } from '../../machine/queue-figures'

/** "49:39.8", in minutes and seconds; below a minute in seconds. */
export function timeText(ms: number): string {
  const rounded = Math.round(ms * 1000) / 1000
  if (rounded < 60_000) return `${trimmed(rounded / 1000, 6)} s`
  const minutes = Math.floor(rounded / 60_000)
  const seconds = trimmed((rounded - minutes * 60_000) / 1000, 6)
  return `${minutes.toLocaleString('en')}:${/^\d(\.|$)/.test(seconds) ? '0' : ''}${seconds} min`
}

const trimmed = (number: number, digits: number): string => String(Number(number.toFixed(digits)))

const countText = (count: number): string => count.toLocaleString('en')
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

export function linesOf(figures: QueueFigures): readonly string[] {
  const rows: (readonly [string, string] | undefined)[] = [
    ['jobs', jobsText(figures)],
    timeRow('first added', figures.firstAdded),
    timeRow('last start', figures.lastStart),
    ['drained', figures.drained === undefined ? 'not by the end of the run' : timeText(figures.drained)],
    ['utilisation', `${percent(figures.utilisation)} of ${slotsText(figures.slots)}`],
    ['most at once', countText(figures.mostActive)],
    ['wait', waitsText(figures)],
    ['service', `mean ${timeText(figures.meanServiceMs)} in ${countText(figures.attempts)} attempts`],
    [
      'throughput',
      `${trimmed(figures.throughput, 3)} a second, ${trimmed(figures.throughput * 60, 2)} a minute`,
    ],
    ['wasted', wastedText(figures)],
    ['dead letters', countText(figures.deadLetters)],
    ...alertRows(figures),
    theoryRow(figures),
  ]
  const lines = rows.flatMap((row) => (row === undefined ? [] : [`  ${row[0].padEnd(13)}${row[1]}`]))
  return [`${figures.name} (${figures.system})`, ...lines]
}

const timeRow = (name: string, time: number | undefined) =>
  time === undefined ? undefined : ([name, timeText(time)] as const)

const slotsText = (slots: number): string => (slots === 1 ? 'one worker' : `${countText(slots)} workers`)

function jobsText({ added, completed, failed, removed, left }: QueueFigures): string {
  const parts = [
    `${countText(added)} added`,
    `${countText(completed)} completed`,
    failed > 0 && `${countText(failed)} failed`,
    removed > 0 && `${countText(removed)} removed`,
    left > 0 && `${countText(left)} left`,
  ]
  return parts.filter(Boolean).join(', ')
}

function waitsText({ waits }: QueueFigures): string {
  if (waits.count === 0) return 'nothing was begun'
  const parts = (['mean', 'p50', 'p95', 'p99', 'max'] as const).map(
    (name) => `${name} ${timeText(waits[name])}`,
  )
  return parts.join(', ')
}

function wastedText({ wastedAttempts, wastedMs, wastedShare }: QueueFigures): string {
  if (wastedAttempts === 0) return 'nothing'
  const attempts = wastedAttempts === 1 ? 'one attempt' : `${countText(wastedAttempts)} attempts`
  return `${attempts} of ${timeText(wastedMs)}, ${percent(wastedShare)} of the work`
}

function alertRows({ alerts }: QueueFigures): (readonly [string, string])[] {
  return alerts.map(({ kind, limit, depth, at }, i) => {
    const what = kind === 'above' ? `depth above ${countText(limit)}` : `depth back at ${countText(depth)}`
    return [i === 0 ? 'alerts' : '', `${what} at ${(at / 1000).toFixed(2)} s`]
  })
}

/** Jobs that come all through a run arrive at a rate; then theory says what a line of this load comes to. */
function theoryRow({ firstAdded, lastAdded, drained, added, attempts, meanServiceMs, slots }: QueueFigures) {
  if (drained === undefined || firstAdded === undefined || lastAdded === undefined) return undefined
  const arriving = lastAdded - firstAdded
  if (arriving < (drained - firstAdded) / 2 || attempts !== added || slots === 0) return undefined
  const theory = erlangC((added - 1) / arriving, 1 / meanServiceMs, slots)
  if (theory === undefined) return undefined
  const { meanWait, probabilityOfWaiting } = theory
  return [
    'Erlang C',
    `were arrivals and services random at these rates: ${percent(probabilityOfWaiting)} wait, mean ${timeText(meanWait)}`,
  ] as const
}
