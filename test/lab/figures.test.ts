// Every figure of figures.json, at no difference: it was computed apart from all of this.
import { describe, expect, test } from 'vitest'
import { depthAt, erlang, type QueueFigures } from '../../src/library'
import { isThorough } from '../thorough'
import { FIGURES, figuresOf, mulberry32, round, runLab, timedLines } from './lab'

interface Paced {
  readonly input: {
    readonly jobs: number
    readonly serviceMs: number
    readonly concurrency: number
    readonly limiter: { readonly max: number; readonly duration: number } | null
  }
  readonly depth: readonly { readonly at: number }[]
}

const allAtOnce = ({ input: { jobs, serviceMs, concurrency, limiter } }: Paced) => `
import { createQueue, work } from 'queue'
const queue = createQueue('paced', { like: 'bullmq' ${limiter ? `, limiter: ${JSON.stringify(limiter)}` : ''} })
queue.process(() => work(${serviceMs}), { concurrency: ${concurrency} })
await queue.addAll(Array(${jobs}).fill(0))`

/** As they stand in the file. */
function pacedFigures(wanted: Paced, figures: QueueFigures) {
  const { lastStart, drained, utilisation, mostActive, waits } = figures
  const { mean, p50, p95, p99, max } = waits
  return {
    lastStart,
    drained,
    drainedMinutes: drained! / 60_000,
    utilisation: round(utilisation),
    peakActive: mostActive,
    waitMs: { mean: round(mean), p50, p95, p99, max },
    depth: wanted.depth.map(({ at }) => {
      const { waiting, active, completed } = depthAt(figures, at)
      return { at, waiting, active, done: completed }
    }),
  }
}

const paced: (readonly [string, Paced])[] = [
  ...Object.entries<Paced>(FIGURES.emails.byWorkers).map(
    ([n, one]) => [`50,000 emails at 1,000 a minute, ${n} workers`, one] as const,
  ),
  ...Object.entries<Paced>(FIGURES.emails.withoutLimit).map(
    ([n, one]) => [`50,000 emails without a limit, ${n} workers`, one] as const,
  ),
  ...Object.entries<Paced>(FIGURES.contacts.byWorkers).map(
    ([n, one]) => [`10,000 contacts at 100 a minute, ${n} workers`, one] as const,
  ),
]

/** One of each kind tells if something is wrong: the limit decides, the workers do, or nothing; a thorough run looks at all. */
const isLookedAt = ([name]: (typeof paced)[number]) =>
  isThorough || /contacts|emails at 1,000 a minute, 4 |limit, 50 /.test(name)

test.for(paced.filter(isLookedAt))('%s', ([, wanted]) => {
  const { input, ...rest } = wanted
  expect(pacedFigures(wanted, figuresOf(runLab(allAtOnce(wanted))))).toEqual(rest)
  expect(input.jobs).toBeGreaterThan(0)
})

test('50,000 emails at an even pace, one start every 60 ms, need four workers', () => {
  const { evenPacing } = FIGURES.emails
  const source = (workers: number) => `
// burst: 1000/min to emails from 0 to 2999940ms
import { createQueue, work } from 'queue'
createQueue('emails').process(() => work(200), { concurrency: ${workers} })`
  const { lastStart, drained, waits } = figuresOf(runLab(source(evenPacing.workersNeeded)))
  expect({ lastStart, drained, max: waits.max }).toEqual({
    lastStart: evenPacing.lastStart,
    drained: evenPacing.drained,
    max: 0,
  })
})

// The webhook

interface Tries {
  readonly tries: readonly { readonly n: number; readonly atMs: number; readonly ok: boolean }[]
  readonly outcome: string
  readonly at: number
}

