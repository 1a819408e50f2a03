// What the library and its worker say to each other.
import type { HostName } from '../hosts/host-options'
import type { Run, RunOptions } from '../scenario/run'
import type { TraceData } from '../trace/trace'

export interface RunQuestion {
  readonly source: string
  readonly options: RunOptions & { readonly host?: HostName }
}

/** A run whose trace is plain data. */
export interface RunAnswer extends Omit<Run, 'trace'> {
  readonly trace: TraceData | undefined
}
