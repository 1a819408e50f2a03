// How a program answers for a job that it was given.
import type { Natives } from '../../../node/bindings/bindings'
import type { PresetQueue } from '../preset-queue'
import type { Holding } from '../queued-job'
import { answered, type Client } from './client'
import type { DeliveryHandle } from './handles'

export const callsOfDeliveries = ({ agent }: Client): Natives => ({
  queueAnswer: (_agent, _this, [delivery, how, text]) => {
    const { queue, holding } = delivery as DeliveryHandle
    const isHeld = answerFor(queue, holding, how as string, text as string)
    return answered(agent, queue, () => isHeld)
  },
  /** The processor has ended by itself, so no promise of an answer is made. */
  queueEnd: (_agent, _this, [delivery, isDone, text]) => {
    const { queue, holding } = delivery as DeliveryHandle
    if (holding.worker.isAlive) queue.endings.finish(holding, isDone as boolean, text as string)
    return undefined
  },
  queueExtend: (_agent, _this, [delivery, ms]) => {
    const { queue, holding } = delivery as DeliveryHandle
    return answered(agent, queue, () => queue.endings.extend(holding, Number(ms)))
  },
  queueProgress: (_agent, _this, [delivery, text]) => {
    const { queue, holding } = delivery as DeliveryHandle
    queue.endings.progress(holding, text as string)
    return answered(agent, queue, () => undefined)
  },
})

function answerFor({ endings, handOut }: PresetQueue, holding: Holding, how: string, text: string): boolean {
  const isFinal = how === 'done' || how === 'failed'
  const isHeld = isFinal
    ? endings.finish(holding, how === 'done', text)
    : endings.letGo(holding, how === 'rejected')
  handOut.dispatch(true)
  return isHeld
}
