// Sentences about events of the document, and about its nodes.
import type { Phrase, Sentence } from '../picture'
import {
  type DispatchDetail,
  FIRST_ATTRIBUTE,
  FIRST_ENTITY,
  NODE_CHECKED,
  NODE_FOCUS,
  NODE_TEXT,
  NODE_VALUE,
  NULL,
} from '../schema'
import { viewOf } from '../values'
import { dispatching, domChanges, focusing, listeners, userEvents } from './document-rules'
import type { Moment } from './moment'
import { code, count, quote, say } from './phrases'

// Events

export function eventDispatched(at: Moment): Sentence {
  const { type, target, isTrusted, length, bubbles } = at.trace.detail('dispatch', at.subject)
  const way =
    length === 1
      ? say`It has no other targets on its way.`
      : say`Its way: down through ${count(length - 1, 'target')}${bubbles ? ' and up again' : ''}.`
  if (isTrusted)
    return at.sentence(say`the browser fires ${code(type)} at ${quote(target)}. ${way}`, userEvents)
  return at.sentence(say`your code fires ${code(type)} at ${quote(target)}, at once. ${way}`, dispatching)
}

export function listenerInvoked(at: Moment): Sentence {
  const detail = at.trace.detail('dispatch', at.subject)
  const jobs = at.frame() === undefined ? 'Jobs run after it.' : 'The stack is not empty, so jobs wait.'
  return at.sentence(
    say`${code(detail.type)} ${phaseOf(detail)} ${quote(detail.current)}: its listener is called. ${jobs}`,
    listeners,
  )
}

function phaseOf({ phase }: DispatchDetail): string {
  if (phase === 1) return 'goes down and is at'
  return phase === 2 ? 'is at its target' : 'bubbles up and is at'
}

// Nodes

const node = (at: Moment, id: number): Phrase => quote(viewOf(at.trace, FIRST_ENTITY + id).text)

export function nodeInserted(at: Moment): Sentence {
  return at.sentence(
    say`${node(at, at.subject)} gets its place in the tree. That happens at once; drawing it waits for a frame.`,
    domChanges,
  )
}

export function nodeRemoved(at: Moment): Sentence {
  return at.sentence(
    say`${node(at, at.subject)} is taken out of the tree at once; the screen follows with the next frame.`,
    domChanges,
  )
}

export function nodeChanged(at: Moment): Sentence {
  const { key, value } = at.write
  const subject = node(at, at.subject)
  if (key === NODE_FOCUS)
    return at.sentence(
      value === NULL ? say`the focus leaves its element.` : say`${subject} has the focus now.`,
      focusing,
    )
  return at.sentence(say`${changeOf(at, key)} of ${subject} ${ending(at, key, value)}.`, domChanges)
}

function changeOf(at: Moment, key: number): readonly Phrase[] {
  if (key === NODE_TEXT) return say`the text`
  if (key === NODE_VALUE) return say`the value`
  if (key === NODE_CHECKED) return say`the check mark`
  return say`the attribute ${code(at.trace.data.names[key - FIRST_ATTRIBUTE]!)}`
}

const ending = (at: Moment, key: number, value: number): readonly Phrase[] =>
  value === NULL && key !== NODE_CHECKED ? say`is gone` : say`is ${quote(viewOf(at.trace, value).text)} now`
