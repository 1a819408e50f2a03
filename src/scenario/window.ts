// A part of a long run in full. The run was recorded as queues first; it is run again, and what is looked at is recorded.
import type { HostFactory } from '../hosts/host-options'
import { LimitReached } from '../machine/running/limits'
import { type Window, WindowLog } from '../record/window-log'
import type { Trace } from '../trace/trace'
import { limitsOf, prepare, runProgram } from './prepared'
import type { RunOptions } from './run'
import { lookAheadWith, traceOf } from './run-program'

/** The record of queues up to a position, and from there on everything, up to another one. */
export interface RecordedWindow extends Window {
  readonly trace: Trace
  /** Where an event of the record of queues is in this one; undefined after the window. */
  positionOf(queuePosition: number): number | undefined
}

export function recordWindow(
  createHost: HostFactory,
  source: string,
  options: RunOptions,
  { from, to }: Window,
): RecordedWindow {
  const end = () => {
    throw new LimitReached('events')
  }
  const log = new WindowLog(limitsOf(options).events, { from, to }, end, end)
  const prepared = prepare(createHost, source, { ...options, record: 'everything' }, { log })
  prepared.agent.lookAhead = lookAheadWith(prepared.agent, createHost, source, options)
  const reached = runProgram(prepared)
  // The end of the window is not a limit that the run reached, unless the window ends where the run does.
  if (reached !== undefined && log.queueEvents.length <= to - from)
    prepared.agent.observer?.limitReached(reached.limit, reached.outlook)
  const trace = traceOf(prepared)!
  return {
    from,
    to,
    trace,
    positionOf: (position) => (position < from ? position : log.queueEvents[position - from]),
  }
}
