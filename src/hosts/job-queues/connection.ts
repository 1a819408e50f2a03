// A connection to a simulated server. The server does a command at once, in one step; its answer comes in a turn of the loop, and
// what has come by then comes together, as from one read of a socket.
import { createHelper, type NativeFunction } from '../../machine/objects/function'
import type { Agent } from '../../machine/running/agent'
import type { ShelfEntry } from '../../machine/task'
import type { Value } from '../../machine/value'

export interface Expected extends ShelfEntry {
  queue?: unknown
}

/** The loop of a host, as far as it waits for what comes from outside. */
export interface Wire {
  expect(agent: Agent, label: string, callback: Value, work: () => readonly Value[], due: number): Expected
  cancel(agent: Agent, request: Expected): void
  /** It keeps nothing alive. */
  unref(request: Expected): void
}

/** Settles what waits for an answer; it runs nothing of the program. */
export type Settle = () => void

export class ServerConnection {
  private readonly arrived: Settle[] = []
  private readonly deliverer: NativeFunction

  constructor(
    private readonly agent: Agent,
    private readonly wire: Wire,
    /** What its answers are called: "answer to mail". */
    private readonly label: string,
  ) {
    this.deliverer = createHelper(agent, 'deliverer', 0, () => {
      for (const settle of this.arrived.splice(0)) settle()
      return undefined
    })
  }

  /** The answers of a connection come in the order of its commands. */
  answer(settle: Settle): void {
    const { agent, label } = this
    if (this.arrived.push(settle) > 1) return
    this.expect(label, this.deliverer, agent.clock.now).queue = this
  }

  /** Something that happens by itself at a virtual time; it keeps nothing alive, unless somebody waits for it. */
  at(due: number, label: string, happen: Settle, isRef = false): Alarm {
    const { agent, wire } = this
    const callback = createHelper(agent, 'deliverer', 0, () => void happen())
    const request = this.expect(label, callback, Math.max(due, agent.clock.now))
    if (!isRef) wire.unref(request)
    return new Appointment(this, request)
  }

  cancel(request: Expected): void {
    this.wire.cancel(this.agent, request)
  }

  /** Answers arrive outside of any context of the program: where one ends, others still get theirs. */
  private expect(label: string, callback: Value, due: number): Expected {
    const { agent, wire } = this
    const { asyncContext } = agent
    agent.asyncContext = undefined
    const expected = wire.expect(agent, label, callback, NO_ARGUMENTS, due)
    agent.asyncContext = asyncContext
    return expected
  }
}

export interface Alarm {
  cancel(): void
}

/** There may be a million of them: an object is smaller than a closure. */
class Appointment implements Alarm {
  constructor(
    private readonly connection: ServerConnection,
    private readonly request: Expected,
  ) {}

  cancel(): void {
    this.connection.cancel(this.request)
  }
}

const NO_ARGUMENTS = () => []
