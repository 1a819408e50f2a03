// What a CommonJS file sees around itself. https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-scope
// Simplified: they are properties of the global object, as the file is a script and no function.
import type { Agent } from '../../machine/agent'
import type { ThrowCompletion } from '../../machine/completion'
import { getData, type ObjectValue } from '../../machine/object'
import { createArray, createObject } from '../../machine/operations'
import { createNative } from '../../machine/promise'
import { MAIN_FILE, MAIN_FOLDER } from './main-file'
import { requireBuiltin } from './modules/registry'
import { invalidArgument } from './node-error'

/** Gives the file's `module`. */
export function createMainModule(agent: Agent): ObjectValue {
  const module = createObject(agent)
  module.put('id', '.')
  module.put('path', MAIN_FOLDER)
  module.put('exports', createObject(agent))
  module.put('filename', MAIN_FILE)
  module.put('loaded', false)
  module.put('children', createArray(agent, []))
  module.put('paths', createArray(agent, ['/node_modules']))
  return module
}

export function defineCommonJs(agent: Agent, module: ObjectValue): void {
  const { globalObject } = agent.realm
  globalObject.putHidden('require', createRequire(agent, module))
  globalObject.putHidden('module', module)
  globalObject.putHidden('exports', getData(module, 'exports'))
  globalObject.putHidden('__filename', MAIN_FILE)
  globalObject.putHidden('__dirname', MAIN_FOLDER)
}

function createRequire(agent: Agent, module: ObjectValue): ObjectValue {
  const require = createNative(agent, 'require', 1, (_agent, _this, [id]) => {
    if (typeof id !== 'string') throw invalidArgument(agent, 'id', 'of type string', id)
    const builtin = requireBuiltin(agent, id)
    if (builtin === undefined) throw notFound(agent, id)
    return builtin
  })
  require.put('main', module)
  return require
}

function notFound(agent: Agent, id: string): ThrowCompletion {
  const error = agent.error('Error', `Cannot find module '${id}'\nRequire stack:\n- ${MAIN_FILE}`)
  const object = error.value as ObjectValue
  object.put('code', 'MODULE_NOT_FOUND')
  object.put('requireStack', createArray(agent, [MAIN_FILE]))
  return error
}
