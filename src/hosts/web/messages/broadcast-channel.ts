// https://html.spec.whatwg.org/multipage/web-messaging.html#broadcasting-to-other-browsing-contexts

import { footprint } from '../../../machine/footprint'
import type { ObjectValue } from '../../../machine/objects/object'
import { toString } from '../../../machine/operations/convert'
import type { Agent } from '../../../machine/running/agent'
import type { Procedure } from '../../../machine/running/completion'
import { prototypeFrom } from '../../../machine/running/construct'
import type { Value } from '../../../machine/value'
import type { Callbacks } from '../../loop/callbacks'
import type { HostLoop } from '../../loop/host-loop'
import { defineHandlers } from '../events/event-handlers'
import { EventTargetObject } from '../events/event-target'
import { dialectOf } from '../interfaces/dialect'
import { domException } from '../interfaces/dom-exception'
import { Interface, receiverOf } from '../interfaces/interface'
import { fireMessage } from './message-port'
import { type Cloned, cloneWithTransfer } from './structured-clone'

class BroadcastChannelObject extends EventTargetObject {
  isClosed = false

  constructor(
    prototype: ObjectValue,
    readonly name: string,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'BroadcastChannel'
  }

  *deliver(agent: Agent, message: Cloned): Callbacks {
    footprint?.reads(this)
    if (!this.isClosed) yield* fireMessage(agent, this, message)
  }
}

const receiver = receiverOf(BroadcastChannelObject)
const POSTING = "execute 'postMessage' on 'BroadcastChannel'"

export function defineBroadcastChannel(agent: Agent, loop: HostLoop): void {
  /** Of all that are open, oldest first. */
  const channels = new Set<BroadcastChannelObject>()
  const definition = new Interface(agent, {
    name: 'BroadcastChannel',
    parent: 'EventTarget',
    receiver,
    length: 1,
    construct: function* (_agent, _this, [name], newTarget) {
      const prototype = yield* prototypeFrom(agent, newTarget, 'Object.prototype')
      const channel = new BroadcastChannelObject(prototype, yield* toString(agent, name))
      footprint?.writes(channels)
      channels.add(channel)
      return channel
    },
  })
    .attribute('name', ({ name }) => name)
    .operation('postMessage', 1, (channel, [message]) => post(agent, loop, channels, channel, message))
    .operation('close', 0, (channel) => {
      footprint?.writes(channels)
      channel.isClosed = true
      channels.delete(channel)
      return undefined
    })
  defineHandlers(agent, definition.prototype, receiver, ['message', 'messageerror'])
}

function* post(
  agent: Agent,
  loop: HostLoop,
  channels: ReadonlySet<BroadcastChannelObject>,
  sender: BroadcastChannelObject,
  message: Value,
): Procedure {
  footprint?.reads(channels)
  if (sender.isClosed) throw closed(agent)
  const { value } = yield* cloneWithTransfer(agent, message, [], POSTING)
  for (const channel of [...channels].filter((other) => other !== sender && other.name === sender.name)) {
    const copy = yield* cloneWithTransfer(agent, value, [], POSTING)
    const run = () => channel.deliver(agent, copy)
    loop.enqueueTask(agent, { source: 'message', label: `message of ${sender.name}`, queue: channel, run })
  }
  return undefined
}

const closed = (agent: Agent) =>
  domException(
    agent,
    'InvalidStateError',
    dialectOf(agent).pick(`Failed to ${POSTING}: Channel is closed`, 'BroadcastChannel is closed.'),
  )
