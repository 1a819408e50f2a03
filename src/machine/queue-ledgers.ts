// The ledgers of all queues of a run.
import { type AlertRule, QueueLedger, type RaisedAlert } from './queue-ledger'
import type { ServerQueue } from './server-queue'

export class QueueLedgers {
  /** Depths that are alarming. */
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

  /** Alerts of the moment that is over, in words. */
  momentEnds(now: number): (readonly [ServerQueue, string])[] {
    return this.ledgers.flatMap((ledger) =>
      ledger.momentEnds(now).map((alert) => [ledger.queue, wordsOf(alert)] as const),
    )
  }
}

const wordsOf = ({ kind, limit, depth }: RaisedAlert): string =>
  kind === 'above' ? `depth above ${limit}` : `depth back at ${depth}`
