import { describe, expect, it } from 'vitest'
import { SortedList } from '../../src/machine/running/sorted-list'

interface Entry {
  readonly due: number
  readonly order: number
}

const compare = (a: Entry, b: Entry): number => a.due - b.due || a.order - b.order

describe('a sorted list', () => {
  it('is in order whatever comes and goes', () => {
    const list = new SortedList<Entry>((a, b) => compare(a, b) < 0)
    const expected = new Set<Entry>()
    let state = 1
    const next = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    for (let order = 0; order < 2500; order++) {
      const entry = { due: next(500), order }
      list.add(entry)
      expected.add(entry)
      if (next(3) > 0) continue
      const gone = [...expected][next(expected.size)]!
      expected.delete(gone)
      expect(list.remove(gone)).toBe(true)
      expect(list.remove(gone)).toBe(false)
    }
    expect([...list]).toEqual([...expected].sort(compare))
    expect(list.size).toBe(expected.size)
    while (list.first !== undefined) list.remove(list.first)
    expect([...list]).toEqual([])
  })
})
