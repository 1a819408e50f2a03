/** What Node is told beside its program. */
import type { Route } from '../web/fetch/network'

export interface NodeOptions {
  /** Of the simulated network. */
  readonly routes?: readonly Route[]
  /** The texts of the program's files, which it can read; the first is the one that runs. */
  readonly files?: ReadonlyMap<string, string>
  /** 'legacy': as before Node 11, ticks and jobs wait until all due timers of one duration, or all immediates, have run. */
  readonly drain?: 'legacy' | 'modern'
}
