// Workers that have nothing to do wait for a marker: the base marker says that a job may be there, a delay marker when the next
// delayed job is due. Whoever takes it away is woken, the one that has waited longest first.
import type { Alarm, ServerConnection } from '../connection'
import type { QueueState } from './queue-state'

/** What a wait ends with: the base marker, the due time of a delayed job, or nothing where it has waited long enough. */
export type Woken = 'base' | number | undefined

interface Sleeper {
  readonly connection: ServerConnection
  readonly wake: (woken: Woken) => void
  /** When it began, in virtual ms, and how long it waits at most. */
  readonly since: number
  readonly most: number
  alarm: Alarm | undefined
}

export class Marker {
  private hasBase = false
  private delay: number | undefined
  private readonly sleepers = new Set<Sleeper>()

  constructor(private readonly home: QueueState) {}

  setBase(): void {
    this.hasBase = true
    if (this.sleepers.size > 0) this.home.server.serveLater(this)
  }

  /** `due`: ms since 1970. */
  setDelay(due: number): void {
    this.delay = due
    if (this.sleepers.size > 0) this.home.server.serveLater(this)
  }

  clear(): void {
    this.hasBase = false
    this.delay = undefined
  }

  /** A job is in the line, but may not be taken now: sleeping workers look again when their wait ends. */
  jobWaits(): void {
    for (const sleeper of this.sleepers) this.setAlarm(sleeper)
  }

  /** After a command. */
  serve(): void {
    for (const sleeper of this.sleepers) {
      const woken = this.take()
      if (woken === undefined) return
      this.sleepers.delete(sleeper)
      sleeper.alarm?.cancel()
      sleeper.connection.answer(() => sleeper.wake(woken))
    }
  }

  /** The base marker is taken first. */
  private take(): Woken {
    if (this.hasBase) {
      this.hasBase = false
      return 'base'
    }
    const { delay } = this
    this.delay = undefined
    return delay
  }

  /**
   * Waits for a marker, but not longer than so many ms. `isExact`: also where nothing could be there then, as somebody wants
   * the answer. Gives what ends the wait.
   */
  wait(
    connection: ServerConnection,
    most: number,
    isExact: boolean,
    wake: (woken: Woken) => void,
  ): () => void {
    const woken = this.take()
    if (woken !== undefined) {
      connection.answer(() => wake(woken))
      return () => {}
    }
    const since = this.home.server.agent.clock.now
    const sleeper: Sleeper = { connection, wake, since, most, alarm: undefined }
    this.sleepers.add(sleeper)
    if (isExact || this.home.hasLine || this.home.delayed.size > 0) this.setAlarm(sleeper)
    return () => {
      this.sleepers.delete(sleeper)
      sleeper.alarm?.cancel()
    }
  }

  private setAlarm(sleeper: Sleeper): void {
    if (sleeper.alarm !== undefined) return
    const { agent } = this.home.server
    const { since, most, connection } = sleeper
    const turns = Math.max(Math.ceil((agent.clock.now - since) / most), 1)
    sleeper.alarm = connection.at(since + turns * most, `wait for ${this.home.name}`, () => {
      this.sleepers.delete(sleeper)
      sleeper.wake(undefined)
    })
  }
}
