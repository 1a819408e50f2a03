// Progress as a text: what the browser keeps, and the file that takes it to another one.
import * as v from 'valibot'
import { BELIEFS } from '../../machine/running/beliefs'
import { MARKS, type Progress, STAGES } from './progress'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const answers = { wrong: count, right: count }
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

const schema = v.object({
  kind: v.literal('loopscope-progress'),
  version: v.literal(1),
  scenarios: v.array(v.object({ name, mark: v.picklist(MARKS) })),
  beliefs: v.array(v.object({ belief: v.picklist(BELIEFS), ...answers })),
  returns: v.array(
    v.object({
      belief: v.picklist(BELIEFS),
      stage: v.picklist(STAGES),
      due: v.pipe(v.number(), v.finite()),
      seen: v.array(name),
    }),
  ),
  challenges: v.array(name),
  practice: v.array(v.object({ topic: name, ...answers })),
})

export function progressText(progress: Progress): string {
  const stored: v.InferOutput<typeof schema> = {
    kind: 'loopscope-progress',
    version: 1,
    scenarios: [...progress.scenarios].map(([name, mark]) => ({ name, mark })),
    beliefs: [...progress.beliefs].map(([belief, held]) => ({ belief, ...held })),
    returns: progress.returns.map((one) => ({ ...one, seen: [...one.seen] })),
    challenges: [...progress.challenges],
    practice: [...progress.practice].map(([topic, held]) => ({ topic, ...held })),
  }
  return JSON.stringify(stored)
}

/** Why a text is no progress: it is no JSON, another thing, of a newer version, or one of its fields is wrong. */
export type Refusal =
  | { readonly kind: 'no-json' }
  | { readonly kind: 'other' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'field'; readonly path: string }

export function progressFrom(text: string): Progress | Refusal {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'no-json' }
  }
  const head = v.safeParse(v.object({ kind: v.literal('loopscope-progress'), version: v.number() }), value)
  if (!head.success) return { kind: 'other' }
  if (head.output.version > 1) return { kind: 'newer' }
  const read = v.safeParse(schema, value, { abortEarly: true })
  if (!read.success) return { kind: 'field', path: v.getDotPath(read.issues[0]) ?? '' }
  return fromStored(read.output)
}

function fromStored(stored: v.InferOutput<typeof schema>): Progress {
  return {
    scenarios: new Map(stored.scenarios.map(({ name, mark }) => [name, mark])),
    beliefs: new Map(stored.beliefs.map(({ belief, wrong, right }) => [belief, { wrong, right }])),
    returns: stored.returns,
    challenges: new Set(stored.challenges),
    practice: new Map(stored.practice.map(({ topic, wrong, right }) => [topic, { wrong, right }])),
  }
}
