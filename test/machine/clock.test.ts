import { describe, expect, test } from 'vitest'
import { Clock } from '../../src/machine/running/clock'

describe('an exact clock', () => {
  test('counts no steps, and waits to the fraction', () => {
    const clock = new Clock()
    clock.isExact = true
    clock.jumpTo(83.25)
    clock.spend(1_000_000)
    expect([clock.now, clock.ofTimers]).toEqual([83.25, 83.25])
  })

  test('is looked at for nothing, unless somebody does so until it moves', () => {
    const clock = new Clock()
    clock.isExact = true
    for (let i = 0; i < 1000; i++) clock.read()
    expect(clock.now).toBe(0)
    while (clock.read() < 20);
    expect(clock.now).toBeGreaterThan(20)
  })
})

test('another clock counts steps, and timers count in its whole milliseconds', () => {
  const clock = new Clock()
  clock.spend(250_000)
  clock.read()
  expect([clock.now, clock.ofTimers]).toEqual([2.1, 2])
})
