// Bytes that are worked out when somebody first looks at them: a program that derives a key to see how long it takes need not
// wait for the arithmetic.

import { ArrayBufferObject } from '../../../machine/exotic/array-buffer'
import type { Agent } from '../../../machine/running/agent'
import type { Derivation } from './digests'

/** Steps that a millisecond of a derivation is charged as. */
const STEPS_PER_MS = 100_000

export class LateArrayBuffer extends ArrayBufferObject {
  private isDerived = false

  constructor(
    private readonly agent: Agent,
    private readonly derivation: Derivation,
  ) {
    super(agent.realm.intrinsics['ArrayBuffer.prototype'], new ArrayBuffer(derivation.length), undefined)
  }

  override get data(): ArrayBuffer {
    this.work()
    return super.data
  }

  override get view(): DataView {
    this.work()
    return super.view
  }

  private work(): void {
    if (this.isDerived) return
    this.isDerived = true
    chargeFor(this.agent, this.derivation)
    if (this.derivation.length > 0) new Uint8Array(super.data).set(this.derivation.derive())
  }
}

/** It counts as steps, but the clock stands still: the time went by in a thread. */
function chargeFor(agent: Agent, { cost }: Derivation): void {
  agent.stepsRun += cost * STEPS_PER_MS
  agent.charge(0)
}
