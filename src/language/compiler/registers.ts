// Where steps find their values, and where they jump.
import type { Step } from '../../machine/running/code'

/** Index into the registers of a context. */
export type Register = number

/** Where a jump goes; the position is known once the label is placed. */
export interface Label {
  position: number
}

export const move = (target: Register, source: Register): Step =>
  function move({ registers }) {
    registers[target] = registers[source]
  }

export const jump = (to: Label): Step =>
  function jump(context) {
    context.position = to.position
  }
