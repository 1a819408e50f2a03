// What is told when the document is there, and when all is loaded. https://html.spec.whatwg.org/multipage/parsing.html#the-end
import type { Agent } from '../../../../machine/running/agent'
import type { Callbacks } from '../../../loop/callbacks'
import type { HostLoop } from '../../../loop/host-loop'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent, type EventFlags } from '../../../web/events/event'
import { type EventTargetObject, globalTarget } from '../../../web/events/event-target'
import type { DocumentObject } from '../tree/document'

const LOAD_EVENTS = ['readystatechange', 'DOMContentLoaded', 'load', 'pageshow']

/** After the script: a task tells that the document is there, and another when all is loaded. False where nobody listens. */
export function finishLoading(agent: Agent, document: DocumentObject, loop: HostLoop): boolean {
  document.isParsing = false
  document.writer = undefined
  const isAwaited = () =>
    [document, globalTarget(agent)].some((target) => LOAD_EVENTS.some((type) => target.hasListenerFor(type)))
  const enqueue = (label: string, run: () => Callbacks) =>
    loop.enqueueTask(agent, { source: 'dom', label, run })
  const whenLoaded = () => {
    if (isAwaited()) enqueue('all loaded', () => tellLoaded(document))
    else document.readyState = 'complete'
  }
  const isTold = isAwaited()
  document.readyState = isTold ? 'loading' : 'interactive'
  if (isTold)
    enqueue('document loaded', function* () {
      yield* tellParsed(document)
      if (document.resources.isIdle) yield* tellLoaded(document)
      else document.resources.afterAll(whenLoaded)
    })
  else document.resources.afterAll(whenLoaded)
  return isTold
}

export function* tellParsed(document: DocumentObject): Callbacks {
  const { agent } = document
  document.readyState = 'interactive'
  yield* fire(agent, document, 'readystatechange')
  yield* fire(agent, document, 'DOMContentLoaded', { bubbles: true })
}

export function* tellLoaded(document: DocumentObject): Callbacks {
  const { agent } = document
  document.readyState = 'complete'
  yield* fire(agent, document, 'readystatechange')
  const load = createHostEvent(agent, 'Event', 'load')
  yield* dispatch(agent, globalTarget(agent), load, document)
  yield* fire(agent, globalTarget(agent), 'pageshow')
}

const fire = (agent: Agent, target: EventTargetObject, type: string, flags: EventFlags = {}) =>
  dispatch(agent, target, createHostEvent(agent, 'Event', type, flags))
