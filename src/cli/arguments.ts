// What the words after a command mean.
import { readFileSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { SimulateOptions } from '../library'
import { DEFAULT_LIMITS, type Limits } from '../machine/running/limits'
import { fieldOf, partsOf } from '../scenario/scenario'
import { usesQueues } from '../scenario/uses-queues'
import { standardInput } from './streams'

/** Arguments that make no sense, said in a sentence. */
export class UsageError extends Error {}

export const programOptions = {
  host: { type: 'string' },
  module: { type: 'boolean', default: false },
  drain: { type: 'string', default: 'modern' },
  json: { type: 'boolean', default: false },
  until: { type: 'string' },
  limit: { type: 'string', multiple: true, default: [] as string[] },
} as const

export function parseWords<const O extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    // The first sentence of Node's message; advice about the shell follows it.
    throw new UsageError(error instanceof Error ? error.message.replace(/\. .*$/s, '.') : String(error))
  }
}

/** The one file that a command is about. */
export function onlyFile(files: readonly string[]): string {
  const [file, another] = files
  if (file === undefined) throw new UsageError('A file is missing; - is the standard input.')
  if (another !== undefined) throw new UsageError(`One file at a time: ${file} or ${another}?`)
  return file
}

export function oneOf<const T extends string>(allowed: readonly T[], option: string, value: string): T {
  const found = allowed.find((one) => one === value)
  if (found !== undefined) return found
  throw new UsageError(
    `--${option} ${value} is not possible; say ${allowed.join(', ').replace(/, (?=[^,]*$)/, ' or ')}.`,
  )
}

interface ProgramWords {
  readonly host?: string | undefined
  readonly module: boolean
  readonly drain: string
  readonly limit: readonly string[]
  readonly until?: string | undefined
}

/** The source is the text of the file. */
export function simulateOptions(
  file: string,
  source: string,
  { host = hostOf(source), module, drain, limit, until }: ProgramWords,
): SimulateOptions {
  const isModule = module || /\.m[jt]s$/.test(file)
  return {
    host: oneOf(['browser', 'node', 'ecmascript'], 'host', host),
    drain: oneOf(['modern', 'legacy'], 'drain', drain),
    limits: { ...(until !== undefined && limitsUntil(until)), ...limitsOf(limit) },
    ...(isModule && { sourceType: 'module' }),
    ...(/\.[cm]?ts$/.test(file) && { language: 'typescript' }),
  }
}

/** The host that the header of a scenario names, the first one of both; a server's queues are there in Node alone. */
function hostOf(source: string): string {
  const [named] = fieldOf(partsOf(source), 'host')
  if (named === 'both') return 'browser'
  return named ?? (usesQueues(source) ? 'node' : 'browser')
}

/** Reads limits like "steps=1000000". */
function limitsOf(words: readonly string[]): Partial<Limits> {
  const names = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]
  return Object.fromEntries(
    words.map((word) => {
      const [name = '', value = ''] = word.split('=')
      const limit = Number(value)
      if (!(limit >= 1 && Number.isSafeInteger(limit)))
        throw new UsageError(
          `--limit ${word} is not possible; say a whole number from 1: --limit steps=1000000.`,
        )
      return [oneOf(names, 'limit', name), limit]
    }),
  )
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
])

/** Reads a virtual time like "90s" or "2h": the program may wait so long, whether it ends by itself or not. */
function limitsUntil(word: string): Partial<Limits> {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([a-z]+)$/.exec(word) ?? []
  const time = Number(number) * (UNITS.get(unit) ?? Number.NaN)
  if (!(time > 0))
    throw new UsageError(`--until ${word} is not possible; say a time: --until 90s, 5min or 2h.`)
  return { horizon: time, virtualTime: Math.max(time, DEFAULT_LIMITS.virtualTime) }
}

export function readText(file: string): string {
  try {
    return file === '-' ? standardInput.read() : readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error as NodeJS.ErrnoException)}.`)
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
      return 'it may not be read'
    default:
      return message
  }
}
