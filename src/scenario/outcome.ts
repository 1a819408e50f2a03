// How a run ended.
import type { ProgramText } from '../hosts/program/module-map'
import type { Agent, LimitReached } from '../machine/running/agent'
import { hintFor } from './hints'
import { horizonMessage } from './horizon'
import type { Outcome } from './run'

/** `text` is the program's, for hints. */
export function outcomeOf(
  agent: Agent,
  reached: LimitReached | undefined,
  { spans, bindings }: ProgramText,
): Outcome {
  if (reached !== undefined)
    return { kind: 'limit', which: reached.limit, message: limitMessage(agent, reached) }
  const uncaught = agent.output.find(({ level }) => level === 'uncaught')
  if (uncaught === undefined) return { kind: 'finished' }
  const node = spans.nodes[agent.uncaught?.span ?? 0]
  const declared = bindings.map(({ name }) => name)
  const hint = hintFor({ text: uncaught.text, node, declared }, agent)
  return { kind: 'uncaught', message: uncaught.text, ...(hint !== undefined && { hint }) }
}

/** Says what was reached and where the program was. */
function limitMessage(agent: Agent, reached: LimitReached): string {
  const stopped = stopMessage(agent, reached)
  const endless = endlessQueueOf(agent)
  return endless === undefined ? stopped : `${stopped.replace(MAY_NEVER_END, '')} ${endless}`
}

const MAY_NEVER_END = / The code there may never end\.$| A timer may go on for ever\.$/

/** So many attempts are no accident. */
const MANY_ATTEMPTS = 10

/** Why the work of a server's queue never ends, where its jobs come back before they are done. */
function endlessQueueOf({ ledgers }: Agent): string | undefined {
  const endless = ledgers.all.find(
    ({ lateAttempts, attempts }) => lateAttempts > MANY_ATTEMPTS && lateAttempts * 2 > attempts,
  )
  if (endless === undefined) return undefined
  const { queue, lateAttempts, attempts } = endless
  const [late, all] = [lateAttempts, attempts].map((count) => count.toLocaleString('en'))
  return `The jobs of ${queue.name} may never end: ${late} of ${all} attempts took longer than a worker may hold a job, so it was given to another one.`
}

function stopMessage(agent: Agent, { limit, outlook }: LimitReached): string {
  const { limits, span, describeSpan } = agent
  const where = span > 0 ? ` at line ${describeSpan(span).split(':').at(-2)}` : ''
  const count = (n: number, what: string) => `Stopped after ${n.toLocaleString('en')} ${what}${where}.`
  switch (limit) {
    case 'steps':
      return `${count(limits.steps, 'steps')} The code there may never end.`
    case 'events':
      return `${count(limits.events, 'recorded events')} The code there may never end.`
    case 'memory':
      return `Stopped${where}: the program holds more than ${limits.memory.toLocaleString('en')} MB of memory.`
    case 'output':
      return count(limits.output, 'lines of output')
    case 'horizon':
      return horizonMessage(outlook!, agent)
    case 'virtual-time':
      return `Stopped after ${simulatedHours(limits.virtualTime)}. A timer may go on for ever.`
  }
}

function simulatedHours(ms: number): string {
  const hours = ms / 3_600_000
  return `${hours.toLocaleString('en')} simulated ${hours === 1 ? 'hour' : 'hours'}`
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
