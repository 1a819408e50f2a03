// What a call of the document's interfaces does before it returns: it runs scripts that were inserted, and tells custom
// elements what happened to them. https://html.spec.whatwg.org/multipage/custom-elements.html#cereactions
import { compileAddedScript } from '../../../language/text'
import type { Agent } from '../../../machine/agent'
import { enterCode } from '../../../machine/call'
import type { Procedure } from '../../../machine/completion'
import type { NativeResult } from '../../../machine/function'
import type { Value } from '../../../machine/value'
import { type Callbacks, runCallbacks } from '../../callbacks'
import { invokeReactions } from './custom-elements'
import type { DocumentObject } from './document'
import type { ElementObject } from './node'

/** Gives a result, once nothing is left to be done. */
export function settled(document: DocumentObject, result: Value = undefined): NativeResult {
  return hasWork(document) ? settleThen(document, result) : result
}

const hasWork = ({ pendingScripts, reactionQueue }: DocumentObject): boolean =>
  pendingScripts.length > 0 || reactionQueue.length > 0

function* settleThen(document: DocumentObject, result: Value): Procedure {
  yield* runCallbacks(document.agent, settle(document))
  return result
}

/** The same for the event loop. */
export function* settle(document: DocumentObject): Callbacks {
  const { pendingScripts, reactionQueue, agent } = document
  document.pendingScripts = []
  document.reactionQueue = []
  for (const script of pendingScripts) if (mayRun(script)) yield runScript(agent, script)
  yield* invokeReactions(agent, reactionQueue)
}

/** https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element */
function mayRun(script: ElementObject): boolean {
  const type = script.attributes.get('type') ?? ''
  if (script.isStarted || !script.isConnected || script.text === '') return false
  script.isStarted = true
  // Simplified: modules and scripts with an address are not loaded.
  return type === '' || /^(text|application)\/(java|ecma)script$/i.test(type.trim())
}

/** At once, as the script that inserted it is still running. */
function* runScript(agent: Agent, script: ElementObject): Procedure {
  enterCode(agent, compileAddedScript(agent, script.text), null, 0)
  return yield
}
