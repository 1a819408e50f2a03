// What is kept of a run: what it printed, how it ended, and how its queues did. Small enough for hundreds of them.
import { depthAt, type QueueFigures } from '../../machine/queue-figures'
import { isPrinted, type Run } from '../../scenario/run'

export interface Observation {
  readonly value: number
  /** The first lines that were printed. */
  readonly lines: readonly string[]
  /** How many there are in all, and a sum of all their characters. */
  readonly lineCount: number
  readonly sum: number
  readonly ending: Ending
  readonly queues: readonly QueueObservation[]
}

export interface Ending {
  readonly kind: 'finished' | 'uncaught' | 'limit' | 'problems' | 'failed'
  /** Which limit, or what went wrong; empty where it simply ended. */
  readonly detail: string
  /** In a sentence; empty where it simply ended. */
  readonly message: string
}

export interface QueueObservation {
  readonly name: string
  readonly system: string
  readonly added: number
  readonly completed: number
  readonly failed: number
  readonly deadLetters: number
  readonly left: number
  /** Virtual ms; undefined where it never was. */
  readonly drained: number | undefined
  readonly waitP95: number
  readonly utilisation: number
  readonly wastedShare: number
  /** The most that stood in the line at a time. */
  readonly deepest: number
  /** Times at which the line was longer than an alert says. */
  readonly alerts: readonly number[]
  readonly depth: DepthCurve
}

/** How many jobs waited or were at work, at equal distances of time. */
export interface DepthCurve {
  readonly from: number
  readonly to: number
  readonly depths: readonly number[]
}

const MOST_LINES = 300
const MOST_CHARACTERS = 300

export function observationOf(value: number, run: Run): Observation {
  const printed = run.output.filter(isPrinted)
  let sum = 0
  for (const { text } of printed) sum = hashed(hashed(sum, text), '\n')
  return {
    value,
    lines: printed.slice(0, MOST_LINES).map(({ text }) => text.slice(0, MOST_CHARACTERS)),
    lineCount: printed.length,
    sum,
    ending: endingOf(run),
    queues: (run.queues ?? []).map(queueOf),
  }
}

function hashed(before: number, text: string): number {
  let sum = before
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
  return sum
}

function endingOf({ outcome }: Run): Ending {
  switch (outcome.kind) {
    case 'finished':
      return { kind: 'finished', detail: '', message: '' }
    case 'uncaught':
      return { kind: 'uncaught', detail: outcome.message, message: outcome.message }
    case 'limit':
      return { kind: 'limit', detail: outcome.which, message: outcome.message }
    case 'problems': {
      const message = outcome.problems[0]?.message ?? ''
      return { kind: 'problems', detail: message, message }
    }
    default:
      return { kind: 'failed', detail: outcome.message, message: outcome.message }
  }
}

/** Points of a curve. */
const POINTS = 200

function queueOf(figures: QueueFigures): QueueObservation {
  const { waits, alerts, depth, drained } = figures
  const { name, system, added, completed, failed, deadLetters, left, utilisation, wastedShare } = figures
  return {
    ...{ name, system, added, completed, failed, deadLetters, left, drained, utilisation, wastedShare },
    waitP95: waits.p95,
    deepest: depth.waiting.reduce((most, one) => Math.max(most, one), 0),
    alerts: alerts.filter(({ kind }) => kind === 'above').map(({ at }) => at),
    depth: curveOf(figures),
  }
}

/** A point of the curve has the value at the end of its stretch. */
function curveOf(figures: QueueFigures): DepthCurve {
  const { times } = figures.depth
  const from = times[0] ?? 0
  const to = times[times.length - 1] ?? 0
  const points = Math.min(POINTS, Math.max(1, times.length))
  const depths = Array.from({ length: points }, (_, i) => {
    const at = points === 1 ? to : from + (i / (points - 1)) * (to - from)
    const { waiting, active } = depthAt(figures.depth, at)
    return waiting + active
  })
  return { from, to, depths }
}
