// What a program holds of a server's queues: objects without properties, which only lead to the real things.
import { ObjectValue } from '../../../../machine/objects/object'
import type { Value } from '../../../../machine/value'
import type { PresetQueue } from '../preset-queue'
import type { QueueWorker } from '../queue-worker'
import type { Holding } from '../queued-job'

export class QueueHandle extends ObjectValue {
  constructor(readonly queue: PresetQueue) {
    super(null)
  }
}

export class WorkerHandle extends ObjectValue {
  isMortal = false

  constructor(
    readonly queue: PresetQueue,
    readonly worker: QueueWorker,
  ) {
    super(null)
  }
}

export class DeliveryHandle extends ObjectValue {
  constructor(
    readonly queue: PresetQueue,
    readonly holding: Holding,
  ) {
    super(null)
  }
}

export const queueOf = (handle: Value): PresetQueue => (handle as QueueHandle).queue
