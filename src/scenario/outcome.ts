// How a run ended.
import type { ProgramText } from '../hosts/program/module-map'
import type { LimitKind } from '../machine/event'
import type { Agent } from '../machine/running/agent'
import type { LimitReached } from '../machine/running/limits'
import { type Said, said, sentence } from '../syntax/said'
import { hintFor } from './hints'
import { horizonSaid } from './horizon'
import type { Outcome } from './run'

/** `text` is the program's, for hints. */
export function outcomeOf(
  agent: Agent,
  reached: LimitReached | undefined,
  { spans, bindings }: ProgramText,
): Outcome {
  if (reached !== undefined) {
    const told = limitSaid(agent, reached)
    return { kind: 'limit', which: reached.limit, message: sentence(told), said: told }
  }
  const uncaught = agent.printer.lines.find(({ level }) => level === 'uncaught')
  if (uncaught === undefined) return { kind: 'finished' }
  const node = spans.nodes[agent.failures.uncaught[0]?.span ?? 0]
  const declared = bindings.map(({ name }) => name)
  const hint = hintFor({ text: uncaught.text, node, declared, nodes: spans.nodes }, agent)
  return { kind: 'uncaught', message: uncaught.text, ...(hint && { hint: sentence(hint), said: hint }) }
}

/** Says what was reached, where the program was, and why it may go on for ever. */
function limitSaid(agent: Agent, reached: LimitReached): Said {
  const stopped = stopSaid(agent, reached)
  const why = endlessQueueOf(agent) ?? WHY_ENDLESS.get(reached.limit)
  return why === undefined ? stopped : said`${stopped} ${why}`
}

const WHY_ENDLESS: ReadonlyMap<LimitKind, Said> = new Map([
  ['steps', said`The code there may never end.`],
  ['events', said`The code there may never end.`],
  ['virtual-time', said`A timer may go on for ever.`],
])

/** After so many attempts it is told that the job never ends. */
const MANY_ATTEMPTS = 10

/** Why the work of a server's queue never ends, where its jobs come back before they are done. */
function endlessQueueOf({ ledgers }: Agent): Said | undefined {
  const endless = ledgers.all.find(
    ({ lateAttempts, attempts }) => lateAttempts > MANY_ATTEMPTS && lateAttempts * 2 > attempts,
  )
  if (endless === undefined) return undefined
  const { queue, lateAttempts, attempts } = endless
  return said`The jobs of ${queue.name} may never end: ${{ count: lateAttempts }} of ${{ count: attempts }} attempts took longer than a worker may hold a job, so it was given to another one.`
}

function stopSaid(agent: Agent, { limit, outlook }: LimitReached): Said {
  const { limits, span, describeSpan } = agent
  const line = span > 0 ? describeSpan(span).split(':').at(-2) : undefined
  const stopped = (what: Said) =>
    line === undefined ? said`Stopped after ${what}.` : said`Stopped after ${what} at line ${line}.`
  switch (limit) {
    case 'steps':
      return stopped(said`${{ count: limits.steps }} steps`)
    case 'events':
      return stopped(said`${{ count: limits.events }} recorded events`)
    case 'memory': {
      const most = { count: limits.memory }
      return line === undefined
        ? said`Stopped: the program holds more than ${most} MB of memory.`
        : said`Stopped at line ${line}: the program holds more than ${most} MB of memory.`
    }
    case 'output':
      return stopped(said`${{ count: limits.output }} lines of output`)
    case 'horizon':
      return horizonSaid(outlook!, agent)
    case 'virtual-time':
      return said`Stopped after ${simulatedHours(limits.virtualTime)}.`
  }
}

function simulatedHours(ms: number): Said {
  const count = ms / 3_600_000
  return count === 1 ? said`${1} simulated hour` : said`${{ count }} simulated hours`
}

/** What came up from inside of the engine and is neither the program's nor a limit. */
export function failureOf(error: unknown, host: string | undefined): Outcome {
  const told = error instanceof Error ? (error.stack ?? String(error)) : String(error)
  return {
    kind: 'failed',
    message: 'The simulator failed on this program. That is a mistake in Loopscope, not in the program.',
    report: `Loopscope failed${host === undefined ? '' : ` on the host ${host}`}:\n${told}`,
  }
}
