import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { sameAsHost } from './same-as-host'

sameAsHost(`const day = new Date(1577934245006), utc = { timeZone: 'UTC' }`, [
  `[1234.5, -0, NaN, 1e21, 0.12345, Infinity].map((n) => n.toLocaleString('en-US'))`,
  `(1234.5).toLocaleString('de-DE')`,
  `(1234.5).toLocaleString(['de', 'fr'], { style: 'currency', currency: 'EUR' })`,
  `(0.256).toLocaleString(undefined, { style: 'percent', maximumFractionDigits: 1 })`,
  `(5).toLocaleString('en-US', { minimumIntegerDigits: { toString: () => '2' } })`,
  `1234567n.toLocaleString('en-US') + 1234567n.toLocaleString('de-DE')`,
  `day.toLocaleString('en-US', utc)`,
  `day.toLocaleDateString('en-US', { ...utc, weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' })`,
  `day.toLocaleDateString('en-US', { ...utc, hour: '2-digit' })`,
  `day.toLocaleTimeString('en-US', { ...utc, hour: '2-digit', minute: '2-digit', hour12: false })`,
  `day.toLocaleString('en-US', { ...utc, month: 'short' })`,
  `day.toLocaleString('en-GB', { ...utc, dateStyle: 'medium', timeStyle: 'short' })`,
  `day.toLocaleDateString('de-DE', utc) + day.toLocaleTimeString('de-DE', utc)`,
  `day.toLocaleString('en-US', { timeZone: 'America/New_York' })`,
  `day.toLocaleDateString('en-US', { timeStyle: 'short' })`,
  `day.toLocaleTimeString('en-US', { dateStyle: 'short' })`,
  `new Date(NaN).toLocaleDateString('en-US')`,
  `new Date(-1e14).toLocaleDateString('en-US', utc)`,
  `day.toLocaleString('no such locale')`,
  `day.toLocaleString('en-US', { month: 'lengthy' })`,
  `day.toLocaleString(null)`,
  `day.toLocaleString('en-US', null)`,
  `(1).toLocaleString('en-US', { style: 'currency' })`,
  `[1234.5, 'a', null, [2000]].toLocaleString('de-DE')`,
  `Float64Array.of(1234.5, 0.5).toLocaleString('de-DE')`,
  `['b', 'a', 'C', 'ä', 'Z', 'z'].sort((a, b) => a.localeCompare(b, 'en-US'))`,
  `['a', 'ä', 'z'].sort((a, b) => a.localeCompare(b, 'sv'))`,
  `['a10', 'a9', 'A1'].sort((a, b) => a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' }))`,
  `'a'.localeCompare('A', 'en-US', { sensitivity: 'base' })`,
  `'I'.toLocaleLowerCase('tr') + 'i'.toLocaleUpperCase(['tr'])`,
])

test('without a locale and a zone it is American English in UTC', () => {
  const program = `const day = new Date(1577934245006)
    console.log((1234.5).toLocaleString(), day.toLocaleDateString(), day.toLocaleTimeString(), day.toLocaleString())`
  const { output } = simulate(program, { host: 'node', record: 'output' })
  expect(output.map(({ text }) => text)).toEqual(['1,234.5 1/2/2020 3:04:05 AM 1/2/2020, 3:04:05 AM'])
})
