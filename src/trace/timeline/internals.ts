// Which events are the host's own affair: jobs and ticks that neither the program's text nor anything written in it asked for,
// and what they do without calling the program. A Node program that reads a file has hundreds of them.
import { jobDetail } from '../things/jobs/format'
import { reactionDetail } from '../things/promises/format'
import { contextDetail } from '../things/stack/format'
import type { Trace } from '../trace'

/** A bit for each event. */
export class Internals {
  private readonly bits: Uint32Array

  constructor(length: number) {
    this.bits = new Uint32Array(Math.ceil(length / 32))
  }

  has(position: number): boolean {
    return position >= 0 && ((this.bits[position >>> 5]! >>> (position & 31)) & 1) === 1
  }

  add(position: number): void {
    this.bits[position >>> 5]! |= 1 << (position & 31)
  }
}

/** Events in a slice. Between two slices other work may run. */
const SLICE = 10_000

export function* findInternals(trace: Trace): Generator<void, Internals> {
  const internals = new Internals(trace.length)
  let isInside = false
  /** Frames of the program that are on the stack. */
  let program = 0
  for (let position = 0; position < trace.length; position++) {
    if (position % SLICE === 0) yield
    const subject = trace.subjectAt(position)
    switch (trace.kindAt(position)) {
      case 'job-enqueued':
        if (isInternalJob(trace, subject)) internals.add(position)
        continue
      case 'job-started':
        isInside = isInternalJob(trace, subject)
        if (isInside) internals.add(position)
        continue
      case 'job-ended':
        if (isInside) internals.add(position)
        isInside = false
        continue
      case 'reaction-registered':
        if (isOwnWait(trace, subject)) internals.add(position)
        break
      case 'context-pushed':
      case 'context-resumed':
        if (!contextDetail(trace, subject).isBuiltin) program++
        break
      case 'context-popped':
      case 'context-suspended':
        if (!contextDetail(trace, subject).isBuiltin) program = Math.max(0, program - 1)
        break
    }
    if (isInside && program === 0 && isQuiet(trace, position)) internals.add(position)
  }
  return internals
}

/** What is printed, thrown or timed is told, whoever does it. */
function isQuiet(trace: Trace, position: number): boolean {
  const kind = trace.kindAt(position)
  return (
    kind.startsWith('promise-') ||
    kind.startsWith('context-') ||
    kind === 'reaction-registered' ||
    kind === 'property-assigned'
  )
}

/** It calls nothing of the program's, and nothing in the program's text asked for it. */
function isInternalJob(trace: Trace, id: number): boolean {
  const { kind, reaction, follower, callback, span } = jobDetail(trace, id)
  const isWritten = (entity: number) => entity > 0 && trace.spanIndexAt(trace.entityEvent(entity)) > 0
  if (kind === 'await') return isOwnWait(trace, reaction)
  if (kind === 'thenable') return !isWritten(follower)
  if (kind === 'module' || kind === 'mutation') return false
  if (callback > 0 && span > 0) return false
  return !isWritten(reaction > 0 ? reaction : id) || (kind === 'tick' && span === 0)
}

/** An `await` of the host's own. */
function isOwnWait(trace: Trace, reaction: number): boolean {
  const { isAwait, handler } = reactionDetail(trace, reaction)
  return isAwait && (handler === 0 || contextDetail(trace, handler).isBuiltin)
}
