// Which tasks of a run touched what, which came of which, and what was decided on the way.
import type { Observer } from '../machine/event'
import { ArrayBufferObject } from '../machine/exotic/array-buffer'
import type { BufferView } from '../machine/exotic/typed-array'
import { type Footprint, type Move, SHARED } from '../machine/footprint'
import { isCallable } from '../machine/objects/function'
import type { ObjectValue } from '../machine/objects/object'
import type { PromiseObject } from '../machine/promises/promise'
import type { Agent } from '../machine/running/agent'
import type { ServerJob, ServerQueue, ServerWorker } from '../machine/server-queue'
import type { ShelfEntry, Task, Timer } from '../machine/task'
import { isObject, type Value } from '../machine/value'
import { TaskSet } from './task-set'

/** By number: readers and writers, each once, in order. */
export interface Access {
  readonly readers: number[]
  readonly writers: number[]
}

export interface TaskFacts {
  /** All tasks without which it would not be there, directly or not. */
  readonly causes: TaskSet
  /** Its causes, and tasks without which it would come later. */
  readonly carriers: TaskSet
  /** The direct ones of these. */
  readonly parents: number[]
  /** It runs only when nothing else is left to run. */
  readonly isEnd: boolean
}

export interface DecisionMade {
  readonly moves: readonly Move[]
  readonly chosen: number
  /** How many tasks had begun. */
  readonly at: number
}

/** Stands for all keys of an object. */
export const WHOLE = Symbol('whole')

/** Nothing of the program. */
const NOBODY = -1

/** More tasks than it is worth to compare with each other. */
const MAX_TASKS = 2000

/** Methods that change nothing, in which case nobody else has them by that name. */
const ASKING: ReadonlySet<string> = new Set(
  'then catch finally get has keys values entries forEach map filter slice concat join indexOf lastIndexOf includes find findIndex findLast some every reduce reduceRight at flat flatMap toString toJSON valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable getTime call apply bind size length toSorted toReversed'.split(
    ' ',
  ),
)

/** Names of functions that tell the time. */
const TELLING_TIME: ReadonlySet<string> = new Set(
  'now Date hrtime bigint uptime timeRemaining timeEnd timeLog timeStamp mark measure currentTime cpuUsage'.split(
    ' ',
  ),
)

/** What ends a program, whatever else is to come. */
const ENDING: ReadonlySet<string> = new Set(['halt'])

/** A typed array or a DataView: what it shows is its buffer's. */
const isView = (object: ObjectValue): object is ObjectValue & BufferView =>
  'buffer' in object && object.buffer instanceof ArrayBufferObject

/** What is known of a run. */
export interface RunFacts {
  readonly accesses: ReadonlyMap<object, ReadonlyMap<unknown, Access>>
  readonly tasks: readonly TaskFacts[]
  readonly decisions: readonly DecisionMade[]
  /** Tasks that something became. */
  readonly became: ReadonlyMap<object, readonly number[]>
}

export class Footprints implements Observer, Footprint, RunFacts {
  readonly heldBytes = 0
  readonly accesses = new Map<object, Map<unknown, Access>>()
  readonly tasks: TaskFacts[] = []
  private current = NOBODY
  /** The tasks that cause what is enqueued now. */
  private origin = NOBODY
  private readonly creators = new Map<object, number>()
  /** What has not happened yet. */
  private readonly pending = new Set<object>()
  /** Tasks that something became. */
  readonly became = new Map<object, number[]>()
  private readonly contributors = new Map<object, number[]>()
  private readonly lastOfQueue = new Map<unknown, number>()
  readonly decisions: DecisionMade[] = []
  private isOpaque = false
  private hasEnded = false

  /** The code that runs is no part of the program. */
  private isLibrary = () => false

  of(agent: Agent): this {
    this.isLibrary = () => agent.running?.code?.isLibrary === true
    return this
  }

  // What is touched

  reads(holder: object, key: unknown = WHOLE): void {
    const { readers } = this.accessTo(holder, key)
    if (readers.at(-1) !== this.current) readers.push(this.current)
  }