const webhook = (
  down: string,
  { latency = '0ms', delay = 0, backoff = '[60_000, 300_000, 1_800_000, 7_200_000]' } = {},
) => `
// route: POST https://shop.example/hook 200 ${latency}
// fault: receiver https://shop.example/hook is down ${down}
import { createQueue } from 'queue'
const hooks = createQueue('hooks', { like: 'bullmq', attempts: 5, backoff: ${backoff}, deadLetter: 'dead' })
hooks.on('completed', () => console.log('delivered'))
hooks.on('dead', () => console.log('dead letter'))
hooks.process(async (job) => {
  console.log('try', job.attempt)
  const { ok } = await fetch('https://shop.example/hook', { method: 'POST' })
  if (!ok) throw new Error('no')
})
await hooks.add({ order: 7 }, { delay: ${delay} })`

const triesOf = ({ tries, outcome, at }: Tries) => [
  ...tries.map(({ n, atMs }) => `${atMs} try ${n}`),
  `${at} ${outcome}`,
]

describe('a webhook that is tried again after 1, 5, 30 and 120 minutes', () => {
  test.for(Object.entries<Tries>(FIGURES.webhook.byDownMinutes))(
    'while its receiver is down for %s minutes',
    ([minutes, wanted]) => {
      const run = runLab(webhook(`from 0 to ${minutes}min`))
      expect(timedLines(run)).toEqual(triesOf(wanted))
      expect(figuresOf(run, 'hooks').deadLetters).toBe(wanted.outcome === 'dead letter' ? 1 : 0)
    },
  )

  test('with calls of 30 seconds, each pause counts from the failure', () => {
    expect(timedLines(runLab(webhook('', { latency: '30s' })))).toEqual(
      triesOf(FIGURES.webhook.withCallsOf30Seconds),
    )
  })

  test('whose receiver is down from minute 10 to 20, added at minute 12', () => {
    expect(timedLines(runLab(webhook('from 10min to 20min', { delay: 720_000 })))).toEqual(
      triesOf(FIGURES.webhook.downFrom10To20),
    )
  })

  test('against exponential pauses from one minute', () => {
    const run = runLab(webhook('', { backoff: "{ type: 'exponential', delay: 60_000 }" }))
    const minutes = run.output.filter(({ text }) => text.startsWith('try')).map(({ time }) => time / 60_000)
    expect(minutes).toEqual(FIGURES.webhook.exponentialFromOneMinute.triesAtMinutes)
  })
})

// Fills faster than it drains

describe('a queue that fills faster than it drains', () => {
  const filling = (servers: number, serviceMs: number, until = '10min') => `
// burst: 12/s to orders from 0 to ${until}
// alert: orders above 600
import { createQueue, work } from 'queue'
createQueue('orders').process(() => work(${serviceMs}), { concurrency: ${servers} })`

  test.for([
    ['oneServer', 1, 100],
    ['twoServers', 2, 200],
  ] as const)('by %s', ([name, servers, serviceMs]) => {
    const { alertAtSecond, points } = FIGURES.fillsFaster[name]
    const figures = figuresOf(runLab(filling(servers, serviceMs)))
    expect(figures.alerts.map(({ kind, at }) => [kind, round(at / 1000)])[0]).toEqual([
      'above',
      alertAtSecond,
    ])
    const found = points.map(({ second }: { second: number }) => {
      const { waiting, active, completed } = depthAt(figures, second * 1000)
      return { second, depth: waiting, started: active + completed }
    })
    expect(found).toEqual(points)
  })

  test('has the depth of the fluid formula', () => {
    const figures = figuresOf(runLab(filling(1, 100)))
    for (const [second, wanted] of Object.entries<number>(FIGURES.fillsFaster.fluid.depthAt))
      expect(depthAt(figures, Number(second) * 1000).waiting).toBe(wanted)
  })

  test('is empty 120 seconds after the last arrival, or 60 with a second server from then on', () => {
    const source = `${filling(1, 100)}
await work(600_000)
createQueue('orders').process(() => work(100))`
    const emptyAt = ({ depth: { times, waiting } }: QueueFigures) =>
      times[waiting.findIndex((count, i) => count === 0 && times[i]! > 600_000)]
    expect(emptyAt(figuresOf(runLab(filling(1, 100))))).toBe(720_000)
    expect(emptyAt(figuresOf(runLab(source)))).toBe(660_000)
  })

  test('never has a line with a third server of 5 a second', () => {
    expect(figuresOf(runLab(filling(3, 200))).waits.max).toBe(0)
  })
})

