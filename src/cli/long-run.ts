// A program that reached the limit of steps, run again with more of them: a long loop is no endless one.
import { type Outcome, type Run, type SimulateOptions, simulateInWorker } from '../library'

/** Steps for a loop of 1e8 rounds: some seconds. */
const MANY_STEPS = 1_000_000_000

/** Real ms before a run is given up, enough for a busy machine. */
const DEADLINE_IN_MS = 20_000

/** `short` is the run that reached the limit. */
export async function runLonger(
  short: Run,
  source: string,
  options: SimulateOptions,
  { runInWorker = simulateInWorker, deadlineInMs = DEADLINE_IN_MS } = {},
): Promise<Run> {
  let steps = 0
  const long = await runInWorker(source, {
    ...options,
    limits: { ...options.limits, steps: MANY_STEPS },
    record: 'output',
    deadlineInMs,
    onProgress: (progress) => {
      steps = progress.steps
    },
  })
  if (long.outcome.kind !== 'stopped') return long
  const { output } = long.output.length > short.output.length ? long : short
  const message = givenUp(long.outcome, steps, short.outcome)
  return { ...short, output, outcome: { kind: 'stopped', message } }
}

/** Why, how far it came, where the short run was, and how to go on. */
function givenUp({ message }: { readonly message: string }, steps: number, short: Outcome): string {
  const came = steps === 0 ? '' : ` It had taken ${steps.toLocaleString('en')} steps.`
  const before = 'message' in short ? short.message.replace(/^S/, ' A shorter run s') : ''
  return `${message}${came}${before}\n--limit steps=${MANY_STEPS} runs it for so many steps, however long that takes.`
}
