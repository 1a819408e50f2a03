// How a run ended, on the standard error and as an exit status.
import type { Outcome } from '../library'

/** Says what the program itself did not print. */
export function reportOutcome(file: string, outcome: Outcome): void {
  if (outcome.kind === 'limit') process.stderr.write(`${outcome.message} (limit: ${outcome.which})\n`)
  if (outcome.kind === 'refused' || outcome.kind === 'stopped') process.stderr.write(`${outcome.message}\n`)
  if (outcome.kind === 'failed') process.stderr.write(failureLines(outcome))
  if (outcome.kind === 'uncaught' && outcome.hint) process.stderr.write(`${outcome.hint}\n`)
  if (outcome.kind === 'problems') process.stderr.write(problemLines(file, outcome).join(''))
}

export function problemLines(file: string, { problems }: Extract<Outcome, { kind: 'problems' }>): string[] {
  return problems.map(({ span, message }) => `${file}:${span.line}:${span.column}: ${message}\n`)
}

const failureLines = ({ message, report }: Extract<Outcome, { kind: 'failed' }>): string =>
  `${message}\nPlease report it, with the program and this text:\n\n${report}\n`

export function statusOf(outcome: Outcome): number {
  return { finished: 0, uncaught: 1, problems: 2, limit: 3, stopped: 3, refused: 64, failed: 70 }[
    outcome.kind
  ]
}
