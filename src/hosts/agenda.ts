// What happens at a virtual time: timers, responses of the network, frames.
import type { Agent } from '../machine/agent'

export interface Appointment {
  /** Virtual ms. */
  readonly due: number
  /** Of appointments at the same time, a lower rank is kept first. */
  readonly rank: number
  /** Of those of one rank, an earlier moment. */
  readonly moment: number
  readonly keep: () => void
}

export class Agenda {
  /** By time, then by rank, then by the moment from which they are counted. */
  private appointments: Appointment[] = []
  private lastMoment = 0

  /**
   * Now, below the resolution of virtual time: each moment is later than the one before, so that of two equal delays the
   * one that began first ends first.
   */
  moment(): number {
    return ++this.lastMoment
  }

  add(due: number, keep: () => void, rank = 0, moment = this.moment()): Appointment {
    const appointment: Appointment = { due, rank, moment, keep }
    const at = this.appointments.findIndex(
      (other) => (other.due - due || other.rank - rank || other.moment - moment) > 0,
    )
    this.appointments.splice(at < 0 ? this.appointments.length : at, 0, appointment)
    return appointment
  }

  cancel(appointment: Appointment): void {
    this.appointments = this.appointments.filter((other) => other !== appointment)
  }

  /** When the next appointment is; undefined where there is none. */
  get next(): number | undefined {
    return this.appointments[0]?.due
  }

  keepDue({ clock }: Agent): void {
    while (this.next !== undefined && this.next <= clock.now) this.appointments.shift()!.keep()
  }

  /** Nothing can run: virtual time jumps to the next appointment. False where there is none. */
  waitForNext(agent: Agent): boolean {
    if (this.next === undefined) return false
    agent.moveClock(this.next)
    return true
  }
}
