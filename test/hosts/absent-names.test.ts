import { describe, expect, test } from 'vitest'
import { ELSEWHERE, NOT_SIMULATED, NOT_SIMULATED_MEMBERS } from '../../src/hosts/absent-names'
import type { HostName } from '../../src/hosts/host-options'
import { simulate } from '../../src/library'

const hintOf = (source: string, host: HostName = 'browser') => {
  const { outcome } = simulate(source, { host, sourceType: 'script', record: 'output' })
  return outcome.kind === 'uncaught' ? outcome.hint : outcome.kind
}

const isThere = (name: string, host: HostName) =>
  simulate(`console.log(typeof ${name})`, { host, sourceType: 'script' }).output[0]?.text !== 'undefined'

describe('a name that is not defined', () => {
  test('is explained where another host has it', () => {
    expect(hintOf("require('fs')")).toBe('require exists in Node: choose the Node host.')
    expect(hintOf('document.body', 'node')).toBe('document exists in browsers: choose the browser host.')
    expect(hintOf('setTimeout(() => {})', 'ecmascript')).toBe(
      'setTimeout belongs to hosts: choose the browser or the Node host.',
    )
  })

  test('is explained in a promise, too', () => {
    expect(hintOf('(async () => { new Worker("a.js") })()')).toContain('Workers are not simulated')
  })

  test('of the program itself is not', () => {
    expect(hintOf('tom()')).toBeUndefined()
  })
})

describe('the table tells the truth', () => {
  test.for([...ELSEWHERE.node])('Node has %s', (name) => {
    expect([isThere(name, 'node'), isThere(name, 'browser')]).toEqual([true, false])
  })

  test.for([...ELSEWHERE.browser])('browsers have %s', (name) => {
    expect([isThere(name, 'browser'), isThere(name, 'node')]).toEqual([true, false])
  })

  test.for([...NOT_SIMULATED.keys()])('nobody has %s', (name) => {
    expect([isThere(name, 'browser'), isThere(name, 'node')]).toEqual([false, false])
  })

  test.for([...NOT_SIMULATED_MEMBERS.keys()])('nobody has %s', (path) => {
    const { output } = simulate(`console.log(typeof ${path})`, { sourceType: 'script' })
    expect(output[0]?.text).toBe('undefined')
  })
})
