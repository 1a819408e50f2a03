// What the page says where a run gave no answer of its own.
import { type Said, said, sentence } from '../syntax/said'
import type { Trace } from '../trace/trace'
import { reportOf } from '../view/report'
import type { Loss, RunRequest } from '../view/run'
import type { WorkerAnswer } from './messages'

/** How a run can be lost. */
export type Lost =
  | Extract<WorkerAnswer, { kind: 'failed' | 'unloaded' }>
  /** Cancelled by the user. */
  | { readonly kind: 'cancelled' }
  /** Nothing was heard for so long. */
  | { readonly kind: 'silent'; readonly ms: number }

export function lossOf(lost: Lost, { source, host }: RunRequest, trace: Trace | undefined): Loss {
  const line = lastLineOf(trace)
  const what = whatIsLost(lost, line)
  const told =
    trace === undefined || lost.kind === 'unloaded'
      ? what
      : said`${what} What was recorded until then is shown.`
  const loss = { kind: 'lost', message: sentence(told), said: told } as const
  if (lost.kind !== 'failed') return loss
  const where = line === undefined ? '' : ` at line ${line}`
  return {
    ...loss,
    report: reportOf({ what: `the simulator failed${where}`, error: lost.text, source, host }),
  }
}

function whatIsLost(lost: Lost, line: number | undefined): Said {
  switch (lost.kind) {
    case 'cancelled':
      return line === undefined ? said`You stopped the run.` : said`You stopped the run at line ${line}.`
    case 'silent': {
      const seconds = lost.ms / 1000
      return line === undefined
        ? said`The simulator said nothing for ${seconds} seconds and was stopped.`
        : said`The simulator said nothing for ${seconds} seconds at line ${line} and was stopped.`
    }
    case 'unloaded':
      return said`A part of the simulator did not load: ${lost.text} Look at your connection, then run the program again.`
    case 'failed':
      return line === undefined
        ? said`The simulator failed. That is a mistake in Loopscope, not in your program.`
        : said`The simulator failed at line ${line}. That is a mistake in Loopscope, not in your program.`
  }
}

/** Where the record ends. */
function lastLineOf(trace: Trace | undefined): number | undefined {
  for (let position = (trace?.length ?? 0) - 1; position >= 0; position--) {
    const span = trace?.spanAt(position)
    if (span !== undefined) return span.line
  }
  return undefined
}
