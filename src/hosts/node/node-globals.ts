// What a program finds in Node: its globals, and what its modules call that Node has in C++.
import { createFunction, defineTag } from '../../builtins/define'
import { getData, type ObjectValue } from '../../machine/objects/object'
import { Accessor } from '../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE } from '../../machine/objects/shape'
import type { CallbackJob } from '../../machine/promises/job'
import type { Agent } from '../../machine/running/agent'
import type { Value } from '../../machine/value'
import { defineFetch } from '../fetch/fetch'
import type { Route } from '../fetch/network'
import { defineAbort } from '../globals/abort-signal'
import { defineBase64 } from '../globals/base64'
import { defineBlob } from '../globals/blob'
import { defineBroadcastChannel } from '../globals/broadcast-channel'
import { defineConsole } from '../globals/console'
import { defineCrypto } from '../globals/crypto'
import { defineDomException } from '../globals/dom-exception'
import { defineEventTarget } from '../globals/event-target'
import { defineFormData } from '../globals/form-data'
import { prototypeOf } from '../globals/interface'
import { defineLazyGlobal, defineLazyProperty } from '../globals/lazy-global'
import { defineMessageChannel } from '../globals/message-port'
import { definePerformance } from '../globals/performance'
import { defineQueueMicrotask } from '../globals/queue-microtask'
import { defineStreams } from '../globals/streams'
import { defineStructuredClone } from '../globals/structured-clone'
import { defineTextCoding } from '../globals/text-coding'
import { runProgramCode } from '../inspect/program-code'
import { defineUrl } from '../url/url'
import { defineUrlSearchParams } from '../url/url-search-params'
import type { CommonJsFiles } from './commonjs'
import type { Immediates } from './immediates'
import { createBinding } from './modules/bindings'
import { cryptoNatives } from './modules/crypto-binding'
import { fsNatives } from './modules/fs-binding'
import { networkNatives } from './modules/network-binding'
import { processNatives } from './modules/process-binding'
import { installModules, requireLibrary } from './modules/registry'
import { textNatives } from './modules/text-binding'
import { utilNatives } from './modules/util-binding'
import { NodeLoop } from './node-loop'
import { NodeNetwork } from './node-network'
import { definePortEmitter } from './port-emitter'
import type { NodeProcess } from './process'
import type { Requests } from './requests'
import type { TimerLists } from './timer-lists'
import { defineImmediates, type NodeTimers } from './timers'

/** The parts of the host that the program reaches through its globals. */
interface NodeParts {
  readonly process: NodeProcess
  readonly timers: NodeTimers
  readonly lists: TimerLists
  readonly immediates: Immediates
  readonly requests: Requests
  readonly commonJs: CommonJsFiles
  /** Texts of the program's files by their names. */
  readonly files: ReadonlyMap<string, string>
  readonly routes: readonly Route[]
  readonly enqueueTick: (agent: Agent, job: CallbackJob) => void
  /** Calls back in the close phase. */
  readonly close: (agent: Agent, label: string, callback: Value) => void
}

export function defineNodeGlobals(agent: Agent, parts: NodeParts): void {
  const { globalObject } = agent.realm
  const { process, requests } = parts
  globalObject.put('global', globalObject)
  defineTag(globalObject, 'global')
  const console = defineConsole(agent, process.findReplacement)
  defineLazyProperty(agent, console, 'Console', () => exportOf(agent, 'internal-console', 'Console'))
  defineQueueMicrotask(agent)
  defineEventTarget(agent)
  defineDomException(agent)
  const loop = new NodeLoop(requests)
  definePerformance(agent, loop)
  defineShared(agent, loop)
  const network = new NodeNetwork(requests, parts.routes, parts.enqueueTick)
  defineFetch(agent, loop, network, undefined)
  parts.timers.install(agent)
  defineImmediates(agent, parts.immediates)
  process.install(agent)
  defineLazyGlobal(agent, 'Buffer', () => exportOf(agent, 'buffer', 'Buffer'))
  const crypto = prototypeOf(agent.realm, 'Crypto')
  defineLazyProperty(agent, crypto, 'subtle', () => exportOf(agent, 'internal-crypto-subtle', 'subtle'))
  for (const name of ['setTimeout', 'setImmediate']) definePromisified(agent, name)
  runProgramCode(agent, () => exportOf(agent, 'util', 'inspect'))
  installModules(agent, () => bindingOf(agent, parts, network))
}

/** Made when a module of the library is first asked for. */
const bindingOf = (agent: Agent, parts: NodeParts, network: NodeNetwork): ObjectValue =>
  createBinding(
    agent,
    parts.process.constants,
    parts.process.natives,
    textNatives,
    utilNatives,
    cryptoNatives(parts.requests),
    parts.commonJs.natives,
    processNatives(parts.process, parts.requests, parts.lists, parts.immediates),
    networkNatives(parts.requests, network, parts.close),
    fsNatives(agent, parts.requests, parts.files),
  )

const exportOf = (agent: Agent, module: string, name: string): Value =>
  getData(requireLibrary(agent, module) as ObjectValue, name)

/** What Node has in common with browsers, and queues like them. */
function defineShared(agent: Agent, loop: NodeLoop): void {
  defineAbort(agent, loop)
  defineStructuredClone(agent)
  defineMessageChannel(agent, loop)
  definePortEmitter(agent)
  defineBroadcastChannel(agent, loop)
  defineBase64(agent)
  defineTextCoding(agent)
  defineStreams(agent)
  defineBlob(agent, loop)
  defineFormData(agent, () => {
    const problem = "Failed to construct 'FormData': Argument 1 could not be converted to: undefined."
    throw agent.typeError(problem)
  })
  defineCrypto(agent)
  defineUrl(agent)
  defineUrlSearchParams(agent)
}

/** What `util.promisify` makes of a timer function. */
function definePromisified(agent: Agent, name: string): void {
  const symbol = agent.symbolRegistry.get(PROMISIFY) ?? Symbol(PROMISIFY)
  agent.symbolRegistry.set(PROMISIFY, symbol)
  const getter = createFunction(agent.realm, 'get', 0, () => exportOf(agent, 'timers/promises', name))
  const slot = new Accessor(getter, undefined)
  const set = getData(agent.realm.globalObject, name) as ObjectValue
  set.storeOwn(symbol, { slot, attributes: ACCESSOR | ENUMERABLE | CONFIGURABLE })
}

const PROMISIFY = 'nodejs.util.promisify.custom'
