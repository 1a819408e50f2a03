/** What Node is told beside its program. */
import type { Conditions } from '../job-queues/conditions'
import type { Route } from '../web/fetch/network'

export interface NodeOptions {
  /** Of the simulated network. */
  readonly routes?: readonly Route[]
  /** Of queues: what goes wrong, arrives and alarms. */
  readonly conditions?: Conditions
  /** For what chance decides in them. */
  readonly seed?: number
  /** The texts of the program's files, which it can read; the first is the one that runs. */
  readonly files?: ReadonlyMap<string, string>
  /** 'legacy': as before Node 11, ticks and jobs wait until all due timers of one duration, or all immediates, have run. */
  readonly drain?: 'legacy' | 'modern'
}
