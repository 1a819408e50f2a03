// What loopscope check says of a program that may print in several orders.
import { firstDifference } from '../learn/wrong-outputs'
import { outcomes, simulate } from '../library'
import type { ScenarioHost } from '../scenario/scenario'
import { linesOf } from './check-report'
import { diff } from './diff'
import { say } from './streams'

/** What is printed, in each order where there are several. */
export const runsOf = (
  source: string,
  host: ScenarioHost,
  hasOrders: boolean,
): readonly (readonly string[])[] =>
  hasOrders
    ? outcomes(source, { host }).found.map(({ result }) => linesOf(result))
    : [linesOf(simulate(source, { host, record: 'output' }))]

export function comparedWithAll(
  what: string,
  expected: readonly (readonly string[])[],
  printed: readonly (readonly string[])[],
): boolean {
  const missing = expected.filter((lines) => !printed.some((other) => isSame(lines, other)))
  return missing.length === 0
    ? comparedWithAny(what, expected, ...printed)
    : comparedWithAny(what, printed, ...missing)
}

/** Whether all that is printed is expected. */
export function comparedWithAny(
  what: string,
  expected: readonly (readonly string[])[],
  ...printed: readonly (readonly string[])[]
): boolean {
  const other = printed.find((lines) => !expected.some((one) => isSame(one, lines)))
  say(`${other === undefined ? 'agrees   ' : 'disagrees'}  ${what}\n`)
  if (other !== undefined) say(differences(expected[0] ?? [], other))
  return other === undefined
}

const differences = (expected: readonly string[], printed: readonly string[]): string =>
  diff(expected, printed)
    .map((line) => `  ${line}\n`)
    .join('')

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && firstDifference(one, other) === one.length
