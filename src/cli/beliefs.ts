// loopscope beliefs: what a program would print by wrong rules that people believe in.
import { english } from '../learn/words/english'
import { linesOf, type WrongOutput, wrongOutputs } from '../learn/wrong-outputs'
import { type Run, simulate } from '../library'
import { onlyFile, parseWords, programOptions, readText, simulateOptions } from './arguments'
import { showTable } from './belief-table'
import { reportOutcome, statusOf } from './outcome'
import { say } from './streams'

const beliefOptions = { ...programOptions, table: { type: 'boolean', default: false } } as const

export function showBeliefs(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, beliefOptions)
  if (values.table) return showTable(positionals, values.json)
  const file = onlyFile(positionals)
  const source = readText(file)
  const options = { ...simulateOptions(file, source, values), record: 'output' } as const
  const real = simulate(source, options)
  if (real.outcome.kind === 'problems') {
    reportOutcome(file, real.outcome)
    return statusOf(real.outcome)
  }
  const wrong = wrongOutputs((rule) => simulate(source, { ...options, ...rule }))
  if (values.json) process.stdout.write(`${JSON.stringify({ real: linesOf(real), wrong }, null, 2)}\n`)
  else say(`${textOf(real, wrong)}\n`)
  return 0
}

function textOf(real: Run, wrong: readonly WrongOutput[]): string {
  const parts = [['In a real engine:', ...indented(linesOf(real))].join('\n')]
  for (const { beliefs, lines } of wrong) {
    const claims = beliefs.map((belief) => `${belief}: ${english.beliefs[belief].claim}`)
    parts.push([...claims, ...indented(lines)].join('\n'))
  }
  if (wrong.length === 0) parts.push('By each wrong rule that is known it would print the same.')
  return parts.join('\n\n')
}

const indented = (lines: readonly string[]): string[] =>
  lines.flatMap((text) => text.split('\n')).map((line) => `   ${line}`)
