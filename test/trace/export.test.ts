import { readFileSync } from 'node:fs'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { play, simulate } from '../../src/library'
import { drawMoment } from '../../src/trace/export/draw-moment'
import { chosenMoments, movingPicture } from '../../src/trace/export/moving-picture'
import { PALETTES } from '../../src/trace/export/palette'
import { traceEvents } from '../../src/trace/export/trace-events'
import { asCsv, asMarkdown, transcriptOf } from '../../src/trace/export/transcript'

const playerOf = (source: string, host: 'browser' | 'node' = 'browser') =>
  play(simulate(source, { host }).trace!)

const puzzle = readFileSync('scenarios/tom-and-jerry-puzzle.js', 'utf8')

/** All texts of a picture. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  )

test('the picture of a moment has the code, the sentence and what waits where', () => {
  const player = playerOf(
    "setTimeout(() => {}, 50)\nPromise.resolve().then(tom => {})\nconsole.log('a <b> & c')",
  )
  const position = player.linesAt(player.trace.length - 1, 0)[0]!.printedAt
  const svg = drawMoment(player, position, { theme: 'light', caption: 'step 7' })
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining([
      'setTimeout(() => {}, 50)',
      'a <b> & c',
      'J1',
      'T1',
      'Call stack',
      'step 7 · 0 ms',
    ]),
  )
  expect(textsOf(svg).join(' ')).toContain('prints this')
})

test('whatever a program says, its picture is a well-formed document', () => {
  const awkward = String.raw`console.log('\u0000\u001b[31m ]]> </text><script>\ud800 \u202e "&amp;')`
  const svg = drawMoment(playerOf(awkward), 5, { theme: 'dark' })
  const end = drawMoment(playerOf(awkward), playerOf(awkward).trace.length - 1, { theme: 'dark' })
  for (const picture of [svg, end]) {
    expect(picture).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u.source.replace('\\p{Cc}', '[\\x00-\\x09\\x0b-\\x1f]'))
    expect(picture).not.toContain('<script')
    const [root] = parseFragment(picture).childNodes
    expect(root).toMatchObject({ tagName: 'svg' })
  }
})

test.each(['browser', 'node'] as const)('every moment of the puzzle can be drawn (%s)', (host) => {
  const player = playerOf(puzzle, host)
  for (let position = -1; position < player.trace.length; position += 7)
    expect(textsOf(drawMoment(player, position, { theme: 'light' })).length).toBeGreaterThan(15)
})

test('what a scenario is expected to print is not in its pictures, but its other comments are', () => {
  const drawn = (source: string) => drawMoment(playerOf(source), -1, { theme: 'light' })
  const scenario = "// title: Tom\nconsole.log('Tom')\n\n// prints:\n//   Tom\n"
  expect(drawn(scenario)).not.toContain('prints:')
  expect(drawn(scenario)).toContain('title: Tom')
  expect(drawn("// prints:\nconsole.log('Tom')\n")).toContain('prints:')
})

test('more than has room is counted', () => {
  const player = playerOf('for (let i = 0; i < 60; i++) Promise.resolve().then(() => {}); 1')
  const positions = [...Array(player.trace.length).keys()]
  const full = positions.find((at) => player.at(at).list('jobs').count === 60)!
  expect(textsOf(drawMoment(player, full, { theme: 'light' }))).toContain('and 58 more')
})

test('pictures have the colours of the page', () => {
  const tokens = readFileSync('src/view/tokens.css', 'utf8')
  for (const name of [
    'paper',
    'raised',
    'ink',
    'ink-soft',
    'hairline',
    'outline',
    'stack',
    'job',
    'task',
    'timer',
    'danger',
  ] as const) {
    const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)!
    expect({ light: PALETTES.light[name], dark: PALETTES.dark[name] }).toEqual({ light, dark })
  }
})

test('a moving picture shows one moment after the other, and of very many only some', () => {
  const player = playerOf("console.log('a')\nconsole.log('b')")
  const svg = movingPicture(player, [-1, 3, 9], { theme: 'light' })
  expect([...svg.matchAll(/keyTimes="([^"]+)"/g)].map(([, times]) => times!.split(';').length)).toEqual([
    2, 3, 3,
  ])
  const many = chosenMoments(Array.from({ length: 1000 }, (_, i) => i))
  expect(many.length).toBeLessThanOrEqual(61)
  expect(many.at(-1)).toBe(999)
})

test('a transcript has a row per stop, with what is printed', () => {
  const rows = transcriptOf(
    playerOf("console.log('a|b')\nsetTimeout(() => console.log('=1,\"x\"'), 5)"),
    'output',
  )
  expect(rows.map(({ printed, line, runs, time }) => [printed, line, runs, time])).toEqual([
    ['a|b', 1, '', 0],
    ['=1,"x"', 2, 'T1', 5],
    [undefined, undefined, '', 5],
  ])
  expect(asMarkdown(rows).split('\n')[2]).toMatch(/^\| 1 \| 0 \| 1 \| {2}\| .* \| a\\\|b \|$/)
  expect(asCsv(rows).split('\r\n')[2]).toMatch(/^2,5,2,T1,.*,"'=1,""x"""$/)
})

test('trace events nest, and what waits ends', () => {
  for (const source of [
    puzzle,
    'function f(n) { if (n) f(n - 1); else throw 1 }\nf(3)',
    'async function f() { await 1; await 2 }\nf(); f()',
  ]) {
    const { traceEvents: events } = traceEvents(playerOf(source).trace)
    const open = new Map<number, number>()
    const waiting = new Set<unknown>()
    let before = 0
    for (const { ph, tid, ts, id } of events) {
      expect(ts).toBeGreaterThanOrEqual(before)
      before = ts
      if (ph === 'B') open.set(tid, (open.get(tid) ?? 0) + 1)
      if (ph === 'E') open.set(tid, open.get(tid)! - 1)
      expect(open.get(tid) ?? 0).toBeGreaterThanOrEqual(0)
      if (ph === 'b') waiting.add(id)
      if (ph === 'e') expect(waiting.delete(id)).toBe(true)
    }
    expect([...open.values()].every((count) => count === 0)).toBe(true)
    expect(waiting.size).toBe(0)
  }
})
