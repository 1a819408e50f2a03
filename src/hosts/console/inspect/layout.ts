// Where the lines break: on one line if it fits, short elements in columns, else an entry on each line.
import { withoutColours } from './colours'
import type { InspectOptions } from './inspection'
import { widthOf } from './width'

/** What surrounds the entries of one object. */
export interface Frame {
  /** What stands before the opening brace: "[Function: f]". */
  readonly base: string
  readonly open: string
  readonly close: string
}

export interface Layout {
  readonly options: InspectOptions
  readonly indentation: number
  /** How many more levels are open inside of this object. */
  readonly levelsInside: number
}

/** Columns kept free for what may stand before. */
const MARGIN = 10

export function layOut(entries: readonly string[], frame: Frame, layout: Layout, isGrouped: boolean): string {
  const opening = frame.base === '' ? frame.open : `${frame.base} ${frame.open}`
  if (!isGrouped && layout.levelsInside < layout.options.compact) {
    const line = entries.join(', ')
    if (fitsOnOneLine(entries, frame, layout) && !line.includes('\n'))
      return `${opening} ${line} ${frame.close}`
  }
  const margin = `\n${' '.repeat(layout.indentation)}`
  return `${opening}${margin}  ${entries.join(`,${margin}  `)}${margin}${frame.close}`
}

function fitsOnOneLine(entries: readonly string[], { base, open }: Frame, layout: Layout): boolean {
  const separators = 2 * entries.length
  const length = entries.reduce((sum, entry) => sum + seen(entry, layout).length, separators)
  const start = layout.indentation + open.length + base.length + MARGIN
  return length + start <= layout.options.breakLength && !base.includes('\n')
}

const seen = (text: string, { options }: Layout): string => (options.colors ? withoutColours(text) : text)

/** More entries than this are put in columns. */
export const MAX_UNGROUPED = 6

const MAX_COLUMNS = 15
const SEPARATOR = 2
/** How many times as high as wide a character is. */
const CHARACTER_HEIGHT = 2.5

/** Puts the elements of a long list in rows, as near to a square as the lengths allow; as given where that is no gain. */
export function groupElements(
  entries: readonly string[],
  layout: Layout,
  isNumeric: boolean,
): readonly string[] {
  const hasRest = entries.length > layout.options.maxArrayLength
  const cells = hasRest ? entries.slice(0, -1) : entries
  const widths = cells.map((cell) => widthOf(seen(cell, layout)))
  const columns = columnsFor(widths, entries.length, layout)
  if (columns <= 1) return entries
  const columnWidths = Array.from({ length: columns }, (_, column) => widestOf(widths, column, columns))
  const rows: string[] = []
  for (let start = 0; start < cells.length; start += columns) {
    const row = cells.slice(start, start + columns)
    rows.push(rowText(row, widths.slice(start, start + columns), columnWidths, isNumeric))
  }
  return hasRest ? [...rows, entries.at(-1)!] : rows
}

export const widest = (widths: readonly number[]): number =>
  widths.reduce((most, width) => Math.max(most, width), 0)

/** 0 where grouping would leave too much space between short entries. */
function columnsFor(widths: readonly number[], entryCount: number, { options, indentation }: Layout): number {
  const total = widths.reduce((sum, width) => sum + width + SEPARATOR, 0)
  const widestCell = widest(widths) + SEPARATOR
  const isEven = total / widestCell > 5 || widestCell - SEPARATOR <= 6
  if (widestCell * 3 + indentation >= options.breakLength || !isEven) return 0
  const bias = Math.sqrt(widestCell - total / entryCount)
  const biased = Math.max(widestCell - 3 - bias, 1)
  return Math.min(
    Math.round(Math.sqrt(CHARACTER_HEIGHT * biased * widths.length) / biased),
    Math.floor((options.breakLength - indentation) / widestCell),
    options.compact * 4,
    MAX_COLUMNS,
  )
}

function widestOf(widths: readonly number[], column: number, columns: number): number {
  return widest(widths.filter((_, i) => i % columns === column))
}

/** Numbers are aligned to the right; everything else to the left, without spaces at the end. */
function rowText(
  cells: readonly string[],
  widths: readonly number[],
  columnWidths: readonly number[],
  isNumeric: boolean,
): string {
  const last = cells.length - 1
  return cells
    .map((cell, i) => {
      const padding = ' '.repeat(columnWidths[i]! - widths[i]!)
      const separated = i < last ? `${cell}, ` : cell
      if (isNumeric) return padding + separated
      return i < last ? separated + padding : separated
    })
    .join('')
}
