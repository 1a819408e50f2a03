// Sentences about what the host keeps until its moment comes: callbacks of frames and idle moments, requests, delays.
import { animationFrames, idleCallbacks, requests, scheduling } from '../../explain/browser-rules'
import { operations } from '../../explain/loop-rules'
import { code, ms, say } from '../../explain/phrases'
import type { Rule } from '../../explain/rule'
import type { Scene } from '../../explain/scene'
import type { Phrase, Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { entryDetail, type Shelf, type shelvesFormat } from './format'

const rules: { readonly [S in Shelf]: Rule } = {
  frame: animationFrames,
  idle: idleCallbacks,
  request: requests,
  'delayed task': scheduling,
  operation: operations,
}

function entryShelved(at: Scene): Sentence {
  const { shelf, due, begins } = entryDetail(at.trace, at.subject)
  const entry = at.entry(at.subject)
  if (begins !== undefined) return at.sentence(queued(entry, begins, due), rules[shelf])
  return at.sentence(shelved(shelf, entry, due), rules[shelf])
}

const queued = (entry: Phrase, begins: number, due = begins): readonly Phrase[] =>
  say`every thread is busy: ${entry} waits until one is free at ${ms(begins)}, and will be done at ${ms(due)}.`

function shelved(shelf: Shelf, entry: Phrase, due: number | undefined): readonly Phrase[] {
  const time = ms(due ?? 0)
  switch (shelf) {
    case 'frame':
      return say`${code('requestAnimationFrame')} keeps ${entry} for the next frame. It is neither a job nor a task.`
    case 'idle':
      return due === undefined
        ? say`${entry} is kept until the loop has nothing else to do.`
        : say`${entry} is kept until the loop has nothing else to do, but not longer than until ${time}.`
    case 'request':
      return say`the request ${entry} is on its way: the network answers at ${time}. Nothing waits for it here.`
    case 'operation':
      return say`the system begins ${entry} and the program goes on. It will be done at ${time}.`
    case 'delayed task':
      return say`${code('scheduler.postTask')} keeps ${entry} until ${time}. Only then does it become a task.`
  }
}

function entryStarted(at: Scene): Sentence {
  const { shelf } = entryDetail(at.trace, at.subject)
  const entry = at.entry(at.subject)
  const cause = at.cause(at.trace.entityEvent(at.subject))
  switch (shelf) {
    case 'frame':
      return at.sentence(
        say`the frame calls ${entry}, asked for ${cause}. After it, jobs run before the next callback.`,
        animationFrames,
      )
    case 'idle':
      return at.sentence(
        say`nothing else is to be done, so the loop calls ${entry}, asked for ${cause}.`,
        idleCallbacks,
      )
    default:
      return at.sentence(say`the moment of ${entry} has come, which was asked for ${cause}.`, rules[shelf])
  }
}

function entryDropped(at: Scene): Sentence {
  const { shelf } = entryDetail(at.trace, at.subject)
  const entry = at.entry(at.subject)
  if (shelf === 'request')
    return at.sentence(say`the request ${entry} is aborted: its answer will not be looked at.`, requests)
  return at.sentence(say`${entry} is cancelled before its moment came, so it never runs.`, rules[shelf])
}

export const shelvesEvents: Tellings<typeof shelvesFormat> = {
  'entry-shelved': { say: entryShelved, stops: ['line'] },
  'entry-started': { say: entryStarted, stops: ['line', 'callback'] },
  'entry-dropped': { say: entryDropped, stops: ['line'] },
}
