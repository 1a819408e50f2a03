// Writes the fates of promises, and what waits for them.
import type { ObjectValue } from '../../machine/objects/object'
import type { InternalReaction, PromiseObject, PromiseReaction } from '../../machine/promises/promise'
import { FIRST_ENTITY, SPAN_SHIFT } from '../../trace/schema'
import {
  FOLLOWS,
  FULFILLED_WITH,
  HANDLES_FULFILMENT,
  HANDLES_REJECTION,
  IS_INTERNAL,
  REJECTED_WITH,
} from '../../trace/things/promises/format'
import type { Desk } from '../desk'
import { ENTITY, EVENT } from '../kinds'

export const promisesWriter = {
  promiseCreated(this: Desk, promise: PromiseObject): void {
    const id = this.objects.identify(promise)
    this.log.event(EVENT['promise-created'], this.agent.span, id)
    if (promise.state !== 'pending') this.log.write(id, FULFILLED_WITH, this.objects.encode(promise.result))
  },

  promiseResolved(this: Desk, promise: PromiseObject, resolution: ObjectValue): void {
    const followed = this.objects.identify(resolution)
    const id = this.objects.identify(promise)
    this.log.event(EVENT['promise-resolved'], this.agent.span, id)
    this.log.write(id, FOLLOWS, FIRST_ENTITY + followed)
  },

  promiseSettled(this: Desk, promise: PromiseObject): void {
    const result = this.objects.encode(promise.result)
    const id = this.objects.identify(promise)
    this.log.event(EVENT['promise-settled'], this.agent.span, id)
    this.log.write(id, promise.state === 'rejected' ? REJECTED_WITH : FULFILLED_WITH, result)
  },

  reactionRegistered(this: Desk, promise: PromiseObject, reaction: PromiseReaction): void {
    const { internal, onFulfilled, onRejected } = reaction
    const handler =
      internal === undefined
        ? this.objects.identifyFunction(onFulfilled ?? onRejected)
        : (internal.context?.traceId ?? 0)
    const derived =
      reaction.capability === undefined
        ? waiterOf(this, internal)
        : this.objects.identify(reaction.capability.promise)
    const kind = ENTITY.reaction | (bitsOf(reaction) << SPAN_SHIFT)
    reaction.traceId = this.log.entity(kind, this.objects.identify(promise), handler, derived)
    this.log.event(EVENT['reaction-registered'], this.agent.span, reaction.traceId)
  },
}

/** Index plus one of what is known of an engine's function that waits and is not shown; 0 where there is none. */
function waiterOf({ objects }: Desk, internal: InternalReaction | undefined): number {
  if (internal === undefined || (internal.context !== null && internal.context.traceId > 0)) return 0
  return 1 + objects.waiterDetail(internal.context, internal.role ?? 'engine')
}

function bitsOf({ internal, onFulfilled, onRejected }: PromiseReaction): number {
  if (internal !== undefined) return IS_INTERNAL
  return (
    (onFulfilled === undefined ? 0 : HANDLES_FULFILMENT) | (onRejected === undefined ? 0 : HANDLES_REJECTION)
  )
}
