// console.table: which cells a value has, and the lines around them.
import { MapObject } from '../../builtins/collections/map'
import { SetObject } from '../../builtins/collections/set-object'
import { ArrayObject } from '../../machine/objects/array'
import { getData, isEnumerable, type ObjectValue } from '../../machine/objects/object'
import type { Agent } from '../../machine/running/agent'
import { isObject, type PropertyKey, type Value } from '../../machine/value'
import { inspect } from './inspect/inspect'
import { widest } from './inspect/layout'
import { widthOf } from './inspect/width'

/** Cells by column; a column may be shorter than others or have gaps. */
type Columns = Map<string, (string | undefined)[]>

/** `wanted` are the columns that the program asked for. */
export function formatTable(
  agent: Agent,
  data: ObjectValue,
  wanted: readonly PropertyKey[] | undefined,
): string {
  if (data instanceof MapObject) {
    const columns = [cellsOf(agent, data.data.keys()), cellsOf(agent, data.data.values())] as const
    return draw(agent, new Map([indexColumn(data.data.size), ['Key', columns[0]], ['Values', columns[1]]]))
  }
  if (data instanceof SetObject)
    return draw(agent, new Map([indexColumn(data.data.size), ['Values', cellsOf(agent, data.data)]]))
  return draw(agent, columnsOfRows(agent, data, wanted))
}

const indexColumn = (length: number): [string, string[]] => [
  '(iteration index)',
  Array.from({ length }, (_, i) => String(i)),
]

const cellsOf = (agent: Agent, values: Iterable<Value>): string[] =>
  Array.from(values, (value) => cellText(agent, value))

function columnsOfRows(agent: Agent, data: ObjectValue, wanted: readonly PropertyKey[] | undefined): Columns {
  const rows = namesIn(data)
  const columns: Columns = new Map([['(index)', rows.map(String)]])
  const primitives: string[] = []
  rows.forEach((row, i) => {
    const item = getData(data, row)
    if (!isObject(item) && wanted === undefined) primitives[i] = cellText(agent, item)
    else
      for (const key of wanted ?? namesIn(item as ObjectValue))
        addCell(columns, String(key), i, memberText(agent, item, key))
  })
  if (primitives.length > 0) columns.set('Values', primitives)
  return columns
}

function addCell(columns: Columns, name: string, row: number, text: string): void {
  const column = columns.get(name) ?? []
  column[row] = text
  columns.set(name, column)
}

const memberText = (agent: Agent, item: Value, key: PropertyKey): string =>
  isObject(item) && item.hasOwn(key) ? cellText(agent, getData(item, key)) : ''

const namesIn = (object: ObjectValue): PropertyKey[] =>
  object.ownKeys().filter((key) => typeof key !== 'symbol' && isEnumerable(object.getOwnProperty(key)!))

/** An object with more keys than this is only named. */
const MAX_KEYS = 2

function cellText(agent: Agent, value: Value): string {
  const isNamed = isObject(value) && !(value instanceof ArrayObject) && namesIn(value).length > MAX_KEYS
  const options = { depth: isNamed ? -1 : 0, maxArrayLength: 3, breakLength: Number.POSITIVE_INFINITY }
  return inspect(agent, value, options)
}

/** A cell is measured, filled with spaces and joined to the others. */
const UNITS_PER_CELL = 8

function draw(agent: Agent, columns: Columns): string {
  const names = [...columns.keys()]
  const cells = [...columns.values()]
  const rowCount = widest(cells.map((column) => column.length))
  agent.work(cells.length * rowCount * UNITS_PER_CELL)
  const rows = Array.from({ length: rowCount }, (_, i) => cells.map((column) => column[i] ?? ''))
  const widths = names.map((name, i) => widest([name, ...rows.map((row) => row[i]!)].map(widthOf)))
  return [
    border(widths, '┌┬┐'),
    line(names, widths),
    border(widths, '├┼┤'),
    ...rows.map((row) => line(row, widths)),
    border(widths, '└┴┘'),
  ].join('\n')
}

const border = (widths: readonly number[], [left, middle, right]: string): string =>
  left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right

const line = (cells: readonly string[], widths: readonly number[]): string =>
  `│ ${cells.map((cell, i) => cell + ' '.repeat(widths[i]! - widthOf(cell))).join(' │ ')} │`
