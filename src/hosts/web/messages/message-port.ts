// https://html.spec.whatwg.org/multipage/web-messaging.html#message-channels

import { footprint } from '../../../machine/footprint'
import { ObjectValue } from '../../../machine/objects/object'
import { createArray } from '../../../machine/operations/operations'
import type { Agent } from '../../../machine/running/agent'
import { createFrom } from '../../../machine/running/construct'
import { Queue } from '../../../machine/running/queue'
import type { Value } from '../../../machine/value'
import type { Entries } from '../../../syntax/table'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop, QueuedTask } from '../../loop/host-loop'
import { dispatch } from '../events/dispatch'
import { createHostEvent } from '../events/event'
import { defineHandlers } from '../events/event-handlers'
import { EventTargetObject } from '../events/event-target'
import type { Listener } from '../events/listener-list'
import { dialectOf } from '../interfaces/dialect'
import { Interface, prototypeOf, receiverOf } from '../interfaces/interface'
import {
  type Cloned,
  cannotClone,
  cloneWithTransfer,
  type Transferable,
  transferListOf,
} from './structured-clone'

/** A message that is a task already. */
interface Arrival {
  readonly task: QueuedTask
  readonly message: Cloned
}

export class MessagePortObject extends EventTargetObject implements Transferable {
  private other: MessagePortObject | undefined
  /** What arrived before the port was started. */
  private held = new Queue<Cloned>()
  /** What waits to be delivered, oldest first. */
  private arrivals = new Queue<Arrival>()
  /** Those of them that came while another one waited, and have not got their turn since. */
  private turnless: QueuedTask[] = []
  private isStarted = false
  /** No message is delivered or waits for that. */
  private isIdle = true
  isDetached = false

  constructor(
    prototype: ObjectValue,
    private readonly agent: Agent,
    private readonly loop: HostLoop,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'MessagePort'
  }

  override addListener(listener: Listener): void {
    super.addListener(listener)
    if (listener.type === 'message' && dialectOf(this.agent).startsPortByListener) this.start(this.agent)
  }

  entangle(other: MessagePortObject): void {
    this.other = other
    other.other = this
  }

  /** https://html.spec.whatwg.org/multipage/web-messaging.html#message-port-post-message-steps */
  post(agent: Agent, message: Cloned): void {
    this.other?.receive(agent, message)
  }

  private receive(agent: Agent, message: Cloned): void {
    footprint?.writes(this)
    if (!this.isStarted) {
      this.held.add(message)
      return
    }
    const run = () => this.deliver(agent, message)
    const task = this.loop.enqueueTask(agent, { source: 'message', label: 'message', queue: this, run })
    this.arrivals.add({ task, message })
    if (!this.isIdle) this.turnless.push(task)
    this.isIdle = false
  }

  /**
   * Messages that came while another one waited get their turn when that one is delivered, behind all that waits by then, as
   * in Chromium. The standard lets each port have a queue of its own and says nothing of their order.
   */
  private *deliver(agent: Agent, message: Cloned): Callbacks {
    this.arrivals.take()
    yield* fireMessage(agent, this, message)
    for (const task of this.turnless) this.loop.putLast(task)
    this.turnless = []
    this.isIdle = this.arrivals.size === 0
  }

  /** Takes the oldest message that has not been delivered. */
  take(agent: Agent): Cloned | undefined {
    footprint?.writes(this)
    const arrival = this.held.size === 0 ? this.arrivals.take() : undefined
    if (arrival === undefined) return this.held.take()
    this.loop.dropTask(agent, arrival.task)
    this.isIdle = this.arrivals.size === 0
    return arrival.message
  }

  start(agent: Agent): void {
    if (this.isStarted || this.isDetached) return
    this.isStarted = true
    const messages = this.held
    this.held = new Queue()
    for (const message of messages) this.receive(agent, message)
  }

  close(agent: Agent): void {
    this.isDetached = true
    for (const { task } of this.arrivals) this.loop.dropTask(agent, task)
    this.arrivals = new Queue()
    this.turnless = []
    const { other } = this
    if (other === undefined) return
    footprint?.writes(other)
    this.other = other.other = undefined
    if (dialectOf(agent).tellsOfClosedPort) for (const port of [this, other]) port.tellClosed(agent)
  }

  /** In Node both ends are told. */
  private tellClosed(agent: Agent): void {
    const run = () => dispatch(agent, this, createHostEvent(agent, 'Event', 'close', {}))
    this.loop.enqueueTask(agent, { source: 'message', label: 'close', queue: this, run })
  }

  createReceiver(): MessagePortObject {
    return new MessagePortObject(prototypeOf(this.agent.realm, 'MessagePort'), this.agent, this.loop)
  }

  moveTo(receiver: MessagePortObject): void {
    if (this.other !== undefined) receiver.entangle(this.other)
    receiver.held = this.held
    this.held = new Queue()
    this.other = undefined
    this.isDetached = true
  }
}

class MessageChannelObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly port1: MessagePortObject,
    readonly port2: MessagePortObject,
  ) {
    super(prototype)
    port1.entangle(port2)
  }

  override get className(): string {
    return 'MessageChannel'
  }
}

export const receivePort = receiverOf(MessagePortObject)

/** https://html.spec.whatwg.org/multipage/comms.html#messageevent */
export function fireMessage(
  agent: Agent,
  target: EventTargetObject,
  { value, received }: Cloned,
  details: Entries<Value> = {},
): Callbacks<boolean> {
  const ports = createArray(
    agent,
    received.filter((object) => object instanceof MessagePortObject),
  )
  const event = createHostEvent(agent, 'MessageEvent', 'message', {}, { ...details, data: value, ports })
  return dispatch(agent, target, event)
}

export function defineMessageChannel(agent: Agent, loop: HostLoop): void {
  const { prototype } = new Interface(agent, {
    name: 'MessagePort',
    parent: 'EventTarget',
    receiver: receivePort,
  })
    .operation('postMessage', 1, (port, args) => postMessage(agent, port, args))
    .operation('start', 0, (port) => void port.start(agent))
    .operation('close', 0, (port) => void port.close(agent))
  defineHandlers(agent, prototype, receivePort, ['message', 'messageerror', 'close'], (target, type) => {
    if (type === 'message') (target as MessagePortObject).start(agent)
  })
  const createPort = () => new MessagePortObject(prototype, agent, loop)
  new Interface(agent, {
    name: 'MessageChannel',
    receiver: receiverOf(MessageChannelObject),
    construct: (_agent, _this, _args, newTarget) =>
      createFrom(
        agent,
        newTarget,
        'Object.prototype',
        (created) => new MessageChannelObject(created, createPort(), createPort()),
      ),
  })
    .attribute('port1', ({ port1 }) => port1)
    .attribute('port2', ({ port2 }) => port2)
}

const POSTING = "execute 'postMessage' on 'MessagePort'"

function* postMessage(agent: Agent, port: MessagePortObject, [message, options]: Value[]) {
  const list = yield* transferListOf(agent, options)
  const own = list.indexOf(port)
  if (own >= 0)
    throw cannotClone({ agent, action: POSTING }, `Port at index ${own} contains the source port.`)
  port.post(agent, yield* cloneWithTransfer(agent, message, list, POSTING))
  return undefined
}
