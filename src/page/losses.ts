// What the page says where a run gave no answer of its own.
import type { Trace } from '../trace/trace'
import { reportOf } from '../view/report'
import type { Loss, RunRequest } from '../view/run'
import type { WorkerAnswer } from './messages'

/** How a run can be lost. */
export type Lost =
  | Extract<WorkerAnswer, { kind: 'failed' | 'unloaded' }>
  /** By whoever looks at the page. */
  | { readonly kind: 'cancelled' }
  /** Nothing was heard for so long. */
  | { readonly kind: 'silent'; readonly ms: number }

export function lossOf(lost: Lost, { source, host }: RunRequest, trace: Trace | undefined): Loss {
  const where = placeOf(trace)
  const kept = trace === undefined ? '' : ' What was recorded until then is shown.'
  switch (lost.kind) {
    case 'cancelled':
      return { kind: 'lost', message: `You stopped the run${where}.${kept}` }
    case 'silent':
      return {
        kind: 'lost',
        message: `The simulator said nothing for ${lost.ms / 1000} seconds${where} and was stopped.${kept}`,
      }
    case 'unloaded':
      return {
        kind: 'lost',
        message: `A part of the simulator did not load: ${lost.text} Look at your connection, then run the program again.`,
      }
    case 'failed':
      return {
        kind: 'lost',
        message: `The simulator failed${where}. That is a mistake in Loopscope, not in your program.${kept}`,
        report: reportOf({ what: `the simulator failed${where}`, error: lost.text, source, host }),
      }
  }
}

/** " at line 4": where the record ends. */
function placeOf(trace: Trace | undefined): string {
  for (let position = (trace?.length ?? 0) - 1; position >= 0; position--) {
    const span = trace?.spanAt(position)
    if (span !== undefined) return ` at line ${span.line}`
  }
  return ''
}
