import { expect, test } from 'vitest'
import { outcomes, simulate } from '../../src/library'

const race = "setTimeout(() => console.log('timeout'), 0); setImmediate(() => console.log('immediate'))"
const printed = (choices: number[]) =>
  simulate(race, { host: 'node', choices }).output.map(({ text }) => text)

test('from the main script, a timer of 0 against an immediate is a choice', () => {
  expect(printed([0])).toEqual(['immediate', 'timeout'])
  expect(printed([1])).toEqual(['timeout', 'immediate'])
})

test('from a timer, the immediate always runs first', () => {
  const source = `setTimeout(() => { ${race} }, 5)`
  for (const choice of [0, 1]) {
    const { output } = simulate(source, { host: 'node', choices: [choice] })
    expect(output.map(({ text }) => text)).toEqual(['immediate', 'timeout'])
  }
})

test('a loop that wakes up late sets an interval behind a timer', () => {
  const source =
    "let n = 0; const i = setInterval(() => { console.log('i'); if (++n === 3) clearInterval(i) }, 1); setTimeout(() => console.log('t'), 3)"
  const { found } = outcomes(source, { host: 'node' })
  const outputs = found.map(({ result }) => result.output.map(({ text }) => text).join(' '))
  expect(outputs.sort()).toEqual(['i i t i', 'i t i i'])
})
