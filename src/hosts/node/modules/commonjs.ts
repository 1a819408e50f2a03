// What a CommonJS file sees around itself, and how it requires others.
// https://nodejs.org/docs/latest-v20.x/api/modules.html#the-module-scope
import { parseText } from '../../../builtins/json/parse'
import type { CommonJs } from '../../../machine/host'
import { thrownFor } from '../../../machine/modules/import-call'
import { ModuleFailure } from '../../../machine/modules/module'
import { ArrayObject } from '../../../machine/objects/array'
import { createClosure } from '../../../machine/objects/closure'
import type { FunctionObject } from '../../../machine/objects/function'
import { createNative } from '../../../machine/objects/function'
import { getData, ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { createArray, createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { beginCall, call } from '../../../machine/running/call'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { isObject, type Value } from '../../../machine/value'
import { resolveFile } from '../../program/file-names'
import { invalidArgument, nodeError } from '../../web/interfaces/node-error'
import type { Natives } from '../bindings/bindings'
import { MAIN_FOLDER } from './main-file'
import { requireBuiltin } from './registry'

/** Ends that a name may leave out. */
const ENDINGS = ['', '.js', '.json', '/index.js']

export class CommonJsFiles implements CommonJs {
  /** `require.cache`: the modules by their file names. The program may take some away. */
  private cache: ObjectValue | undefined
  private main: ObjectValue | undefined

  /** The texts of the program's files by their names. */
  constructor(private readonly texts: ReadonlyMap<string, string>) {}

  begin(agent: Agent, file: FunctionObject, name: string): void {
    const module = this.add(agent, name, '.')
    this.main = module
    const exports = createObject(agent)
    module.put('exports', exports)
    beginCall(agent, file, exports, this.scopeOf(agent, name, module, exports), 0)
  }

  /** For a module that imports a file which is none. */
  *requireFile(agent: Agent, name: string): Procedure {
    return yield* this.run(agent, name, undefined)
  }

  /** For the module `module`. */
  readonly natives: Natives = {
    createRequire: (agent, _this, [file]) =>
      this.createRequire(agent, (file as string).replace(/^file:\/\//, '').slice(MAIN_FOLDER.length)),
    requireCache: () => this.cacheOf(),
  }

  private cacheOf(): ObjectValue {
    this.cache ??= new ObjectValue(null)
    return this.cache
  }

  private add(agent: Agent, name: string, id: string): ObjectValue {
    const module = createObject(agent)
    module.put('id', id)
    module.put('path', folderOf(name))
    module.put('exports', createObject(agent))
    module.put('filename', MAIN_FOLDER + name)
    module.put('loaded', false)
    module.put('children', createArray(agent, []))
    module.put('paths', createArray(agent, ['/node_modules']))
    this.cacheOf().put(MAIN_FOLDER + name, module)
    return module
  }

  /** Arguments of the function that the file is the body of, in the order of COMMONJS_PARAMETERS. */
  private scopeOf(agent: Agent, name: string, module: ObjectValue, exports: Value): Value[] {
    return [exports, this.createRequire(agent, name), module, MAIN_FOLDER + name, folderOf(name)]
  }

  private createRequire(agent: Agent, referrer: string): ObjectValue {
    const require = createNative(agent, 'require', 1, (_agent, _this, [id]) =>
      this.require(agent, referrer, id),
    )
    const resolve = createNative(agent, 'resolve', 2, (_agent, _this, [id]) => {
      const name = this.find(agent, referrer, id)
      return name === undefined ? id : MAIN_FOLDER + name
    })
    const paths = createNative(agent, 'paths', 1, () => createArray(agent, ['/node_modules']))
    resolve.put('paths', paths)
    require.put('resolve', resolve)
    require.put('main', this.main)
    require.put('cache', this.cacheOf())
    return require
  }

  private *require(agent: Agent, referrer: string, id: Value): Procedure {
    const name = this.find(agent, referrer, id)
    if (name === undefined) return requireBuiltin(agent, id as string)
    return yield* this.run(agent, name, referrer)
  }

  private *run(agent: Agent, name: string, referrer: string | undefined): Procedure {
    const file = MAIN_FOLDER + name
    const cache = this.cacheOf()
    const known = yield* get(agent, cache, file)
    if (isObject(known)) return yield* get(agent, known, 'exports')
    const module = this.add(agent, name, file)
    if (referrer !== undefined) addChild(cache, referrer, module)
    try {
      yield* this.load(agent, name, module)
    } catch (error) {
      cache.delete(file)
      throw error instanceof ModuleFailure ? thrownFor(agent, error) : error
    }
    module.put('loaded', true)
    return yield* get(agent, module, 'exports')
  }

  private *load(agent: Agent, name: string, module: ObjectValue): Procedure<void> {
    if (name.endsWith('.json')) {
      module.put('exports', parseText(agent, this.texts.get(name)!))
      return
    }
    const exports = yield* get(agent, module, 'exports')
    const body = createClosure(agent, agent.moduleLoader!.commonJs(name)!, null)
    yield* call(agent, body, exports, ...this.scopeOf(agent, name, module, exports))
  }

  /** Name of the file that is meant; undefined for a built-in module. */
  private find(agent: Agent, referrer: string, id: Value): string | undefined {
    if (typeof id !== 'string') throw invalidArgument(agent, 'id', 'of type string', id)
    if (id === '')
      throw nodeError(
        agent,
        'TypeError',
        'ERR_INVALID_ARG_VALUE',
        "The argument 'id' must be a non-empty string. Received ''",
      )
    const wanted = resolveFile(referrer, id)
    const found = ENDINGS.map((ending) => `${wanted}${ending}`).find((name) => this.texts.has(name))
    if (wanted !== undefined && found !== undefined) return found
    if (wanted !== undefined || requireBuiltin(agent, id) === undefined) throw notFound(agent, id, referrer)
    return undefined
  }
}

/** A module knows which others it was the first to require. */
function addChild(cache: ObjectValue, referrer: string, module: ObjectValue): void {
  const parent = getData(cache, MAIN_FOLDER + referrer)
  const children = isObject(parent) ? getData(parent, 'children') : undefined
  if (children instanceof ArrayObject) children.put(children.length, module)
}

const folderOf = (name: string): string => (MAIN_FOLDER + name).replace(/\/[^/]*$/, '') || '/'

function notFound(agent: Agent, id: string, referrer: string): ThrowCompletion {
  const error = agent.error(
    'Error',
    `Cannot find module '${id}'\nRequire stack:\n- ${MAIN_FOLDER}${referrer}`,
  )
  const object = error.value as ObjectValue
  object.put('code', 'MODULE_NOT_FOUND')
  object.put('requireStack', createArray(agent, [MAIN_FOLDER + referrer]))
  return error
}
