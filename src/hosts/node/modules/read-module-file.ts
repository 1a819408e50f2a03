import { createHelper } from '../../../machine/objects/function'
import { fulfillPromise, type PromiseObject } from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import type { Requests } from '../loop/requests'

/** A module's file is read as `fs.promises.readFile` reads it. */
const OPERATIONS = ['open', 'stat', 'read', 'close']

/** One operation after the other; then the promise is fulfilled. */
export function readModuleFile(
  agent: Agent,
  requests: Requests,
  file: string,
  isRead: PromiseObject,
  [next, ...rest]: readonly string[] = OPERATIONS,
): void {
  if (next === undefined) {
    fulfillPromise(agent, isRead, undefined)
    return
  }
  const done = createHelper(agent, 'reader of the module', 0, () => {
    readModuleFile(agent, requests, file, isRead, rest)
    return undefined
  })
  requests.submit(agent, `${next} ${file}`, done, () => [])
}
