// A horizon in virtual time. A program that ends by itself is run to its end, however late that is; what only repeats itself
// stops at the horizon. Which of them it is, is found out by running the program ahead, without a record.
import type { LimitKind, Outlook } from '../machine/event'
import { EcmaFunction } from '../machine/objects/function'
import type { Agent } from '../machine/running/agent'
import type { Limits } from '../machine/running/limits'
import type { Timer } from '../machine/task'
import { type Said, said } from '../syntax/said'
import { duration } from '../trace/duration'

/** Steps that the program is run ahead from the horizon: hours of an interval of a second, and a blink of an eye. */
const STEPS_AHEAD = 1_000_000

/** The same program from its start, without a record: the limit that it reached, if it reached one. */
export type RunAhead = (limits: Partial<Limits>) => {
  readonly agent: Agent
  readonly limit: LimitKind | undefined
}

/** What is seen from the horizon; undefined where the program ends by itself. */
export function lookAhead(agent: Agent, runAhead: RunAhead): Outlook | undefined {
  const { horizon, steps: mostSteps } = agent.limits
  const steps = Math.min(mostSteps, agent.stepsRun + STEPS_AHEAD)
  const { agent: ahead, limit } = runAhead({ horizon: Number.POSITIVE_INFINITY, steps })
  if (limit === undefined) return undefined
  const stillThere = new Set(intervalsOf(ahead).map(({ id }) => id))
  const intervals = intervalsOf(agent).filter(({ id }) => stillThere.has(id))
  return { horizon, seenUntil: ahead.clock.now, intervals }
}

const intervalsOf = ({ host }: Agent): Timer[] =>
  [...host.activeTimers].filter(({ kind }) => kind === 'interval')

export function horizonSaid({ horizon, seenUntil, intervals }: Outlook, { describeSpan }: Agent): Said {
  const who = intervals.length === 1 ? nameOf(intervals[0]!, describeSpan) : said`The program`
  return said`${who} would still go on after ${duration(seenUntil)} of virtual time; this run stops at ${duration(horizon)}.`
}

function nameOf({ callback }: Timer, describeSpan: (span: number) => string): Said {
  if (!(callback instanceof EcmaFunction)) return said`An interval`
  const { name, span } = callback.code
  if (name !== '') return said`The interval that calls ${name}`
  return span > 0
    ? said`The interval whose callback is at line ${describeSpan(span).split(':').at(-2)!}`
    : said`An interval`
}
