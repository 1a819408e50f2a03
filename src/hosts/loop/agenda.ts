// What happens at a virtual time: timers, responses of the network, frames.
import { footprint } from '../../machine/footprint'
import type { Agent } from '../../machine/running/agent'

export interface Appointment {
  /** Virtual ms. */
  readonly due: number
  /** Of appointments at the same time, a lower rank is kept first. */
  readonly rank: number
  /** Of those of one rank, an earlier moment. */
  readonly moment: number
  /** Of those of one moment, what was added first. */
  readonly turn: number
  readonly keep: () => void
  /** Where it stands in the agenda's heap. */
  place: number
}

export class Agenda {
  /** A binary heap: each appointment comes before the two at 2n + 1 and 2n + 2. */
  private readonly heap: Appointment[] = []
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
    const place = this.heap.length
    const appointment: Appointment = { due, rank, moment, turn: ++this.lastTurn, keep, place }
    this.heap.push(appointment)
    footprint?.arranges(appointment)
    this.rise(appointment)
    return appointment
  }

  /** Does nothing where it was kept or cancelled before. */
  cancel(appointment: Appointment): void {
    if (this.heap[appointment.place] !== appointment) return
    const last = this.heap.pop()!
    if (last === appointment) return
    this.put(last, appointment.place)
    this.rise(last)
    this.sink(last)
  }

  /** When the next appointment is; undefined where there is none. */
  get next(): number | undefined {
    return this.heap[0]?.due
  }

  keepDue({ clock }: Agent): void {
    for (let first = this.heap[0]; first !== undefined && first.due <= clock.now; first = this.heap[0]) {
      this.cancel(first)
      footprint?.keeps(first)
      first.keep()
    }
    footprint?.keeps()
  }

  /** Nothing can run: virtual time jumps to the next appointment. False where there is none. */
  waitForNext(agent: Agent): boolean {
    if (this.next === undefined) return false
    agent.moveClock(this.next)
    return true
  }

  private put(appointment: Appointment, place: number): void {
    this.heap[place] = appointment
    appointment.place = place
  }

  private rise(appointment: Appointment): void {
    while (appointment.place > 0) {
      const parent = this.heap[(appointment.place - 1) >> 1]!
      if (isBefore(parent, appointment)) return
      this.exchange(parent, appointment)
    }
  }

  private sink(appointment: Appointment): void {
    for (
      let child = this.firstChild(appointment);
      child !== undefined;
      child = this.firstChild(appointment)
    ) {
      if (isBefore(appointment, child)) return
      this.exchange(appointment, child)
    }
  }

  private firstChild({ place }: Appointment): Appointment | undefined {
    const left = this.heap[2 * place + 1]
    const right = this.heap[2 * place + 2]
    return left !== undefined && right !== undefined && isBefore(right, left) ? right : left
  }

  private exchange(upper: Appointment, lower: Appointment): void {
    const { place } = upper
    this.put(upper, lower.place)
    this.put(lower, place)
  }
}

const isBefore = (a: Appointment, b: Appointment): boolean =>
  (a.due - b.due || a.rank - b.rank || a.moment - b.moment || a.turn - b.turn) < 0
