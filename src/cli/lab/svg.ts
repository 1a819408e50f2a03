// Depth over time as a picture: an area for each state, one on top of the other, told apart by pattern as well as by colour.
import type { QueueFigures } from '../../library'
import { type Buckets, bucketsOf, type Column, STACKED, type Stacked } from './buckets'
import { timeText } from './words'

const COLUMNS = 300
const PLOT = { left: 64, top: 40, width: 760, height: 240 }
const QUEUE_HEIGHT = 360

const FILLS: Readonly<Record<Stacked, string>> = {
  active: '#2f6fed',
  waiting: '#e0912f',
  delayed: '#8a63d2',
  blocked: '#7d8590',
}

export function svgOf(queues: readonly QueueFigures[]): string {
  const height = Math.max(1, queues.length) * QUEUE_HEIGHT
  const pictures = queues.map(
    (figures, i) => `<g transform="translate(0 ${i * QUEUE_HEIGHT})">${queueOf(figures)}</g>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 848 ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Depth over time">
<defs>${patterns}</defs>
<rect width="848" height="${height}" fill="#fff"/>
${pictures.join('\n')}
</svg>
`
}

/** Areas differ by their hatching, too. */
const patterns = [
  '<pattern id="delayed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#8a63d2"/><path d="M0 0V6" stroke="#fff" stroke-width="2"/></pattern>',
  '<pattern id="blocked" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#7d8590"/><circle cx="3" cy="3" r="1.2" fill="#fff"/></pattern>',
].join('')

const fillOf = (name: Stacked): string =>
  name === 'delayed' || name === 'blocked' ? `url(#${name})` : FILLS[name]

function queueOf(figures: QueueFigures): string {
  const buckets = bucketsOf(figures, COLUMNS)
  const limits = [...new Set(figures.alerts.map(({ limit }) => limit))]
  const top = Math.max(1, buckets.most, ...limits)
  return [
    `<text x="${PLOT.left}" y="24" font-size="16" fill="#1b1f24">${escaped(`${figures.name} (${figures.system})`)}</text>`,
    ...STACKED.map((name, i) => areaOf(buckets, top, name, i)),
    ...limits.map((limit) => limitLine(limit, top)),
    axes(buckets, top),
    legend(buckets.columns),
  ].join('')
}

const yOf = (value: number, top: number): number => PLOT.top + PLOT.height * (1 - value / top)

/** A step for each column: up to the sum with this state, back along the sum without it. */
function areaOf({ columns }: Buckets, top: number, name: Stacked, index: number): string {
  if (columns.every((column) => column[name] === 0)) return ''
  const below = (column: Column) => STACKED.slice(0, index).reduce((sum, one) => sum + column[one], 0)
  const step = PLOT.width / columns.length
  const xOf = (i: number) => (PLOT.left + i * step).toFixed(1)
  const upper = columns.map((column, i) => {
    const y = yOf(below(column) + column[name], top).toFixed(1)
    return `${xOf(i)},${y} ${xOf(i + 1)},${y}`
  })
  const lower = columns.map((column, i) => {
    const y = yOf(below(column), top).toFixed(1)
    return `${xOf(i + 1)},${y} ${xOf(i)},${y}`
  })
  return `<polygon class="${name}" fill="${fillOf(name)}" points="${upper.join(' ')} ${lower.toReversed().join(' ')}"/>`
}

function limitLine(limit: number, top: number): string {
  const y = yOf(limit, top).toFixed(1)
  const end = PLOT.left + PLOT.width
  return `<path class="alert" d="M${PLOT.left} ${y}H${end}" stroke="#b3261e" stroke-dasharray="6 4"/><text x="${end}" y="${Number(y) - 5}" text-anchor="end" fill="#b3261e">alert above ${limit.toLocaleString('en')}</text>`
}

function axes({ from, to }: Buckets, top: number): string {
  const bottom = PLOT.top + PLOT.height
  const end = PLOT.left + PLOT.width
  const label = (x: number, anchor: string, text: string) =>
    `<text x="${x}" y="${bottom + 20}" text-anchor="${anchor}" fill="#3d444d">${text}</text>`
  return [
    `<path d="M${PLOT.left} ${PLOT.top}V${bottom}H${end}" fill="none" stroke="#3d444d"/>`,
    `<text x="${PLOT.left - 8}" y="${PLOT.top + 5}" text-anchor="end" fill="#3d444d">${top.toLocaleString('en')}</text>`,
    `<text x="${PLOT.left - 8}" y="${bottom}" text-anchor="end" fill="#3d444d">0</text>`,
    label(PLOT.left, 'start', timeText(from)),
    label((PLOT.left + end) / 2, 'middle', timeText((from + to) / 2)),
    label(end, 'end', timeText(to)),
  ].join('')
}

function legend(columns: readonly Column[]): string {
  const seen = STACKED.filter((name) => columns.some((column) => column[name] > 0))
  const y = PLOT.top + PLOT.height + 46
  return seen
    .map((name, i) => {
      const x = PLOT.left + i * 160
      const text = name === 'blocked' ? 'waiting for others' : name
      return `<rect x="${x}" y="${y - 11}" width="14" height="14" fill="${fillOf(name)}"/><text x="${x + 22}" y="${y}" fill="#1b1f24">${text}</text>`
    })
    .join('')
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]!)
