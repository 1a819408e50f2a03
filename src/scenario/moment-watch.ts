// Watches a run for a moment: the position in its record, and the frames that are on the stack there.
import type { Observer } from '../machine/event'
import type { Agent } from '../machine/running/agent'
import type { ExecutionContext } from '../machine/running/execution-context'
import type { EventLog } from '../record/event-log'
import { createRecorder, Recorder } from '../record/recorder'

/** Told by the machine while a call begins: its variables are there only after them. */
const OF_A_BEGINNING: ReadonlySet<string> = new Set(['parameterBound', 'environmentMade'])

export class MomentWatch {
  /** Frames that the record shows, bottom first. */
  readonly frames: ExecutionContext[] = []
  /** Contexts of files, which keep their variables for as long as the program runs. */
  readonly files: ExecutionContext[] = []
  /** The binding that the last event declared; -1 where it declared none. */
  declaring = -1
  /** Nothing that happens now belongs to the run. */
  isMuted = false
  private isWaiting = true

  constructor(
    private readonly position: number,
    private readonly onMoment: () => void,
  ) {}

  /** An observer that records as always, and notices. */
  readonly observe = (log: EventLog, agent: Agent): Observer => {
    const recorder = createRecorder(log, agent)
    const observer = Object.create(recorder)
    for (const method of Object.keys(Recorder.prototype) as (keyof Observer)[]) {
      const record = (recorder[method] as (...args: unknown[]) => void).bind(recorder)
      observer[method] = (...args: unknown[]) => {
        if (this.isMuted) return
        if (log.lastEvent >= this.position && !OF_A_BEGINNING.has(method)) this.come()
        record(...args)
        this.note(method, args)
        if (log.lastEvent >= this.position && method !== 'contextPushed' && !OF_A_BEGINNING.has(method))
          this.come()
      }
    }
    return observer
  }

  /** The run has come to its moment, or to its end. */
  come(): void {
    if (!this.isWaiting) return
    this.isWaiting = false
    this.isMuted = true
    this.onMoment()
  }

  private note(method: keyof Observer, args: readonly unknown[]): void {
    this.declaring = method === 'variableDeclared' ? (args[1] as number) : -1
    const [context] = args as [ExecutionContext]
    if (method === 'contextPushed' && context.traceId > 0) {
      this.frames.push(context)
      // Whoever asks may ask for them.
      if (context.code !== null && !context.code.isLibrary) context.code.needsArguments = true
      if (context.code?.file !== undefined) this.files.push(context)
    } else if (method === 'contextResumed' && context.traceId > 0) this.frames.push(context)
    else if ((method === 'contextPopped' || method === 'contextSuspended') && context.traceId > 0)
      this.frames.pop()
  }
}
