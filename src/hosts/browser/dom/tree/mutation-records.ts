// What mutation observers are told, and when. https://dom.spec.whatwg.org/#mutation-observers

import { ObjectValue } from '../../../../machine/objects/object'
import { createArray } from '../../../../machine/operations/operations'
import { Job } from '../../../../machine/promises/job'
import type { Agent } from '../../../../machine/running/agent'
import { call } from '../../../../machine/running/call'
import { chargeWalk } from '../../../../machine/running/meter'
import type { Value } from '../../../../machine/value'
import { type Callbacks, runCallbacks } from '../../../loop/callbacks'
import { dispatch } from '../../../web/events/dispatch'
import { createHostEvent } from '../../../web/events/event'
import { prototypeOf } from '../../../web/interfaces/interface'
import type { DocumentObject } from './document'
import type { ElementObject, NodeObject } from './node'

/** https://dom.spec.whatwg.org/#dictdef-mutationobserverinit */
export interface ObserverOptions {
  readonly childList: boolean
  readonly attributes: boolean
  readonly characterData: boolean
  readonly subtree: boolean
  readonly attributeOldValue: boolean
  readonly characterDataOldValue: boolean
  readonly attributeFilter: readonly string[] | undefined
}

/** https://dom.spec.whatwg.org/#registered-observer */
export interface RegisteredObserver {
  readonly observer: MutationObserverObject
  options: ObserverOptions
  /** Set where it stands in only until the next notification, for a node that was taken out of an observed tree. */
  readonly source: RegisteredObserver | undefined
}

export class MutationObserverObject extends ObjectValue {
  records: MutationRecordObject[] = []
  readonly nodes = new Set<NodeObject>()

  constructor(
    prototype: ObjectValue,
    readonly callback: ObjectValue,
    /** Observers are told in the order in which they were made. */
    readonly number: number,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'MutationObserver'
  }
}

/** https://dom.spec.whatwg.org/#interface-mutationrecord */
export interface Mutation {
  readonly type: 'childList' | 'attributes' | 'characterData'
  readonly target: NodeObject
  readonly added?: readonly NodeObject[]
  readonly removed?: readonly NodeObject[]
  readonly previous?: NodeObject | null
  readonly next?: NodeObject | null
  readonly attribute?: string
  readonly oldValue?: string | null
}

export class MutationRecordObject extends ObjectValue {
  constructor(
    prototype: ObjectValue,
    readonly mutation: Mutation,
    readonly oldValue: string | null,
  ) {
    super(prototype)
  }

  override get className(): string {
    return 'MutationRecord'
  }
}

/** https://dom.spec.whatwg.org/#queue-a-mutation-record */
export function queueRecord(mutation: Mutation): void {
  if (!mutation.target.document.hasObservers) return
  const interested = new Map<MutationObserverObject, string | null>()
  let passed = 0
  for (let node: NodeObject | null = mutation.target; node !== null; node = node.parent, passed++) {
    for (const { observer, options } of node.observers) {
      if (!isInterested(options, mutation, node)) continue
      const oldValue = wantsOldValue(options, mutation) ? (mutation.oldValue ?? null) : null
      interested.set(observer, interested.get(observer) ?? oldValue)
    }
  }
  chargeWalk(passed)
  const { document } = mutation.target
  for (const [observer, oldValue] of interested) {
    observer.records.push(
      new MutationRecordObject(prototypeOf(document.realm, 'MutationRecord'), mutation, oldValue),
    )
    queueNotification(document, observer)
  }
}

function isInterested(
  options: ObserverOptions,
  { type, target, attribute }: Mutation,
  node: NodeObject,
): boolean {
  if (node !== target && !options.subtree) return false
  if (!options[type]) return false
  return type !== 'attributes' || (options.attributeFilter?.includes(attribute!) ?? true)
}

const wantsOldValue = (options: ObserverOptions, { type }: Mutation): boolean =>
  type === 'attributes'
    ? options.attributeOldValue
    : type === 'characterData' && options.characterDataOldValue

/** https://dom.spec.whatwg.org/#queue-a-mutation-observer-compound-microtask */
function queueNotification(
  { agent, pendingObservers, pendingSlots }: DocumentObject,
  observer: MutationObserverObject,
): void {
  const isQueued = pendingObservers.size > 0 || pendingSlots.size > 0
  pendingObservers.add(observer)
  if (!isQueued) agent.host.enqueueJob(agent, new NotificationJob(pendingObservers, pendingSlots))
}

/** https://dom.spec.whatwg.org/#signal-a-slot-change */
export function queueSlotChange(slot: ElementObject): void {
  const { agent, pendingObservers, pendingSlots } = slot.document
  const isQueued = pendingObservers.size > 0 || pendingSlots.size > 0
  pendingSlots.add(slot)
  if (!isQueued) agent.host.enqueueJob(agent, new NotificationJob(pendingObservers, pendingSlots))
}

/** https://dom.spec.whatwg.org/#notify-mutation-observers */
class NotificationJob extends Job {
  readonly kind = 'mutation'

  constructor(
    private readonly pending: Set<MutationObserverObject>,
    private readonly pendingSlots: Set<ElementObject>,
  ) {
    super()
  }

  get callback(): Value {
    return undefined
  }

  start(agent: Agent): void {
    const observers = [...this.pending].sort((a, b) => a.number - b.number)
    this.pending.clear()
    const slots = [...this.pendingSlots]
    this.pendingSlots.clear()
    agent.perform(runCallbacks(agent, notify(agent, observers, slots)), 0)
  }
}

function* notify(
  agent: Agent,
  observers: readonly MutationObserverObject[],
  slots: readonly ElementObject[],
): Callbacks {
  for (const observer of observers) {
    const { records } = observer
    observer.records = []
    for (const node of observer.nodes)
      node.observers = node.observers.filter((one) => one.observer !== observer || one.source === undefined)
    if (records.length > 0)
      yield call(agent, observer.callback, observer, createArray(agent, records), observer)
  }
  for (const slot of slots)
    yield* dispatch(agent, slot, createHostEvent(agent, 'Event', 'slotchange', { bubbles: true }))
}
