// https://w3c.github.io/performance-timeline/#the-performanceobserver-interface

import { isCallable } from '../../../machine/objects/function'
import { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toBoolean, toString } from '../../../machine/operations/convert'
import { listFromIterable } from '../../../machine/operations/iteration'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { call } from '../../../machine/running/call'
import type { Procedure } from '../../../machine/running/completion'
import { createFrom } from '../../../machine/running/construct'
import { isObject, type Value } from '../../../machine/value'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { domException } from '../interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import type { PerformanceEntryObject } from './performance-entry'

const TYPES = ['mark', 'measure']

class PerformanceObserverObject extends ObjectValue {
  /** Which member of its options said what is observed; it keeps to it. */
  mode: 'entryTypes' | 'type' | undefined
  types = new Set<string>()
  buffer: PerformanceEntryObject[] = []

  constructor(
    prototype: ObjectValue,
    readonly callback: ObjectValue,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'PerformanceObserver'
  }
}

class EntryListObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly entries: readonly PerformanceEntryObject[],
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'PerformanceObserverEntryList'
  }
}

export class PerformanceObservers {
  private readonly registered = new Set<PerformanceObserverObject>()
  private isQueued = false

  constructor(
    private readonly loop: HostLoop,
    private readonly timeline: { readonly entries: readonly PerformanceEntryObject[] },
  ) {}

  /** https://w3c.github.io/performance-timeline/#queue-a-performanceentry */
  add(agent: Agent, entry: PerformanceEntryObject): void {
    for (const observer of this.registered)
      if (observer.types.has(entry.entryType)) {
        observer.buffer.push(entry)
        this.queue(agent)
      }
  }

  /** One task tells all observers. */
  private queue(agent: Agent): void {
    if (this.isQueued) return
    this.isQueued = true
    const run = () => this.tell(agent)
    this.loop.enqueueTask(agent, { source: 'dom', label: 'performance entries', run })
  }

  private *tell(agent: Agent): Callbacks {
    this.isQueued = false
    for (const observer of [...this.registered]) {
      const entries = observer.buffer.toSorted((a, b) => a.startTime - b.startTime)
      observer.buffer = []
      if (entries.length === 0) continue
      const list = new EntryListObject(prototypeOf(agent.realm, 'PerformanceObserverEntryList'), entries)
      yield call(agent, observer.callback, observer, list, observer)
    }
  }

  install(agent: Agent): void {
    const definition = new Interface(agent, {
      name: 'PerformanceObserver',
      receiver: receiverOf(PerformanceObserverObject),
      length: 1,
      construct: (_agent, _this, [callback], newTarget) => {
        if (!isCallable(callback))
          throw agent.typeError(
            "Failed to construct 'PerformanceObserver': parameter 1 is not of type 'Function'.",
          )
        const make = (prototype: ObjectValue) => new PerformanceObserverObject(prototype, callback)
        return createFrom(agent, newTarget, 'Object.prototype', make)
      },
    })
      .operation('observe', 0, (observer, [options]) => this.observe(agent, observer, options))
      .operation('disconnect', 0, (observer) => {
        this.registered.delete(observer)
        observer.buffer = []
        observer.types = new Set()
        return undefined
      })
      .operation('takeRecords', 0, (observer) => createArray(agent, observer.buffer.splice(0)))
    const { constructorObject } = definition
    constructorObject.put('supportedEntryTypes', createArray(agent, TYPES))
    defineList(agent)
  }

  private *observe(agent: Agent, observer: PerformanceObserverObject, options: Value): Procedure {
    const member = function* (name: string): Procedure {
      return isObject(options) ? yield* get(agent, options, name) : undefined
    }
    const list = yield* member('entryTypes')
    const type = yield* member('type')
    if (list === undefined && type === undefined)
      throw agent.typeError(`${OBSERVING}An observe() call must include either entryTypes or type arguments.`)
    const mode = list === undefined ? 'type' : 'entryTypes'
    if (observer.mode !== undefined && observer.mode !== mode) throw otherMode(agent, mode)
    observer.mode = mode
    const types: string[] = []
    if (list === undefined) types.push(yield* toString(agent, type))
    else for (const one of yield* listFromIterable(agent, list)) types.push(yield* toString(agent, one))
    const known = types.filter((one) => TYPES.includes(one))
    if (mode === 'entryTypes') observer.types = new Set()
    for (const one of known) observer.types.add(one)
    if (known.length === 0) return undefined
    this.registered.add(observer)
    if (mode === 'type' && toBoolean(yield* member('buffered'))) {
      observer.buffer.push(...this.timeline.entries.filter(({ entryType }) => entryType === known[0]))
      if (observer.buffer.length > 0) this.queue(agent)
    }
    return undefined
  }
}

const OBSERVING = "Failed to execute 'observe' on 'PerformanceObserver': "

function otherMode(agent: Agent, mode: 'entryTypes' | 'type') {
  const forms = { entryTypes: 'observe({entryTypes:...}', type: 'observe({type:...})' }
  const before = mode === 'type' ? forms.entryTypes : forms.type
  const now = mode === 'type' ? forms.type : forms.entryTypes
  const problem = `This observer has performed ${before}, therefore it cannot perform ${now}`
  return domException(agent, 'InvalidModificationError', OBSERVING + problem)
}

function defineList(agent: Agent): void {
  new Interface(agent, { name: 'PerformanceObserverEntryList', receiver: receiverOf(EntryListObject) })
    .operation('getEntries', 0, ({ entries }) => createArray(agent, [...entries]))
    .operation('getEntriesByType', 1, function* ({ entries }, [type]) {
      const wanted = yield* toString(agent, type)
      return createArray(
        agent,
        entries.filter(({ entryType }) => entryType === wanted),
      )
    })
    .operation('getEntriesByName', 1, function* ({ entries }, [name]) {
      const wanted = yield* toString(agent, name)
      return createArray(
        agent,
        entries.filter((one) => one.name === wanted),
      )
    })
}
