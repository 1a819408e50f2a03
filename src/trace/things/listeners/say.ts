// Sentences about events of the document and their listeners.
import { dispatching, hostEvents, listeners, userEvents } from '../../explain/document-rules'
import { quote } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Sentence } from '../../explain/sentence'
import type { Tellings } from '../../thing'
import { dispatchDetail, type listenersFormat } from './format'

function eventDispatched(at: Scene): Sentence {
  const { type, target, isTrusted, length, bubbles } = dispatchDetail(at.trace, at.subject)
  const facts = { type, bubbles, target: quote(target), others: length - 1 }
  const { codeFires, nodeFires, browserFires } = at.words.listeners
  if (!isTrusted) return at.sentence(codeFires(facts), dispatching)
  return at.isNode ? at.sentence(nodeFires(facts), hostEvents) : at.sentence(browserFires(facts), userEvents)
}

function listenerInvoked(at: Scene): Sentence {
  const { type, phase, current } = dispatchDetail(at.trace, at.subject)
  const isLast = at.frame() === undefined
  return at.sentence(at.words.listeners.invoked({ type, phase, target: quote(current), isLast }), listeners)
}

export const listenersEvents: Tellings<typeof listenersFormat> = {
  'event-dispatched': { say: eventDispatched, stops: ['line'] },
  'listener-invoked': { say: listenerInvoked, stops: ['line', 'callback'] },
}
