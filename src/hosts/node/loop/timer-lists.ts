// Node keeps a list of timers per duration, and runs a list that is due to its end before the next one.
// https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick – the rest as observed in Node 20.
import type { Timer } from '../../../machine/task'
import type { Value } from '../../../machine/value'

/** Timers of one duration, in the order they were set; all measured from when they were set. */
interface TimerList {
  readonly duration: number
  /** When the oldest is due, in ms. */
  expiry: number
  /** Breaks ties between lists. */
  order: number
  timers: NodeTimer[]
}

export interface NodeTimer extends Timer {
  /** Loop time at which it was set, in whole ms. */
  start: number
  /** Keeps the process alive. */
  isRef: boolean
  readonly asyncContext: Value
}

export class TimerLists {
  private readonly lists = new Map<number, TimerList>()
  private lastOrder = 0
  newestId = 0

  insert(timer: NodeTimer): void {
    this.newestId = Math.max(this.newestId, timer.id)
    timer.due = timer.start + timer.delay
    let list = this.lists.get(timer.delay)
    if (list === undefined) {
      list = { duration: timer.delay, expiry: timer.due, order: this.lastOrder++, timers: [] }
      this.lists.set(timer.delay, list)
    }
    list.timers.push(timer)
  }

  remove(timer: NodeTimer): void {
    const list = this.lists.get(timer.delay)
    if (list === undefined) return
    list.timers = list.timers.filter((other) => other !== timer)
    if (list.timers.length === 0) this.lists.delete(timer.delay)
  }

  /** What a timer hangs between in the list of its duration; the newest comes first. */
  neighbours(timer: NodeTimer): [previous: string | undefined, next: string | undefined] {
    const timers = this.lists.get(timer.delay)?.timers ?? []
    const at = timers.indexOf(timer)
    if (at < 0) return [undefined, undefined]
    return [at === timers.length - 1 ? 'TimersList' : 'Timeout', at === 0 ? 'TimersList' : 'Timeout']
  }

  get all(): NodeTimer[] {
    return [...this.lists.values()].flatMap(({ timers }) => timers)
  }

  /** When the first list is due; undefined where no timer waits. */
  get nextExpiry(): number | undefined {
    return this.first?.expiry
  }

  get next(): NodeTimer | undefined {
    return this.first?.timers[0]
  }

  /** The number of the timer that is next. */
  get nextId(): number | undefined {
    return this.first?.timers[0]?.id
  }

  get hasRef(): boolean {
    for (const list of this.lists.values()) if (list.timers.some(({ isRef }) => isRef)) return true
    return false
  }

  /** How many timers keep the process alive. */
  get refCount(): number {
    let count = 0
    for (const { timers } of this.lists.values()) count += timers.filter(({ isRef }) => isRef).length
    return count
  }

  /** All timers that would run if the phase began at `now`, without taking them. */
  *dueAt(now: number): Generator<NodeTimer> {
    for (const list of this.lists.values()) for (const timer of list.timers) if (timer.due <= now) yield timer
  }

  /** A list ends with its last timer. */
  dropEmpty(): void {
    for (const { timers, duration } of this.lists.values())
      if (timers.length === 0) this.lists.delete(duration)
  }

  /** Takes the next timer of a phase that began at `now`. */
  takeDue(now: number): NodeTimer | undefined {
    for (let list = this.first; list !== undefined && list.expiry <= now; list = this.first) {
      const timer = list.timers[0]
      if (timer === undefined) this.lists.delete(list.duration)
      else if (now - timer.start < list.duration) this.postpone(list, timer, now)
      else {
        list.timers.shift()
        return timer
      }
    }
    return undefined
  }

  /** The list's oldest timer is not due yet: the list waits for it, behind lists that expire at the same time. */
  private postpone(list: TimerList, timer: NodeTimer, now: number): void {
    list.expiry = Math.max(timer.start + list.duration, now + 1)
    list.order = this.lastOrder++
  }

  private get first(): TimerList | undefined {
    let first: TimerList | undefined
    for (const list of this.lists.values()) {
      const isEarlier = first === undefined || list.expiry < first.expiry
      if (isEarlier || (list.expiry === first!.expiry && list.order < first!.order)) first = list
    }
    return first
  }
}
