// The texts of what programs import, by module; they are inert until it is asked for.
import { tableOf } from '../../syntax/table'
import bullmq from './library/bullmq.js?raw'
import base from './library/internal-bullmq-base.js?raw'
import end from './library/internal-bullmq-end.js?raw'
import errors from './library/internal-bullmq-errors.js?raw'
import events from './library/internal-bullmq-events.js?raw'
import failing from './library/internal-bullmq-failing.js?raw'
import flows from './library/internal-bullmq-flows.js?raw'
import job from './library/internal-bullmq-job.js?raw'
import options from './library/internal-bullmq-options.js?raw'
import queue from './library/internal-bullmq-queue.js?raw'
import run from './library/internal-bullmq-run.js?raw'
import schedulers from './library/internal-bullmq-schedulers.js?raw'
import worker from './library/internal-bullmq-worker.js?raw'
import presetQueue from './library/queue.js?raw'

export const JOB_QUEUE_LIBRARY = tableOf<string>({
  bullmq,
  'internal-bullmq-base': base,
  'internal-bullmq-end': end,
  'internal-bullmq-errors': errors,
  'internal-bullmq-events': events,
  'internal-bullmq-failing': failing,
  'internal-bullmq-flows': flows,
  'internal-bullmq-job': job,
  'internal-bullmq-options': options,
  'internal-bullmq-queue': queue,
  'internal-bullmq-run': run,
  'internal-bullmq-schedulers': schedulers,
  'internal-bullmq-worker': worker,
  queue: presetQueue,
})