  writes(holder: object, key: unknown = WHOLE): void {
    const { writers } = this.accessTo(holder, key)
    if (writers.at(-1) !== this.current) writers.push(this.current)
  }

  private accessTo(holder: object, key: unknown): Access {
    let keys = this.accesses.get(holder)
    if (keys === undefined) {
      keys = new Map()
      this.accesses.set(holder, keys)
    }
    let access = keys.get(key)
    if (access === undefined) {
      access = { readers: [], writers: [] }
      keys.set(key, access)
    }
    return access
  }

  called(name: string, isMethod: boolean, thisValue: Value, args: readonly Value[]): void {
    const mayTell = TELLING_TIME.has(name) && (name !== 'Date' || args.length === 0)
    if ((mayTell && !this.isLibrary()) || (ENDING.has(name) && !this.hasEnded)) this.isOpaque = true
    if (isMethod && isObject(thisValue)) this.calledOn(thisValue, name)
    for (const arg of args) if (isObject(arg)) this.givenTo(arg)
  }

  /** What is given to a built-in is looked at, a node with its tree, and bytes may be filled. */
  private givenTo(object: ObjectValue): void {
    this.reads(object)
    if (isView(object)) this.writes(object.buffer)
    if ('document' in object) this.reads(SHARED.document)
  }

  private calledOn(object: ObjectValue, name: string): void {
    if (ASKING.has(name) || isCallable(object)) this.reads(object)
    else this.writes(object)
    if (isView(object) && !ASKING.has(name)) this.writes(object.buffer)
    if ('document' in object) this.writes(SHARED.document)
  }

  contributes(count: object): void {
    const contributors = this.contributors.get(count)
    if (contributors === undefined) this.contributors.set(count, [this.current])
    else contributors.push(this.current)
  }

  completes(count: object): void {
    for (const contributor of this.contributors.get(count) ?? []) this.isCarriedBy(contributor)
  }

  // Which task comes of which

  arranges(appointment: object): void {
    this.creators.set(appointment, this.origin)
  }

  keeps(appointment?: object): void {
    this.origin = appointment === undefined ? NOBODY : (this.creators.get(appointment) ?? NOBODY)
  }

  ends(): void {
    this.hasEnded = true
    const before = this.tasks.length
    this.begin(true)
    for (let task = 0; task < before; task++) this.isCausedBy(task)
  }

  private begin(isEnd = false): void {
    this.current = this.tasks.length
    this.origin = this.current
    this.tasks.push({ causes: new TaskSet(), carriers: new TaskSet(), parents: [], isEnd })
    if (this.tasks.length > MAX_TASKS) this.isOpaque = true
  }

  private isCausedBy(task: number): void {
    if (task < 0 || task === this.current || this.isOpaque) return
    const { causes } = this.tasks[this.current]!
    causes.add(task)
    causes.addAll(this.tasks[task]!.causes)
    this.isCarriedBy(task)
  }

  private isCarriedBy(task: number): void {
    if (task < 0 || task === this.current || this.isOpaque) return
    const { carriers, parents } = this.tasks[this.current]!
    parents.push(task)
    carriers.add(task)
    carriers.addAll(this.tasks[task]!.carriers)
  }

  /** What it was before it became a task. */
  private becomesCurrent(thing: object, isWhole = true): void {
    this.pending.delete(thing)
    const creator = this.creators.get(thing) ?? NOBODY
    if (isWhole) this.isCausedBy(creator)
    else this.isCarriedBy(creator)
    const before = this.became.get(thing)
    if (before === undefined) this.became.set(thing, [this.current])
    else before.push(this.current)
    this.writes(thing)
  }

  /** It will come because of the task that runs now. */
  private expects(thing: object): void {
    this.creators.set(thing, this.origin)
    this.pending.add(thing)
  }

  /** A task of a timer or of a shelf's entry was expected as that. */
  taskEnqueued(task: Task): void {
    if (task.entry === undefined && task.timer === undefined) this.expects(task)
  }