// B waits for A

describe('a job that waits for another', () => {
  type Stretch = readonly [from: number, to: number]

  const flow = (children: string, { concurrency = 1, before = '', fails = 0 } = {}) => `
import { FlowProducer, Queue, Worker } from 'bullmq'
const connection = { host: '127.0.0.1', port: 6379 }
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const queue = new Queue('q', { connection })
const node = (name, opts) => ({ name, queueName: 'q', data: {}, opts })
await new FlowProducer({ connection }).add({ ...node('B'), children: [${children}] })
${before}
new Worker('q', async (job) => {
  const began = performance.now()
  await sleep(job.name.startsWith('A') ? 200 : 100)
  console.log(job.name, began, performance.now())
  if (job.name === 'A' && job.attemptsMade < ${fails}) throw new Error('no')
}, { connection, concurrency: ${concurrency} })`

  /** The only stretch of a job, or all of them. */
  function stretchesOf(source: string): Record<string, Stretch | readonly Stretch[]> {
    const stretches = new Map<string, Stretch[]>()
    for (const { text } of runLab(source).output) {
      const [name = '', from, to] = text.split(' ')
      stretches.set(name, [...(stretches.get(name) ?? []), [Number(from), Number(to)]])
    }
    return Object.fromEntries([...stretches].map(([name, all]) => [name, all.length === 1 ? all[0]! : all]))
  }

  const { dependency } = FIGURES

  test('begins when that one is done', () => {
    expect(stretchesOf(flow("node('A')"))).toEqual(dependency.aloneOnOneWorker)
  })

  test('begins when both are done, one after the other or at once', () => {
    const two = "node('A1'), node('A2')"
    expect(stretchesOf(flow(two))).toEqual(dependency.twoChildrenOnOneWorker)
    expect(stretchesOf(flow(two, { concurrency: 2 }))).toEqual(dependency.twoChildrenConcurrency2)
  })

  test('goes before those that came later', () => {
    const before = "await queue.addBulk(['x', 'y'].map((name) => ({ name })))"
    const { what: _what, ...wanted } = dependency.otherJobsWaiting
    expect(stretchesOf(flow("node('A')", { before }))).toEqual(wanted)
  })

  test('waits until a try of that one succeeds', () => {
    const { what: _what, ...wanted } = dependency.childFailsTwice
    const child = "node('A', { attempts: 3, backoff: { type: 'fixed', delay: 1000 } })"
    expect(stretchesOf(flow(child, { fails: 2 }))).toEqual(wanted)
  })
})

// By theory

