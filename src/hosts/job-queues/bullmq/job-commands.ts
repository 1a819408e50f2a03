// Commands about one job.
import { ignoresChildren } from '../believed'
import { number, text } from './arguments'
import type { Client } from './client'
import type { Commands } from './commands'
import { requireLock } from './finish'
import { dependenciesOf, leaveParent, park } from './flows'
import { stateOf } from './getters'
import type { JobRecord } from './job-record'
import { addLog, clearLogs, logsOf } from './logs'
import {
  changeDelay,
  changePriority,
  giveBack,
  promote,
  putOff,
  requireJob,
  revive,
  wrongState,
} from './moves'
import { forgetKey, removeUnprocessed } from './removal'
import { ServerError } from './server'
import { extendLock } from './worker-clock'

export const jobCommands: Commands = {
  job: ({ home }, [id]) => home.jobs.get(text(id)),
  state: ({ home }, [id]) => stateOf(home, text(id)),
  /** 0 where it has not finished, 1 completed, 2 failed; with the result or the reason. */
  end: ({ home }, [id]) => {
    const job = home.jobs.get(text(id))
    if (job === undefined)
      throw new ServerError(`Missing key for job ${home.key}:${text(id)}. isFinished`, -1)
    if (job.state === 'completed') return [1, job.returnvalue]
    return job.state === 'failed' ? [2, job.failedReason] : [0, undefined]
  },

  updateData: ({ home }, [id, data]) => {
    requireJob(home, text(id), 'updateData').data = text(data)
    return undefined
  },
  updateProgress: ({ home, agent }, [id, progress]) => {
    const job = requireJob(home, text(id), 'updateProgress')
    job.progress = text(progress)
    agent.observer?.serverJobNoted(job, 'progress', job.progress)
    home.events.append('progress', { jobId: job.id, data: job.progress })
    return undefined
  },
  log: ({ home }, [id, line, keep]) =>
    addLog(requireJob(home, text(id), 'addLog'), text(line), keep as number | undefined),
  clearLogs: ({ home }, [id, keep]) => {
    const job = home.jobs.get(text(id))
    if (job !== undefined) clearLogs(job, number(keep))
    return undefined
  },
  logs: ({ home }, [id, start, end, isAscending]) => ({
    ...logsOf(home.jobs.get(text(id)), number(start), number(end), isAscending === true),
  }),

  promote: ({ home }, [id]) => void promote(home, text(id)),
  changeDelay: ({ home }, [id, delay]) => void changeDelay(home, text(id), number(delay)),
  changePriority: ({ home }, [id, priority, isFirst]) =>
    void changePriority(home, text(id), number(priority), isFirst === true),
  revive: ({ home }, [id, state, resetsMade, resetsStarted]) =>
    void revive(home, text(id), text(state) as 'completed' | 'failed', {
      resetsMade: resetsMade === true,
      resetsStarted: resetsStarted === true,
    }),
  extendLock: ({ home }, [id, token, duration]) => {
    const job = home.jobs.get(text(id))
    return job !== undefined && extendLock(job, text(token), number(duration)) ? 1 : 0
  },
  putOff: (client, [id, token, until]) =>
    void putOff(inHand(client, id, token, 'moveToDelayed'), number(until)),
  /** The job goes back. Gives how long the limit holds, in ms. */
  giveBack: (client, [id, token, reason]) => {
    const { home, server } = client
    giveBack(inHand(client, id, token, 'moveJobFromActiveToWait'), text(reason))
    return home.window === undefined ? 0 : Math.max(home.window.until - server.now, 0)
  },

  /** False where no child is open; with a child's key it is about that one only. */
  park: (client, [id, token, childKey]) => {
    const job = requireJob(client.home, text(id), 'moveToWaitingChildren')
    const open = ignoresChildren(client.agent) ? undefined : job.family?.open
    if (open === undefined || (childKey === undefined ? open.size === 0 : !open.has(text(childKey))))
      return false
    park(inHand(client, id, token, 'moveToWaitingChildren'))
    return true
  },
  dependencies: ({ home }, [id]) => ({ ...dependenciesOf(home, text(id)) }),
  leaveParent: ({ home }, [id]) => leaveParent(requireJob(home, text(id), 'removeChildDependency')),
  removeUnprocessed: ({ home }, [id]) => {
    const job = home.jobs.get(text(id))
    if (job !== undefined) removeUnprocessed(job)
    return undefined
  },
  /** True where the job held the key. */
  releaseKey: ({ home }, [id, key]) => {
    const job = home.jobs.get(text(id))
    if (job === undefined || home.holders.get(text(key))?.jobId !== job.id) return false
    forgetKey(job)
    return true
  },
}

function inHand({ home }: Client, id: unknown, token: unknown, command: string): JobRecord {
  const job = requireLock(home.jobs.get(id as string), id as string, token as string, command)
  if (job.state !== 'active') throw wrongState(job.id, 'active', command)
  return job
}
