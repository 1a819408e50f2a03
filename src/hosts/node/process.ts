// The host's side of the `process` object, which `library/process.js` makes when the program first looks at it.

import type { ConsoleLevel } from '../../machine/event'
import { unproxied } from '../../machine/exotic/proxy'
import { footprint } from '../../machine/footprint'
import { isCallable } from '../../machine/objects/function'
import { ABSENT, getData, type ObjectValue } from '../../machine/objects/object'
import { get } from '../../machine/objects/properties'
import { CallbackJob } from '../../machine/promises/job'
import type { Agent } from '../../machine/running/agent'
import { beginCall, call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { Halt } from '../../machine/running/limits'
import { isObject, type Value } from '../../machine/value'
import { addConsoleMethods, dirOptions, type FindReplacement } from '../console/console'
import { defineLazyGlobal } from '../web/interfaces/lazy-global'
import { invalidArgument } from '../web/interfaces/node-error'
import type { Natives } from './bindings/bindings'
import { MAIN_FILE } from './modules/main-file'
import { requireLibrary } from './modules/registry'

export class NodeProcess {
  /** As the program sees it: a whole number, a text of one, or nothing. */
  private givenExitCode: Value = undefined
  /** What takes uncaught exceptions in place of the event's listeners; null where nothing does. */
  capture: Value = null
  /** Says whether a domain takes the error of this moment, and hands it over; undefined where there are no domains. */
  private domains: { readonly takes: Value; readonly give: Value } | undefined
  private object: ObjectValue | undefined

  constructor(private readonly enqueueTick: (agent: Agent, job: CallbackJob) => void) {}

  install(agent: Agent): void {
    defineLazyGlobal(agent, 'process', () => this.open(agent))
  }

  private open(agent: Agent): ObjectValue {
    this.object ??= requireLibrary(agent, 'process') as ObjectValue
    return this.object
  }

  *warn(agent: Agent, name: string, message: string): Procedure {
    this.open(agent)
    return yield* this.invoke(agent, 'emitWarning', [message, name])
  }

  /** The streams that have been opened by their descriptors, and the method that they began with. */
  private readonly streams = new Map<number, { readonly stream: ObjectValue; readonly write: Value }>()

  /** What the program put in the place of a stream's `write`, through which a console then prints. */
  readonly findReplacement: FindReplacement = (level) => {
    const opened = this.streams.get(level === 'error' || level === 'warn' ? 2 : 1)
    if (opened === undefined) return undefined
    const write = getData(opened.stream, 'write')
    return write === opened.write ? undefined : { write, stream: opened.stream }
  }

  readonly natives: Natives = {
    opened: (_agent, _this, [fd, stream]) => {
      const object = stream as ObjectValue
      this.streams.set(fd as number, { stream: object, write: getData(object, 'write') })
      return undefined
    },
    consoleMethods: (agent, _this, [target, write, indentation, options]) => {
      const find: FindReplacement = (level) => ({ write, stream: level === 'error' || level === 'warn' })
      const inspectOptions = dirOptions(options)
      addConsoleMethods(agent, target as ObjectValue, find, {
        indentation: indentation as number,
        inspectOptions,
      })
      return undefined
    },
    nextTick: (agent, _this, [callback, ...args]) => {
      if (!isCallable(callback)) throw invalidArgument(agent, 'callback', 'of type function', callback)
      if (agent.believesHere('tick-is-immediate'))
        return call(agent, getData(agent.realm.globalObject, 'setImmediate'), undefined, callback, ...args)
      if (!this.isExiting)
        this.enqueueTick(agent, new CallbackJob('tick', callback, args, agent.asyncContext))
      return undefined
    },
    exitCode: () => {
      footprint?.reads(this, 'exitCode')
      return this.givenExitCode
    },
    setExitCode: (_agent, _this, [code]) => {
      footprint?.writes(this, 'exitCode')
      this.givenExitCode = code
      return undefined
    },
    setCapture: (_agent, _this, [callback]) => {
      this.capture = callback
      return undefined
    },
    setDomainHandler: (_agent, _this, [takes, give]) => {
      this.domains = { takes, give }
      return undefined
    },
    halt: () => {
      throw new Halt()
    },
    now: (agent) => agent.clock.read(),
    write: (agent, _this, [fd, text]) => void agent.printer.write(fd === 2 ? 'error' : 'log', text as string),
    print: (agent, _this, [level, text]) => void agent.printer.print(level as ConsoleLevel, text as string),
  }

  /** What takes an error that nobody caught, in place of the event's listeners. */
  captureOf(agent: Agent): Value {
    const { domains } = this
    if (domains === undefined) return this.capture
    const isTaken = agent.runAside(() => void beginCall(agent, domains.takes, undefined, [], 0))
    return isTaken === true ? domains.give : this.capture
  }

  get hasExitCode(): boolean {
    return this.givenExitCode !== undefined
  }

  get exitCode(): number {
    footprint?.reads(this, 'exitCode')
    return Number(this.givenExitCode ?? 0)
  }

  set exitCode(code: number) {
    this.givenExitCode = code
  }

  readonly constants = { mainFile: MAIN_FILE }

  get isExiting(): boolean {
    return this.object?.getOwnSlot('_exiting') === true
  }

  set isExiting(isExiting: boolean) {
    this.object?.put('_exiting', isExiting)
  }

  /** A variable of the environment, where it is a text. */
  environment(name: string): string | undefined {
    const environment = this.object && getData(this.object, 'env')
    const value = isObject(environment) ? getData(unproxied(environment) ?? environment, name) : undefined
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }

  /** Whether anybody listens. */
  has(type: string): boolean {
    const events = this.object?.getOwnSlot('_events')
    return (
      isObject(events as Value) &&
      ![ABSENT, undefined].includes((events as ObjectValue).getOwnSlot(type) as never)
    )
  }

  /** Calls the listeners one after the other. */
  *emit(agent: Agent, type: string, args: Value[]): Procedure {
    return yield* this.invoke(agent, 'emit', [type, ...args])
  }

  *invoke(agent: Agent, method: string, args: Value[]): Procedure {
    if (this.object === undefined) return false
    return yield* call(agent, yield* get(agent, this.object, method), this.object, ...args)
  }
}
