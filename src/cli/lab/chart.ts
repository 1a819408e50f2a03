// Depth over time, drawn with characters.
import type { QueueFigures } from '../../library'
import { type Buckets, bucketsOf, type Column, heightOf, STACKED, type Stacked } from './buckets'
import { timeText } from './words'

const WIDTH = 64
const HEIGHT = 12

const GLYPHS: Readonly<Record<Stacked, string>> = { active: '▓', waiting: '█', delayed: '▒', blocked: '░' }

/** The lines of a chart; none where nothing ever waited. */
export function chartOf(figures: QueueFigures): readonly string[] {
  const buckets = bucketsOf(figures, WIDTH)
  if (buckets.most === 0) return []
  const limits = [...new Set(figures.alerts.map(({ limit }) => limit))]
  const top = Math.max(buckets.most, ...limits)
  const margin = top.toLocaleString('en').length
  const rows = Array.from({ length: HEIGHT }, (_, i) => rowOf(buckets, top, HEIGHT - i, limits))
  return [
    ...rows.map((row, i) => `${labelOf(i, top).padStart(margin)} ┤${row}`),
    `${'0'.padStart(margin)} └${'─'.repeat(WIDTH)}`,
    axisOf(buckets, margin),
    legendOf(buckets.columns, limits),
  ]
}

/** Of every third row, where the depth is so small that rounding would mislead only if it is whole. */
const labelOf = (i: number, top: number): string => {
  const value = (top * (HEIGHT - i)) / HEIGHT
  const isTold = i % 3 === 0 && (top >= HEIGHT || Number.isInteger(value))
  return isTold ? Math.round(value).toLocaleString('en') : ''
}

/** A row is full where the column reaches half of it. */
function rowOf({ columns }: Buckets, top: number, row: number, limits: readonly number[]): string {
  const level = ((row - 0.5) * top) / HEIGHT
  const isLimit = limits.some((limit) => Math.max(1, Math.ceil((limit / top) * HEIGHT)) === row)
  return columns.map((column) => glyphAt(column, level, top, row) ?? (isLimit ? '╌' : ' ')).join('')
}

/** The sign at a height of a column; even a small number shows at the bottom. */
function glyphAt(column: Column, level: number, top: number, row: number): string | undefined {
  const wanted = row === 1 ? Math.min(level, heightOf(column) / 2) : level
  if (wanted <= 0) return undefined
  let height = 0
  for (const name of STACKED) {
    height += column[name]
    if (height >= wanted && column[name] > 0) return GLYPHS[name]
  }
  return height >= top ? GLYPHS.waiting : undefined
}

function axisOf({ from, to }: Buckets, margin: number): string {
  const begin = timeText(from)
  const middle = timeText((from + to) / 2)
  const end = timeText(to)
  const left = Math.floor((WIDTH - middle.length) / 2)
  const line = begin.padEnd(left) + middle
  return `${' '.repeat(margin + 2)}${line}${end.padStart(WIDTH - line.length)}`
}

function legendOf(columns: readonly Column[], limits: readonly number[]): string {
  const seen = STACKED.filter((name) => columns.some((column) => column[name] > 0))
  const words = seen.map((name) => `${GLYPHS[name]} ${name === 'blocked' ? 'waiting for others' : name}`)
  return `  ${[...words, ...limits.map((limit) => `╌ alert above ${limit.toLocaleString('en')}`)].join('   ')}`
}
