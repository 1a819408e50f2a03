// Sentences about what the host keeps until its moment comes: callbacks of frames and idle moments, requests, delays.

import { timeText } from '../../duration'
import { animationFrames, idleCallbacks, requests, scheduling } from '../../explain/browser-rules'
import { operations } from '../../explain/loop-rules'
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
  if (begins === undefined) return at.sentence(shelved(at, shelf, entry, due), rules[shelf])
  const times = { begins: timeText(begins), due: timeText(due ?? begins) }
  return at.sentence(at.words.shelves.waitsForThread({ entry, ...times }), rules[shelf])
}

function shelved(at: Scene, shelf: Shelf, entry: Phrase, due: number | undefined): readonly Phrase[] {
  const words = at.words.shelves
  const timed = { entry, time: timeText(due ?? 0) }
  switch (shelf) {
    case 'frame':
      return words.frame({ entry })
    case 'idle':
      return due === undefined ? words.idle({ entry }) : words.idleUntil(timed)
    case 'request':
      return words.request(timed)
    case 'operation':
      return words.operation(timed)
    case 'delayed task':
      return words.delayedTask(timed)
  }
}

function entryStarted(at: Scene): Sentence {
  const { shelf } = entryDetail(at.trace, at.subject)
  const facts = { entry: at.entry(at.subject), cause: at.cause(at.trace.entityEvent(at.subject)) }
  const words = at.words.shelves
  switch (shelf) {
    case 'frame':
      return at.sentence(words.frameCalls(facts), animationFrames)
    case 'idle':
      return at.sentence(words.idleCalls(facts), idleCallbacks)
    default:
      return at.sentence(words.hasCome(facts), rules[shelf])
  }
}

function entryDropped(at: Scene): Sentence {
  const { shelf } = entryDetail(at.trace, at.subject)
  const entry = at.entry(at.subject)
  const { aborted, cancelled } = at.words.shelves
  return at.sentence(shelf === 'request' ? aborted({ entry }) : cancelled({ entry }), rules[shelf])
}

export const shelvesEvents: Tellings<typeof shelvesFormat> = {
  'entry-shelved': { say: entryShelved, stops: ['line'] },
  'entry-started': { say: entryStarted, stops: ['line', 'callback'] },
  'entry-dropped': { say: entryDropped, stops: ['line'] },
}
