// Figures and depth over time for other programs: JSON and CSV.
import type { QueueFigures } from '../../machine/queue-figures'
import { DEPTHS } from '../../machine/queue-ledger'

/** Points of a queue's depth that JSON has at most. */
const MOST_POINTS = 2000

export function jsonOf(queues: readonly QueueFigures[]): string {
  return `${JSON.stringify({ queues: queues.map((figures) => ({ ...figures, depth: pointsOf(figures) })) }, null, 2)}\n`
}

/** Evenly spread over the moments at which something changed; the last one is among them. */
function pointsOf({ depth }: QueueFigures) {
  const { length } = depth.times
  const every = Math.max(1, Math.ceil(length / MOST_POINTS))
  const points = []
  for (let i = (length - 1) % every; i < length; i += every)
    points.push({ at: depth.times[i]!, ...Object.fromEntries(DEPTHS.map((name) => [name, depth[name][i]!])) })
  return points
}

/** All moments at which something changed. */
export function* csvOf(queues: readonly QueueFigures[]): Generator<string> {
  yield `queue,at,${DEPTHS.join(',')}\n`
  for (const { name, depth } of queues)
    for (let i = 0; i < depth.times.length; i++)
      yield `${quoted(name)},${depth.times[i]},${DEPTHS.map((column) => depth[column][i]).join(',')}\n`
}

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
