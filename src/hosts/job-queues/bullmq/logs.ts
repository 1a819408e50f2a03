// Lines that a job keeps. https://docs.bullmq.io/guide/workers/
import type { JobRecord } from './job-record'

/** Gives how many there have been, as far as they are kept. */
export function addLog(job: JobRecord, line: string, keep: number | undefined): number {
  job.logs ??= []
  job.logs.push(line)
  if (keep !== undefined && job.logs.length > keep) job.logs.splice(0, job.logs.length - keep)
  return job.logs.length
}

export function clearLogs(job: JobRecord, keep: number): void {
  if (job.logs !== undefined) job.logs.splice(0, Math.max(job.logs.length - keep, 0))
}

export function logsOf(
  job: JobRecord | undefined,
  start: number,
  end: number,
  isAscending: boolean,
): { readonly logs: readonly string[]; readonly count: number } {
  const all = job?.logs ?? []
  const from = (index: number) => (index < 0 ? all.length + index : index)
  const logs = (isAscending ? all : all.toReversed()).slice(from(start), from(end) + 1)
  return { logs, count: all.length }
}
