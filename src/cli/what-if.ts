// loopscope whatif: for which values of a number a program does something else.

import { english } from '../learn/what-if/english'
import { FIGURES, type Measure } from '../learn/what-if/measures'
import type { ToldSegment } from '../learn/what-if/what-if'
import { numbersIn, type ProgramNumber, simulate, type WhatIf, whatIf } from '../library'
import { onlyFile, parseWords, programOptions, readText, simulateOptions, UsageError } from './arguments'
import { reportOutcome, statusOf } from './outcome'
import { say } from './streams'

type Answer = Extract<WhatIf, { kind: 'answer' }>

export function showWhatIf(words: readonly string[]): number {
  const { values, positionals } = parseWords(words, {
    ...programOptions,
    number: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    by: { type: 'string' },
    runs: { type: 'string' },
  })
  const file = onlyFile(positionals)
  const source = readText(file)
  const { number } = values
  const options = simulateOptions(file, source, values)
  const as = simulate(source, { ...options, record: 'output', limits: { steps: 1 } }).outcome
  if (as.kind === 'problems') {
    reportOutcome(file, as)
    return statusOf(as)
  }
  if (number === undefined) return list(numbersIn(source), values.json)
  const answer = whatIf(source, {
    ...options,
    ...placeOf(number),
    ...numberOf('from', values.from),
    ...numberOf('to', values.to),
    ...numberOf('maxRuns', values.runs, 'runs'),
    ...(values.by !== undefined && { by: measureOf(values.by, source, options) }),
  })
  if (answer.kind === 'refused') throw new UsageError(answer.message)
  if (values.json) process.stdout.write(`${JSON.stringify(asJson(answer), null, 2)}\n`)
  else say(`${textOf(answer)}\n`)
  return 0
}

function placeOf(word: string): { readonly line: number; readonly column?: number } {
  const [, line, column] = /^(\d+)(?::(\d+))?$/.exec(word) ?? []
  if (line === undefined)
    throw new UsageError(
      `--number ${word} is not possible; say the line and, if it has several, the column: --number 9:23.`,
    )
  return { line: Number(line), ...(column !== undefined && { column: Number(column) }) }
}

function numberOf<const K extends string>(
  name: K,
  word: string | undefined,
  option: string = name,
): { readonly [N in K]?: number } {
  if (word === undefined) return {}
  const value = Number(word)
  if (word.trim() === '' || !Number.isFinite(value))
    throw new UsageError(`--${option} ${word} is not possible; say a number.`)
  return { [name]: value } as { readonly [N in K]?: number }
}

/** A figure is that of the first queue. */
function measureOf(word: string, source: string, options: ReturnType<typeof simulateOptions>): Measure {
  if (word === 'output' || word === 'order') return { kind: word }
  const figure = FIGURES.find((one) => one === word)
  if (figure === undefined)
    throw new UsageError(
      `--by ${word} is not possible; say output, order, ${FIGURES.join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`,
    )
  const [queue] = simulate(source, { ...options, record: 'output' }).queues ?? []
  if (queue === undefined)
    throw new UsageError(`--by ${word} is a figure of a queue, and the program uses none.`)
  return { kind: 'figure', figure, queue: queue.name }
}

function list(numbers: readonly ProgramNumber[], isJson: boolean): number {
  if (isJson) process.stdout.write(`${JSON.stringify(numbers, null, 2)}\n`)
  else if (numbers.length === 0) say('There is no number in this program.\n')
  else say(`${table(numbers.map(rowOf))}\n`)
  return 0
}

const rowOf = (number: ProgramNumber): readonly string[] => [
  `${number.line}:${number.column}`,
  english.value(number.value, number),
  english.number(number),
  `from ${english.value(number.range.from, number)} to ${english.value(number.range.to, number)}`,
]

const asJson = ({ number, range, measure, segments, runs, isWhole }: Answer) => ({
  number,
  range,
  measure,
  runs,
  isWhole,
  segments: segments.map(({ from, to, isExact, sentence, change, observation }) => {
    const { lines, lineCount, ending, queues } = observation
    return {
      from,
      to,
      isExact,
      sentence,
      change,
      lines,
      lineCount,
      ending,
      queues: queues.map(({ depth: _, ...figures }) => figures),
    }
  }),
})

function textOf({ number, range, segments, runs, isWhole }: Answer): string {
  const what = `${english.number(number)} at ${number.line}:${number.column}, now ${english.value(number.value, number)}`
  const rows = segments.map((segment) => [spanOf(segment, number), segment.sentence || 'as follows'])
  const heading = `${what}, from ${english.value(range.from, number)} to ${english.value(range.to, number)}`
  const first = segments[0]
  const printed =
    first?.sentence === '' ? first.observation.lines.slice(0, MOST_LINES).map((line) => `    ${line}`) : []
  const [head = '', ...others] = table(rows).split('\n')
  return [heading, '', head, ...printed, ...others, '', verdict(segments, runs, isWhole)].join('\n')
}

const MOST_LINES = 30

const spanOf = ({ from, to }: ToldSegment, number: ProgramNumber): string =>
  from === to ? english.value(from, number) : `${english.value(from, number)} – ${english.value(to, number)}`

function verdict(segments: readonly ToldSegment[], runs: number, isWhole: boolean): string {
  const tried = isWhole
    ? `All ${runs} values were tried.`
    : `${runs} values were tried; between two that came to the same there may be others.`
  const open = segments.some(({ isExact }) => !isExact)
  return `${segments.length === 1 ? 'Nothing changes. ' : ''}${tried}${open ? ' Not every change was found to the step; --runs N tries more.' : ''}`
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return rows
    .map(
      (row) =>
        `  ${row
          .map((cell, i) => cell.padEnd(widths[i]!))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n')
}
