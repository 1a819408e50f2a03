// https://w3c.github.io/hr-time/#sec-performance and https://w3c.github.io/user-timing/ – on the virtual clock.

import type { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toNumber, toString } from '../../../machine/operations/convert'
import { createArray, createObject } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { EPOCH_IN_MS } from '../../../machine/running/clock'
import type { Procedure, ThrowCompletion } from '../../../machine/running/completion'
import { isObject, type Value } from '../../../machine/value'
import type { HostLoop } from '../../loop/host-loop'
import { EventTargetObject } from '../events/event-target'
import { dialectOf } from '../interfaces/dialect'
import { domException } from '../interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import { cloneWithTransfer } from '../messages/structured-clone'
import { PerformanceEntryObject } from './performance-entry'
import { PerformanceObservers } from './performance-observer'

class PerformanceObject extends EventTargetObject {
  /** By time, then in the order in which they were made. */
  entries: PerformanceEntryObject[] = []
  /** Told of each new entry. */
  onEntry: ((entry: PerformanceEntryObject) => void) | undefined

  override get className(): string {
    return 'Performance'
  }

  add(entry: PerformanceEntryObject): PerformanceEntryObject {
    const at = this.entries.findIndex((other) => other.startTime > entry.startTime)
    this.entries.splice(at < 0 ? this.entries.length : at, 0, entry)
    this.onEntry?.(entry)
    return entry
  }

  clear(type: string, name: string | undefined): void {
    const goes = (entry: PerformanceEntryObject) =>
      entry.entryType === type && (name === undefined || entry.name === name)
    this.entries = this.entries.filter((entry) => !goes(entry))
  }
}

export function definePerformance(agent: Agent, loop: HostLoop): void {
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
  const observers = new PerformanceObservers(loop, performance)
  performance.onEntry = (entry) => observers.add(agent, entry)
  observers.install(agent)
}

function defineEntries(agent: Agent): void {
  const receiver = receiverOf(PerformanceEntryObject)
  new Interface(agent, { name: 'PerformanceEntry', receiver })
    .attribute('name', ({ name }) => name)
    .attribute('entryType', ({ entryType }) => entryType)
    .attribute('startTime', ({ startTime }) => startTime)
    .attribute('duration', ({ duration }) => duration)
    .operation('toJSON', 0, ({ name, entryType, startTime, duration }) => {
      const json = createObject(agent)
      for (const [key, value] of Object.entries({ name, entryType, startTime, duration }))
        json.put(key, value)
      return json
    })
  for (const name of ['PerformanceMark', 'PerformanceMeasure'])
    new Interface(agent, { name, parent: 'PerformanceEntry', receiver }).attribute(
      'detail',
      ({ detail }) => detail,
    )
}

/** Work per entry: every query looks at all of them. */
const UNITS_PER_ENTRY = 4

function defineQueries(agent: Agent, definition: Interface<PerformanceObject>): void {
  definition
    .operation('getEntries', 0, ({ entries }) => {
      agent.work(entries.length * UNITS_PER_ENTRY)
      return createArray(agent, [...entries])
    })
    .operation('getEntriesByType', 1, function* ({ entries }, [type]) {
      agent.work(entries.length * UNITS_PER_ENTRY)
      const wanted = yield* toString(agent, type)
      return createArray(
        agent,
        entries.filter(({ entryType }) => entryType === wanted),
      )
    })
    .operation('getEntriesByName', 1, function* ({ entries }, [name, type]) {
      agent.work(entries.length * UNITS_PER_ENTRY)
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
      agent.work(performance.entries.length * UNITS_PER_ENTRY)
      performance.clear(type, name === undefined ? undefined : yield* toString(agent, name))
      return undefined
    })
}

/** https://w3c.github.io/user-timing/#mark-method */
function* mark(performance: PerformanceObject, [name, options]: Value[], agent: Agent): Procedure {
  const text = yield* toString(agent, name)
  const given = isObject(options) ? yield* get(agent, options, 'startTime') : undefined
  const detail = yield* detailOf(
    agent,
    isObject(options) ? yield* get(agent, options, 'detail') : null,
    'mark',
  )
  const time = given === undefined ? agent.clock.read() : yield* toNumber(agent, given)
  if (time < 0) throw refused(agent, 'mark', `'${text}' cannot have a negative start time.`)
  const prototype = prototypeOf(agent.realm, 'PerformanceMark')
  return performance.add(new PerformanceEntryObject(prototype, 'mark', text, time, 0, detail))
}

/** https://w3c.github.io/user-timing/#measure-method */
function* measure(performance: PerformanceObject, [name, from, to]: Value[], agent: Agent): Procedure {
  const text = yield* toString(agent, name)
  const options = isObject(from) ? from : undefined
  yield* requireConsistent(agent, options, to)
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
  const detail = yield* detailOf(agent, yield* member('detail'), 'measure')
  const prototype = prototypeOf(agent.realm, 'PerformanceMeasure')
  return performance.add(new PerformanceEntryObject(prototype, 'measure', text, begun, ended - begun, detail))
}

/** A time, or the time of the latest mark of a name. */
function* timeOf(agent: Agent, { entries }: PerformanceObject, given: Value): Procedure<number | undefined> {
  if (given === undefined) return undefined
  if (typeof given === 'number') return given
  const name = yield* toString(agent, given)
  agent.work(entries.length * UNITS_PER_ENTRY)
  const found = entries.findLast((entry) => entry.entryType === 'mark' && entry.name === name)
  if (found !== undefined) return found.startTime
  const problem = `The mark '${name}' does not exist.`
  throw domException(
    agent,
    'SyntaxError',
    dialectOf(agent).pick(
      `Failed to execute 'measure' on 'Performance': ${problem}`,
      `The "${name}" performance mark has not been set`,
    ),
  )
}

/** The program's own object may change later, so the entry keeps a copy. */
function* detailOf(agent: Agent, detail: Value, method: string): Procedure {
  if (!isObject(detail)) return detail ?? null
  const action = `execute '${method}' on 'Performance'`
  return (yield* cloneWithTransfer(agent, detail, [], action)).value
}

/** Two of start, duration and end say where the third is. */
function* requireConsistent(agent: Agent, options: ObjectValue | undefined, to: Value): Procedure<void> {
  if (options === undefined) return
  const given: string[] = []
  for (const key of ['start', 'duration', 'end', 'detail'])
    if ((yield* get(agent, options, key)) !== undefined) given.push(key)
  const prefix = 'If a non-empty PerformanceMeasureOptions object was passed,'
  if (given.length > 0 && to !== undefined)
    throw refused(agent, 'measure', `${prefix} |end_mark| must not be passed.`)
  if (['start', 'duration', 'end'].every((key) => given.includes(key)))
    throw refused(
      agent,
      'measure',
      `${prefix} it must not have all of its 'start', 'duration', and 'end' properties defined`,
    )
}

const refused = (agent: Agent, method: string, problem: string): ThrowCompletion =>
  agent.typeError(`Failed to execute '${method}' on 'Performance': ${problem}`)
