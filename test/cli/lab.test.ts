import { describe, expect, test } from 'vitest'
import { chartOf } from '../../src/cli/lab/chart'
import { csvOf, jsonOf } from '../../src/cli/lab/files'
import { svgOf } from '../../src/cli/lab/svg'
import { linesOf, timeText } from '../../src/cli/lab/words'
import { runLab } from '../lab/lab'

const { queues = [] } = runLab(`
// burst: 12/s to orders from 0 to 60s
// alert: orders above 100
import { createQueue, work } from 'queue'
createQueue('orders').process(() => work(100))`)

const [orders] = queues

describe('what loopscope lab prints', () => {
  test('are the figures of a queue, one a line', () => {
    expect(linesOf(orders!)).toEqual([
      'orders (queue)',
      '  jobs         721 added, 721 completed',
      '  first added  0 s',
      '  last start   1:12 min',
      '  drained      1:12.1 min',
      '  utilisation  100.00 % of one worker',
      '  most at once 1',
      '  wait         mean 6 s, p50 6 s, p95 11.4 s, p99 11.883333 s, max 12 s',
      '  service      mean 0.1 s in 721 attempts',
      '  throughput   10 a second, 600 a minute',
      '  wasted       nothing',
      '  dead letters 0',
      '  alerts       depth above 100 at 50.08 s',
      '               depth back at 90 at 63.00 s',
    ])
  })

  test('is depth over time, with the line of the alert and a legend', () => {
    const chart = chartOf(orders!)
    expect(chart).toHaveLength(15)
    expect(chart.some((line) => line.includes('╌'))).toBe(true)
    expect(chart.at(-2)).toContain('1:12.1 min')
    expect(chart.at(-1)).toBe('  ▓ active   █ waiting   ╌ alert above 100')
  })

  test('a time is in seconds, or in minutes and seconds', () => {
    expect([0, 83.25, 59_999, 60_000, 2_979_800, 9_999_800].map(timeText)).toEqual([
      '0 s',
      '0.08325 s',
      '59.999 s',
      '1:00 min',
      '49:39.8 min',
      '166:39.8 min',
    ])
  })
})

describe('for other programs', () => {
  test('the figures are JSON, with points of the depth', () => {
    const [{ name, alerts, depth }] = JSON.parse(jsonOf(queues)).queues
    expect([name, alerts.length]).toEqual(['orders', 2])
    expect(depth.length).toBeLessThanOrEqual(2000)
    expect(depth.at(-1)).toEqual({
      at: 72_100,
      waiting: 0,
      delayed: 0,
      blocked: 0,
      active: 0,
      completed: 721,
      failed: 0,
      removed: 0,
    })
  })

  test('all moments are CSV, whatever a queue is called', () => {
    const lines = [...csvOf([{ ...orders!, name: 'a "queue", of mine' }])]
    expect(lines).toHaveLength(orders!.depth.times.length + 1)
    expect(lines[1]).toBe('"a ""queue"", of mine",0,0,0,0,1,0,0,0\n')
  })

  test('the picture is SVG, whatever a queue is called', () => {
    const svg = svgOf([{ ...orders!, name: 'a < b & c' }])
    expect(svg).toContain('a &lt; b &amp; c (queue)')
    expect(svg.match(/class="(?:active|waiting|alert)"/g)).toHaveLength(3)
  })
})

test('jobs added are where they are at every moment', () => {
  const { times, ...states } = orders!.depth
  let added = 0
  for (let i = 0; i < times.length; i++) {
    const sum = Object.values(states).reduce((total, column) => total + column[i]!, 0)
    expect(sum).toBeGreaterThanOrEqual(added)
    added = sum
  }
  expect(added).toBe(orders!.added)
})
