// What is refused is refused in the words of the host's engine: Chromium's, or Node's, which have a code.

import type { Agent } from '../../../machine/running/agent'
import type { ThrowCompletion } from '../../../machine/running/completion'
import { tableOf } from '../../../syntax/table'
import { dialectOf } from './dialect'
import { nodeError } from './node-error'

/** A TypeError in the words of Chromium, or what `inNode` makes. */
export const refused = (agent: Agent, inBrowsers: string, inNode: () => ThrowCompletion): ThrowCompletion =>
  dialectOf(agent).pick(() => agent.typeError(inBrowsers), inNode)()

/** Names of parameters, as far as Node says them; its own functions are without an interface. */
const PARAMETERS = tableOf<string>({
  atob: 'input',
  btoa: 'input',
  'URL.canParse': 'url',
  'URL.parse': 'url',
  URL: 'url',
  'URLSearchParams.append': 'name value',
  'URLSearchParams.delete': 'name',
  'URLSearchParams.get': 'name',
  'URLSearchParams.getAll': 'name',
  'URLSearchParams.has': 'name',
  'URLSearchParams.set': 'name value',
  'EventTarget.addEventListener': 'type listener',
  'EventTarget.removeEventListener': 'type listener',
  'EventTarget.dispatchEvent': 'event',
  Event: 'type',
  CustomEvent: 'type',
  BroadcastChannel: 'name',
  'BroadcastChannel.postMessage': 'message',
  'Performance.mark': 'name',
  'Performance.measure': 'name',
  'Performance.getEntriesByName': 'name',
  'Performance.getEntriesByType': 'type',
})

/** Interfaces of fetch have words of their own. */
const OF_FETCH = new Set(['Headers', 'Request', 'Response'])

/** `action` is "execute 'get' on 'Headers'" or "construct 'Headers'". */
export function missingArguments(
  agent: Agent,
  action: string,
  needed: number,
  given: number,
): ThrowCompletion {
  const count = `${needed} argument${needed === 1 ? '' : 's'} required, but only ${given} present.`
  return refused(agent, `Failed to ${action}: ${count}`, () =>
    inWordsOfNode(agent, action, needed, given, count),
  )
}

function inWordsOfNode(
  agent: Agent,
  action: string,
  needed: number,
  given: number,
  count: string,
): ThrowCompletion {
  const [first = '', on] = Array.from(action.matchAll(/'([^']*)'/g), ([, name]) => name!)
  const isConstructor = on === undefined
  const owner = isConstructor ? first : on
  if (OF_FETCH.has(owner)) {
    const place = isConstructor ? `${owner} constructor` : `${owner}.${first}`
    const found = given === 0 ? '0 found.' : `only ${given} found.`
    return agent.typeError(`${place}: ${needed} argument${needed === 1 ? '' : 's'} required, but ${found}`)
  }
  const missing = (message: string) => nodeError(agent, 'TypeError', 'ERR_MISSING_ARGS', message)
  const names = PARAMETERS.get(isConstructor || on === 'Window' ? first : `${on}.${first}`)?.split(' ')
  if (names !== undefined) {
    const quoted = names.map((name) => `"${name}"`).join(' and ')
    return missing(`The ${quoted} argument${names.length === 1 ? '' : 's'} must be specified`)
  }
  if (first === 'structuredClone') return missing('The value argument must be specified')
  if (owner === 'MessagePort') return missing(`Not enough arguments to MessagePort.${first}`)
  return missing(`Failed to ${action}: ${count}`)
}

/** `this` is no object of the interface. */
export const wrongReceiver = (agent: Agent, name: string): ThrowCompletion =>
  refused(agent, 'Illegal invocation', () =>
    OF_FETCH.has(name)
      ? nodeError(agent, 'TypeError', 'ERR_INVALID_THIS', 'Illegal invocation')
      : nodeError(
          agent,
          'TypeError',
          'ERR_INVALID_THIS',
          `Value of "this" must be of ${name === 'DOMException' ? '' : 'type '}${name}`,
        ),
  )
