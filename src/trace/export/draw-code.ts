// The text of the program in a picture: the lines around the one that it is at, and that place marked.
import type { Span } from '../span'
import { type DrawingSheet, widthOf } from './drawing-sheet'

const SIZE = 14.5
const LINE = 23
const NUMBERS = 52
const TOP = 22

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export function drawCode(sheet: DrawingSheet, source: string, span: Span | undefined, area: Area): void {
  const lines = withoutExpected(source.trimEnd().split('\n'))
  const room = Math.floor((area.height - 2 * TOP) / LINE)
  const active = (span?.line ?? 1) - 1
  const first = Math.max(0, Math.min(active - (room >> 1), lines.length - room))
  lines.slice(first, first + room).forEach((text, i) => {
    const line = first + i
    const y = area.y + TOP + i * LINE
    if (span) mark(sheet, text, line + 1, span, area, y)
    sheet.text(area.x + NUMBERS - 14, y + 16, String(line + 1), {
      font: 'mono',
      size: 12,
      colour: 'ink-soft',
      anchor: 'end',
    })
    sheet.text(area.x + NUMBERS, y + 16, text, { font: 'mono', size: SIZE, most: area.width - NUMBERS - 12 })
  })
}

/** What a scenario is expected to print stands in comments at its end: a picture of a moment does not give it away. */
function withoutExpected(lines: readonly string[]): readonly string[] {
  const expected = lines.findLastIndex((line) => line.trimEnd() === '// prints:')
  const isLast = expected >= 0 && lines.slice(expected).every((line) => line.startsWith('//'))
  if (!isLast) return lines
  const end = lines.findLastIndex((line, index) => index < expected && line.trim() !== '')
  return lines.slice(0, end + 1)
}

/** The part of a line that belongs to a place. */
function mark(sheet: DrawingSheet, text: string, line: number, span: Span, area: Area, y: number): void {
  if (line < span.line || line > span.endLine) return
  const begin = line === span.line ? span.column - 1 : (/^\s*/.exec(text)?.[0].length ?? 0)
  const length = line === span.endLine ? endOf(text, line, span, begin) : text.length - begin
  const before = widthOf(text.slice(0, begin).replaceAll('\t', '  '), 'mono', SIZE)
  const width = widthOf(text.slice(begin, begin + length).replaceAll('\t', '  '), 'mono', SIZE)
  const most = area.width - NUMBERS - 8 - before
  if (most > 0)
    sheet.rect(area.x + NUMBERS + before - 2, y, Math.min(width, most) + 4, LINE - 2, 'active', { radius: 3 })
  sheet.rect(area.x + NUMBERS - 8, y, 3, LINE - 2, 'stack')
}

/** A place says where it ends in the text, but not in which column. */
const endOf = (text: string, line: number, { start, end, line: first }: Span, begin: number): number =>
  line === first ? end - start : text.trimEnd().length - begin
