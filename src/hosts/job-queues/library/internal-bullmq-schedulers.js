// What a job scheduler is given. https://docs.bullmq.io/guide/job-schedulers
'use strict'

const { bullNow } = binding

function checkRepeat({ every, pattern, endDate, startDate, immediately }) {
  if (pattern && every)
    throw new Error('Both .pattern and .every options are defined for this repeatable job')
  if (!pattern && !every)
    throw new Error('Either .pattern or .every options must be defined for this repeatable job')
  if (immediately && startDate)
    throw new Error('Both .immediately and .startDate options are defined for this repeatable job')
  if (endDate && bullNow() > new Date(endDate).getTime())
    throw new Error('End date must be greater than current timestamp')
  if (immediately && every)
    console.warn(
      "Using option immediately with every does not affect the job's schedule. Job will run immediately anyway.",
    )
}

/** Its name is the scheduler's id, unless it has one. */
function templateOf(id, { name = id, data, opts }, defaults) {
  const all = { ...defaults, ...opts }
  return {
    name,
    data: data === undefined ? undefined : JSON.stringify(data),
    opts: opts === undefined && Object.keys(defaults).length === 0 ? undefined : JSON.stringify(all),
  }
}

/** The next job as who made it sees it: with the rule as it was given. */
function asMade(job, { immediately, ...repeat }) {
  job.opts.repeat = { ...repeat, offset: repeat.offset ?? null, count: 1 }
  return job
}

module.exports = { asMade, checkRepeat, templateOf }
