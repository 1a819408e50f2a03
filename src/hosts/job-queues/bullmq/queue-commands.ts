// Commands about a queue as a whole.
import { addJob, type GivenJob } from './add'
import { FIELDS_OF_A_JOB, jobFrom, listOf, number, text, textsOf } from './arguments'
import type { Client } from './client'
import type { Commands } from './commands'
import { holderOf } from './deduplication'
import { countsPerPriority, jobsOf, limitLeft, standingOf } from './getters'
import { pause, promoteAll, resume, reviveAll } from './moves'
import type { Scheduler } from './queue-state'
import { clean, drain, obliterate, removeJob } from './removal'
import { type RepeatOptions, removeScheduler, upsertScheduler } from './schedulers'
import { restOfWindow } from './take'

/** The limit's counter where somebody has stopped everything. */
const FULL = Number.MAX_SAFE_INTEGER

export const queueCommands: Commands = {
  ready: () => undefined,
  quit: () => undefined,

  add: ({ home }, given) => addJob(home, jobFrom(given)),
  /** Many jobs, one after the other, each a step of its own. */
  addBulk: ({ home, server }, [list]) => {
    const given = listOf(list)
    const ids: string[] = []
    for (let i = 0; i < given.length; i += FIELDS_OF_A_JOB)
      ids.push(server.step(home, () => addJob(home, jobFrom(given, i))))
    return ids
  },
  /** A tree of jobs, over several queues, in one step: each comes with the key of its queue, and parents before their children. */
  addFlow: ({ server }, [list]) => {
    const given = listOf(list)
    for (let i = 0; i < given.length; i += FIELDS_OF_A_JOB + 2)
      addJob(server.queueAt(text(given[i])), {
        ...jobFrom(given, i + 2),
        isParent: given[i + 1] === true,
      } satisfies GivenJob)
    return undefined
  },

  pause: ({ home }) => void pause(home),
  resume: ({ home }) => void resume(home),
  meta: ({ home }) => ({
    paused: home.isPaused,
    maxed: home.isMaxed,
    concurrency: home.concurrency,
    max: home.globalLimit?.max,
    duration: home.globalLimit?.duration,
  }),
  setConcurrency: ({ home }, [concurrency]) => {
    home.concurrency = concurrency === undefined ? undefined : number(concurrency)
    return undefined
  },
  setLimit: ({ home }, [max, duration]) => {
    home.globalLimit = max === undefined ? undefined : { max: number(max), duration: number(duration) }
    return undefined
  },
  rateLimit: ({ home }, [ms]) => limitFor(home, number(ms)),
  limitLeft: ({ home }, [max]) => limitLeft(home, max as number | undefined),
  removeLimit: ({ home }) => {
    const left = restOfWindow(home, 0)
    home.window = undefined
    return left > 0 ? 1 : 0
  },

  counts: ({ home }, [types]) => textsOf(types).map((type) => standingOf(home, type)?.size ?? 0),
  countsPerPriority: ({ home }, [priorities]) =>
    countsPerPriority(home, listOf(priorities) as readonly number[]),
  jobs: ({ home }, [types, start, end, isAscending]) =>
    jobsOf(home, textsOf(types), number(start), number(end), isAscending === true),
  workers: ({ home, server }) => server.workersOf(home),

  promoteAll: ({ home }, [most]) => void promoteAll(home, number(most)),
  reviveAll: ({ home }, [state, most, until]) =>
    void reviveAll(home, text(state) as 'completed' | 'failed', number(most), number(until)),
  remove: ({ home }, [id, withChildren]) => removeJob(home, text(id), withChildren === true),
  drain: ({ home }, [withDelayed]) => void drain(home, withDelayed === true),
  clean: ({ home }, [grace, most, type]) => clean(home, number(grace), number(most), text(type)),
  obliterate: ({ home }, [isForced]) => void obliterate(home, isForced === true),
  trimEvents: ({ home }, [most]) => home.events.trimBlocks(number(most)),

  holder: ({ home }, [key]) => holderOf(home, text(key)) ?? null,
  removeHolder: ({ home }, [key]) => (home.holders.delete(text(key)) ? 1 : 0),

  upsertScheduler: ({ home }, [id, repeat, name, data, optionsText]) =>
    upsertScheduler(home, text(id), JSON.parse(text(repeat)) as RepeatOptions, {
      name: text(name),
      data: data as string | undefined,
      optionsText: optionsText as string | undefined,
    }),
  scheduler: ({ home }, [id]) => schedulerToPlain(home.schedulers.get(text(id))),
  schedulers: ({ home }) =>
    [...home.schedulers.values()]
      .sort((a, b) => a.next - b.next || (a.id < b.id ? -1 : 1))
      .map(schedulerToPlain),
  removeScheduler: ({ home }, [id]) => removeScheduler(home, text(id)),
}

function limitFor(home: Client['home'], ms: number): undefined {
  home.window = { count: FULL, until: home.server.now + ms }
  const { agent } = home.server
  agent.observer?.serverQueueChanged(home.queue, 'limit-reached', {
    until: home.server.virtual(home.window.until),
  })
  return undefined
}

function schedulerToPlain(scheduler: Scheduler | undefined) {
  if (scheduler === undefined) return undefined
  const { id, name, every, pattern, tz, limit, startDate, endDate, phase, next, iterationCount } = scheduler
  return {
    key: id,
    name,
    next,
    iterationCount,
    limit,
    startDate,
    endDate,
    tz,
    pattern,
    every,
    offset: phase,
    templateData: scheduler.templateData,
    templateOptions: scheduler.templateOptions,
  }
}
