// Random programs of a queue that print the same in every run of the real BullMQ: in each round jobs are added, changed and removed
// while nobody works, then a worker takes them one by one. Delays are longer than a
// busy machine takes for the commands of a round, and what falls due differs by more than it is late.

/** Mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const PRELUDE = `
import { Queue, UnrecoverableError, Worker } from 'bullmq'

const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('fuzz', { connection })
await queue.waitUntilReady()
console.log('start')

const told = async (what, command) => {
  try {
    const result = await command()
    console.log(what, result === undefined || typeof result === 'object' ? 'done' : result)
  } catch (error) {
    console.log(what, error.message)
  }
}
const idsOf = (jobs) => jobs.map((job) => job.id).join(' ')
const show = async () => {
  console.log(JSON.stringify(await queue.getJobCounts()))
  console.log('line', idsOf(await queue.getWaiting()), '|', idsOf(await queue.getPrioritized()), '|', idsOf(await queue.getDelayed()))
  for (const job of await queue.getJobs(['completed', 'failed'], 0, -1, true))
    console.log(job.id, await job.getState(), job.attemptsMade, job.attemptsStarted, job.stalledCounter, job.failedReason)
}
const withJob = async (id, use) => {
  const job = await queue.getJob(id)
  return job === undefined ? 'no job' : use(job)
}
const work = async (job) => {
  console.log('run', job.id, job.name, job.attemptsMade, job.attemptsStarted, job.priority)
  if (job.data.fails > job.attemptsMade) throw job.data.fatal ? new UnrecoverableError('fatal') : new Error('again')
  return job.data.fails
}
const round = async (ms, options) => {
  const worker = new Worker('fuzz', work, { connection, autorun: false, ...options })
  for (const name of ['completed', 'failed']) worker.on(name, (job) => console.log(name, job.id, job.attemptsMade, job.delay))
  worker.on('stalled', (id) => console.log('stalled', id))
  await worker.waitUntilReady()
  worker.run()
  await sleep(ms)
  await worker.close()
}
const crash = async () => {
  const worker = new Worker('fuzz', () => new Promise(() => {}), { connection, autorun: false, lockDuration: 100, skipStalledCheck: true })
  await worker.waitUntilReady()
  worker.run()
  await sleep(80)
  await worker.close(true)
}
`

export function fuzzProgram(seed: number): string {
  const random = randomOf(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!
  const lines: string[] = []
  let added = 0

  /** Half of the time. */
  const maybe = (option: string): string[] => (random() < 0.5 ? [option] : [])

  function add(slots: number[]): void {
    const options = [
      ...(random() < 0.4 ? [`priority: ${1 + below(3)}`] : []),
      ...(random() < 0.3 && slots.length > 0 ? [`delay: ${630 + 60 * slots.shift()!}`] : []),
      ...(random() < 0.2 ? ['lifo: true'] : []),
      ...(random() < 0.6 ? [`attempts: ${1 + below(4)}`, ...maybe(backoff())] : []),
      ...(random() < 0.15
        ? [oneOf(['removeOnComplete: true', 'removeOnFail: 2', 'removeOnComplete: 1'])]
        : []),
      ...(random() < 0.15 ? [`jobId: 'own-${below(2)}'`] : []),
      ...(random() < 0.15 ? [`deduplication: { id: 'k${below(2)}' }`] : []),
    ]
    const data = `{ fails: ${oneOf([0, 0, 1, 2, 9])}, fatal: ${random() < 0.1} }`
    lines.push(
      `await told('add', async () => (await queue.add('j${++added}', ${data}, { ${options.join(', ')} })).id)`,
    )
  }

  const backoff = (): string =>
    oneOf([
      "backoff: { type: 'fixed', delay: 210 }",
      "backoff: { type: 'exponential', delay: 210 }",
      'backoff: 210',
    ])

  const id = (): string => `'${1 + below(Math.max(added, 1))}'`

  const changes: readonly (() => string)[] = [
    () => `await told('promote', () => withJob(${id()}, (job) => job.promote()))`,
    () => `await told('remove', () => queue.remove(${id()}))`,
    () =>
      `await told('priority', () => withJob(${id()}, (job) => job.changePriority({ priority: ${below(4)}, lifo: ${random() < 0.3} })))`,
    () =>
      `await told('retry', () => withJob(${id()}, (job) => job.retry('${oneOf(['failed', 'completed'])}')))`,
    () => `await told('state', () => queue.getJobState(${id()}))`,
    () => `await told('drain', () => queue.drain(${random() < 0.3}))`,
    () =>
      `await told('clean', () => queue.clean(0, ${below(3)}, '${oneOf(['completed', 'failed', 'wait', 'delayed'])}'))`,
    () => `await told('retry all', () => queue.retryJobs())`,
    () => `await told('promote all', () => queue.promoteJobs())`,
    () => `await told('progress', () => withJob(${id()}, (job) => job.updateProgress(${below(9)})))`,
    () => `await told('key', () => queue.removeDeduplicationKey('k${below(2)}'))`,
  ]

  const rounds = 2 + below(2)
  for (let round = 0; round < rounds; round++) {
    const slots = [1, 2, 3, 4, 5, 6].sort(() => random() - 0.5)
    for (let n = 2 + below(6); n > 0; n--) random() < 0.7 ? add(slots) : lines.push(oneOf(changes)())
    lines.push('await show()')
    const kind = below(5)
    if (kind === 0) lines.push('await crash()', 'await round(2400, { stalledInterval: 300 })')
    else if (kind === 1)
      lines.push(
        'await queue.pause()',
        'await round(120)',
        'await show()',
        'await queue.resume()',
        'await round(2200)',
      )
    else if (kind === 2) lines.push('await round(2400, { limiter: { max: 2, duration: 100 } })')
    else lines.push('await round(2200)')
    lines.push('await show()')
  }
  return `${PRELUDE}\n${lines.join('\n')}\nawait queue.close()\nprocess.exit()\n`
}
