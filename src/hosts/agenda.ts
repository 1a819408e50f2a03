// What happens at a virtual time: timers, responses of the network, frames.
import type { Agent } from '../machine/agent'

export interface Appointment {
  /** Virtual ms. */
  readonly due: number
  /** Of appointments at the same time, a lower rank is kept first. */
  readonly rank: number
  readonly keep: () => void
}

export class Agenda {
  /** By time, then by rank, then in the order in which they were made. */
  private appointments: Appointment[] = []

  add(due: number, keep: () => void, rank = 0): Appointment {
    const appointment: Appointment = { due, rank, keep }
    const isLater = (other: Appointment) => other.due > due || (other.due === due && other.rank > rank)
    const at = this.appointments.findIndex(isLater)
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
