// Responses on their way to the program: each becomes a task of the networking source.
import type { Agent } from '../../../machine/running/agent'
import type { ShelfEntry } from '../../../machine/task'
import type { Callbacks } from '../../loop/callbacks'
import type { BrowserLoop } from '../../loop/host-loop'
import type { Carrier, Pending } from '../../web/fetch/network'

interface InFlight {
  readonly entry: ShelfEntry
  readonly due: number
  readonly arrive: () => void
}

export class Responses implements Carrier {
  private inFlight: InFlight[] = []

  constructor(private readonly loop: BrowserLoop) {}

  carry(agent: Agent, label: string, latency: number, receive: () => Callbacks): Pending {
    const due = agent.clock.now + latency
    const entry: ShelfEntry = { shelf: 'request', label, callback: undefined, due, traceId: 0 }
    agent.observer?.entryShelved(entry)
    let cancel = () => {
      this.inFlight = this.inFlight.filter((other) => other !== flight)
      this.loop.agenda.cancel(appointment)
      agent.observer?.entryDropped(entry)
    }
    const arrive = () => {
      const task = this.loop.enqueueTask(agent, { source: 'networking', label, entry, run: receive })
      cancel = () => this.loop.dropTask(agent, task)
    }
    const flight: InFlight = { entry, due, arrive }
    this.inFlight.push(flight)
    const appointment = this.loop.agenda.add(due, () => this.deliver(agent, due))
    return { cancel: () => cancel() }
  }

  /** Of answers that arrive at the same time, any may be the first. */
  private deliver(agent: Agent, due: number): void {
    const together = this.inFlight.filter((flight) => flight.due === due)
    const options = together.map(({ entry }) => ({ text: entry.label, earlier: [entry] }))
    const flight = together[together.length < 2 ? 0 : agent.choose('response', options)]!
    this.inFlight = this.inFlight.filter((other) => other !== flight)
    flight.arrive()
  }
}
