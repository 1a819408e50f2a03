// What a program may be run with, as a schema: options come from JavaScript, too, where nothing has checked their types.
// Each message of the schema says what is possible.
import * as v from 'valibot'
import { BELIEFS } from '../machine/running/beliefs'
import type { Evaluation } from './evaluation'
import type { Run } from './run'

const oneOf = <const T extends string>(...allowed: T[]) => {
  const last = allowed.at(-1)!
  const others = allowed.slice(0, -1).map((one) => `'${one}'`)
  const said = others.length === 0 ? `'${last}'` : `${others.join(', ')} or '${last}'`
  return v.picklist(allowed, said)
}

const WHOLE = 'a whole number'
const FROM_ONE = 'a whole number from 1'
const wholeNumber = v.pipe(v.number(WHOLE), v.safeInteger(WHOLE))
const count = v.pipe(v.number(FROM_ONE), v.safeInteger(FROM_ONE), v.minValue(1, FROM_ONE))
const milliseconds = v.pipe(
  v.number('milliseconds'),
  v.finite('milliseconds'),
  v.minValue(0, 'milliseconds from 0'),
)
const text = v.string('a string')
const flag = v.boolean('true or false')

const limits = v.strictObject(
  {
    steps: v.exactOptional(count),
    events: v.exactOptional(count),
    memory: v.exactOptional(count),
    virtualTime: v.exactOptional(milliseconds),
    horizon: v.exactOptional(milliseconds),
    depth: v.exactOptional(count),
    output: v.exactOptional(count),
  },
  'an object of limits',
)

const route = v.object(
  {
    method: v.optional(text),
    path: text,
    status: wholeNumber,
    latency: milliseconds,
    body: text,
    fails: flag,
  },
  'a route',
)

const moment = { at: milliseconds, afterTask: v.optional(wholeNumber) }

const input = v.variant(
  'kind',
  [
    v.object({ ...moment, kind: v.literal('click'), target: text }),
    v.object({ ...moment, kind: v.literal('input'), target: text, value: text }),
    v.object({ ...moment, kind: v.literal('key'), key: text, target: v.optional(text) }),
  ],
  "an input, of the kind 'click', 'input' or 'key'",
)

const runOptions = {
  host: v.optional(oneOf('browser', 'node', 'ecmascript')),
  sourceType: v.optional(oneOf('script', 'module')),
  language: v.optional(oneOf('typescript')),
  record: v.optional(oneOf('everything', 'queues', 'output')),
  drain: v.optional(oneOf('modern', 'legacy')),
  network: v.optional(v.array(route, 'a list of routes')),
  inputs: v.optional(v.array(input, 'a list of inputs')),
  seed: v.optional(wholeNumber),
  choices: v.optional(v.array(wholeNumber, 'a list of whole numbers')),
  limits: v.optional(limits),
  belief: v.optional(oneOf(...BELIEFS)),
}

const ABOVE_ZERO = 'a number of seconds above 0'
const seconds = v.pipe(v.number(ABOVE_ZERO), v.gtValue(0, ABOVE_ZERO))

const NOT_AN_OBJECT = 'an object of options'
const OPTIONS = v.strictObject(runOptions, NOT_AN_OBJECT)
const OPTIONS_OF_WORKER = v.strictObject(
  {
    ...runOptions,
    deadlineInMs: v.optional(v.pipe(v.number(FROM_ONE), v.finite(FROM_ONE), v.minValue(1, FROM_ONE))),
    signal: v.optional(v.instance(AbortSignal, 'an AbortSignal')),
    onProgress: v.optional(v.function('a function')),
  },
  NOT_AN_OBJECT,
)
const OPTIONS_OF_SEARCH = v.looseObject(
  { ...runOptions, maxRuns: v.optional(count), maxSeconds: v.optional(seconds) },
  NOT_AN_OBJECT,
)

/** Undefined where a program can be run with these options. */
export const refusalOf = (source: unknown, options: unknown): Run | undefined =>
  refusal(OPTIONS, source, options)

/** The refusal of a search, which has options of its own. */
export const refusalOfSearch = (source: unknown, options: unknown): Run | undefined =>
  refusal(OPTIONS_OF_SEARCH, source, options)

/** The refusal of a run in a worker. */
export const refusalOfWorkerOptions = (source: unknown, options: unknown): Run | undefined =>
  refusal(OPTIONS_OF_WORKER, source, options)

/** Undefined where an expression can be evaluated there; `length` is the record's. */
export function refusalOfEvaluation(
  position: unknown,
  expression: unknown,
  how: unknown,
  length: number | undefined,
): Extract<Evaluation, { kind: 'problem' }> | undefined {
  if (length === undefined) return unanswered('There is no full record to evaluate anything in.')
  if (typeof expression !== 'string') return unanswered('The expression is no string.')
  const result = v.safeParse(QUESTION, { position, ...(how ?? {}) }, { abortEarly: true })
  if (!result.success) return unanswered(sentence(result.issues[0]))
  return result.output.position < length
    ? undefined
    : unanswered(`The record ends at position ${length - 1}; there is no ${result.output.position}.`)
}

const FROM_BEGINNING = 'a whole number from -1, which is before the first event'
const QUESTION = v.strictObject({
  position: v.pipe(v.number(FROM_BEGINNING), v.safeInteger(FROM_BEGINNING), v.minValue(-1, FROM_BEGINNING)),
  frame: v.optional(
    v.pipe(
      v.number('a whole number from 0'),
      v.safeInteger('a whole number from 0'),
      v.minValue(0, 'a whole number from 0'),
    ),
  ),
})

const unanswered = (message: string) => ({ kind: 'problem', message }) as const

function refusal(schema: v.GenericSchema, source: unknown, options: unknown): Run | undefined {
  if (typeof source !== 'string') return refused('The program cannot be run: it is no string.')
  const result = v.safeParse(schema, options, { abortEarly: true })
  return result.success ? undefined : refused(sentence(result.issues[0]))
}

const refused = (message: string): Run => ({
  output: [],
  outcome: { kind: 'refused', message },
  exitCode: 1,
  decisions: [],
})

function sentence(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue) ?? 'The options'
  if (issue.expected === 'never') return `There is no option ${name}: ${others(name)}.`
  return `${name} cannot be ${issue.received}: say ${issue.message}.`
}

function others(name: string): string {
  const known = name.startsWith('limits.') ? limits.entries : runOptions
  return `there are ${Object.keys(known).join(', ')}`
}
