// https://w3c.github.io/hr-time/#sec-performance and https://w3c.github.io/user-timing/ – on the virtual clock.
import type { Agent } from '../../machine/agent'
import { EPOCH_IN_MS } from '../../machine/clock'
import type { Procedure } from '../../machine/completion'
import { toNumber, toString } from '../../machine/convert'
import { ObjectValue } from '../../machine/object'
import { createArray, createObject } from '../../machine/operations'
import { get } from '../../machine/properties'
import { isObject, type Value } from '../../machine/value'
import { domException } from './dom-exception'
import { EventTargetObject } from './event-target'
import { Interface, prototypeOf, receiverOf } from './interface'

class PerformanceEntryObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly entryType: 'mark' | 'measure',
    readonly name: string,
    readonly startTime: number,
    readonly duration: number,
    readonly detail: Value,
  ) {
    super(prototype)
  }

  override get className(): string {
    return this.entryType === 'mark' ? 'PerformanceMark' : 'PerformanceMeasure'
  }
}

class PerformanceObject extends EventTargetObject {
  /** By time, then in the order in which they were made. */
  entries: PerformanceEntryObject[] = []

  override get className(): string {
    return 'Performance'
  }

  add(entry: PerformanceEntryObject): PerformanceEntryObject {
    const at = this.entries.findIndex((other) => other.startTime > entry.startTime)
    this.entries.splice(at < 0 ? this.entries.length : at, 0, entry)
    return entry
  }

  clear(type: string, name: string | undefined): void {
    const goes = (entry: PerformanceEntryObject) =>
      entry.entryType === type && (name === undefined || entry.name === name)
    this.entries = this.entries.filter((entry) => !goes(entry))
  }
}

export function definePerformance(agent: Agent): void {
  defineEntries(agent)
  const definition = new Interface(agent, {
    name: 'Performance',
    parent: 'EventTarget',
    receiver: receiverOf(PerformanceObject),
  })
    .attribute('timeOrigin', () => EPOCH_IN_MS)
    .operation('now', 0, () => agent.clock.read())
    .operation('mark', 1, mark)
    .operation('measure', 1, measure)
    .operation('toJSON', 0, () => {
      const json = createObject(agent)
      json.put('timeOrigin', EPOCH_IN_MS)
      return json
    })
  defineQueries(agent, definition)
  const performance = new PerformanceObject(prototypeOf(agent.realm, 'Performance'))
  agent.realm.globalObject.put('performance', performance)
}

function defineEntries(agent: Agent): void {
  const receiver = receiverOf(PerformanceEntryObject)
  new Interface(agent, { name: 'PerformanceEntry', receiver })
    .attribute('name', ({ name }) => name)
    .attribute('entryType', ({ entryType }) => entryType)
    .attribute('startTime', ({ startTime }) => startTime)
    .attribute('duration', ({ duration }) => duration)
  for (const name of ['PerformanceMark', 'PerformanceMeasure'])
    new Interface(agent, { name, parent: 'PerformanceEntry', receiver }).attribute(
      'detail',
      ({ detail }) => detail,
    )
}

function defineQueries(agent: Agent, definition: Interface<PerformanceObject>): void {
  definition
    .operation('getEntries', 0, ({ entries }) => createArray(agent, [...entries]))
    .operation('getEntriesByType', 1, function* ({ entries }, [type]) {
      const wanted = yield* toString(agent, type)
      return createArray(
        agent,
        entries.filter(({ entryType }) => entryType === wanted),
      )
    })
    .operation('getEntriesByName', 1, function* ({ entries }, [name, type]) {
      const wanted = yield* toString(agent, name)
      const only = type === undefined ? undefined : yield* toString(agent, type)
      const found = entries.filter(
        (one) => one.name === wanted && (only === undefined || one.entryType === only),
      )
      return createArray(agent, found)
    })
  for (const [method, type] of [
    ['clearMarks', 'mark'],
    ['clearMeasures', 'measure'],
  ] as const)
    definition.operation(method, 0, function* (performance, [name]) {
      performance.clear(type, name === undefined ? undefined : yield* toString(agent, name))
      return undefined
    })
}

/** https://w3c.github.io/user-timing/#mark-method */
function* mark(performance: PerformanceObject, [name, options]: Value[], agent: Agent): Procedure {
  const text = yield* toString(agent, name)
  const given = isObject(options) ? yield* get(agent, options, 'startTime') : undefined
  const detail = isObject(options) ? yield* get(agent, options, 'detail') : undefined
  const time = given === undefined ? agent.clock.read() : yield* toNumber(agent, given)
  const prototype = prototypeOf(agent.realm, 'PerformanceMark')
  return performance.add(new PerformanceEntryObject(prototype, 'mark', text, time, 0, detail ?? null))
}

/** https://w3c.github.io/user-timing/#measure-method */
function* measure(performance: PerformanceObject, [name, from, to]: Value[], agent: Agent): Procedure {
  const text = yield* toString(agent, name)
  const options = isObject(from) ? from : undefined
  const member = function* (key: string): Procedure {
    return options === undefined ? undefined : yield* get(agent, options, key)
  }
  const end = yield* timeOf(agent, performance, options ? yield* member('end') : to)
  const duration = yield* member('duration')
  const start = yield* timeOf(agent, performance, options ? yield* member('start') : from)
  const begun =
    start ?? (duration === undefined ? 0 : (end ?? agent.clock.read()) - (yield* toNumber(agent, duration)))
  const ended =
    end ??
    (duration !== undefined && start !== undefined
      ? start + (yield* toNumber(agent, duration))
      : agent.clock.read())
  const detail = (yield* member('detail')) ?? null
  const prototype = prototypeOf(agent.realm, 'PerformanceMeasure')
  return performance.add(new PerformanceEntryObject(prototype, 'measure', text, begun, ended - begun, detail))
}

/** A time, or the time of the latest mark of a name. */
function* timeOf(agent: Agent, { entries }: PerformanceObject, given: Value): Procedure<number | undefined> {
  if (given === undefined) return undefined
  if (typeof given === 'number') return given
  const name = yield* toString(agent, given)
  const found = entries.findLast((entry) => entry.entryType === 'mark' && entry.name === name)
  if (found !== undefined) return found.startTime
  const problem = `The mark '${name}' does not exist.`
  throw domException(
    agent,
    'SyntaxError',
    agent.host.name === 'node'
      ? `The "${name}" performance mark has not been set`
      : `Failed to execute 'measure' on 'Performance': ${problem}`,
  )
}
