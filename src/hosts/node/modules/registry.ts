// Node's built-in modules. What Node writes in JavaScript stands in `library/`, and is run by the engine when it is first asked for.
import { compileLibrary, LibraryCodes } from '../../../language/library-code'
import { createClosure } from '../../../machine/objects/closure'
import { createNative } from '../../../machine/objects/function'
import { getData, type ObjectValue } from '../../../machine/objects/object'
import { createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { beginCall } from '../../../machine/running/call'
import type { Code } from '../../../machine/running/code'
import type { Realm } from '../../../machine/running/realm'
import type { Value } from '../../../machine/value'
import { isNotSimulated, isPackage, isPublic, nameOf, refusal } from '../../program/node-module-names'
import { nodeError } from '../../web/interfaces/node-error'
import { LIBRARY } from './library-texts'

const codes = new LibraryCodes()

function compileFile(file: string): Code {
  const text = LIBRARY.get(file)
  if (text === undefined) throw new Error(`There is no library/${file}.js`)
  return compileLibrary(file.replaceAll(/[^a-z]/g, '_'), PARAMETERS, text)
}

/** Globals that the library uses: its own, whatever the program does to the global object or calls its variables. */
const GLOBALS =
  'globalThis Object Array String Number Boolean Symbol BigInt Math JSON Date RegExp Map Set WeakMap WeakSet WeakRef Promise ' +
  'Reflect Proxy Error TypeError RangeError SyntaxError AggregateError ArrayBuffer DataView Uint8Array Uint16Array ' +
  'decodeURIComponent encodeURIComponent console performance queueMicrotask structuredClone ' +
  'setTimeout clearTimeout setInterval clearInterval setImmediate clearImmediate ' +
  'Event EventTarget AbortController AbortSignal MessageChannel MessagePort BroadcastChannel ' +
  'URL URLSearchParams TextEncoder TextDecoder atob btoa DOMException'

const PARAMETERS = `exports, require, module, binding, ${GLOBALS.replaceAll(' ', ', ')}`

const registries = new WeakMap<Realm, ModuleRegistry>()

/** Makes the modules of a realm available; `createBinding` gives them what Node has in C++. */
export function installModules(agent: Agent, createBinding: () => ObjectValue): void {
  const { realm } = agent
  const globals = GLOBALS.split(' ').map((name) => getData(realm.globalObject, name))
  registries.set(realm, new ModuleRegistry(globals, createBinding))
}

/** The exports of a built-in module, with or without `node:`; undefined where there is none of that name. */
export function requireBuiltin(agent: Agent, specifier: string): Value | undefined {
  if (isPackage(specifier)) return requireLibrary(agent, specifier)
  const name = nameOf(specifier)
  if (isNotSimulated(specifier)) throw agent.error('Error', refusal(specifier))
  if (isPublic(name)) return requireLibrary(agent, name)
  if (name === specifier) return undefined
  throw nodeError(agent, 'Error', 'ERR_UNKNOWN_BUILTIN_MODULE', `No such built-in module: ${specifier}`)
}

/** The exports of a module of the library, also of one that only the library may ask for. */
export function requireLibrary(agent: Agent, name: string): Value {
  return registries.get(agent.realm)!.require(agent, name)
}

class ModuleRegistry {
  private readonly modules = new Map<string, ObjectValue>()

  private binding: ObjectValue | undefined

  constructor(
    private readonly globals: readonly Value[],
    private readonly createBinding: () => ObjectValue,
  ) {}

  require(agent: Agent, name: string): Value {
    const known = this.modules.get(name)
    if (known !== undefined) return getData(known, 'exports')
    const module = createObject(agent)
    this.modules.set(name, module)
    module.put('exports', createObject(agent))
    this.evaluate(agent, name, module)
    return getData(module, 'exports')
  }

  private evaluate(agent: Agent, name: string, module: ObjectValue): void {
    const file = name.replace('/', '-')
    const code = codes.of(file, () => compileFile(file))
    const require = createNative(agent, 'require', 1, (_agent, _this, [wanted]) =>
      this.require(agent, wanted as string),
    )
    this.binding ??= this.createBinding()
    const args = [getData(module, 'exports'), require, module, this.binding, ...this.globals]
    const body = createClosure(agent, code, null)
    agent.runAside(() => void beginCall(agent, body, undefined, args, 0))
  }
}
