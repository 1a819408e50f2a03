// A record that comes in pieces is the record.
import { expect, test } from 'vitest'
import { createHost } from '../../src/hosts/create-host'
import { runOn } from '../../src/scenario/run-program'
import { PieceCollector, type TracePiece } from '../../src/trace/pieces'
import { Player } from '../../src/trace/player'
import { serializeTrace } from '../../src/trace/serialize'

function piecesOf(source: string) {
  const pieces: TracePiece[] = []
  const { trace } = runOn(
    (given) => createHost('browser', given),
    source,
    {},
    { onPiece: (piece) => pieces.push(piece) },
  )
  return { pieces, trace: trace! }
}

function together(pieces: readonly TracePiece[], source: string) {
  const collector = new PieceCollector()
  for (const piece of structuredClone(pieces)) collector.add(piece)
  return collector.finish({ source, host: 'browser' })
}

const programs = [
  '',
  "setTimeout(() => console.log('tom'), 0.5); Promise.resolve().then(() => console.log(1))",
  'let n = 0; while (n < 20000) n++',
  "document.body.innerHTML = '<p a=b>x</p>'.repeat(9000)",
  "for (let i = 0; i < 5; i++) eval('const a' + i + ' = i'); const f = (a) => () => a; f(1)()",
]

test.for(programs)('%s', (source) => {
  const { pieces, trace } = piecesOf(source)
  expect(JSON.stringify(serializeTrace(together(pieces, source)!))).toBe(
    JSON.stringify(serializeTrace(trace)),
  )
})

test('no piece is large, but one with a long line', () => {
  const { pieces } = piecesOf(programs[3]!)
  for (const { details, values, journal } of pieces)
    expect(Math.max(details.length, values.length, journal.length / 3)).toBeLessThanOrEqual(8192)
})

test('where the pieces end, the record can be looked at up to there', () => {
  const source = programs[4]!
  const { pieces, trace } = piecesOf(source)
  for (let count = 1; count <= pieces.length; count++) {
    const part = together(pieces.slice(0, count), source)
    if (part === undefined) continue
    const last = part.length - 1
    expect(new Player(part).snapshotAt(last)).toEqual(new Player(trace).snapshotAt(last))
  }
})

test('of a giant text the record keeps the beginning', () => {
  const { trace } = piecesOf(
    "const s = 'x'.repeat(3e6); console.log(s); const o = { [s]: s }; o[s] = s; function f() {}",
  )
  expect(JSON.stringify(serializeTrace(trace)).length).toBeLessThan(1_300_000)
  const { console } = new Player(trace).snapshotAt(trace.length - 1)
  expect(console[0]!.text.slice(-38)).toBe('xxxxxxx… and 2,000,000 characters more')
})
