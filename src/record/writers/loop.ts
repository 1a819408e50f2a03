// Writes where the event loop is.
import type { Phase as HostPhase } from '../../hosts/loop/phases'
import type { ProcessEnd } from '../../machine/host'
import { NOTHING } from '../../trace/schema'
import {
  type EndDetail,
  LOOP_CHECKPOINT,
  LOOP_JOB,
  LOOP_PHASE,
  type Phase,
} from '../../trace/things/loop/format'
import type { Desk } from '../desk'
import { COLLECTION, ENTITY, EVENT } from '../kinds'
import { sameKinds } from '../same-kinds'

const endOf = sameKinds<ProcessEnd, EndDetail['why']>()
const phaseOf = sameKinds<HostPhase, Phase>()

const LOOP = COLLECTION.loop

export const loopWriter = {
  checkpointBegun(this: Desk): void {
    this.log.event(EVENT['checkpoint-begun'], 0, 0)
    this.log.write(LOOP, LOOP_CHECKPOINT, 1)
  },

  checkpointEnded(this: Desk): void {
    this.log.event(EVENT['checkpoint-ended'], 0, 0)
    this.log.write(LOOP, LOOP_CHECKPOINT, NOTHING)
    this.log.write(LOOP, LOOP_JOB, NOTHING)
  },

  phaseEntered(this: Desk, phase: HostPhase): void {
    this.log.event(EVENT['phase-entered'], 0, 0)
    this.log.write(LOOP, LOOP_PHASE, this.log.name(phaseOf(phase)))
  },

  clockMoved(this: Desk): void {
    this.log.event(EVENT['clock-moved'], 0, 0)
  },

  processEnded(this: Desk, code: number, end: ProcessEnd): void {
    const detail: EndDetail = { code, why: endOf(end) }
    this.log.event(EVENT['process-ended'], 0, this.log.entityWithDetail(ENTITY.end, detail))
  },
}
