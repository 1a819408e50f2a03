import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ObjectValue } from '../../src/machine/objects/object'
import { keyAsValue, keyOfString } from '../../src/machine/value'

// Objects of the engine against those of the host, under any sequence of writes, deletions and redefinitions.

const key = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'length', '0', '1', '7', '4294967295', '01', '-1'),
  fc.string({ maxLength: 3 }),
)

const change = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), key, value: fc.integer() }),
  fc.record({ kind: fc.constant('delete' as const), key }),
  fc.record({ kind: fc.constant('define' as const), key, value: fc.integer(), enumerable: fc.boolean() }),
)

test('an object holds what it was given, in the order of the standard', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
      const ours = new ObjectValue(null)
      const theirs: Record<string, unknown> = Object.create(null)
      for (const c of changes) {
        const name = keyOfString(c.key)
        if (c.kind === 'put') {
          ours.defineOwnProperty(name, {
            value: c.value,
            writable: true,
            enumerable: true,
            configurable: true,
          })
          Object.defineProperty(theirs, c.key, {
            value: c.value,
            writable: true,
            enumerable: true,
            configurable: true,
          })
        } else if (c.kind === 'delete') {
          ours.delete(name)
          delete theirs[c.key]
        } else {
          ours.defineOwnProperty(name, { value: c.value, enumerable: c.enumerable, configurable: true })
          Object.defineProperty(theirs, c.key, {
            value: c.value,
            enumerable: c.enumerable,
            configurable: true,
          })
        }
      }
      expect(ours.ownKeys().map(keyAsValue)).toEqual(Reflect.ownKeys(theirs))
      for (const name of Object.getOwnPropertyNames(theirs)) {
        expect(ours.getOwnSlot(keyOfString(name))).toBe(theirs[name])
      }
    }),
    { seed: 1, numRuns: 300 },
  )
})
