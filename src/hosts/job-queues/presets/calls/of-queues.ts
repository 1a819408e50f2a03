// What a program asks of a queue.
import type { ArrayObject } from '../../../../machine/objects/array'
import { getData, type ObjectValue } from '../../../../machine/objects/object'
import { createArray } from '../../../../machine/operations/operations'
import type { Value } from '../../../../machine/value'
import type { Natives } from '../../../node/bindings/bindings'
import { jobOptionsFrom, rulesFrom } from '../fields'
import type { PresetQueue } from '../preset-queue'
import type { QueuedJob } from '../queued-job'
import { answered, type Client, checked, enqueue } from './client'
import { QueueHandle, queueOf } from './handles'

export const callsOfQueues = ({ agent, server, workers }: Client): Natives => ({
  /** From now on the clock counts fractions of a millisecond. */
  queueBegin: () => {
    agent.clock.isExact = true
    return undefined
  },
  queueOpen: (_agent, _this, [name, options]) => {
    const { rules, limiter } = checked(agent, () => rulesFrom(options as string))
    const known = server.known(name as string)
    return new QueueHandle(known ?? server.open(name as string, rules, limiter))
  },
  /** What of its rules the program may want to see. */
  queueRules: (_agent, _this, [handle]) => {
    const { system, documentation, batch, attempts } = queueOf(handle).rules
    const most = attempts === Number.POSITIVE_INFINITY ? null : attempts
    return JSON.stringify({ system, documentation, attempts: most, ...(batch && { batch }) })
  },
  queueAdd: (_agent, _this, [handle, texts, options]) => {
    const queue = queueOf(handle)
    const given = checked(agent, () => jobOptionsFrom(options as string))
    if (typeof texts === 'string') {
      const job = queue.add(texts, given)
      return answered(agent, queue, () => job?.id ?? null)
    }
    const { length } = (texts as ArrayObject).elements!
    let added = 0
    for (let i = 0; i < length; i++)
      if (queue.add(getData(texts as ObjectValue, i) as string, given) !== undefined) added++
    return answered(agent, queue, () => added)
  },
  queueCounts: (_agent, _this, [handle]) => {
    const queue = queueOf(handle)
    return answered(agent, queue, () => JSON.stringify(countsOf(queue)))
  },
  queuePauseAfter: (_agent, _this, [handle, n]) => queueOf(handle).pauseAfter(Number(n)),
  queuePause: (_agent, _this, [handle, isPaused]) => {
    const queue = queueOf(handle)
    if (isPaused) queue.pause()
    else queue.resume()
    return answered(agent, queue, () => undefined)
  },
  queueListen: (_agent, _this, [handle, hear]) => {
    const queue = queueOf(handle)
    queue.onTidings = ({ event, job, text }) => {
      const args = job === undefined ? [event] : [event, ...tidingsOf(queue, job), text]
      queue.connection.answer(() => enqueue(agent, hear, args))
    }
    return undefined
  },
  queueWorkers: (_agent, _this, [handle]) => createArray(agent, [...(workers.get(queueOf(handle)) ?? [])]),
})

const tidingsOf = (queue: PresetQueue, job: QueuedJob): Value[] => [
  job.id,
  job.data,
  queue.rules.countsAt === 'take' ? job.made : Math.max(job.made, 1),
  job.attempts,
]

function countsOf({ queue: { counts } }: PresetQueue) {
  const { waiting, delayed, active, completed, failed, removed } = counts
  return { waiting, delayed, active, completed, failed, removed }
}
