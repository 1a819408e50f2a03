// What a process asks of the system about itself: signals, and what keeps it alive.
// https://nodejs.org/docs/latest-v20.x/api/process.html#processgetactiveresourcesinfo

import { createArray } from '../../../machine/operations/operations'
import { Halt } from '../../../machine/running/limits'
import type { Immediates } from '../loop/immediates'
import type { Requests } from '../loop/requests'
import type { TimerLists } from '../loop/timer-lists'
import type { NodeProcess } from '../process'
import type { Natives } from './bindings'

/** A process that a signal ended has this and the signal's number as its exit code. */
const ENDED_BY_SIGNAL = 128

export function processNatives(
  process: NodeProcess,
  requests: Requests,
  lists: TimerLists,
  immediates: Immediates,
): Natives {
  return {
    signal: (agent, _this, [name, callback]) => void requests.signal(agent, name as string, callback),
    terminate: (_agent, _this, [number]) => {
      process.exitCode = ENDED_BY_SIGNAL + (number as number)
      throw new Halt()
    },
    activeResources: (agent) =>
      createArray(agent, [
        ...requests.resources,
        ...Array.from(requests.handles, () => 'TCPServerWrap'),
        ...new Array<string>(lists.refCount).fill('Timeout'),
        ...new Array<string>(immediates.refCount).fill('Immediate'),
      ]),
  }
}
