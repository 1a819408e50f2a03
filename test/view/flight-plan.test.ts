import { describe, expect, test } from 'vitest'
import { planFlights, stayingTokens } from '../../src/view/flight/flight-plan'
import { snapshots } from './fixture'

const at = (position: number) => snapshots[position + 1]!
const job = at(6).jobs[0]!

describe('between two pictures', () => {
  test('a new timer lifts off from its code', () => {
    expect(planFlights(at(4), at(5))).toEqual([{ token: 'timers:T2', from: 'code', to: 'timers:T2' }])
  })

  test('a timer that is due flies to the task queue', () => {
    expect(planFlights(at(12), at(13))).toEqual([{ token: 'tasks:T2', from: 'timers:T2', to: 'tasks:T2' }])
  })

  test('the head of a queue flies to the stack', () => {
    expect(planFlights(at(9), at(10))).toEqual([{ token: 'running:J1', from: 'jobs:J1', to: 'running:J1' }])
  })

  test('a step back takes the same way in reverse', () => {
    expect(planFlights(at(13), at(12))).toEqual([{ token: 'timers:T2', from: 'tasks:T2', to: 'timers:T2' }])
    expect(planFlights(at(5), at(4))).toEqual([{ token: 'timers:T2', from: 'timers:T2', to: 'code' }])
  })

  test('a callback that has ended goes nowhere, and comes from nowhere on the way back', () => {
    expect(planFlights(at(11), at(12))).toEqual([])
    expect(planFlights(at(12), at(11))).toEqual([])
  })

  test('what only comes into sight, or goes out of it, does not fly', () => {
    const jobs = ['J1', 'J2', 'J3'].map((badge, i) => ({ ...job, id: i, badge, queuedAt: i }))
    const seen = (position: number, first: number) => ({
      ...at(0),
      position,
      jobs: jobs.slice(first, first + 2),
    })
    expect(planFlights(seen(5, 0), seen(6, 1))).toEqual([])
    expect(planFlights(seen(6, 1), seen(5, 0))).toEqual([])
  })

  test('an await folds its frame into what waits, and it unfolds to a frame when it goes on', () => {
    const frame = { id: 7, label: 'load', kind: 'program', span: undefined, createdAt: 1 } as const
    const runs = { ...at(5), stack: [frame], suspended: [] }
    const waits = { ...at(6), stack: [], suspended: [frame], jobs: [] }
    const queued = { ...waits, position: 7, jobs: [{ ...job, kind: 'await' as const, queuedAt: 7 }] }
    const resumed = () => 7
    const fold = { token: 'suspended:F7', from: 'stack:F7', to: 'suspended:F7' }
    expect(planFlights(runs, waits, resumed)).toEqual([fold])
    expect(planFlights(waits, queued, resumed)).toEqual([
      { token: 'jobs:J1', from: 'suspended:F7', to: 'jobs:J1' },
    ])
    expect(planFlights(queued, waits, resumed)).toEqual([
      { token: 'jobs:J1', from: 'jobs:J1', to: 'suspended:F7' },
    ])
    expect(planFlights(waits, runs, resumed)).toEqual([
      { token: 'stack:F7', from: 'suspended:F7', to: 'stack:F7' },
    ])
  })

  test('what stays in its queue is there to close up', () => {
    const jobs = ['J1', 'J2'].map((badge, i) => ({ ...job, id: i, badge, queuedAt: i }))
    const before = { ...at(8), jobs }
    expect(stayingTokens(before, { ...at(9), jobs: jobs.slice(1) })).toEqual(['timers:T2', 'jobs:J2'])
  })
})
