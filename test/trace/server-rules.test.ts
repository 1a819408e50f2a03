// Why a job comes back that has lost its worker: each system has a rule of its own, with the document that says so.
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/library'
import { explain } from '../../src/trace/explain'
import { english } from '../../src/trace/explain/in-english'
import { spanish } from '../../src/trace/explain/in-spanish'
import { plainText } from '../../src/trace/explain/phrases'

/** The reason why its job comes back, and who says so. */
function whyLost(system: string, rules = '') {
  const { trace } = simulate(
    `
// fault: worker A dies at 2s
import { createQueue, work } from 'queue'
const jobs = createQueue('jobs', { like: '${system}', ${rules} })
for (const name of ['A', 'B']) jobs.process(() => work(5000), { name, checkEvery: 10_000 })
jobs.add({})`,
    { host: 'node', record: 'queues' },
  )
  const kinds = ['server-job-stalled', 'server-job-given-back', 'server-job-retried', 'server-job-failed']
  for (let position = 0; position < trace!.length; position++) {
    if (!kinds.includes(trace!.kindAt(position))) continue
    const [one, other] = [english, spanish].map((words) => explain(trace!, position, words))
    return { why: plainText(one!.why), spanish: plainText(other!.why), source: one!.source }
  }
  throw new Error(`With ${system} the job does not come back.`)
}

describe('a job whose worker died', () => {
  test.for([
    ['rabbitmq', 'connection', 'RabbitMQ', ''],
    ['postgres', 'connection', 'PostgreSQL', ''],
    ['bull', 'lock', 'Bull', ''],
    ['bee-queue', 'mark', 'Bee-Queue', ''],
    ['sqs', 'invisible', 'Amazon SQS', ''],
    ['sqs-fifo', 'invisible', 'Amazon SQS', ''],
    ['agenda', 'take the job over', 'Agenda', 'hold: 20_000'],
    ['graphile-worker', 'take the job over', 'Graphile', 'hold: 20_000'],
    ['redis-stream', 'claim', 'Redis', 'hold: 20_000'],
  ])('comes back with %s, and the rule tells of “%s”', ([system, word, source, rules]) => {
    const told = whyLost(system!, rules)
    expect(told.why).toContain(word)
    expect(told.source.label).toContain(source)
    expect(told.source.href).toMatch(/^https:/)
    expect(told.spanish).not.toBe(told.why)
  })
})
