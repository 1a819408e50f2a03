// The `process` object. https://nodejs.org/docs/latest-v20.x/api/process.html
import { createFunction, defineGetter, defineMethod } from '../../builtins/define'
import { type Agent, Halt } from '../../machine/agent'
import { call } from '../../machine/call'
import type { Procedure } from '../../machine/completion'
import { stringOf, toNumber } from '../../machine/convert'
import { toDisplay } from '../../machine/display'
import { isCallable } from '../../machine/function'
import { CallbackJob } from '../../machine/job'
import { ObjectValue } from '../../machine/object'
import { createArray } from '../../machine/operations'
import { Accessor } from '../../machine/property'
import { ACCESSOR, CONFIGURABLE, ENUMERABLE } from '../../machine/shape'
import type { Value } from '../../machine/value'

interface ProcessListener {
  readonly callback: Value
  readonly once: boolean
}

export class NodeProcess {
  /** As set by the program; undefined until then. */
  exitCode: number | undefined
  isExiting = false
  private readonly listeners = new Map<string, ProcessListener[]>()
  private object: ObjectValue | undefined

  constructor(private readonly enqueueTick: (agent: Agent, job: CallbackJob) => void) {}

  install(agent: Agent): void {
    const { realm } = agent
    const process = new ObjectValue(realm.intrinsics['Object.prototype'])
    this.object = process
    defineMethod(realm, process, 'nextTick', 1, (_agent, _this, [callback, ...args]) => {
      if (!isCallable(callback)) {
        throw agent.typeError(
          `The "callback" argument must be of type function. Received ${toDisplay(callback)}`,
        )
      }
      this.enqueueTick(agent, new CallbackJob('tick', callback, args, agent.asyncContext))
      return undefined
    })
    this.defineEmitter(agent, process)
    this.defineExit(agent, process)
    this.defineFacts(agent, process)
    realm.globalObject.putHidden('process', process)
  }

  private defineEmitter(agent: Agent, process: ObjectValue): void {
    const { realm } = agent
    for (const [name, once] of [
      ['on', false],
      ['addListener', false],
      ['once', true],
    ] as const) {
      defineMethod(realm, process, name, 2, (_agent, self, [type, callback]) => {
        this.listenersOf(stringOf(agent, type)).push({ callback, once })
        return self
      })
    }
    for (const name of ['off', 'removeListener']) {
      defineMethod(realm, process, name, 2, (_agent, self, [type, callback]) => {
        const key = stringOf(agent, type)
        this.listeners.set(
          key,
          this.listenersOf(key).filter((listener) => listener.callback !== callback),
        )
        return self
      })
    }
    const emit = (type: Value, args: Value[]) => this.emit(agent, stringOf(agent, type), args)
    defineMethod(realm, process, 'emit', 1, function* (_agent, _this, [type, ...args]) {
      return yield* emit(type, args)
    })
  }

  private defineExit(agent: Agent, process: ObjectValue): void {
    const { realm } = agent
    const self = this
    const getter = createFunction(realm, 'exitCode', 0, () => this.exitCode, { prefix: 'get' })
    const setter = createFunction(
      realm,
      'exitCode',
      1,
      (_agent, _this, [code]) => {
        this.exitCode = code === undefined || code === null ? undefined : Number(stringOf(agent, code))
        return undefined
      },
      { prefix: 'set' },
    )
    process.storeOwn('exitCode', {
      slot: new Accessor(getter, setter),
      attributes: ACCESSOR | ENUMERABLE | CONFIGURABLE,
    })
    defineMethod(realm, process, 'exit', 1, function* (_agent, _this, [code]) {
      if (code !== undefined) self.exitCode = yield* toNumber(agent, code)
      if (!self.isExiting) {
        self.isExiting = true
        yield* self.emit(agent, 'exit', [self.exitCode ?? 0])
      }
      throw new Halt()
    })
  }

  private defineFacts(agent: Agent, process: ObjectValue): void {
    const { realm } = agent
    process.put('version', 'v20.20.2')
    process.put('platform', 'linux')
    process.put('argv', createArray(agent, ['node', 'snippet.js']))
    process.put('env', new ObjectValue(realm.intrinsics['Object.prototype']))
    const versions = new ObjectValue(realm.intrinsics['Object.prototype'])
    versions.put('node', '20.20.2')
    process.put('versions', versions)
    defineMethod(realm, process, 'uptime', 0, () => agent.clock.read() / 1000)
    defineMethod(realm, process, 'cwd', 0, () => '/')
    defineGetter(realm, process, 'pid', () => 1)
  }

  private listenersOf(type: string): ProcessListener[] {
    const found = this.listeners.get(type) ?? []
    this.listeners.set(type, found)
    return found
  }

  has(type: string): boolean {
    return this.listenersOf(type).length > 0
  }

  /** Calls the listeners one after the other, over a copy of their list. */
  *emit(agent: Agent, type: string, args: Value[]): Procedure {
    const listeners = this.listenersOf(type).slice()
    for (const listener of listeners) {
      if (listener.once)
        this.listeners.set(
          type,
          this.listenersOf(type).filter((other) => other !== listener),
        )
      yield* call(agent, listener.callback, this.object, ...args)
    }
    return listeners.length > 0
  }
}
