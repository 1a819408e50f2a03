import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

const printed = ({ output }: ReturnType<typeof simulate>) => output.map(({ text }) => text)

test('what people believe stands beside the order of Node before version 11', () => {
  const source = `setTimeout(() => {
    console.log('first')
    Promise.resolve().then(() => console.log('job'))
  })
  setTimeout(() => console.log('second'))
  new Promise(() => console.log('executor'))
  console.log('end')`
  const run = simulate(source, { host: 'node', drain: 'legacy', belief: 'executor-later' })
  expect(printed(run)).toEqual(['end', 'executor', 'first', 'second', 'job'])
  expect(run.trace!.rules).toBe('wrong')
})
