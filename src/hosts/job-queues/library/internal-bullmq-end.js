// Waiting for the end of a job, as far as events tell of it.
'use strict'

/** The result of a job that has ended, or its failure; undefined where it has not. */
async function endOf(job) {
  const [status, value] = await job.queue.ask('end', job.id)
  if (status === 0) return undefined
  if (status === 2) throw new Error(value)
  return { value: value === undefined ? null : JSON.parse(value) }
}

async function waitForEnd(job, queueEvents, ttl) {
  if (queueEvents?.closed === false) await queueEvents.waitUntilReady()
  const known = await endOf(job)
  if (known !== undefined) return known.value
  // Without events to listen to nobody hears of an end, and what is thrown is caught by nobody.
  return new Promise((resolve, reject) => void listen(job, queueEvents, ttl, resolve, reject))
}

/** Listens first, and then looks, so that nothing is missed. */
async function listen(job, queueEvents, ttl, resolve, reject) {
  const [completed, failed] = [`completed:${job.id}`, `failed:${job.id}`]
  let timer
  const stop = () => {
    clearTimeout(timer)
    queueEvents.off(completed, onCompleted)
    queueEvents.off(failed, onFailed)
  }
  const onCompleted = ({ returnvalue }) => {
    stop()
    resolve(returnvalue)
  }
  const onFailed = ({ failedReason }) => {
    stop()
    reject(new Error(failedReason))
  }
  queueEvents.on(completed, onCompleted)
  queueEvents.on(failed, onFailed)
  if (ttl)
    timer = setTimeout(() => {
      stop()
      reject(
        new Error(
          `Job wait ${job.name} timed out before finishing, no finish notification arrived after ${ttl}ms (id=${job.id})`,
        ),
      )
    }, ttl)
  endOf(job).then((end) => {
    if (end === undefined) return
    stop()
    resolve(end.value)
  }, onFailedLook)

  function onFailedLook(error) {
    stop()
    reject(error)
  }
}

module.exports = { waitForEnd }
