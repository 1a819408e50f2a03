// What a call of the document's interfaces does before it returns: it runs scripts that were inserted, and tells custom
// elements what happened to them. https://html.spec.whatwg.org/multipage/custom-elements.html#cereactions

import type { NativeResult } from '../../../../machine/objects/function'
import type { Procedure } from '../../../../machine/running/completion'
import type { Value } from '../../../../machine/value'
import { type Callbacks, runCallbacks } from '../../../loop/callbacks'
import type { DocumentObject } from '../tree/document'
import { invokeReactions } from './custom-elements'
import { frameInserted } from './frames'
import { prepareScript } from './scripts'

/** Gives a result, once nothing is left to be done. */
export function settled(document: DocumentObject, result: Value = undefined): NativeResult {
  return hasWork(document) ? settleThen(document, result) : result
}

const hasWork = ({ insertedElements, reactionQueue }: DocumentObject): boolean =>
  insertedElements.length > 0 || reactionQueue.length > 0

function* settleThen(document: DocumentObject, result: Value): Procedure {
  yield* runCallbacks(document.agent, settle(document))
  return result
}

/** The same for the event loop. */
export function* settle(document: DocumentObject): Callbacks {
  const { insertedElements, reactionQueue, agent } = document
  document.insertedElements = []
  document.reactionQueue = []
  for (const element of insertedElements)
    yield* element.localName === 'script' ? prepareScript(element) : frameInserted(element)
  yield* invokeReactions(agent, reactionQueue)
}
