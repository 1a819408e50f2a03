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

/** Does the pending work, then gives the call's result. */
export function finishCall(document: DocumentObject, result: Value = undefined): NativeResult {
  return hasWork(document) ? finishWork(document, result) : result
}

const hasWork = ({ insertedElements, reactionQueue }: DocumentObject): boolean =>
  insertedElements.length > 0 || reactionQueue.length > 0

function* finishWork(document: DocumentObject, result: Value): Procedure {
  yield* runCallbacks(document.agent, doPendingWork(document))
  return result
}

/** Runs inserted scripts and custom element reactions. */
export function* doPendingWork(document: DocumentObject): Callbacks {
  const { insertedElements, reactionQueue, agent } = document
  document.insertedElements = []
  document.reactionQueue = []
  for (const element of insertedElements)
    yield* element.localName === 'script' ? prepareScript(element) : frameInserted(element)
  yield* invokeReactions(agent, reactionQueue)
}
