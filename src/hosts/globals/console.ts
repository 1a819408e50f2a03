// https://console.spec.whatwg.org – as Node 20 prints it. Nothing here runs code of the program.
import { createFunction, defineNamespace, defineTag } from '../../builtins/define'
import type { Agent } from '../../machine/agent'
import { ArrayObject } from '../../machine/array'
import { toBoolean } from '../../machine/convert'
import { stackFrames } from '../../machine/error'
import type { ConsoleLevel } from '../../machine/event'
import { isCallable } from '../../machine/function'
import { getData, type ObjectValue } from '../../machine/object'
import { isObject, keyOfPrimitive, type Value } from '../../machine/value'
import { type Entries, tableOf } from '../../syntax/table'
import { durationText } from '../inspect/duration'
import { formatLog } from '../inspect/format-log'
import { inspect } from '../inspect/inspect'
import type { InspectOptions } from '../inspect/inspection'
import { plainText } from '../inspect/plain-text'
import { formatTable } from '../inspect/table'

type Method = (args: Value[]) => void

/** In Node's order. */
const METHODS =
  'log warn dir time timeEnd timeLog trace assert clear count countReset group groupEnd table debug info dirxml error groupCollapsed'

export function defineConsole(agent: Agent): void {
  const { realm } = agent
  const namespace = defineNamespace(realm, 'console')
  const methods = tableOf(methodsOf(agent))
  for (const name of METHODS.split(' ')) {
    const method = methods.get(name)!
    const behaviour = (_agent: Agent, _this: Value, args: Value[]): Value => void method(args)
    namespace.put(name, createFunction(realm, name, 0, behaviour, { label: `console.${name}` }))
  }
  defineTag(namespace, 'console')
}

const INDENTATION = '  '

/** The methods share the indentation of groups. */
function methodsOf(agent: Agent): Entries<Method> {
  let indentation = ''
  const print = (level: ConsoleLevel, text: string): void =>
    agent.print(level, indentation + text.replaceAll('\n', `\n${indentation}`))
  const printing =
    (level: ConsoleLevel): Method =>
    (args) =>
      print(level, formatLog(agent, args))
  const group: Method = (args) => {
    if (args.length > 0) print('log', formatLog(agent, args))
    indentation += INDENTATION
  }
  return {
    log: printing('log'),
    info: printing('info'),
    debug: printing('debug'),
    warn: printing('warn'),
    error: printing('error'),
    dirxml: printing('log'),
    dir: ([value, options]) =>
      print('log', inspect(agent, value, { ...dirOptions(options), customInspect: false })),
    table: ([data, columns]) => print('log', tableText(agent, data, columns)),
    trace: (args) => print('error', traceText(agent, args)),
    assert: ([condition, ...args]) => {
      if (!toBoolean(condition)) print('warn', formatLog(agent, assertionArguments(args)))
    },
    // What is not a terminal keeps what was printed.
    clear: () => {},
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indentation = indentation.slice(INDENTATION.length)
    },
    ...counters(print),
    ...timers(agent, print),
  }
}

type Print = (level: ConsoleLevel, text: string) => void

const labelOf = (label: Value): string => (label === undefined ? 'default' : plainText(label))

/** https://console.spec.whatwg.org/#counting */
function counters(print: Print): Entries<Method> {
  const counts = new Map<string, number>()
  return {
    count: ([given]) => {
      const label = labelOf(given)
      const count = (counts.get(label) ?? 0) + 1
      counts.set(label, count)
      print('log', `${label}: ${count}`)
    },
    countReset: ([given]) => {
      const label = labelOf(given)
      if (!counts.delete(label)) print('warn', `Warning: Count for '${label}' does not exist`)
    },
  }
}

/** https://console.spec.whatwg.org/#timing – in virtual time. */
function timers(agent: Agent, print: Print): Entries<Method> {
  const starts = new Map<string, number>()
  const report = (method: string, label: string, args: readonly Value[]): void => {
    const start = starts.get(label)
    if (start === undefined) print('warn', `Warning: No such label '${label}' for console.${method}()`)
    else print('log', formatLog(agent, ['%s: %s', label, durationText(agent.clock.read() - start), ...args]))
  }
  return {
    time: ([given]) => {
      const label = labelOf(given)
      if (starts.has(label)) print('warn', `Warning: Label '${label}' already exists for console.time()`)
      else starts.set(label, agent.clock.read())
    },
    timeLog: ([given, ...args]) => report('timeLog', labelOf(given), args),
    timeEnd: ([given]) => {
      report('timeEnd', labelOf(given), [])
      starts.delete(labelOf(given))
    },
  }
}

/** The first argument is part of the sentence. */
const assertionArguments = ([first, ...rest]: readonly Value[]): Value[] =>
  first === undefined ? ['Assertion failed'] : [`Assertion failed: ${plainText(first)}`, ...rest]

function traceText(agent: Agent, args: readonly Value[]): string {
  const message = formatLog(agent, args)
  return `Trace${message === '' ? '' : `: ${message}`}${stackFrames(agent)}`
}

function tableText(agent: Agent, data: Value, columns: Value): string {
  if (columns !== undefined && !(columns instanceof ArrayObject))
    throw agent.typeError('The "properties" argument must be an instance of Array.')
  if (!isObject(data) || data.isCallable) return formatLog(agent, [data])
  return formatTable(agent, data, columns && elementsOf(columns).map(keyOfPrimitive))
}

const elementsOf = (list: ArrayObject): Value[] => {
  const indices = list.ownKeys().filter((key) => typeof key === 'number')
  return indices.map((index) => getData(list, index))
}

/** The options that change what is shown; `null` means no limit. */
export function dirOptions(options: Value): Partial<InspectOptions> {
  if (!isObject(options)) return {}
  const given = (name: keyof InspectOptions) => getData(options, name)
  const [sorted, getters] = [given('sorted'), given('getters')]
  return {
    ...limitIn(options, 'depth'),
    ...limitIn(options, 'breakLength'),
    ...limitIn(options, 'maxArrayLength'),
    ...limitIn(options, 'maxStringLength'),
    showHidden: toBoolean(given('showHidden')),
    customInspect: given('customInspect') !== false,
    showProxy: toBoolean(given('showProxy')),
    sorted: isCallable(sorted) ? sorted : toBoolean(sorted),
    getters: getters === 'get' || getters === 'set' ? getters : toBoolean(getters),
    numericSeparator: toBoolean(given('numericSeparator')),
    ...(given('compact') === false ? { compact: 0 } : limitIn(options, 'compact')),
  }
}

function limitIn(options: ObjectValue, name: keyof InspectOptions): Partial<InspectOptions> {
  const limit = getData(options, name)
  if (limit === null) return { [name]: Number.POSITIVE_INFINITY }
  return typeof limit === 'number' ? { [name]: limit } : {}
}
