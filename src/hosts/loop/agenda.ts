// What happens at a virtual time: timers, responses of the network, frames.
import { footprint } from '../../machine/footprint'
import type { Agent } from '../../machine/running/agent'
import { Heap, type HeapEntry } from '../../machine/running/heap'

export interface Appointment extends HeapEntry {
  /** Virtual ms. */
  readonly due: number
  /** Of appointments at the same time, a lower rank is kept first. */
  readonly rank: number
  /** Of those of one rank, an earlier moment. */
  readonly moment: number
  /** Of those of one moment, what was added first. */
  readonly turn: number
  readonly keep: () => void
}

export class Agenda {
  private readonly heap = new Heap<Appointment>(isBefore)
  private lastMoment = 0
  private lastTurn = 0

  /**
   * Now, below the resolution of virtual time: each moment is later than the one before, so that of two equal delays the
   * one that began first ends first.
   */
  moment(): number {
    return ++this.lastMoment
  }

  add(due: number, keep: () => void, rank = 0, moment = this.moment()): Appointment {
    const appointment = this.arrange(due, keep, rank, moment)
    this.heap.add(appointment)
    return appointment
  }

  protected arrange(due: number, keep: () => void, rank: number, moment: number): Appointment {
    const appointment: Appointment = { due, rank, moment, turn: ++this.lastTurn, keep, place: 0 }
    footprint?.arranges(appointment)
    return appointment
  }

  /** Does nothing where it was kept or cancelled before. */
  cancel(appointment: Appointment): void {
    this.heap.remove(appointment)
  }

  /** When the next appointment is; undefined where there is none. */
  get next(): number | undefined {
    return this.heap.first?.due
  }

  keepDue({ clock }: Agent): void {
    for (let { first } = this.heap; first !== undefined && first.due <= clock.now; { first } = this.heap)
      this.keepFirst(first)
    footprint?.keeps()
  }

  /** All that come before one that is none of them. */
  protected keepBefore(other: Appointment): void {
    for (let { first } = this.heap; first !== undefined && isBefore(first, other); { first } = this.heap)
      this.keepFirst(first)
  }

  private keepFirst(first: Appointment): void {
    this.heap.remove(first)
    this.keep(first)
  }

  protected keep(appointment: Appointment): void {
    footprint?.keeps(appointment)
    appointment.keep()
  }

  /** Called where nothing can run: virtual time jumps to the next appointment. False where there is none. */
  waitForNext(agent: Agent): boolean {
    if (this.next === undefined) return false
    agent.moveClock(this.next)
    return true
  }
}

export const isBefore = (a: Appointment, b: Appointment): boolean =>
  (a.due - b.due || a.rank - b.rank || a.moment - b.moment || a.turn - b.turn) < 0
