// What a program finds in Node: its globals, and what its modules call that Node has in C++.
import { createFunction, defineTag } from '../../builtins/define'
import { getData, type ObjectValue } from '../../machine/objects/object'
import { Accessor } from '../../machine/objects/property'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE } from '../../machine/objects/shape'
import type { CallbackJob } from '../../machine/promises/job'
import type { Agent } from '../../machine/running/agent'
import type { Value } from '../../machine/value'
import { defineConsole } from '../console/console'
import { setHostForms } from '../console/inspect/forms'
import { runProgramCode } from '../console/inspect/program-code'
import type { FaultPlan } from '../job-queues/fault-plan'
import { queueNatives } from '../job-queues/presets/queue-binding'
import { defineBase64 } from '../web/base64'
import { defineCrypto } from '../web/crypto'
import { defineAbort } from '../web/events/abort-signal'
import { defineEventTarget } from '../web/events/event-target'
import { defineFetch } from '../web/fetch/fetch'
import type { Route } from '../web/fetch/network'
import { defineBlob } from '../web/files/blob'
import { defineFormData } from '../web/files/form-data'
import { setDialect } from '../web/interfaces/dialect'
import { defineDomException } from '../web/interfaces/dom-exception'
import { prototypeOf } from '../web/interfaces/interface'
import { defineLazyGlobal, defineLazyProperty } from '../web/interfaces/lazy-global'
import { defineBroadcastChannel } from '../web/messages/broadcast-channel'
import { defineMessageChannel } from '../web/messages/message-port'
import { defineStructuredClone } from '../web/messages/structured-clone'
import { definePerformance } from '../web/performance/performance'
import { defineQueueMicrotask } from '../web/queue-microtask'
import { defineStreams } from '../web/streams/streams'
import { defineTextCoding } from '../web/text-coding'
import { defineUrl } from '../web/url/url'
import { defineUrlSearchParams } from '../web/url/url-search-params'
import { createBinding } from './bindings/bindings'
import { bullmqNatives } from './bindings/bullmq-binding'
import { cryptoNatives } from './bindings/crypto-binding'
import { fsNatives } from './bindings/fs-binding'
import { networkNatives } from './bindings/network-binding'
import { processNatives } from './bindings/process-binding'
import { textNatives } from './bindings/text-binding'
import { utilNatives } from './bindings/util-binding'
import { NODE_20 } from './dialect'
import type { Immediates } from './loop/immediates'
import { PollTasks } from './loop/poll-tasks'
import type { Requests } from './loop/requests'
import { stopContexts } from './loop/stopped-contexts'
import type { TimerLists } from './loop/timer-lists'
import { defineImmediates, type NodeTimers } from './loop/timers'
import type { CommonJsFiles } from './modules/commonjs'
import { installModules, requireLibrary } from './modules/registry'
import { NodeNetwork } from './node-network'
import { definePortEmitter } from './port-emitter'
import { NODE_FORMS } from './printing'
import type { NodeProcess } from './process'

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
  readonly faults: FaultPlan
  readonly enqueueTick: (agent: Agent, job: CallbackJob) => void
  /** How many jobs wait in the job queue. */
  readonly countJobs: () => number
  /** Calls back in the close phase. */
  readonly close: (agent: Agent, label: string, callback: Value) => void
}

export function defineNodeGlobals(agent: Agent, parts: NodeParts): void {
  const { globalObject } = agent.realm
  const { process, requests } = parts
  setDialect(agent, NODE_20)
  setHostForms(agent, NODE_FORMS)
  globalObject.put('global', globalObject)
  defineTag(globalObject, 'global')
  const console = defineConsole(agent, process.findReplacement)
  defineLazyProperty(agent, console, 'Console', () => exportOf(agent, 'internal-console', 'Console'))
  defineQueueMicrotask(agent)
  defineEventTarget(agent)
  defineDomException(agent)
  const loop = new PollTasks(requests)
  definePerformance(agent, loop)
  defineShared(agent, loop)
  const network = new NodeNetwork(requests, parts.routes, parts.enqueueTick, parts.faults)
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
    bullmqNatives(parts.requests, parts.countJobs, parts.faults, (contexts) =>
      stopContexts(agent, parts, contexts),
    ),
    queueNatives(agent, parts.requests, parts.requests.handles, parts.faults, (contexts) =>
      stopContexts(agent, parts, contexts),
    ),
  )

const exportOf = (agent: Agent, module: string, name: string): Value =>
  getData(requireLibrary(agent, module) as ObjectValue, name)

/** What Node has in common with browsers, and queues like them. */
function defineShared(agent: Agent, loop: PollTasks): void {
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
