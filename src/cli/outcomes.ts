// loopscope outcomes: everything that a program can print, and what decides.
import { type OutcomesOptions, outcomes, type Run } from '../library'
import type { Bound, Exploration, Found, Progress } from '../scenario/exploration'
import { isCutShort, isPrinted } from '../scenario/run'
import { onlyFile, parseWords, programOptions, readText, simulateOptions, UsageError } from './arguments'
import { reportOutcome, statusOf } from './outcome'
import { say } from './streams'

export function exploreOutcomes(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, {
    ...programOptions,
    runs: { type: 'string' },
    seconds: { type: 'string' },
  })
  const file = onlyFile(positionals)
  const source = readText(file)
  const options: OutcomesOptions = { ...simulateOptions(file, source, values), ...boundsOf(values) }
  const exploration = outcomes(source, { ...options, ...(process.stderr.isTTY && { onProgress }) })
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE)
  const { result } = exploration.found[0]!
  if (result.outcome.kind === 'problems') reportOutcome(file, result.outcome)
  else if (values.json) process.stdout.write(`${JSON.stringify(asJson(exploration), null, 2)}\n`)
  else say(`${textOf(exploration)}\n`)
  return result.outcome.kind === 'problems' ? statusOf(result.outcome) : 0
}

/** The run that is under way then is let come to its end. */
const USUAL_SECONDS = 4

const CLEAR_LINE = '\r\u001b[K'

/** Writes a line of progress over the one before. */
function onProgress({ runs, found, waiting }: Progress): void {
  process.stderr.write(`${CLEAR_LINE}${runs} runs, ${found} outcomes, ${waiting} ways to go`)
}

/** A search of so many runs takes as long as it takes, unless it is told. */
function boundsOf({ runs, seconds }: { runs?: string; seconds?: string }): OutcomesOptions {
  const maxRuns = runs === undefined ? undefined : Number(runs)
  if (maxRuns !== undefined && (!Number.isInteger(maxRuns) || maxRuns < 1))
    throw new UsageError(`--runs ${runs} is not possible; say a whole number from 1.`)
  const maxSeconds =
    seconds === undefined ? (maxRuns === undefined ? USUAL_SECONDS : undefined) : Number(seconds)
  if (maxSeconds !== undefined && !(maxSeconds > 0))
    throw new UsageError(`--seconds ${seconds} is not possible; say a number above 0.`)
  return { ...(maxRuns !== undefined && { maxRuns }), ...(maxSeconds !== undefined && { maxSeconds }) }
}

const asJson = ({ found, isComplete, runs, stoppedBy }: Exploration<Run>) => ({
  isComplete,
  runs,
  stoppedBy,
  outcomes: found.map(({ result, decisions, ways }) => ({
    output: linesOf(result),
    outcome: result.outcome,
    ways,
    decisions,
  })),
})

function textOf(exploration: Exploration<Run>): string {
  const { found } = exploration
  if (found.length === 1) return [verdict(exploration), ...indented(found[0]!)].join('\n')
  const parts = found.map((one, i) => [`${i + 1}. ${wayTo(one)}`, ...indented(one)].join('\n'))
  return [verdict(exploration), ...parts].join('\n\n')
}

/** Why there may be more. */
const BOUNDS: Record<Bound, string> = {
  runs: 'the search ended after',
  time: 'time was up after',
  'nothing-new': 'nothing else was found for long, and the search ended after',
  memory: 'the search ended, as there was more to remember than it may, after',
  options: 'some choices have more options than were tried in',
  cancelled: 'the search was ended after',
}

const more = (bound: Bound): string => (bound === 'time' ? '--seconds N takes longer' : '--runs N tries more')

function verdict({ found, isComplete, runs, stoppedBy = 'runs' }: Exploration<Run>): string {
  if (found.some(({ result }) => isCutShort(result)))
    return `${found.length === 1 ? 'Nothing else was found' : `This is a race: ${found.length} outcomes were found`}, but not all runs came to their end: what they would print later is not known. --limit steps=N lets them run longer.`
  const bound = isComplete
    ? ''
    : ` There may be more: ${BOUNDS[stoppedBy]} ${runs} ${runs === 1 ? 'run' : 'runs'}; ${more(stoppedBy)}.`
  return found.length === 1
    ? `This program ${isComplete ? 'always prints' : 'printed'} the same.${bound}`
    : `This is a race: ${found.length} outcomes.${bound}`
}

/** What has to happen for this outcome. */
function wayTo({ decisions, result }: Found<Run>): string {
  const said = decisions.map(({ options, chosen }) => options[chosen])
  const end = result.outcome.kind === 'limit' ? ' (stopped at a limit)' : ''
  return `${said.join(', then ')}${end}`
}

const indented = ({ result }: Found<Run>): string[] => linesOf(result).map((line) => `   ${line}`)

const linesOf = ({ output }: Run): string[] =>
  output.filter(isPrinted).flatMap(({ text }) => text.split('\n'))
