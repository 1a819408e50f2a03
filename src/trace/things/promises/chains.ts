// Promises as a drawing needs them: each with what waits for it, by which call, with which job, and where that leads.
import { Moment, type Range } from '../../moment'
import { NOTHING } from '../../schema'
import { ownPart, type Span } from '../../span'
import type { Trace } from '../../trace'
import { jobDetail } from '../jobs/format'
import { contextDetail } from '../stack/format'
import { type PromiseDetails, promiseDetailsOf, promises, type ReactionView } from './read'
import { jobOfReaction } from './runs'

const CHAINING = ['then', 'catch', 'finally'] as const
const COMBINATORS = ['all', 'allSettled', 'any', 'race'] as const

export interface Edge {
  readonly id: number
  /** A promise that has been resolved with another adopts its fate. */
  readonly kind: (typeof CHAINING)[number] | (typeof COMBINATORS)[number] | 'await' | 'adopts'
  /** The call or `await` that registered it. */
  readonly span: Span | undefined
  readonly registeredAt: number
  /** The promise that it leads to. */
  readonly to: number | undefined
  /** Which element of a combinator it is for. */
  readonly element: number | undefined
  /** Outcomes that it has a callback for. */
  readonly handles: ReactionView['handles']
  /** The function that goes on after its `await`. */
  readonly awaiting: string | undefined
  /** Its job, once there is one. */
  readonly job:
    | { readonly id: number; readonly badge: string; readonly state: 'queued' | 'running' | 'done' }
    | undefined
}

export const isCombinator = (kind: Edge['kind']): boolean => COMBINATORS.some((name) => name === kind)

export interface PromiseNode extends Omit<PromiseDetails, 'reactions'> {
  readonly span: Span | undefined
  readonly edges: readonly Edge[]
}

/** Promises that were made up to a moment, oldest first. What only the engine knows of is left out. */
export function promiseNodes(at: Moment, range: Range): readonly PromiseNode[] {
  const details = promises(at, range).map(({ id }) => promiseDetailsOf(at, id))
  const thrownAway = new Set<number>()
  const nodes = details.map(({ reactions, ...promise }) => ({
    ...promise,
    span: at.trace.spanAt(promise.createdAt),
    edges: reactions.flatMap((reaction) => {
      const edge = edgeOf(at, reaction)
      if (reaction.derived && reaction.derived.id !== edge?.to) thrownAway.add(reaction.derived.id)
      return edge ?? []
    }),
  }))
  return nodes.filter(({ id, span }) => span !== undefined && !thrownAway.has(id))
}

function edgeOf(at: Moment, reaction: ReactionView): Edge | undefined {
  const { id, registeredAt, derived, settles, handles } = reaction
  const kind = kindOf(at.trace, reaction)
  if (kind === undefined) return undefined
  const leadsOn = kind === 'then' || kind === 'catch' || kind === 'finally'
  return {
    id,
    kind,
    span: ownPart(at.trace.spanAt(registeredAt)),
    registeredAt,
    to: leadsOn ? derived?.id : settles?.id,
    element: isCombinator(kind) && settles ? settles.index : undefined,
    handles,
    awaiting: kind === 'await' ? reaction.label : undefined,
    job: jobOf(at, id),
  }
}

/** `catch`, `finally` and combinators call `then`: the lowest of them on the stack is what the program called. */
function kindOf(trace: Trace, { kind, settles, registeredAt }: ReactionView): Edge['kind'] | undefined {
  if (kind !== 'then') return kind === 'await' ? 'await' : undefined
  let called: Edge['kind'] | undefined
  for (const { value } of new Moment(trace, registeredAt).list('stack').fromLast()) {
    const { label, isBuiltin } = contextDetail(trace, value)
    if (!isBuiltin) return called
    called = [...CHAINING, ...COMBINATORS].find((name) => name === label)
    if (!called) return undefined
  }
  // Nobody called it but the engine.
  return settles ? 'adopts' : called
}

function jobOf(at: Moment, reaction: number): Edge['job'] {
  const id = jobOfReaction(at.trace, reaction)
  if (id === undefined || at.trace.entityEvent(id) > at.position) return undefined
  return { id, badge: `J${jobDetail(at.trace, id).number}`, state: jobState(at, id) }
}

export function jobState(at: Moment, id: number): NonNullable<Edge['job']>['state'] {
  if (at.runningJob === id) return 'running'
  return at.list('jobs').value(id) === NOTHING ? 'done' : 'queued'
}
