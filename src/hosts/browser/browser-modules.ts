// How a browser gets modules. https://html.spec.whatwg.org/multipage/webappapis.html#integration-with-the-javascript-module-system

import type { ModuleHost } from '../../machine/host'
import { awaitValue } from '../../machine/promises/await'
import { createPromise, type PromiseObject } from '../../machine/promises/promise'
import type { Agent } from '../../machine/running/agent'
import { absentModule } from '../program/absent-modules'

/** Virtual ms that a file takes which was not fetched before. */
const LATENCY_IN_MS = 10

/** `deliver` fulfills a promise in a task of the networking task source, after some virtual ms. */
export function browserModules(
  deliver: (agent: Agent, label: string, promise: PromiseObject, delay: number) => void,
): ModuleHost {
  return {
    baseUrl: 'http://localhost/',
    metaOf: () => new Map(),
    builtin: () => undefined,
    *arrive(agent, file, state) {
      if (state === 'unresolved') return
      const arrived = createPromise(agent)
      deliver(agent, `module ${file}`, arrived, state === 'known' ? 0 : LATENCY_IN_MS)
      yield* awaitValue(agent, arrived)
    },
    unresolved: (specifier) => ({
      name: 'TypeError',
      message: `Failed to resolve module specifier '${specifier}'`,
      declared: `Failed to resolve module specifier "${specifier}". Relative references must start with either "/", "./", or "../".`,
      hint: absentModule(specifier),
    }),
    missing: (file) => ({
      name: 'TypeError',
      message: `Failed to fetch dynamically imported module: http://localhost/${file}`,
      declared: `Failed to load resource: the server responded with a status of 404 (Not Found): http://localhost/${file}`,
      blamesImporter: true,
    }),
  }
}
