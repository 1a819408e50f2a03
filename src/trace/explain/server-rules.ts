// What systems of job queues say of themselves, each in its own documentation.
import type { Rule, RuleName } from './rule'

const bullmq = (id: RuleName, path: string, label: string): Rule => ({
  id,
  source: { label: `BullMQ ${label}`, href: `https://docs.bullmq.io/${path}` },
})

/** The rules of one system, by what happens. */
export interface ServerRules {
  readonly adding: Rule
  readonly taking: Rule
  readonly finishing: Rule
  readonly retrying: Rule
  readonly delaying: Rule
  readonly limiting: Rule
  readonly stalling: Rule
  readonly removing: Rule
  readonly waitingForChildren: Rule
  readonly pausing: Rule
  readonly duplicates: Rule
}

const BULLMQ_RULES: ServerRules = {
  adding: bullmq('bullmqAdding', 'guide/jobs', 'Jobs'),
  taking: bullmq('bullmqTaking', 'guide/workers', 'Workers'),
  finishing: bullmq('bullmqFinishing', 'guide/returning-job-data', 'Returning job data'),
  retrying: bullmq('bullmqRetrying', 'guide/retrying-failing-jobs', 'Retrying failing jobs'),
  delaying: bullmq('bullmqDelaying', 'guide/jobs/delayed', 'Delayed jobs'),
  limiting: bullmq('bullmqLimiting', 'guide/rate-limiting', 'Rate limiting'),
  stalling: bullmq('bullmqStalling', 'guide/workers/stalled-jobs', 'Stalled jobs'),
  removing: bullmq('bullmqRemoving', 'guide/queues/auto-removal-of-jobs', 'Auto-removal of jobs'),
  waitingForChildren: bullmq('bullmqWaitingForChildren', 'guide/flows', 'Flows'),
  pausing: bullmq('bullmqPausing', 'guide/queues', 'Queues'),
  duplicates: bullmq('bullmqDuplicates', 'guide/jobs/deduplication', 'Deduplication'),
}

/** What all systems have in common, with the document in which one says how it does that. */
function commonRules(source: Rule['source'], losing: RuleName): ServerRules {
  const rule = (id: RuleName): Rule => ({ id, source })
  return {
    adding: rule('queueAdding'),
    taking: rule('queueTaking'),
    finishing: rule('queueFinishing'),
    retrying: rule('queueRetrying'),
    delaying: rule('queueDelaying'),
    limiting: rule('queueLimiting'),
    stalling: rule(losing),
    removing: rule('queueRemoving'),
    waitingForChildren: rule('queueAdding'),
    pausing: rule('queuePausing'),
    duplicates: rule('queueDuplicates'),
  }
}

const SQS = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide'

/** By the name of the system: the title of its document, and where it stands. */
const DOCUMENTS: ReadonlyMap<string, readonly [label: string, href: string]> = new Map([
  ['Bull', ['Bull Reference', 'https://github.com/OptimalBits/bull/blob/develop/REFERENCE.md']],
  ['Bee-Queue', ['Bee-Queue README', 'https://github.com/bee-queue/bee-queue#readme']],
  ['Agenda', ['Agenda README', 'https://github.com/agenda/agenda#readme']],
  ['RabbitMQ', ['RabbitMQ Consumer Acknowledgements', 'https://www.rabbitmq.com/docs/confirms']],
  ['Redis list', ['Redis LMOVE', 'https://redis.io/docs/latest/commands/lmove/']],
  ['Redis stream', ['Redis XAUTOCLAIM', 'https://redis.io/docs/latest/commands/xautoclaim/']],
  ['Postgres SKIP LOCKED', ['PostgreSQL SELECT', 'https://www.postgresql.org/docs/15/sql-select.html']],
  ['Postgres FOR UPDATE', ['PostgreSQL SELECT', 'https://www.postgresql.org/docs/15/sql-select.html']],
  ['Postgres status column', ['PostgreSQL UPDATE', 'https://www.postgresql.org/docs/15/sql-update.html']],
  ['pg-boss', ['pg-boss documentation', 'https://github.com/timgit/pg-boss#readme']],
  ['Graphile Worker', ['Graphile Worker documentation', 'https://worker.graphile.org/docs']],
  ['Amazon SQS', ['Amazon SQS Visibility timeout', `${SQS}/sqs-visibility-timeout.html`]],
  ['Amazon SQS FIFO', ['Amazon SQS FIFO queues', `${SQS}/sqs-fifo-queues.html`]],
  ['Cloudflare Queues', ['Cloudflare Queues documentation', 'https://developers.cloudflare.com/queues/']],
])

/** How each learns that a job has lost its worker. */
const LOSING: ReadonlyMap<string, RuleName> = new Map([
  ['queue', 'queueLosingConnection'],
  ['RabbitMQ', 'queueLosingConnection'],
  ['Postgres SKIP LOCKED', 'queueLosingConnection'],
  ['Postgres FOR UPDATE', 'queueLosingConnection'],
  ['Bull', 'queueLosingLock'],
  ['Bee-Queue', 'queueLosingMark'],
  ['Amazon SQS', 'queueLosingVisibility'],
  ['Amazon SQS FIFO', 'queueLosingVisibility'],
  ['pg-boss', 'queueLosingExpiry'],
  ['Agenda', 'queueLosingAge'],
  ['Graphile Worker', 'queueLosingAge'],
  ['Postgres status column', 'queueLosingAge'],
  ['Redis stream', 'queueLosingClaim'],
])

/** Of a queue without a system behind it. */
const PATTERN = [
  'Enterprise Integration Patterns Competing Consumers',
  'https://www.enterpriseintegrationpatterns.com/patterns/messaging/CompetingConsumers.html',
] as const

const known = new Map([['BullMQ', BULLMQ_RULES]])

/** The rules of a system, each made when a sentence first rests on it. */
export function rulesOf(system: string): ServerRules {
  const found = known.get(system)
  if (found !== undefined) return found
  const [label, href] = DOCUMENTS.get(system) ?? PATTERN
  const rules = commonRules({ label, href }, LOSING.get(system) ?? 'queueLosing')
  known.set(system, rules)
  return rules
}
