// What nobody is shown at once, but who looks closer may ask of any position: what waits holds, and who listens.
import { Player } from './player'
import { type HeldByJob, heldByJob } from './things/jobs/read'
import { type ListenerView, listeners } from './things/listeners/read'
import { heldByEntry } from './things/shelves/read'
import { heldByTask } from './things/tasks/read'
import { type HeldByTimer, heldByTimer } from './things/timers/read'

/** What will be called, and with what; of a job that is a reaction, also whose outcome it hands over, and to whom. */
export type Held = Pick<HeldByTimer, 'callback'> & Partial<HeldByTimer & HeldByJob>

export class Answers extends Player {
  /** What a job, task, timer or entry of a shelf holds, by its identity in the picture; undefined for anything else. */
  heldAt(position: number, id: number): Held | undefined {
    const { trace } = this
    if (!Number.isSafeInteger(id) || id < 0 || id >= trace.entityCount) return undefined
    switch (trace.entityKind(id)) {
      case 'job':
        return heldByJob(this.at(position), id)
      case 'task':
        return heldByTask(trace, id)
      case 'timer':
        return heldByTimer(trace, id)
      case 'entry':
        return { callback: heldByEntry(trace, id) }
      default:
        return undefined
    }
  }

  /** Listeners of events in the order in which they were added. */
  listenersAt(position: number, most = 100, from = 0): readonly ListenerView[] {
    return listeners(this.at(position), { from, count: most })
  }
}
