// `loopscope lab` as a command: what it writes, and its exit status.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { UsageError } from '../../src/cli/arguments'
import { lab } from '../../src/cli/lab/lab'
import { type SimulateOptions, simulate } from '../../src/library'

const folder = mkdtempSync(join(tmpdir(), 'loopscope-lab-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

const here = async (source: string, options: SimulateOptions) => simulate(source, options)

async function run(source: string, ...words: string[]) {
  const file = join(folder, 'program.js')
  writeFileSync(file, source)
  const written = { out: '', err: '' }
  for (const [name, stream] of [
    ['out', process.stdout],
    ['err', process.stderr],
  ] as const)
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written[name] += text
      return true
    })
  const status = await lab([...words, file], here)
  vi.restoreAllMocks()
  return { status, ...written }
}

const ORDERS = `
// burst: 3/s to orders from 0 to 2s
// alert: orders above 1
import { createQueue, work } from 'queue'
createQueue('orders').process(() => work(500))
console.log('printed by the program')`

test('the figures, then a chart; what the program prints is not shown', async () => {
  const { status, out, err } = await run(ORDERS)
  expect([status, err]).toEqual([0, ''])
  expect(out.split('\n').slice(0, 5)).toEqual([
    'orders (queue)',
    '  jobs         7 added, 7 completed',
    '  first added  0 s',
    '  last start   3 s',
    '  drained      3.5 s',
  ])
  expect(out).toContain('╌ alert above 1')
  expect(out).not.toContain('printed')
})

test('--json, --csv and --svg are for other programs', async () => {
  const { out: json } = await run(ORDERS, '--json')
  expect(JSON.parse(json).queues[0]).toMatchObject({ name: 'orders', added: 7, completed: 7, left: 0 })
  const { out: csv } = await run(ORDERS, '--csv')
  const [head, first, ...rest] = csv.trimEnd().split('\n')
  expect(head).toBe('queue,at,waiting,delayed,blocked,active,completed,failed,removed')
  expect(first).toBe('orders,0,0,0,0,1,0,0,0')
  expect(rest.at(-1)).toBe('orders,3500,0,0,0,0,7,0,0')
  const { out: svg } = await run(ORDERS, '--svg')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/)
})

test('a queue of bullmq is told of, too', async () => {
  const { status, out } = await run(`
// burst: 4 to mail at 1s
import { Worker } from 'bullmq'
new Worker('mail', () => new Promise((resolve) => setTimeout(resolve, 100)), { connection: {}, concurrency: 2 })`)
  expect(status).toBe(0)
  expect(out).toContain('mail (BullMQ)\n  jobs         4 added, 4 completed\n')
})

test('a program without a queue is told how to have one', async () => {
  const { status, out, err } = await run('console.log(1)')
  expect([status, out]).toEqual([0, ''])
  expect(err).toMatch(/^The program used no queue of a server: import/)
})

test('jobs that come back before they are done may never end, and the run says so', async () => {
  const { status, out, err } = await run(
    `
import { createQueue, work } from 'queue'
const jobs = createQueue('slow jobs', { like: 'sqs', hold: 3000 })
for (const name of ['A', 'B']) jobs.process(() => work(5000), { name })
jobs.add({})`,
    '--limit',
    'virtualTime=3600000',
  )
  expect(status).toBe(3)
  expect(err).toMatch(
    /^Stopped after 1 simulated hour\. The jobs of slow jobs may never end: 1,1\d\d of 1,\d+ attempts took longer than/,
  )
  // Nobody is busy for longer than there are workers, and no work is wasted twice.
  expect(Number(/utilisation +(\d+\.\d+) %/.exec(out)![1])).toBeLessThanOrEqual(100)
  expect(out).toMatch(/wasted .* 100\.00 % of the work/)
})

test('two forms at a time, or a seed that is none, are refused', async () => {
  await expect(run(ORDERS, '--json', '--csv')).rejects.toThrow(UsageError)
  await expect(run(ORDERS, '--seed', 'x')).rejects.toThrow('--seed x is not possible; say a whole number.')
})
