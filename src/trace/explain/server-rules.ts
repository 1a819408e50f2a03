// What systems of job queues say of themselves, each in its own documentation.
import type { Rule, RuleName } from './rule'

const bullmq = (id: RuleName, page: string, label: string): Rule => ({
  id,
  source: { label: `BullMQ ${label}`, href: `https://docs.bullmq.io/${page}` },
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

const RULES: ReadonlyMap<string, ServerRules> = new Map([['BullMQ', BULLMQ_RULES]])

/** The rules of a system; those of BullMQ where it has none of its own. */
export const rulesOf = (system: string): ServerRules => RULES.get(system) ?? BULLMQ_RULES
