// How Node gets ES modules. https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-and-loading-algorithm
import type { Agent } from '../../machine/agent'
import { awaitValue } from '../../machine/await'
import type { ModuleHost, ModuleState } from '../../machine/host'
import { createPromise, type PromiseObject } from '../../machine/promise'

/** How many promise jobs Node's loader takes before a module is linked, as measured in Node 20. */
const JOBS: Readonly<Record<ModuleState, number>> = {
  known: 5,
  new: 5,
  builtin: 13,
  missing: 3,
  unresolved: 3,
}

/** `read` fulfills a promise once a file has been read. */
export function nodeModules(read: (agent: Agent, file: string, promise: PromiseObject) => void): ModuleHost {
  return {
    baseUrl: 'file:///',
    metaOf: (file) =>
      new Map([
        ['dirname', `/${file}`.replace(/\/[^/]*$/, '') || '/'],
        ['filename', `/${file}`],
      ]),
    builtin: () => undefined,
    *arrive(agent, file, state) {
      if (state === 'new') {
        const isRead = createPromise(agent)
        read(agent, file, isRead)
        yield* awaitValue(agent, isRead)
      }
      for (let i = 0; i < JOBS[state]; i++) yield* awaitValue(agent, undefined)
    },
    unresolved: (specifier, referrer) => ({
      name: 'Error',
      message: specifier.startsWith('node:')
        ? `No such built-in module: ${specifier}`
        : `Cannot find package '${specifier}' imported from /${referrer}`,
      code: specifier.startsWith('node:') ? 'ERR_UNKNOWN_BUILTIN_MODULE' : 'ERR_MODULE_NOT_FOUND',
    }),
    missing: (file, referrer) => ({
      name: 'Error',
      message: `Cannot find module '/${file}' imported from /${referrer}`,
      code: 'ERR_MODULE_NOT_FOUND',
    }),
  }
}