describe('random arrivals and services', () => {
  test('come to what Erlang says', () => {
    for (const { lambda, mu, c, ...wanted } of FIGURES.mmc.exact) {
      const theory = erlang(lambda, mu, c)!
      expect({
        utilisation: round(theory.utilisation),
        probabilityOfWaiting: round(theory.probabilityOfWaiting),
        meanWaitSeconds: round(theory.meanWait),
        meanInQueue: round(theory.meanInLine),
        meanInSystemSeconds: round(theory.meanWait + 1 / mu),
        meanInSystem: round(theory.meanInSystem),
        p95WaitSeconds: round(theory.p95Wait),
      }).toEqual(wanted)
    }
  })

  interface Seen {
    readonly seed: number
    readonly jobs: number
    readonly meanWaitSeconds: number
    readonly probabilityOfWaiting: number
  }

  /** The numbers of the file: mulberry32, for each job when it comes and then how long it takes. */
  const poisson = (lambda: number, mu: number, c: number, { jobs, seed }: Pick<Seen, 'jobs' | 'seed'>) => `
import { createQueue, work } from 'queue'
let state = ${seed}
const random = () => {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), state | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const exponential = (rate) => -Math.log(1 - random()) / rate
const queue = createQueue('line')
let waited = 0
queue.process(({ data: [at, ms] }) => {
  if (performance.now() - at > 1e-6) waited++
  return work(ms)
}, { concurrency: ${c} })
queue.on('drained', () => console.log(waited))
let at = 0
for (let n = 0; n < ${jobs}; n++) {
  at += exponential(${lambda}) * 1000
  queue.add([at, exponential(${mu}) * 1000], { delay: at })
}`

  function seen(lambda: number, mu: number, c: number, wanted: Pick<Seen, 'jobs' | 'seed'>): Seen {
    const run = runLab(poisson(lambda, mu, c, wanted))
    const { waits } = figuresOf(run)
    const waited = Number(run.output.at(-1)?.text)
    const { jobs, seed } = wanted
    return {
      seed,
      jobs,
      meanWaitSeconds: round(waits.mean / 1000),
      probabilityOfWaiting: round(waited / jobs),
    }
  }

  /** How the numbers of the file were found, without any queue: who is free first takes the next. */
  function reckoned(
    lambda: number,
    mu: number,
    c: number,
    { jobs, seed }: Pick<Seen, 'jobs' | 'seed'>,
  ): Seen {
    const random = mulberry32(seed)
    const exponential = (rate: number) => -Math.log(1 - random()) / rate
    const free = Array<number>(c).fill(0)
    let [at, sum, waited] = [0, 0, 0]
    for (let n = 0; n < jobs; n++) {
      at += exponential(lambda)
      const slot = free.indexOf(Math.min(...free))
      const wait = Math.max(0, free[slot]! - at)
      sum += wait
      if (wait > 0) waited++
      free[slot] = at + wait + exponential(mu)
    }
    return {
      seed,
      jobs,
      meanWaitSeconds: round(sum / jobs),
      probabilityOfWaiting: round(waited / jobs),
    }
  }

  const simulated: { lambda: number; mu: number; c: number; runs: readonly Seen[] }[] = FIGURES.mmc.simulated

  test.each(simulated)(
    'in a seeded run wait exactly as long as reckoned: $lambda, $mu, $c',
    ({ lambda, mu, c }) => {
      const wanted = { jobs: 1000, seed: 1 }
      expect(seen(lambda, mu, c, wanted)).toEqual(reckoned(lambda, mu, c, wanted))
    },
  )

  test.each(simulated)(
    'wait in the long run about as long as Erlang says: $lambda, $mu, $c',
    ({ lambda, mu, c }) => {
      const { meanWait } = erlang(lambda, mu, c)!
      const { meanWaitSeconds } = reckoned(lambda, mu, c, { jobs: 200_000, seed: 1 })
      expect(Math.abs(meanWaitSeconds - meanWait)).toBeLessThan(meanWait * 0.1)
    },
  )

  const runs = simulated.flatMap(({ runs: all, ...line }) => all.map((wanted) => ({ ...line, wanted })))

  test.each(runs)(
    'of 200,000 jobs come to the figures of the file: $lambda, $mu, $c, seed $wanted.seed',
    ({ lambda, mu, c, wanted }) => {
      expect(reckoned(lambda, mu, c, wanted)).toEqual(wanted)
      // By the engine a run takes a minute.
      if (process.env.FIGURES === 'all') expect(seen(lambda, mu, c, wanted)).toEqual(wanted)
    },
    600_000,
  )

  test('have no end of waiting where more comes than can be done', () => {
    expect(erlang(12, 10, 1)).toBeUndefined()
  })
})
