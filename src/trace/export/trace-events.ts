// A trace in the Trace Event Format, for Perfetto and other viewers. An event of the record is a microsecond, as nearly all of them
// happen at the same virtual time, which is among the arguments.
// https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
import { explain } from '../explain'
import { plainText } from '../explain/phrases'
import { lineDetail } from '../things/console/format'
import { jobEntry } from '../things/jobs/read'
import { contextDetail } from '../things/stack/format'
import { taskEntry } from '../things/tasks/read'
import { timerDetail } from '../things/timers/format'
import type { Trace } from '../trace'

interface TraceEvent {
  readonly name: string
  /** B and E begin and end a slice, b and e one that waits, s and f an arrow, i is an instant, M says a name. */
  readonly ph: 'B' | 'E' | 'b' | 'e' | 's' | 'f' | 'i' | 'M' | 'C'
  readonly ts: number
  readonly pid: 1
  readonly tid: number
  readonly args?: unknown
  readonly cat?: string
  /** Of what waits, and of both ends of an arrow. */
  readonly id?: number
  /** An instant is shown in its lane only. */
  readonly s?: 't'
  /** An arrow ends at the slice that begins there. */
  readonly bp?: 'e'
}

const LANES = { loop: 1, stack: 2, console: 3, waiting: 4 } as const

const LANE_NAMES = {
  loop: 'Tasks and jobs',
  stack: 'Call stack',
  console: 'Console',
  waiting: 'Waiting',
} as const

export function traceEvents(trace: Trace): {
  readonly traceEvents: readonly TraceEvent[]
  readonly displayTimeUnit: 'ms'
} {
  const writer = new TraceEventWriter(trace)
  for (let position = 0; position < trace.length; position++) writer.write(position)
  writer.end()
  return { traceEvents: writer.events, displayTimeUnit: 'ms' }
}

type Lane = keyof typeof LANES

class TraceEventWriter {
  readonly events: TraceEvent[] = []
  /** By lane, the slices that have not ended: each must end before the one around it. */
  private readonly open: { readonly [L in Lane]: number[] } = {
    loop: [],
    stack: [],
    console: [],
    waiting: [],
  }
  /** Who waits. */
  private readonly waiting = new Set<number>()

  constructor(private readonly trace: Trace) {
    this.events.push({
      name: 'process_name',
      ph: 'M',
      ts: 0,
      pid: 1,
      tid: 0,
      args: { name: `Loopscope · ${trace.host}` },
    })
    for (const lane of Object.keys(LANES) as Lane[])
      this.events.push({
        name: 'thread_name',
        ph: 'M',
        ts: 0,
        pid: 1,
        tid: LANES[lane],
        args: { name: LANE_NAMES[lane] },
      })
  }

  write(position: number): void {
    const subject = this.trace.subjectAt(position)
    switch (this.trace.kindAt(position)) {
      case 'task-enqueued':
        this.wait(position, subject, nameOf(taskEntry(this.trace, subject)))
        break
      case 'job-enqueued':
        this.wait(position, subject, nameOf(jobEntry(this.trace, subject)))
        break
      case 'timer-registered':
        this.wait(position, subject, `T${timerDetail(this.trace, subject).number}`)
        break
      case 'timer-due':
      case 'timer-cleared':
        this.stopWaiting(position, subject)
        break
      case 'task-started':
        this.start(position, subject, nameOf(taskEntry(this.trace, subject)))
        break
      case 'job-started':
        this.start(position, subject, nameOf(jobEntry(this.trace, subject)))
        break
      case 'task-ended':
      case 'job-ended':
        this.close('loop', position, subject)
        break
      case 'context-pushed':
      case 'context-resumed':
        this.begin('stack', position, subject, contextDetail(this.trace, subject).label)
        break
      case 'context-popped':
      case 'context-suspended':
        this.close('stack', position, subject)
        break
      case 'line-printed':
        this.instant('console', position, lineDetail(this.trace, subject).text)
        break
      case 'promise-settled':
      case 'error-thrown':
      case 'error-uncaught':
        this.instant('loop', position, plainText(explain(this.trace, position).short))
        break
    }
  }

  /** Nothing stays open. */
  end(): void {
    for (const lane of Object.keys(LANES) as Lane[])
      while (this.open[lane].length > 0) this.close(lane, this.trace.length, this.open[lane].at(-1)!)
    for (const id of [...this.waiting]) this.stopWaiting(this.trace.length, id)
  }

  private begin(lane: Lane, position: number, id: number, name: string): void {
    this.open[lane].push(id)
    this.events.push({ name, ph: 'B', ts: position, pid: 1, tid: LANES[lane], args: this.argsAt(position) })
  }

  /** What is above it ends with it. */
  private close(lane: Lane, position: number, id: number): void {
    const open = this.open[lane]
    const at = open.lastIndexOf(id)
    if (at < 0) return
    for (let left = open.length - at; left > 0; left--) {
      open.pop()
      this.events.push({ name: '', ph: 'E', ts: position, pid: 1, tid: LANES[lane] })
    }
  }

  private wait(position: number, id: number, name: string): void {
    this.waiting.add(id)
    this.events.push({
      name,
      cat: 'waiting',
      ph: 'b',
      id,
      ts: position,
      pid: 1,
      tid: LANES.waiting,
      args: this.argsAt(position),
    })
    this.events.push({
      name: 'runs',
      cat: 'runs',
      ph: 's',
      id,
      ts: position,
      pid: 1,
      tid: LANES[this.laneNow],
    })
  }

  private get laneNow(): Lane {
    return this.open.stack.length > 0 ? 'stack' : 'loop'
  }

  private start(position: number, id: number, name: string): void {
    const hasWaited = this.waiting.has(id)
    this.begin('loop', position, id, name)
    if (!hasWaited) return
    this.stopWaiting(position, id)
    this.events.push({
      name: 'runs',
      cat: 'runs',
      ph: 'f',
      bp: 'e',
      id,
      ts: position,
      pid: 1,
      tid: LANES.loop,
    })
  }

  private stopWaiting(position: number, id: number): void {
    if (!this.waiting.delete(id)) return
    this.events.push({ name: '', cat: 'waiting', ph: 'e', id, ts: position, pid: 1, tid: LANES.waiting })
  }

  private instant(lane: Lane, position: number, name: string): void {
    this.events.push({
      name,
      ph: 'i',
      s: 't',
      ts: position,
      pid: 1,
      tid: LANES[lane],
      args: this.argsAt(position),
    })
  }

  private argsAt(position: number) {
    const line = this.trace.spanAt(position)?.line
    return { 'virtual ms': this.trace.timeAt(position), ...(line !== undefined && { line }) }
  }
}

const nameOf = ({
  badge,
  label,
  kind,
}: {
  readonly badge: string
  readonly label: string
  readonly kind: string
}): string => (kind === 'script' ? label : `${badge} ${label}`)
