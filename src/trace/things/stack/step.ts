// What a step does with its values: "`breakfast` assigns to `egg`: `egg` is 2, so it becomes 3."
import { quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase } from '../../explain/sentence'
import type { Place, Written, WrittenKind } from '../../span'
import { quoted } from '../../values'
import type { StepResult, Told, Truth } from './english'
import { contextDetail } from './format'
import { compute, eachPlace, type Held, type Primitive } from './formula'
import { heldAt, placesRead } from './held'

const isTold = (kind: WrittenKind): kind is Told =>
  kind !== 'function' && kind !== 'async function' && kind !== 'try' && kind !== 'for await'

/** Undefined where there is nothing to say beside the place. */
export function stepOf(at: Scene, written: Written): readonly Phrase[] | undefined {
  const { kind, text, beside } = written
  if (!isTold(kind)) return undefined
  const held = heldAt(at)
  return at.words.stack.does({
    who: within(at),
    kind,
    what: text === '' ? undefined : quote(text),
    beside: beside === undefined ? undefined : quote(beside, 3),
    reads: placesRead(evaluated(written, held), held)
      .slice(0, MOST)
      .map(({ text, view }) => ({ text, value: quote(view.text, 3) })),
    outcome: isDone(at, kind) ? outcomeOf(written, held) : undefined,
  })
}

/** An assignment may come to nothing, or to a setter: what was assigned is known by the event that follows. */
function isDone(at: Scene, kind: WrittenKind): boolean {
  const next = at.kindAfter(1)
  if (kind === 'assignment') return next === 'variable-assigned' || next === 'property-assigned'
  return next !== 'error-thrown'
}

/** The running function. */
export function within(at: Scene): readonly Phrase[] {
  const frame = at.frame()
  const { nouns } = at.words
  if (frame === undefined) return say`${nouns.theProgram}`
  return contextDetail(at.trace, frame).labelled === 'text' ? say`${nouns.thisFunction}` : at.context(frame)
}

/** Without those that stand only in parts which do not count this time. */
function evaluated({ reads, formula }: Written, held: Held): readonly Place[] {
  if (!formula) return reads
  const [counting, others] = [new Set<string>(), new Set<string>()]
  eachPlace(formula, held, (place, counts) => (counts ? counting : others).add(JSON.stringify(place)))
  return reads.filter((place) => {
    const written = JSON.stringify(place)
    return counting.has(written) || !others.has(written)
  })
}

/** Most variables and properties that a sentence tells of. */
const MOST = 2

const BECOMES: ReadonlySet<WrittenKind> = new Set(['assignment', 'declaration', 'field'])

/** What comes of the step, where that follows from what its variables and properties hold. */
function outcomeOf({ kind, formula, decider }: Written, held: Held): StepResult | undefined {
  if (!formula) return undefined
  const computed = compute(formula, held)
  if (computed) {
    const { value } = computed
    if (kind === 'test') return { kind: 'test', isTrue: Boolean(value) }
    return { kind: BECOMES.has(kind) ? 'change' : 'value', value: quote(shown(value), 3) }
  }
  const decides = decider !== undefined && 'operator' in formula && compute(formula.operands[0]!, held)
  return decides ? { kind: 'part', decider: quote(decider), isSo: truthOf(decides.value) } : undefined
}

function truthOf(value: Primitive): Truth {
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  return value ? 'truthy' : 'falsy'
}

function shown(value: Primitive): string {
  if (typeof value === 'string') return quoted(value)
  return Object.is(value, -0) ? '-0' : String(value)
}
