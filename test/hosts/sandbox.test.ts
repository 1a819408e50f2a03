// A program gets at nothing but what the engine made.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HostName } from '../../src/hosts/host-options'
import { simulate } from '../../src/library'
import { ESCAPES, PRELUDE } from './sandbox/escapes'
import { walk } from './sandbox/walk'

const HOSTS: readonly HostName[] = ['browser', 'node', 'ecmascript']

describe('whatever can be reached from the global object is the own of the engine', () => {
  test.for(HOSTS)('%s', (host) => {
    const { leaks, objects, calls } = walk(host)
    expect(leaks).toEqual([])
    expect(objects).toBeGreaterThan(10_000)
    expect(calls).toBeGreaterThan(10_000)
  })

  test.for(HOSTS)('%s, where built-ins are given what they do not expect', (host) => {
    const { leaks, calls } = walk(host, () => undefined, true)
    expect(leaks).toEqual([])
    expect(calls).toBeGreaterThan(10_000)
  })

  test('and the walk finds what is not', () => {
    const { leaks } = walk('ecmascript', (agent) =>
      agent.realm.globalObject.putHidden('list', (() => 1) as never),
    )
    expect(leaks).toContain('globalThis.list: a function of the host')
  })
})

describe('the ways out of a sandbox lead nowhere', () => {
  let touches = 0
  beforeAll(() => {
    Object.defineProperty(globalThis, 'realMark', { configurable: true, get: () => ++touches })
  })
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'realMark')
  })

  for (const { title, hosts = HOSTS, program, prints } of ESCAPES) {
    test.for(hosts)(`${title}, %s`, (host) => {
      const source = PRELUDE + program
      for (const record of ['everything', 'output'] as const) {
        const { output } = simulate(source, { host, sourceType: 'script', record })
        const printed = output.filter(({ level }) => level !== 'handled')
        expect(printed.map(({ text }) => text)).toEqual(prints)
      }
    })
  }

  test('and the real global object stays as it was', () => {
    expect(touches).toBe(0)
    expect([({} as Record<string, unknown>).polluted, Object.isFrozen(Object.prototype)]).toEqual([
      undefined,
      false,
    ])
    expect(Array.prototype.push.toString()).toContain('native code')
  })
})
