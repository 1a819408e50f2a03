// What goes wrong in a run of queues, and when: the conditions, with the numbers that chance draws. They are drawn apart from
// those of the program, so that a fault changes nothing but what it touches.
import { Random } from '../../machine/running/random'
import type { Burst, Conditions, Period, ProcessorFault, ReceiverOutage, WorkerDeath } from './conditions'

/** What becomes of an attempt: it never ends, or it fails with a message. */
export type Fate = { readonly kind: 'hangs' } | { readonly kind: 'throws'; readonly message: string }

/** Not the program's seed. */
const SALT = 0x9e3779b9

export class FaultPlan {
  private readonly numbers: Random
  private readonly processors: readonly ProcessorFault[]
  private readonly receivers: readonly ReceiverOutage[]

  constructor(
    readonly conditions: Conditions,
    seed: number,
  ) {
    this.numbers = new Random(seed ^ SALT)
    const { faults } = conditions
    this.processors = faults.filter(
      (fault): fault is ProcessorFault =>
        fault.kind === 'processor-throws' || fault.kind === 'processor-hangs',
    )
    this.receivers = faults.filter((fault): fault is ReceiverOutage => fault.kind.startsWith('receiver-'))
  }

  /** From 0 to 1, without 1. */
  random(): number {
    return this.numbers.next()
  }

  /** When a worker dies; it is known by its name or by its number. */
  deathsOf(name: string, number: number): readonly WorkerDeath[] {
    const isMeant = ({ worker }: WorkerDeath) => worker === name || worker === String(number)
    return this.conditions.faults.filter(
      (fault): fault is WorkerDeath => fault.kind === 'worker-dies' && isMeant(fault),
    )
  }

  /** Of an attempt that begins now; undefined where nothing is wrong with it. */
  fateOf(queue: string, now: number): Fate | undefined {
    for (const fault of this.processors) {
      if ((fault.queue !== undefined && fault.queue !== queue) || !isIn(fault, now)) continue
      if (this.random() >= fault.share) continue
      return fault.kind === 'processor-hangs' ? { kind: 'hangs' } : { kind: 'throws', message: fault.message }
    }
    return undefined
  }

  /** What is wrong now with whoever receives what is sent to an address. */
  receiversAt(now: number): readonly ReceiverOutage[] {
    return this.receivers.filter((fault) => isIn(fault, now))
  }
}

/** When jobs of a burst come, and how many together. */
export function* arrivalsOf(
  { count, perSecond = 1, isRandom, from, to }: Burst,
  plan: FaultPlan,
): Generator<{ readonly at: number; readonly count: number }, void, void> {
  if (count !== undefined) {
    yield { at: from, count }
    return
  }
  let at = from
  for (let n = 1; at <= to; n++) {
    yield { at, count: 1 }
    at = isRandom ? at - (Math.log(1 - plan.random()) * 1000) / perSecond : from + (n * 1000) / perSecond
  }
}

const isIn = ({ from, to }: Period, now: number): boolean => from <= now && now < to
