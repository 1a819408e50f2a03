// Every sentence of random programs says what is so: it is read back into a claim, and the claim is held against the pictures and
// the rows of the record. Sentences of other programs are read where these are visited, in every-position.test.ts.
// `SENTENCES=all REPORT=report.txt npx vitest run test/trace/sentences` reads all sentences of all programs, and counts.
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { simulate } from '../../../src/library'
import { Checker, exchangeable, readsAll } from './check'
import { otherPrograms, queuePrograms, randomPrograms } from './programs'

test('every sentence of random programs is true', { timeout: 1_200_000 }, () => {
  const checker = new Checker()
  const found = new Map<string, string[]>()
  const programs = readsAll
    ? [...otherPrograms(), ...queuePrograms(true), ...randomPrograms(100)]
    : randomPrograms(10)
  for (const { name, source, hosts, record } of programs)
    for (const host of hosts) {
      const { trace } = simulate(source, { host, ...(record && { record }) })
      if (trace === undefined) continue
      for (const fault of checker.check(trace)) {
        const places = found.get(fault.name) ?? []
        found.set(fault.name, places)
        places.push(`${name} (${host}) ${fault.position}: ${fault.text}`)
      }
    }
  if (process.env.REPORT !== undefined) writeFileSync(process.env.REPORT, report(checker, found))
  expect([...found]).toEqual([])
})

/** How much was read, and each fault with how often it was found, and where first. */
function report({ read, templates }: Checker, found: ReadonlyMap<string, readonly string[]>): string {
  const all = [...found].sort(([, a], [, b]) => b.length - a.length)
  const count = all.reduce((sum, [, places]) => sum + places.length, 0)
  const lines = all.map(([fault, places]) =>
    [`${places.length}\t${fault}`, ...places.slice(0, 2)].join('\n\t'),
  )
  return [`${read} sentences of ${templates.size} templates, ${count} faults`, ...lines].join('\n')
}

test('a sentence of another moment is not taken for true', () => {
  const { trace } = simulate(EXCHANGED)
  expect(exchangeable(trace!)).toEqual([])
})

/** Of each kind of event that is told with a name or a value there are two. */
const EXCHANGED = `
  const first = () => { setTimeout(second, 5) }
  const second = () => { Promise.reject(2).catch(console.log) }
  Promise.resolve(1).then(first)
  queueMicrotask(() => { try { throw new Error('no') } catch {} })
  setTimeout(function third() { let a = 1; a = 2; a = 3 }, 7)
  first()
  second()`
