// How a run ended, on the standard error and as an exit status.
import type { Outcome } from '../library'
import type { LimitKind } from '../machine/event'
import type { Limits } from '../machine/running/limits'
import { complain } from './streams'

/** Says what the program itself did not print. */
export function reportOutcome(file: string, outcome: Outcome): void {
  if (outcome.kind === 'limit') complain(limitLine(outcome))
  if (outcome.kind === 'refused' || outcome.kind === 'stopped') complain(`${outcome.message}\n`)
  if (outcome.kind === 'failed') complain(failureLines(outcome))
  if (outcome.kind === 'uncaught' && outcome.hint) complain(`${outcome.hint}\n`)
  if (outcome.kind === 'problems') complain(problemLines(file, outcome).join(''))
}

export function problemLines(file: string, { problems }: Extract<Outcome, { kind: 'problems' }>): string[] {
  return problems.flatMap(({ span, message, explanation }) => [
    `${file}:${span.line}:${span.column}: ${message}\n`,
    ...(explanation === undefined ? [] : [`  ${explanation}\n`]),
  ])
}

/** Says how to go on, too. */
const limitLine = ({ message, which }: Extract<Outcome, { kind: 'limit' }>): string =>
  `${message} (limit: ${which})\n${which === 'horizon' ? FURTHER : `--limit ${optionOf(which)}=N sets another limit.`}\n`

const FURTHER = '--until 5min goes on to there.'

const optionOf = (which: LimitKind): keyof Limits => (which === 'virtual-time' ? 'virtualTime' : which)

const failureLines = ({ message, report }: Extract<Outcome, { kind: 'failed' }>): string =>
  `${message}\nPlease report it, with the program and this text:\n\n${report}\n`

export function statusOf(outcome: Outcome): number {
  return { finished: 0, uncaught: 1, problems: 2, limit: 3, stopped: 3, refused: 64, failed: 70 }[
    outcome.kind
  ]
}
