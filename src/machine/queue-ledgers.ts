// The ledgers of all queues of a run.
import { type AlertRule, QueueLedger, type RaisedAlert } from './queue-ledger'
import type { ServerQueue } from './server-queue'

export class QueueLedgers {
  /** Alert lines: the depths that a queue should not pass. */
  rules: readonly AlertRule[] = []
  private readonly ledgers: QueueLedger[] = []

  get all(): readonly QueueLedger[] {
    return this.ledgers
  }

  of(queue: ServerQueue): QueueLedger {
    const ledger = new QueueLedger(queue, this.rules)
    this.ledgers.push(ledger)
    return ledger
  }

  /** Alerts of the moment that is over. */
  momentEnds(now: number): (readonly [ServerQueue, RaisedAlert])[] {
    return this.ledgers.flatMap((ledger) =>
      ledger.momentEnds(now).map((alert) => [ledger.queue, alert] as const),
    )
  }
}
