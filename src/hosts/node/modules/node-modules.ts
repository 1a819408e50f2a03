// How Node gets ES modules. https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-and-loading-algorithm

import type { ModuleHost, ModuleState } from '../../../machine/host'
import { SyntheticModule } from '../../../machine/modules/module'
import { ErrorObject } from '../../../machine/objects/error'
import { isEnumerable, ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { awaitValue } from '../../../machine/promises/await'
import { createPromise, type PromiseObject } from '../../../machine/promises/promise'
import type { Agent } from '../../../machine/running/agent'
import type { Realm } from '../../../machine/running/realm'
import type { Value } from '../../../machine/value'
import { COMMONJS_PARAMETERS } from '../../../syntax/commonjs'
import { absentModule } from '../../program/absent-modules'
import { isNotSimulated, isPackage, isPublic, nameOf, refusal } from '../../program/node-module-names'
import { requireBuiltin } from './registry'

/** How many promise jobs Node's loader takes before a module is linked, as measured in Node 20. */
const JOBS: Readonly<Record<ModuleState, number>> = {
  known: 5,
  new: 5,
  builtin: 13,
  missing: 3,
  unresolved: 3,
}

/** `read` fulfills a promise once a file has been read. */
export function nodeModules(
  read: (agent: Agent, file: string, promise: PromiseObject) => void,
  evaluating: (evaluation: PromiseObject) => void,
): ModuleHost {
  return {
    evaluating,
    baseUrl: 'file:///',
    metaOf: (file) =>
      new Map([
        ['dirname', `/${file}`.replace(/\/[^/]*$/, '') || '/'],
        ['filename', `/${file}`],
      ]),
    builtin: builtinModule,
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
      message: isNotSimulated(specifier)
        ? refusal(specifier)
        : specifier.startsWith('node:')
          ? `No such built-in module: ${specifier}`
          : `Cannot find package '${specifier}' imported from /${referrer}`,
      code: specifier.startsWith('node:') ? 'ERR_UNKNOWN_BUILTIN_MODULE' : 'ERR_MODULE_NOT_FOUND',
      hint: saysAll(specifier) ? undefined : absentModule(specifier),
    }),
    failed: nameScope,
    missing: (file, referrer) => ({
      name: 'Error',
      message: `Cannot find module '/${file}' imported from /${referrer}`,
      code: 'ERR_MODULE_NOT_FOUND',
    }),
  }
}

/** The error itself tells what is wrong. */
const saysAll = (specifier: string): boolean => isNotSimulated(specifier) || specifier.startsWith('node:')

const builtins = new WeakMap<Realm, Map<string, SyntheticModule>>()

function builtinModule(agent: Agent, specifier: string): SyntheticModule | undefined {
  const name = isPackage(specifier) ? specifier : nameOf(specifier)
  if (!isPackage(specifier) && !isPublic(name)) return undefined
  const known = builtins.get(agent.realm) ?? new Map<string, SyntheticModule>()
  builtins.set(agent.realm, known)
  const module = known.get(name) ?? new SyntheticModule(agent.realm, `node:${name}`, exportsOf(agent, name))
  known.set(name, module)
  return module
}

/** What a module exports by `module.exports`: that as the default, and each of its properties by its name. */
function exportsOf(agent: Agent, name: string): Map<string, Value> {
  const exported = requireBuiltin(agent, name)
  const names = new Map<string, Value>([['default', exported]])
  if (!(exported instanceof ObjectValue)) return names
  for (const key of exported.ownKeys())
    if (typeof key === 'string' && isEnumerable(exported.getOwnProperty(key)!))
      names.set(
        key,
        agent.runAside(() => agent.perform(get(agent, exported, key), 0)),
      )
  return names
}

/** Node adds to the error for a name that only CommonJS files have. */
function nameScope(error: Value): void {
  if (!(error instanceof ErrorObject)) return
  const name = /^ReferenceError: (\w+) is not defined$/.exec(error.header)?.[1]
  if (!COMMONJS_PARAMETERS.some((parameter) => parameter === name)) return
  const instead = name === 'require' ? ', you can use import instead' : ''
  error.putHidden('message', `${name} is not defined in ES module scope${instead}`)
}
