// https://wicg.github.io/scheduling-apis/#sec-controlling-tasks

import type { ObjectValue } from '../../../machine/objects/object'
import { get } from '../../../machine/objects/properties'
import { toString } from '../../../machine/operations/convert'
import { listFromIterable } from '../../../machine/operations/iteration'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import { isObject, type Value } from '../../../machine/value'
import { type Callbacks, runCallbacks } from '../../loop/callbacks'
import { AbortControllerObject, AbortSignalObject, dependOn } from '../../web/events/abort-signal'
import { dispatch } from '../../web/events/dispatch'
import { createHostEvent, defineEventInterface } from '../../web/events/event'
import { defineHandlers } from '../../web/events/event-handlers'
import { domException } from '../../web/interfaces/dom-exception'
import { Interface, prototypeOf, receiverOf } from '../../web/interfaces/interface'

const PRIORITIES = ['user-blocking', 'user-visible', 'background'] as const

export type Priority = (typeof PRIORITIES)[number]

export class TaskSignalObject extends AbortSignalObject {
  priority: Priority = 'user-visible'
  isChanging = false
  /** Tasks that wait with this signal. */
  readonly onChange = new Set<() => void>()

  override get className(): string {
    return 'TaskSignal'
  }
}

class TaskControllerObject extends AbortControllerObject {
  constructor(
    prototype: ObjectValue,
    readonly taskSignal: TaskSignalObject,
  ) {
    super(prototype, taskSignal)
  }

  override get className(): string {
    return 'TaskController'
  }
}

export function requirePriority(agent: Agent, text: string, action: string): Priority {
  const found = PRIORITIES.find((one) => one === text)
  if (found !== undefined) return found
  throw agent.typeError(
    `${action}: The provided value '${text}' is not a valid enum value of type TaskPriority.`,
  )
}

export function defineTaskSignal(agent: Agent): void {
  const receiver = receiverOf(TaskSignalObject)
  const { prototype } = new Interface(agent, { name: 'TaskSignal', parent: 'AbortSignal', receiver })
    .attribute('priority', ({ priority }) => priority)
    .staticOperation('any', 1, ([signals, options]) => anySignal(agent, signals, options))
  defineHandlers(agent, prototype, receiver, ['prioritychange'])
  defineEventInterface(agent, 'TaskPriorityChangeEvent', 'Event', { previousPriority: 'user-visible' }, [])
  new Interface(agent, {
    name: 'TaskController',
    parent: 'AbortController',
    receiver: receiverOf(TaskControllerObject),
    construct: (_agent, _this, args, newTarget) => construct(agent, args, newTarget),
  }).operation('setPriority', 1, function* ({ taskSignal }, [priority]) {
    const action = "Failed to execute 'setPriority' on 'TaskController'"
    const wanted = requirePriority(agent, yield* toString(agent, priority), action)
    yield* runCallbacks(agent, changePriority(agent, taskSignal, wanted))
    return undefined
  })
}

const createTaskSignal = (agent: Agent): TaskSignalObject =>
  new TaskSignalObject(prototypeOf(agent.realm, 'TaskSignal'))

function* construct(agent: Agent, [init]: Value[], newTarget: ObjectValue | undefined): Procedure {
  const signal = createTaskSignal(agent)
  signal.priority = (yield* priorityIn(agent, init, 'TaskControllerInit')) ?? 'user-visible'
  return new TaskControllerObject(yield* prototypeFrom(agent, newTarget, 'Object.prototype'), signal)
}

function* priorityIn(agent: Agent, init: Value, dictionary: string): Procedure<Priority | undefined> {
  const given = isObject(init) ? yield* get(agent, init, 'priority') : undefined
  if (given === undefined) return undefined
  const action = `Failed to read the 'priority' property from '${dictionary}'`
  return requirePriority(agent, yield* toString(agent, given), action)
}

/** Its priority is fixed, or follows that of another signal. https://wicg.github.io/scheduling-apis/#create-a-dependent-task-signal */
function* anySignal(agent: Agent, signals: Value, options: Value): Procedure {
  const sources = yield* listFromIterable(agent, signals)
  const signal = dependOn(
    createTaskSignal(agent),
    sources.filter((one) => one instanceof AbortSignalObject),
  )
  const followed = isObject(options) ? yield* get(agent, options, 'priority') : undefined
  if (!(followed instanceof TaskSignalObject)) {
    signal.priority = (yield* priorityIn(agent, options, 'TaskSignalAnyInit')) ?? 'user-visible'
    return signal
  }
  signal.priority = followed.priority
  followed.onChange.add(() => {
    signal.priority = followed.priority
    for (const tell of signal.onChange) tell()
  })
  return signal
}

/** https://wicg.github.io/scheduling-apis/#tasksignal-signal-priority-change */
function* changePriority(agent: Agent, signal: TaskSignalObject, priority: Priority): Callbacks {
  if (signal.isChanging)
    throw domException(
      agent,
      'NotAllowedError',
      "Failed to execute 'setPriority' on 'TaskController': Cannot change priority when a prioritychange event is in progress.",
    )
  if (signal.priority === priority) return
  signal.isChanging = true
  const previousPriority = signal.priority
  signal.priority = priority
  for (const tell of signal.onChange) tell()
  yield* dispatch(
    agent,
    signal,
    createHostEvent(agent, 'TaskPriorityChangeEvent', 'prioritychange', {}, { previousPriority }),
  )
  signal.isChanging = false
}
