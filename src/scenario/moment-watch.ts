// Watches a run for a moment: the position in its record, and the frames that are on the stack there.

import type { HostFactory } from '../hosts/host-options'
import type { Observer, Outlook } from '../machine/event'
import type { ObjectValue } from '../machine/objects/object'
import type { Agent } from '../machine/running/agent'
import type { ExecutionContext } from '../machine/running/execution-context'
import { LimitReached } from '../machine/running/limits'
import type { EventLog } from '../record/event-log'
import { createRecorder, Recorder } from '../record/recorder'
import { type Prepared, prepare, runProgram } from './prepared'
import type { RunOptions } from './run'

/** Events told while a call begins: the variables are there only after them. */
const OF_A_BEGINNING: ReadonlySet<string> = new Set(['parameterBound', 'environmentMade'])

/** What ended the run ends its copy. */
const STOP: Outlook = { horizon: 0, seenUntil: 0, intervals: [] }

/** Ends the copy. */
class Seen extends LimitReached {}

/** Runs a program again, up to a position of its record, and looks at what is there. Nothing of that is the run's own. */
export function lookAt<T>(
  createHost: HostFactory,
  source: string,
  options: RunOptions,
  position: number,
  look: (prepared: Prepared, watch: MomentWatch) => T,
): T {
  let seen: T | undefined
  lookAtEach(createHost, source, options, [position], (prepared, watch) => {
    seen = look(prepared, watch)
    return 'end'
  })
  return seen!
}

/** Looks at several ascending positions in one copy; after each look the copy goes on, or ends. */
export function lookAtEach(
  createHost: HostFactory,
  source: string,
  options: RunOptions,
  positions: readonly number[],
  look: (prepared: Prepared, watch: MomentWatch, index: number) => 'go on' | 'end',
): void {
  let prepared: Prepared | undefined
  const watch = new MomentWatch(positions, (index) => {
    if (look(prepared!, watch, index) === 'end' || index === positions.length - 1) throw new Seen('steps')
  })
  const given: RunOptions = { ...options, record: 'everything' }
  prepared = prepare(createHost, source, given, { createObserver: watch.observe })
  prepared.agent.lookAhead = () => STOP
  try {
    if (positions[0]! < 0) watch.come()
    runProgram(prepared)
    // The last event of all is that of the limit.
    watch.come()
  } catch (error) {
    if (!(error instanceof Seen)) throw error
  }
}

export class MomentWatch {
  /** All objects that the record mentions, by identity. */
  readonly objects = new Map<number, ObjectValue>()
  /** Frames that the record shows, bottom first. */
  readonly frames: ExecutionContext[] = []
  /** Contexts of files, which keep their variables for as long as the program runs. */
  readonly files: ExecutionContext[] = []
  /** The binding that the last event declared; -1 where it declared none. */
  declaring = -1
  /** Looking ran code of the program, which may have changed something. */
  ranProgram = false
  /** Nothing that happens now belongs to the run. */
  private isMuted = false
  /** Index of the position that is waited for. */
  private next = 0

  constructor(
    private readonly positions: readonly number[],
    private readonly onMoment: (index: number) => void,
  ) {}

  /** An observer that records as always, and notices. */
  readonly observe = (log: EventLog, agent: Agent): Observer => {
    const recorder = createRecorder(log, agent, this.objects)
    const observer = Object.create(recorder)
    for (const method of Object.keys(Recorder.prototype) as (keyof Observer)[]) {
      const record = (recorder[method] as (...args: unknown[]) => void).bind(recorder)
      observer[method] = (...args: unknown[]) => {
        if (this.isMuted) {
          this.noteLook(method, args)
          return
        }
        if (this.isDue(log) && !OF_A_BEGINNING.has(method)) this.come()
        record(...args)
        this.note(method, args)
        if (this.isDue(log) && method !== 'contextPushed' && !OF_A_BEGINNING.has(method)) this.come()
      }
    }
    return observer
  }

  private isDue({ lastEvent }: EventLog): boolean {
    return lastEvent >= this.positions[this.next]!
  }

  /** The run has come to a moment, or to its end. */
  come(): void {
    if (this.next >= this.positions.length) return
    this.isMuted = true
    this.onMoment(this.next++)
    this.isMuted = false
  }

  private noteLook(method: keyof Observer, [context]: readonly unknown[]): void {
    if (method !== 'contextPushed') return
    const { code } = context as ExecutionContext
    // What is evaluated is code itself.
    this.ranProgram ||= code !== null && !code.isLibrary && code.kind !== 'eval'
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
