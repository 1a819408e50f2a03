// A program that reached the limit of steps, run again with more of them: a long loop is no endless one.

import { type Outcome, type Run, type SimulateOptions, simulateInWorker } from '../library'
import { usesQueues } from '../scenario/uses-queues'

/** Steps for a loop of 1e8 rounds: some seconds. */
const MANY_STEPS = 1_000_000_000

/** Real ms before a run is given up, enough for a busy machine. */
const DEADLINE_IN_MS = 20_000

/** A program with job queues of a server goes on for as long as its clock does: a million jobs are no endless loop. */
const NO_END = { steps: Number.MAX_SAFE_INTEGER, deadlineInMs: 2 ** 31 - 1 }

/** Ms of the processor in which the clock of such a program stands still before it is given up. */
const STANDSTILL_IN_MS = 180_000

/** `short` is the run that reached the limit. */
export async function runLonger(
  short: Run,
  source: string,
  options: SimulateOptions,
  { runInWorker = simulateInWorker, deadlineInMs = DEADLINE_IN_MS, standstillInMs = STANDSTILL_IN_MS } = {},
): Promise<Run> {
  const hasQueues = usesQueues(source)
  const farthest = hasQueues ? NO_END : { steps: MANY_STEPS, deadlineInMs }
  const standstill = new Standstill(hasQueues ? standstillInMs : undefined)
  let steps = 0
  const long = await runInWorker(source, {
    ...options,
    limits: { ...options.limits, steps: farthest.steps },
    record: 'output',
    deadlineInMs: farthest.deadlineInMs,
    signal: standstill.signal,
    onProgress: (progress) => {
      steps = progress.steps
      standstill.hear(progress.virtualTime)
    },
  })
  if (long.outcome.kind !== 'stopped') return long
  const { output } = long.output.length > short.output.length ? long : short
  const why = standstill.signal.aborted ? { message: stoodStill(standstillInMs) } : long.outcome
  return { ...short, output, outcome: { kind: 'stopped', message: givenUp(why, steps, short.outcome) } }
}

/** Aborts when virtual time has not moved for so many ms of the processor, whoever else has it meanwhile; never without a number. */
class Standstill {
  private readonly controller = new AbortController()
  private since = spentInMs()
  private time = 0

  constructor(private readonly ms: number | undefined) {}

  get signal(): AbortSignal {
    return this.controller.signal
  }

  hear(virtualTime: number): void {
    if (virtualTime !== this.time) this.since = spentInMs()
    this.time = virtualTime
    if (this.ms !== undefined && spentInMs() - this.since > this.ms) this.controller.abort()
  }
}

/** By all threads. */
function spentInMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const stoodStill = (ms: number): string =>
  `Stopped: the program's clock has stood still for ${(ms / 1000).toLocaleString('en')} seconds.`

/** Why, how far it came, where the short run was, and how to go on. */
function givenUp({ message }: { readonly message: string }, steps: number, short: Outcome): string {
  const came = steps === 0 ? '' : ` It had taken ${steps.toLocaleString('en')} steps.`
  const before = 'message' in short ? short.message.replace(/^S/, ' A shorter run s') : ''
  return `${message}${came}${before}\n--limit steps=${MANY_STEPS} runs it for so many steps, however long that takes.`
}
