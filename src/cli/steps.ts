// loopscope steps: prints what the compiler makes of a program, without running it.
import { type FunctionSteps, type NamedStep, stepsOf } from '../scenario/steps'
import type { Span } from '../syntax/span'
import { onlyFile, parseWords, programOptions, readText, simulateOptions } from './arguments'
import { problemLines } from './outcome'
import { complain, say } from './streams'

export function steps(words: readonly string[]): number {
  const { host, module, json } = programOptions
  const options = { host, module, json, record: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseWords(words, options)
  const file = onlyFile(positionals)
  const source = readText(file)
  const simulated = simulateOptions(file, source, { ...values, drain: 'modern', limit: [] })
  const found = stepsOf(source, {
    ...simulated,
    isCommonJs: simulated.host === 'node',
    isRecording: values.record,
  })
  if ('problems' in found) {
    complain(problemLines(file, { kind: 'problems', problems: found.problems }).join(''))
    return 2
  }
  if (values.json) process.stdout.write(`${JSON.stringify(found.functions, null, 2)}\n`)
  else say(found.functions.map((one) => `${drawFunction(one, source)}\n`).join('\n'))
  return 0
}

function drawFunction(one: FunctionSteps, source: string): string {
  const width = Math.max(0, ...one.steps.map(({ name }) => name.length))
  const lines = one.steps.map((step, i) => drawStep(step, i, width, source))
  return [headOf(one), ...lines, ...one.handlers.map(drawHandler)].join('\n')
}

const headOf = ({ file, name, kind, suspension, span }: FunctionSteps): string =>
  [
    ...(suspension === 'none' ? [] : [suspension]),
    ...[kind, name].filter((word) => word !== ''),
    `(${file}:${span.line}:${span.column})`,
  ].join(' ')

const drawStep = ({ name, span }: NamedStep, index: number, width: number, source: string): string =>
  `${String(index).padStart(4)}  ${name.padEnd(width)}  ${placeOf(span).padEnd(7)}  ${textOf(span, source)}`

const placeOf = ({ line, column }: Span): string => (line === 0 ? '' : `${line}:${column}`)

const MAX_TEXT = 50

/** The source of a step, as far as it fits on the line. */
function textOf({ start, end }: Span, source: string): string {
  const text = source.slice(start, end).replace(/\s+/g, ' ').trim()
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text
}

const drawHandler = ({ start, end, target }: FunctionSteps['handlers'][number]): string =>
  `      an exception in ${start}–${end - 1} goes to ${target}`
