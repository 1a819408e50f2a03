// A log that keeps everything of a window, and before it no more than a record of queues does. What variables, frames and
// objects are when the window opens is kept as the last write to each place, and written when it opens.
import { EventLog } from './event-log'
import { EVENT } from './kinds'
import { QUEUE_EVENTS } from './queue-recorder'

/** Positions in the record of queues: the window begins with the first and ends with the last of them. */
export interface Window {
  readonly from: number
  readonly to: number
}

const CONTEXT_POPPED = EVENT['context-popped']

export class WindowLog extends EventLog {
  /** For each event of the record of queues from the window's first on: its position here. */
  readonly queueEvents: number[] = []
  private queueCount = 0
  /** The last event was left out, so its writes are not journal rows either. */
  private isSkipping = false
  /** What was written by events that are not kept: by place, then by key. */
  private readonly unwritten = new Map<number, Map<number, number>>()

  constructor(
    limit: number,
    private readonly window: Window,
    onFull: () => never,
    /** Called when the window's last event has been recorded. */
    private readonly onEnd: () => never,
  ) {
    super(limit, onFull)
  }

  override event(kind: number, span: number, subject: number): void {
    if (this.queueCount > this.window.to) this.onEnd()
    const isOfQueues = QUEUE_EVENTS.has(kind)
    this.isSkipping = !isOfQueues && !this.isOpen
    if (kind === CONTEXT_POPPED && !this.isOpen) this.unwritten.delete(subject)
    if (this.isSkipping) return
    super.event(kind, span, subject)
    if (!isOfQueues) return
    this.queueCount++
    if (this.queueCount === this.window.from + 1) this.open()
    if (this.isOpen) this.queueEvents.push(this.lastEvent)
  }

  override write(target: number, key: number, value: number): void {
    if (!this.isSkipping) super.write(target, key, value)
    else if (this.unwritten.has(target)) this.unwritten.get(target)!.set(key, value)
    else this.unwritten.set(target, new Map([[key, value]]))
  }

  private get isOpen(): boolean {
    return this.queueCount > this.window.from
  }

  private open(): void {
    for (const [target, values] of this.unwritten)
      for (const [key, value] of values) super.write(target, key, value)
    this.unwritten.clear()
  }
}
