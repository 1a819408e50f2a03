// What servers would do by wrong rules that people believe in: by the rules of other systems, and by BullMQ's.
import { expect, test } from 'vitest'
import { simulate } from '../../src/library'
import type { Belief } from '../../src/machine/running/beliefs'

function printed(source: string, belief?: Belief): string {
  const { outcome, output } = simulate(source, { host: 'node', record: 'output', ...(belief && { belief }) })
  expect(outcome.kind).toBe('finished')
  return output.map(({ text }) => text).join(' ')
}

const QUEUE = `import { createQueue, work } from 'queue'
const say = (what) => console.log(what + Math.round(performance.now() / 1000))
`

const BULL = `import { Queue, Worker } from 'bullmq'
const connection = {}
const began = performance.now()
const say = (what) => console.log(what + Math.round((performance.now() - began) / 1000))
const work = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
`

const queueOf = (rules: string, worker: string, run: string, jobs = 1) => `${QUEUE}
const queue = createQueue('q', ${rules})
queue.process(async (job) => { ${run} }, ${worker})
for (let n = 0; n < ${jobs}; n++) queue.add(n)`

const bullOf = (job: string, worker: string, run: string, jobs = 1) => `${BULL}
const worker = new Worker('q', async (job) => { ${run} }, { connection, ${worker} })
for (let n = 0; n < ${jobs}; n++) new Queue('q', { connection }).add('job', n, ${job})
await work(200_000)
await worker.close()`

const flowOf = (run: string) => `${BULL}
import { FlowProducer } from 'bullmq'
const job = (name, children = []) => ({ name, queueName: 'q', children })
await new FlowProducer({ connection }).add(job('parent', [job('child')]))
const worker = new Worker('q', async ({ name }) => { ${run} }, { connection })
await work(200_000)
await worker.close()`

const FAILS = "say('try'); throw new Error('no')"
const WORKS = "say('begins'); await work(2000)"

const CASES: readonly (readonly [Belief, what: string, program: string, real: string, believed: string])[] = [
  [
    'handed-out-once',
    'a job that fails',
    queueOf('{ attempts: 3, backoff: [1000, 5000] }', '{}', FAILS),
    'try0 try1 try6',
    'try0',
  ],
  [
    'handed-out-once',
    'a job of BullMQ that fails',
    bullOf("{ attempts: 3, backoff: { type: 'fixed', delay: 3000 } }", '', FAILS),
    'try0 try3 try6',
    'try0',
  ],
  [
    'handed-out-once',
    'a job whose worker dies',
    `// fault: worker A dies at 1s\n${queueOf("'sqs'", "{ name: 'A' }", WORKS)}\nqueue.process(() => say('again'))`,
    'begins0 again30',
    'begins0',
  ],
  [
    'added-is-begun',
    'three jobs',
    queueOf('{}', '{}', WORKS, 3),
    'begins0 begins2 begins4',
    'begins0 begins0 begins0',
  ],
  [
    'added-is-begun',
    'three jobs of BullMQ',
    bullOf('{}', '', WORKS, 3),
    'begins0 begins2 begins4',
    'begins0 begins0 begins0',
  ],
  [
    'only-workers-count',
    'a limit',
    queueOf('{ limiter: { max: 1, duration: 10_000 } }', '{}', WORKS, 3),
    'begins0 begins10 begins20',
    'begins0 begins2 begins4',
  ],
  [
    'only-workers-count',
    'a limit of BullMQ',
    bullOf('{}', 'limiter: { max: 1, duration: 10_000 }', WORKS, 3),
    'begins0 begins10 begins20',
    'begins0 begins2 begins4',
  ],
  [
    'only-workers-count',
    'a pause after a failure',
    bullOf("{ attempts: 3, backoff: { type: 'fixed', delay: 3000 } }", '', FAILS),
    'try0 try3 try6',
    'try0 try0 try0',
  ],
  [
    'only-workers-count',
    'a job whose worker dies',
    `// fault: worker A dies at 1s\n${queueOf("'pg-boss'", "{ name: 'A' }", WORKS)}\nqueue.process(() => say('again'))`,
    'begins0 again900',
    'begins0 again2',
  ],
  [
    'only-workers-count',
    'a parent of BullMQ',
    flowOf('say(name); await work(2000)'),
    'child0 parent2',
    'parent0 child2',
  ],
]

test.each(CASES)('by %s: %s', (belief, _what, program, real, believed) => {
  expect([printed(program), printed(program, belief)]).toEqual([real, believed])
})
