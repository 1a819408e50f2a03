// Sentences about events of the document and their listeners.
import { dispatching, hostEvents, listeners, userEvents } from '../../explain/document-rules'
import { code, count, quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { type DispatchDetail, dispatchDetail, type listenersFormat } from './format'

function eventDispatched(at: Scene): Sentence {
  const { type, target, isTrusted, length, bubbles } = dispatchDetail(at.trace, at.subject)
  const way =
    length === 1
      ? say`It has no other targets on its way.`
      : say`Its way: down through ${count(length - 1, 'target')}${bubbles ? ' and up again' : ''}.`
  if (isTrusted)
    return at.sentence(
      say`${at.isNode ? 'Node' : 'the browser'} fires ${code(type)} at ${quote(target)}. ${way}`,
      at.isNode ? hostEvents : userEvents,
    )
  return at.sentence(say`your code fires ${code(type)} at ${quote(target)}, at once. ${way}`, dispatching)
}

function listenerInvoked(at: Scene): Sentence {
  const detail = dispatchDetail(at.trace, at.subject)
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

export const listenersEvents: Tellings<typeof listenersFormat> = {
  'event-dispatched': { say: eventDispatched, stops: ['line'] },
  'listener-invoked': { say: listenerInvoked, stops: ['line', 'callback'] },
}
