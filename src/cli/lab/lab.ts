// loopscope lab: the figures of a program's queues, and how deep they were when.
import { type QueueFigures, type Run, type SimulateOptions, simulateInWorker } from '../../library'
import { onlyFile, parseWords, programOptions, readText, simulateOptions, UsageError } from '../arguments'
import { reportOutcome, statusOf } from '../outcome'
import { complain, say } from '../streams'
import { chartOf } from './chart'
import { csvOf, jsonOf } from './files'
import { svgOf } from './svg'
import { linesOf } from './words'

const YEAR_IN_MS = 365 * 24 * 3_600_000

/** High limits: a lab runs hours of retries and a million jobs. */
const LIMITS = { steps: 2_000_000_000, memory: 1800, virtualTime: YEAR_IN_MS, horizon: YEAR_IN_MS } as const

const FORMS = ['json', 'csv', 'svg'] as const

/** In a thread, whose memory has a bound: an engine takes what it may get before it looks for what is finished. */
const inThread = (source: string, options: SimulateOptions): Promise<Run> =>
  simulateInWorker(source, { ...options, deadlineInMs: LONGEST_TIMER_IN_MS })

const LONGEST_TIMER_IN_MS = 2 ** 31 - 1

export async function lab(words: readonly string[], runLab = inThread): Promise<number> {
  const { values, positionals } = parseWords(words, {
    ...programOptions,
    host: { type: 'string', default: 'node' },
    csv: { type: 'boolean', default: false },
    svg: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  })
  const file = onlyFile(positionals)
  const forms = FORMS.filter((form) => values[form])
  if (forms.length > 1) throw new UsageError(`One form at a time: --${forms.join(' or --')}?`)
  const source = readText(file)
  const given = simulateOptions(file, source, values)
  const options: SimulateOptions = {
    ...given,
    limits: { ...LIMITS, ...given.limits },
    record: 'output',
    seed: seedOf(values.seed),
  }
  const run = await runLab(source, options)
  tell(run, forms[0])
  complainOf(file, run)
  return statusOf(run.outcome)
}

function seedOf(word: string): number {
  const seed = Number(word)
  if (!Number.isSafeInteger(seed)) throw new UsageError(`--seed ${word} is not possible; say a whole number.`)
  return seed
}

function tell({ queues = [], outcome }: Run, form: (typeof FORMS)[number] | undefined): void {
  if (form === 'json') process.stdout.write(jsonOf(queues))
  else if (form === 'csv') for (const line of csvOf(queues)) process.stdout.write(line)
  else if (form === 'svg') process.stdout.write(svgOf(queues))
  else if (queues.length > 0) say(`${queues.map(textOf).join('\n\n')}\n`)
  else if (outcome.kind === 'finished') complain(NO_QUEUE)
}

const NO_QUEUE =
  "The program used no queue of a server: import { createQueue } from 'queue', or { Queue, Worker } from 'bullmq'.\n"

const textOf = (figures: QueueFigures): string => {
  const chart = chartOf(figures)
  return [...linesOf(figures), ...(chart.length === 0 ? [] : ['', ...chart])].join('\n')
}

/** What the program printed is not shown, but an error that nobody caught. */
function complainOf(file: string, { output, outcome }: Run): void {
  for (const { level, text } of output) if (level === 'uncaught') complain(`${text}\n`)
  reportOutcome(file, outcome)
}
