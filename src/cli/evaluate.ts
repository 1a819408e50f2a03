// loopscope eval: what an expression is at a position of the record.
import { simulate } from '../library'
import { onlyFile, parseWords, programOptions, readText, simulateOptions, UsageError } from './arguments'
import { reportOutcome, statusOf } from './outcome'
import { complain, say } from './streams'

export function evaluate(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, {
    ...programOptions,
    at: { type: 'string' },
    frame: { type: 'string', default: '0' },
    expression: { type: 'string' },
  })
  const file = onlyFile(positionals)
  const { at, frame, expression } = values
  if (expression === undefined) throw new UsageError('--expression is missing: --expression "list.length".')
  const source = readText(file)
  const run = simulate(source, simulateOptions(file, source, values))
  const { outcome, trace } = run
  if (trace === undefined) {
    reportOutcome(file, outcome)
    return statusOf(outcome)
  }
  const position = at === undefined ? trace.length - 1 : Number(at)
  const answer = run.evaluate(position, expression, { frame: Number(frame) })
  if (values.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  else if (answer.kind === 'value') say(`${answer.text}\n`)
  else complain(`${answer.kind === 'error' ? answer.text : answer.message}\n`)
  return answer.kind === 'value' ? 0 : 1
}
