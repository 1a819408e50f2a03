// By what two runs are told apart when a number is changed.
import type { Observation, QueueObservation } from './observation'

/** What a queue comes to, as a number or nothing. */
export const FIGURES = [
  'drained',
  'waitP95',
  'deepest',
  'alerts',
  'completed',
  'failed',
  'utilisation',
  'wastedShare',
] as const

export type Figure = (typeof FIGURES)[number]

export type Measure =
  /** All that is printed, to the letter. */
  | { readonly kind: 'output' }
  /** What is printed in which order, whatever the numbers in it and however often a line is repeated. */
  | { readonly kind: 'order' }
  /** What a queue comes to, in two digits. */
  | { readonly kind: 'figure'; readonly figure: Figure; readonly queue: string }

/** Runs with the same key are the same by a measure. */
export function keyOf(measure: Measure, observation: Observation): string {
  const { ending, sum, lineCount, lines } = observation
  const end = `${ending.kind} ${ending.detail}`
  switch (measure.kind) {
    case 'output':
      return `${end} ${lineCount} ${sum}`
    case 'order':
      return `${end} ${orderOf(lines).join('\n')}`
    case 'figure':
      return `${ending.kind} ${figureOf(measure, observation)}`
  }
}

/** Lines without the numbers in them, each stretch of the same ones once. */
export function orderOf(lines: readonly string[]): readonly string[] {
  const shapes = lines.map((line) => line.replace(/\d+(?:[.,:]\d+)*/g, '#'))
  return shapes.filter((shape, i) => shape !== shapes[i - 1])
}

/** Rounded as it is told. */
export function figureOf(
  { figure, queue }: Extract<Measure, { kind: 'figure' }>,
  { queues }: Observation,
): number | undefined {
  const found = queues.find(({ name }) => name === queue)
  return found && rounded(figure, figureIn(found, figure))
}

function figureIn(queue: QueueObservation, figure: Figure): number | undefined {
  return figure === 'alerts' ? queue.alerts.length : queue[figure]
}

const WHOLE: ReadonlySet<Figure> = new Set(['alerts', 'completed', 'failed'])

/** Shares in percent, counts as they are, all else in two digits. */
function rounded(figure: Figure, value: number | undefined): number | undefined {
  if (value === undefined || WHOLE.has(figure)) return value
  if (figure === 'utilisation' || figure === 'wastedShare') return Math.round(value * 100) / 100
  return value === 0 ? 0 : Number(value.toPrecision(2))
}

/** What is worth looking at in a program, the most telling first: how its first queue does, then what is printed. */
export function usualMeasures({ queues: [first] }: Observation): readonly Measure[] {
  const ofQueue = first
    ? USUAL_FIGURES.map((figure): Measure => ({ kind: 'figure', figure, queue: first.name }))
    : []
  return [...ofQueue, { kind: 'output' }, { kind: 'order' }]
}

const USUAL_FIGURES: readonly Figure[] = ['drained', 'alerts', 'failed', 'wastedShare']

/** All measures of a program, the usual one first. */
export function measuresOf(observation: Observation): readonly Measure[] {
  const ofQueues = observation.queues.flatMap(({ name }) =>
    FIGURES.map((figure): Measure => ({ kind: 'figure', figure, queue: name })),
  )
  return [...ofQueues, { kind: 'output' }, { kind: 'order' }]
}

/** The same measure, for lists. */
export const nameOfMeasure = (measure: Measure): string =>
  measure.kind === 'figure' ? `${measure.figure} ${measure.queue}` : measure.kind
