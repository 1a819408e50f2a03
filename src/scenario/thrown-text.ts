// An error that nobody caught, as a terminal shows it: the line where it was thrown, and its stack.
import { formatLog } from '../hosts/console/format-log'
import { describeThrown, ErrorObject } from '../machine/objects/error'
import { getData } from '../machine/objects/object'
import type { Agent } from '../machine/running/agent'
import type { Uncaught } from '../machine/running/failures'
import { LimitReached } from '../machine/running/limits'
import { type SourceFile, textOf } from '../syntax/source-files'

export interface ThrownText {
  /** "snippet.js:2:9"; absent where no line of the program has to do with it. */
  readonly place?: string
  /** What stands in that line. */
  readonly line?: string
  /** As Node prints it: an error with its stack, and with what else it has. */
  readonly text: string
  /** The stack without its first line; absent where there is none. */
  readonly frames?: string
}

export function thrownText(agent: Agent, files: readonly SourceFile[], error: Uncaught): ThrownText {
  const { value, isRejection } = error
  const stack = value instanceof ErrorObject ? getData(value, 'stack') : undefined
  const frames = typeof stack === 'string' ? stack.match(FRAMES)?.[0].slice(1) : undefined
  const text =
    isRejection && !(value instanceof ErrorObject)
      ? unhandled(describeThrown(value))
      : inspected(agent, error)
  const span = isRejection ? error.span : error.thrownAt || error.span
  if (span === 0) return { text, ...(frames && { frames }) }
  const place = agent.describeSpan(span)
  return { place, line: lineAt(files, place), text, ...(frames && { frames }) }
}

/** The run is over: what it takes to print the error has nothing to do with its limits. */
function inspected(agent: Agent, { value }: Uncaught): string {
  try {
    return formatLog(agent, [value])
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error
    return describeThrown(value)
  }
}

const FRAMES = /(?:\n {4}at .*)+$/

/** https://nodejs.org/docs/latest-v20.x/api/errors.html#err_unhandled_rejection */
const unhandled = (reason: string): string =>
  `[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${reason}".] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}`

function lineAt(files: readonly SourceFile[], place: string): string {
  const [, name, line] = /^(.*):(\d+):\d+$/.exec(place) ?? []
  const file = files.find((one) => one.name === name) ?? files[0]!
  return textOf(file).split(LINE_BREAK)[Number(line) - 1] ?? ''
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/