  taskStarted(task: Task): void {
    this.begin()
    const { entry, timer } = task
    if (timer !== undefined || task.source === 'rendering') this.begins()
    // Had the others been done before, it would not run.
    if ((timer ?? task).isRef === false) this.writes(SHARED.life)
    else this.reads(SHARED.life)
    for (const thing of [entry, timer, task]) if (thing !== undefined) this.becomesCurrent(thing)
    const { queue } = (entry ?? task) as { queue?: unknown }
    if (queue !== undefined) {
      this.isCarriedBy(this.lastOfQueue.get(queue) ?? NOBODY)
      this.lastOfQueue.set(queue, this.current)
    }
    // It had to wait for a thread that others had.
    if (entry?.begins !== undefined)
      for (let other = this.creators.get(entry)! + 1; other < this.current; other++) this.isCarriedBy(other)
    if (timer !== undefined) this.creators.set(timer, this.current)
  }

  /** Whether the time of a timer or frame has come, the clock says; and somebody may come too late to clear it. */
  private begins(): void {
    this.reads(SHARED.clock)
    this.reads(SHARED.handles)
  }

  taskDropped(task: Task): void {
    this.isDropped(task)
  }

  /** It could have run before: that is a task that now comes later. */
  private isDropped(thing: object): void {
    const { current, origin } = this
    this.writes(thing)
    this.begin()
    this.becomesCurrent(thing)
    this.current = current
    this.origin = origin
  }

  timerRegistered(timer: Timer): void {
    this.expects(timer)
  }

  timerCleared(timer: Timer): void {
    this.isDropped(timer)
  }

  entryShelved(entry: ShelfEntry): void {
    this.expects(entry)
  }

  entryStarted(entry: ShelfEntry): void {
    this.begins()
    // A frame would be there without the callbacks that it takes along.
    this.becomesCurrent(entry, entry.shelf !== 'frame')
  }

  entryDropped(entry: ShelfEntry): void {
    this.isDropped(entry)
  }

  chose(moves: readonly Move[], chosen: number): void {
    this.decisions.push({ moves, chosen, at: this.tasks.length })
  }

  // What else is observed

  promiseSettled(promise: PromiseObject): void {
    this.writes(promise)
  }

  reactionRegistered(promise: PromiseObject): void {
    if (promise.state === 'fulfilled') this.reads(promise)
    else this.writes(promise)
  }

  nodeChanged(): void {
    this.writes(SHARED.document)
  }

  serverJobMoved({ queue }: ServerJob): void {
    this.writes(queue)
  }

  serverJobNoted({ queue }: ServerJob): void {
    this.writes(queue)
  }

  serverWorkerChanged({ queue }: ServerWorker): void {
    this.writes(queue)
  }

  serverQueueChanged(queue: ServerQueue): void {
    this.writes(queue)
  }

  errorUncaught(): void {
    this.isOpaque = true
  }

  limitReached(): void {
    this.isOpaque = true
  }

  listenerAdded(): void {}
  listenerChanged(): void {}
  listenerRemoved(): void {}
  environmentMade(): void {}
  stepReached(): void {}
  contextPushed(): void {}
  contextPopped(): void {}
  contextSuspended(): void {}
  contextResumed(): void {}
  parameterBound(): void {}
  variableDeclared(): void {}
  variableAssigned(): void {}
  propertyAssigned(): void {}
  promiseCreated(): void {}
  promiseResolved(): void {}
  jobEnqueued(): void {}
  jobStarted(): void {}
  jobEnded(): void {}
  timerDue(): void {}
  taskRanked(): void {}
  taskPutLast(): void {}
  taskEnded(): void {}
  checkpointBegun(): void {}
  checkpointEnded(): void {}
  phaseEntered(): void {}
  clockMoved(): void {}
  processEnded(): void {}
  linePrinted(): void {}
  eventDispatched(): void {}
  listenerInvoked(): void {}
  errorThrown(): void {}
  errorCaught(): void {}
  choiceMade(): void {}

  /** The run depends on more than what is noted here, or something was still to come. */
  get isPartial(): boolean {
    return this.isOpaque || this.pending.size > 0
  }
}
