// Node keeps a list of timers per duration, and runs a list that is due to its end before the next one.
// https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick – the rest as observed in Node 20.
import { Heap, type HeapEntry } from '../../../machine/running/heap'
import { Queue } from '../../../machine/running/queue'
import type { Task, Timer } from '../../../machine/task'
import type { Value } from '../../../machine/value'

/** Timers of one duration, in the order they were set; all measured from when they were set. */
interface TimerList extends HeapEntry {
  readonly duration: number
  /** When the oldest is due, in ms. */
  expiry: number
  /** Breaks ties between lists. */
  order: number
  readonly timers: Queue<NodeTimer>
}

export interface NodeTimer extends Timer {
  /** Loop time at which it was set, in whole ms. */
  start: number
  /** Keeps the process alive. */
  isRef: boolean
  /** How many lines were printed before it was set. */
  linesBefore: number
  readonly asyncContext: Value
  /** What the program got, and what `this` is in its callback. */
  object: Value
  /** Queued once it is due, so that the record sees it wait. */
  task: Task | undefined
}

export class TimerLists {
  private readonly lists = new Map<number, TimerList>()
  private readonly inOrder = new Heap<TimerList>(isBefore)
  /** Lists that may be empty. */
  private readonly drained = new Set<TimerList>()
  /** How many wait for each moment. */
  private readonly counts = new Map<number, number>()
  private lastOrder = 0
  newestId = 0

  insert(timer: NodeTimer): void {
    this.newestId = Math.max(this.newestId, timer.id)
    timer.due = timer.start + timer.delay
    let list = this.lists.get(timer.delay)
    if (list === undefined) {
      const order = this.lastOrder++
      list = {
        duration: timer.delay,
        expiry: timer.due,
        order,
        timers: new Queue(),
        place: 0,
      }
      this.lists.set(timer.delay, list)
      this.inOrder.add(list)
    }
    list.timers.add(timer)
    this.count(timer.due, 1)
  }

  private count(due: number, change: number): void {
    const count = (this.counts.get(due) ?? 0) + change
    if (count === 0) this.counts.delete(due)
    else this.counts.set(due, count)
  }

  hasDueAt(ms: number): boolean {
    return this.counts.has(ms)
  }

  private drop(list: TimerList): void {
    this.lists.delete(list.duration)
    this.inOrder.remove(list)
    this.drained.delete(list)
  }

  remove(timer: NodeTimer): void {
    const list = this.lists.get(timer.delay)
    if (list === undefined) return
    if (list.timers.remove(timer)) this.count(timer.due, -1)
    if (list.timers.size === 0) this.drop(list)
  }

  /** What a timer hangs between in the list of its duration; the newest comes first. */
  neighbours(timer: NodeTimer): [previous: string | undefined, next: string | undefined] {
    const timers = [...(this.lists.get(timer.delay)?.timers ?? [])]
    const at = timers.indexOf(timer)
    if (at < 0) return [undefined, undefined]
    return [at === timers.length - 1 ? 'TimersList' : 'Timeout', at === 0 ? 'TimersList' : 'Timeout']
  }

  get all(): NodeTimer[] {
    return [...this.lists.values()].flatMap(({ timers }) => [...timers])
  }

  /** When the first list is due; undefined where no timer waits. */
  get nextExpiry(): number | undefined {
    return this.inOrder.first?.expiry
  }

  get next(): NodeTimer | undefined {
    return this.inOrder.first?.timers.first
  }

  /** The number of the timer that is next. */
  get nextId(): number | undefined {
    return this.next?.id
  }

  get hasRef(): boolean {
    for (const list of this.lists.values()) if (list.timers.find(({ isRef }) => isRef)) return true
    return false
  }

  /** How many timers keep the process alive. */
  get refCount(): number {
    let count = 0
    for (const { timers } of this.lists.values()) count += [...timers].filter(({ isRef }) => isRef).length
    return count
  }

  /** All timers that would run if the phase began at `now`, in that order, without taking them. */
  *dueAt(now: number): Generator<NodeTimer> {
    const lists = [...this.inOrder.upTo(({ expiry }) => expiry <= now)]
    for (const { timers } of lists.sort((a, b) => (isBefore(a, b) ? -1 : 1)))
      for (const timer of timers) {
        if (timer.due > now) break
        yield timer
      }
  }

  /** A list ends with its last timer. */
  dropEmpty(): void {
    for (const list of this.drained) if (list.timers.size === 0) this.drop(list)
    this.drained.clear()
  }

  /** Takes the next timer of a phase that began at `now`. */
  takeDue(now: number): NodeTimer | undefined {
    for (let { first } = this.inOrder; first !== undefined && first.expiry <= now; { first } = this.inOrder) {
      const timer = first.timers.first
      if (timer === undefined) this.drop(first)
      else if (timer.due > now) this.postpone(first, timer)
      else {
        this.drained.add(first)
        this.count(timer.due, -1)
        return first.timers.take()
      }
    }
    return undefined
  }

  /** The list's oldest timer is not due yet: the list waits for it, behind lists that expire at the same time. */
  private postpone(list: TimerList, timer: NodeTimer): void {
    list.expiry = timer.due
    list.order = this.lastOrder++
    this.inOrder.move(list)
  }
}

const isBefore = (a: TimerList, b: TimerList): boolean => (a.expiry - b.expiry || a.order - b.order) < 0
