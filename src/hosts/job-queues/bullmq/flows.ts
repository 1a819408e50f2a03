// Parents that wait for their children. https://docs.bullmq.io/guide/flows
import { Family, type JobRecord } from './job-record'
import type { QueueState } from './queue-state'
import { ServerError } from './server'

/** A parent waits for one more child. */
export function openChild(parent: JobRecord, childKey: string): void {
  parent.family ??= new Family()
  parent.family.open.add(childKey)
}

/** A child is completed: its result is its parent's. */
export function childCompleted({ parent, key }: JobRecord, value: string): void {
  const family = parent?.family
  if (parent === undefined || family === undefined) return
  family.open.delete(key)
  family.processed.set(key, value)
  goOnIfDone(parent)
}

/** A child has failed for good: what that means for its parent, its options say. */
export function childFailed({ parent, key, options }: JobRecord, reason: string): void {
  const family = parent?.family
  if (parent === undefined || family === undefined) return
  if (options.failParentOnFailure === true) {
    family.open.delete(key)
    family.failed.add(key)
    failWith(parent, `child ${key} failed`)
  } else if (options.continueParentOnFailure === true) {
    family.open.delete(key)
    family.ignored.set(key, reason)
    if (parent.state === 'waiting-children') release(parent, 'a child has failed')
  } else if (options.ignoreDependencyOnFailure === true || options.removeDependencyOnFailure === true) {
    family.open.delete(key)
    if (options.ignoreDependencyOnFailure === true) family.ignored.set(key, reason)
    goOnIfDone(parent)
  }
}

/** A worker that takes the parent fails it, without its processor. */
function failWith(parent: JobRecord, reason: string): void {
  if (parent.state !== 'waiting-children') return
  parent.deferredFailure = reason
  release(parent, 'a child has failed')
}

/** A child is no dependency any more: if it was the last open one, its parent is the next, whatever its priority and delay. */
export function childIsGone({ parent, key }: JobRecord): boolean {
  if (!parent?.family?.open.delete(key)) return false
  if (isDone(parent)) goOnAtOnce(parent, 'all of them are done')
  return true
}

const isDone = ({ state, family }: JobRecord): boolean =>
  state === 'waiting-children' && family!.open.size === 0

function goOnIfDone(parent: JobRecord): void {
  if (isDone(parent)) release(parent, 'all of them are done')
}

/** To the front of the line, or where its priority puts it; its own delay begins now. */
function release(parent: JobRecord, reason: string): void {
  const { home, id } = parent
  if (parent.delay > 0) {
    const due = home.server.now + parent.delay
    home.toDelayed(parent, due, 'unparked', { reason }, true)
    home.events.append('delayed', { jobId: id, delay: String(due) })
    return
  }
  if (parent.priority === 0) {
    goOnAtOnce(parent, reason)
    return
  }
  home.toPrioritized(parent, 'unparked', { reason })
  tellWaits(parent)
}

function goOnAtOnce(parent: JobRecord, reason: string): void {
  parent.home.toFront(parent, 'unparked', { reason })
  tellWaits(parent)
}

function tellWaits({ home, id }: JobRecord): void {
  home.callWorker()
  home.events.append('waiting', { jobId: id, prev: 'waiting-children' })
}

/** False where no child is open. */
export function park(job: JobRecord): void {
  const { home } = job
  job.lock = undefined
  home.stalled.delete(job)
  home.toWaitingChildren(job, 'parked', { worker: job.worker })
  home.events.append('waiting-children', { jobId: job.id, prev: 'active' })
}

/** Removes a job from the dependencies of its parent; false where it was none. */
export function leaveParent(job: JobRecord): boolean {
  if (job.parent === undefined)
    throw new ServerError('Missing key for parent job undefined. removeChildDependency', -5)
  if (!childIsGone(job)) return false
  job.parent = undefined
  return true
}

export interface Dependencies {
  readonly open: readonly string[]
  readonly processed: ReadonlyMap<string, string>
  readonly ignored: ReadonlyMap<string, string>
  readonly failed: readonly string[]
}

export function dependenciesOf(home: QueueState, id: string): Dependencies {
  const { open, processed, ignored, failed } = home.jobs.get(id)?.family ?? new Family()
  return { open: [...open], processed, ignored, failed: [...failed] }
}
