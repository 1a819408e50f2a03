// What the module `queue` says to what it cannot take: which name, and what to write in its place.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'

const said = (code: string): string => {
  const { outcome } = simulate(`import { createQueue } from 'queue'\n${code}`, {
    host: 'node',
    record: 'output',
  })
  return outcome.kind === 'uncaught' ? outcome.message.replace('Uncaught TypeError: ', '') : outcome.kind
}

test.each([
  ["createQueue('x', { like: 'bulmq' })", 'createQueue knows no system "bulmq". Did you mean bullmq?'],
  ["createQueue('x', { attempt: 3 })", 'createQueue knows no option attempt. Did you mean attempts?'],
  ["createQueue('x', { attempts: 'three' })", 'createQueue: attempts is a number from 1, not "three".'],
  ['createQueue()', 'createQueue: the name of a queue is a text.'],
  ["createQueue('x').process('nobody')", 'process: a worker needs a function.'],
])('%s', (code, message) => {
  expect(said(code)).toBe(message)
})

test('where no name is near, all of them are told', () => {
  expect(said("createQueue('x', { like: 'kafka' })")).toMatch(
    /^createQueue knows no system "kafka": there are plain, bullmq, /,
  )
  expect(said("createQueue('x', { speed: 3 })")).toMatch(
    /^createQueue knows no option speed: there are like, attempts, /,
  )
})

test('a queue without a worker, and a worker without a job, come to an end', () => {
  expect(said("createQueue('x').add({})")).toBe('finished')
  expect(said("createQueue('x').process(() => {})")).toBe('finished')
})
