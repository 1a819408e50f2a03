// https://console.spec.whatwg.org – as Node 20 prints it. Nothing here runs code of the program.
import { createFunction, defineNamespace, defineTag } from '../../builtins/define'
import type { ConsoleLevel } from '../../machine/event'
import { ArrayObject } from '../../machine/objects/array'
import { stackFrames } from '../../machine/objects/error'
import { createHelper, isCallable, type NativeResult } from '../../machine/objects/function'
import { getData, type ObjectValue } from '../../machine/objects/object'
import { toBoolean } from '../../machine/operations/convert'
import type { Agent } from '../../machine/running/agent'
import { call } from '../../machine/running/call'
import type { Procedure } from '../../machine/running/completion'
import { isObject, keyOfPrimitive, type Value } from '../../machine/value'
import { type Entries, tableOf } from '../../syntax/table'
import { durationText } from './duration'
import { formatLog } from './format-log'
import { inspect } from './inspect/inspect'
import type { InspectOptions } from './inspect/inspection'
import { plainText } from './inspect/plain-text'
import { formatTable } from './table'

type Method = (args: Value[]) => void

/** In Node's order. */
const METHODS =
  'log warn dir time timeEnd timeLog trace assert clear count countReset group groupEnd table debug info dirxml error groupCollapsed'

/** What the program put in the place of the stream that a console writes to: its method, and the stream. */
export interface Replacement {
  readonly write: Value
  readonly stream: Value
}

/** Where the lines of a console go, if not to the host's own. */
export type FindReplacement = (level: ConsoleLevel) => Replacement | undefined

/** What `new Console(…)` can say of its lines. */
export interface ConsoleOptions {
  readonly indentation?: number
  readonly inspectOptions?: Partial<InspectOptions>
}

export function defineConsole(agent: Agent, find: FindReplacement = () => undefined): ObjectValue {
  const { realm } = agent
  const namespace = defineNamespace(realm, 'console')
  addConsoleMethods(agent, namespace, find, {})
  defineTag(namespace, 'console')
  return namespace
}

/** The methods of one console, which share the indentation of groups, counts and times. */
export function addConsoleMethods(
  agent: Agent,
  target: ObjectValue,
  find: FindReplacement,
  options: ConsoleOptions,
): void {
  const lines: Line[] = []
  const methods = tableOf(methodsOf(agent, (level, text) => lines.push({ level, text }), options))
  for (const name of METHODS.split(' ')) {
    const method = methods.get(name)!
    const behaviour = (_agent: Agent, _this: Value, args: Value[]): NativeResult => {
      method(args)
      return writeOut(agent, lines.splice(0), find)
    }
    target.put(
      name,
      createFunction(agent.realm, name, 0, behaviour, { label: `console.${name}`, isOfHost: true }),
    )
  }
}

interface Line {
  readonly level: ConsoleLevel
  readonly text: string
}

function writeOut(agent: Agent, lines: readonly Line[], find: FindReplacement): NativeResult {
  const isReplaced = lines.some(({ level }) => find(level) !== undefined)
  if (isReplaced) return writeThroughProgram(agent, lines, find)
  for (const { level, text } of lines) agent.printer.print(level, text)
  return undefined
}

function* writeThroughProgram(agent: Agent, lines: readonly Line[], find: FindReplacement): Procedure {
  for (const { level, text } of lines) {
    const replacement = find(level)
    if (replacement === undefined) agent.printer.print(level, text)
    else {
      const onError = createHelper(agent, 'listener for failed output', 1, () => undefined)
      yield* call(agent, replacement.write, replacement.stream, `${text}\n`, onError)
    }
  }
  return undefined
}

const INDENTATION = 2

function methodsOf(
  agent: Agent,
  write: (level: ConsoleLevel, text: string) => void,
  { indentation: step = INDENTATION, inspectOptions = {} }: ConsoleOptions,
): Entries<Method> {
  let indentation = ''
  const format = (args: readonly Value[]) => formatLog(agent, args, inspectOptions)
  const print = (level: ConsoleLevel, text: string): void =>
    write(level, indentation + text.replaceAll('\n', `\n${indentation}`))
  const printing =
    (level: ConsoleLevel): Method =>
    (args) =>
      print(level, format(args))
  const group: Method = (args) => {
    if (args.length > 0) print('log', format(args))
    indentation += ' '.repeat(step)
  }
  return {
    log: printing('log'),
    info: printing('info'),
    debug: printing('debug'),
    warn: printing('warn'),
    error: printing('error'),
    dirxml: printing('log'),
    dir: ([value, options]) => print('log', dirText(agent, value, options, inspectOptions)),
    table: ([data, columns]) => print('log', tableText(agent, data, columns)),
    trace: (args) => print('error', traceText(agent, format(args))),
    assert: ([condition, ...args]) => {
      if (!toBoolean(condition)) print('warn', format(assertionArguments(args)))
    },
    // Clears nothing: only a terminal would forget what was printed.
    clear: () => {},
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indentation = indentation.slice(step)
    },
    ...counters(print),
    ...timers(agent, print),
  }
}

/** A listing does not ask objects how they are shown. */
const dirText = (agent: Agent, value: Value, options: Value, usual: Partial<InspectOptions>): string =>
  inspect(agent, value, { ...usual, ...dirOptions(options), customInspect: false })

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

/** `console.assert` puts its first argument into the sentence. */
const assertionArguments = ([first, ...rest]: readonly Value[]): Value[] =>
  first === undefined ? ['Assertion failed'] : [`Assertion failed: ${plainText(first)}`, ...rest]

function traceText(agent: Agent, message: string): string {
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
    colors: toBoolean(given('colors')),
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
