import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { spanish } from '../../src/trace/explain/in-spanish'
import { findRows, rowOf, type Wanted } from '../../src/view/record/rows'
import { prepareRecording, type Recording } from '../../src/view/recording'

function recorded(source: string, host: 'browser' | 'node'): Recording {
  const work = prepareRecording(simulate(source, { host }).trace!)
  for (;;) {
    const turn = work.next()
    if (turn.done) return turn.value
  }
}

const everything: Wanted = {
  filter: 'all',
  isMineOnly: false,
  query: '',
  range: undefined,
  opened: new Set(),
}

function rowsOf(recording: Recording, wanted: Partial<Wanted>) {
  const work = findRows(recording, recording.stops('line'), { ...everything, ...wanted })
  for (;;) {
    const turn = work.next()
    if (turn.done) return turn.value
  }
}

const shop = recorded(
  "setTimeout(() => console.log('Tom'), 5)\nPromise.reject(1).catch(() => console.log('Jerry'))",
  'browser',
)
const stream = recorded(
  "const { Readable } = require('stream')\nasync function main() { for await (const part of Readable.from(['a', 'b'])) console.log(part) }\nmain()",
  'node',
)

test('without a filter there is a row for each stop', () => {
  expect(rowsOf(shop, {}).map(({ position }) => position)).toEqual(shop.stops('line').slice(1))
})

test('filters leave what was printed, what went wrong, what a part of the run has', () => {
  expect(rowsOf(shop, { filter: 'printed' }).map(({ position }) => position)).toEqual(shop.printed)
  expect(rowsOf(shop, { filter: 'errors' })).toHaveLength(1)
  const [first = 0] = shop.printed
  expect(rowsOf(shop, { range: { from: first, to: first } }).map(({ position }) => position)).toEqual([first])
})

test('a search finds words of sentences, printed lines and line numbers, all of them', () => {
  expect(rowsOf(shop, { query: 'tom' }).length).toBeGreaterThan(0)
  expect(rowsOf(shop, { query: 'Jerry line 2' }).length).toBeGreaterThan(0)
  expect(rowsOf(shop, { query: 'Jerry nowhere' })).toEqual([])
})

test("the host's own steps are folded into one row each time, which can be opened", () => {
  const folded = rowsOf(stream, { isMineOnly: true })
  const [fold] = folded.filter((row) => row.folded > 1)
  expect(fold).toBeDefined()
  const opened = rowsOf(stream, { isMineOnly: true, opened: new Set([fold!.position]) })
  expect(opened.length).toBe(folded.length + fold!.folded - 1)
  const all = folded.reduce((sum, row) => sum + Math.max(1, row.folded), 0)
  expect(all).toBe(rowsOf(stream, {}).length)
})

test('the row of a position is the last one before it', () => {
  const rows = rowsOf(shop, { filter: 'printed' })
  expect(rowOf(rows, -1)).toBe(-1)
  expect(rowOf(rows, shop.printed[0]! + 1)).toBe(0)
  expect(rowOf(rows, shop.lastPosition)).toBe(rows.length - 1)
})

test('the record is searched in the language that it is read in, with and without accents', () => {
  const found = (query: string, sentenceWords = spanish) => rowsOf(shop, { query, sentenceWords }).length
  expect(found('la pila')).toBeGreaterThan(0)
  expect(found('línea 2')).toBeGreaterThan(0)
  expect(found('linea 2')).toBe(found('línea 2'))
  expect(rowsOf(shop, { query: 'la pila' })).toEqual([])
})
