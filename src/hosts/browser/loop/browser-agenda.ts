// When a browser wakes up for its timers. For a short one it does so in time. A longer one may be some ms late, and waits for a short one
// that is due by then, so that the browser wakes up once for both; then the short one goes first. So Chromium does.
import { footprint } from '../../../machine/footprint'
import type { Agent, Continuation } from '../../../machine/running/agent'
import { Heap, type HeapEntry } from '../../../machine/running/heap'
import { Agenda, type Appointment, isBefore } from '../../loop/agenda'
import type { BrowserTimer } from './timers'

/** From this delay on, in ms, a timer may be late. */
const LOOSE_DELAY_IN_MS = 32
const LEEWAY_IN_MS = 8

/** A timer as the browser waits for it. */
interface Wait extends HeapEntry {
  readonly timer: BrowserTimer
  readonly appointment: Appointment
  /** The virtual time by which it runs, in ms. */
  latest: number
  /** It was decided whether it waits for a shorter one. */
  isDecided: boolean
}

export class BrowserAgenda extends Agenda {
  private readonly timersByTime = new Heap(isBefore)
  private readonly waits = new Heap<Wait>((a, b) => (a.latest - b.latest || orderOf(a, b)) < 0)
  private readonly waitOf = new Map<Appointment, Wait>()

  addTimer(timer: BrowserTimer, release: () => void): Appointment {
    const appointment = this.arrange(timer.due, release, 0, timer.moment)
    const latest = timer.due + (timer.delay < LOOSE_DELAY_IN_MS ? 0 : LEEWAY_IN_MS)
    const wait: Wait = { timer, appointment, latest, isDecided: false, place: 0 }
    this.timersByTime.add(appointment)
    this.waits.add(wait)
    this.waitOf.set(appointment, wait)
    return appointment
  }

  override cancel(appointment: Appointment): void {
    const wait = this.waitOf.get(appointment)
    if (wait === undefined) super.cancel(appointment)
    else this.forget(wait)
  }

  private forget(wait: Wait): void {
    this.waitOf.delete(wait.appointment)
    this.waits.remove(wait)
    this.timersByTime.remove(wait.appointment)
  }

  override get next(): number | undefined {
    const timer = this.waits.first?.appointment.due
    const other = super.next
    return timer === undefined || other === undefined ? (timer ?? other) : Math.min(timer, other)
  }

  override keepDue(agent: Agent): void {
    const { now } = agent.clock
    let time = 0
    for (const { appointment } of this.takeTimers(now)) {
      time = Math.max(time, appointment.due)
      this.keepBefore({ ...appointment, due: time })
      this.keep(appointment)
    }
    super.keepDue(agent)
  }

  /** Those that are due, in the order in which they run, once one is that the browser wakes up for. */
  private takeTimers(now: number): Wait[] {
    const first = this.waits.first
    if (first === undefined || first.appointment.due > now) return []
    const due: Wait[] = []
    for (
      let next = this.timersByTime.first;
      next !== undefined && next.due <= now;
      next = this.timersByTime.first
    ) {
      const wait = this.waitOf.get(next)!
      this.forget(wait)
      due.push(wait)
    }
    return due.sort((a, b) => a.latest - b.latest || orderOf(a, b))
  }

  override waitForNext(agent: Agent): boolean {
    this.decideWhetherToWait(agent)
    return super.waitForNext(agent)
  }

  /** On a busy machine a longer timer may not find a shorter one to wait for. */
  private decideWhetherToWait(agent: Agent): void {
    const earliest = this.timersByTime.first
    const wait = earliest && this.waitOf.get(earliest)
    if (wait === undefined || wait === this.waits.first || wait.isDecided || agent.belief !== null) return
    wait.isDecided = true
    if (agent.choose('late-timer', waysOf(wait.timer)) === 0) return
    wait.latest = wait.appointment.due
    this.waits.move(wait)
  }
}

const orderOf = (a: Wait, b: Wait): number =>
  a.appointment.moment - b.appointment.moment || a.appointment.turn - b.appointment.turn

const waysOf = (timer: BrowserTimer): Continuation[] => [
  { text: 'a longer timer waits for a shorter one', ...(footprint && { later: [timer] }) },
  { text: 'the longer timer runs in time', ...(footprint && { earlier: [timer] }) },
]
