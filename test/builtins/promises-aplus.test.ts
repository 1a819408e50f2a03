// https://promisesaplus.com – its own suite, run as a program of our engine.
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { bundle } from './promises-aplus/bundle'

const fileOf = (name: string) => fileURLToPath(new URL(`promises-aplus/${name}`, import.meta.url))

test('promises satisfy all 872 tests of Promises/A+', () => {
  const source = bundle(fileOf('program.cjs'), { assert: fileOf('assert.cjs') })
  const { output } = simulate(source, { host: 'node', sourceType: 'script', record: 'output' })
  expect(output.map(({ text }) => text)).toEqual(['872 of 872'])
})
