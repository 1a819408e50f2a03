// The rules below sentences: each belongs to a host, and some to what has happened.
import type { Sentence } from '../../../../src/trace/picture'
import {
  serverJobDetail,
  serverQueueDetail,
  serverWorkerDetail,
} from '../../../../src/trace/things/server-jobs/format'
import type { Moment } from '../moment'

/** What is wrong with the rule that a sentence gives. */
export function ruleFaults({ source, why }: Sentence, at: Moment): string[] {
  const text = why.map((phrase) => phrase.text).join('')
  const faults: string[] = []
  const isOfNode = source.href.startsWith('https://nodejs.org')
  if (isOfNode && !at.isNode) faults.push('it is of Node')
  if (at.isNode && /\bbrowser|Chromium/.test(text)) faults.push('it is of browsers')
  if (!at.isNode && /\bNode\b/.test(text)) faults.push('it speaks of Node')
  if (/resolved with another promise/.test(text) && !at.kind.startsWith('job'))
    faults.push('it is about a job')
  if (at.kind.startsWith('server-')) return [...faults, ...faultsOfServer(source.href, at)]
  if (
    !/^https:\/\/(tc39\.es|html\.spec|dom\.spec|fetch\.spec|console\.spec|nodejs\.org|w3c\.github|wicg\.github)/.test(
      source.href,
    )
  )
    faults.push('it stands nowhere')
  return faults
}

/** Where each system says how it works. */
const DOCUMENTS: ReadonlyMap<string, RegExp> = new Map([
  ['BullMQ', /^https:\/\/docs\.bullmq\.io\//],
  ['Bull', /OptimalBits\/bull\//],
  ['Bee-Queue', /bee-queue\//],
  ['Agenda', /\/agenda#/],
  ['RabbitMQ', /^https:\/\/www\.rabbitmq\.com\//],
  ['Redis list', /^https:\/\/redis\.io\//],
  ['Redis stream', /^https:\/\/redis\.io\//],
  ['Postgres SKIP LOCKED', /^https:\/\/www\.postgresql\.org\//],
  ['Postgres FOR UPDATE', /^https:\/\/www\.postgresql\.org\//],
  ['Postgres status column', /^https:\/\/www\.postgresql\.org\//],
  ['pg-boss', /\/pg-boss#/],
  ['Graphile Worker', /^https:\/\/worker\.graphile\.org\//],
  ['Amazon SQS', /AWSSimpleQueueService.*visibility/],
  ['Amazon SQS FIFO', /AWSSimpleQueueService.*fifo/],
  ['Cloudflare Queues', /^https:\/\/developers\.cloudflare\.com\//],
  ['queue', /CompetingConsumers/],
])

function faultsOfServer(href: string, { trace, subject }: Moment): string[] {
  const kind = trace.entityKind(subject)
  const queue =
    kind === 'server-job'
      ? serverJobDetail(trace, subject).queue
      : kind === 'server-worker'
        ? serverWorkerDetail(trace, subject).queue
        : subject
  const { system } = serverQueueDetail(trace, queue)
  return DOCUMENTS.get(system)?.test(href) ? [] : [`it is not of ${system}`]
}
