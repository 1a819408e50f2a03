// What a step does with its values: "`breakfast` assigns to `egg`: `egg` is 2, so it becomes 3."
import { quote, say } from '../../explain/phrases'
import type { Scene } from '../../explain/scene'
import type { Phrase } from '../../explain/sentence'
import type { Written, WrittenKind } from '../../span'
import { quoted, type ValueView } from '../../values'
import { framesAt } from '../variables/read'
import type { Read, StepResult, Told, Truth } from './english'
import { contextDetail } from './format'
import { compute, type Primitive } from './formula'

const isTold = (kind: WrittenKind): kind is Told =>
  kind !== 'function' && kind !== 'async function' && kind !== 'try' && kind !== 'for await'

/** Undefined where there is nothing to say beside the place. */
export function stepOf(at: Scene, written: Written): readonly Phrase[] | undefined {
  const { kind, text, beside } = written
  if (!isTold(kind)) return undefined
  const variables = readsAt(at, written.reads)
  return at.words.stack.does({
    who: within(at),
    kind,
    what: text === '' ? undefined : quote(text),
    beside: beside === undefined ? undefined : quote(beside, 3),
    reads: told(variables),
    outcome: at.kindAfter(1) === 'error-thrown' ? undefined : outcomeOf(written, variables),
  })
}

/** The running function. */
export function within(at: Scene): readonly Phrase[] {
  const frame = at.frame()
  const { nouns } = at.words
  if (frame === undefined) return say`${nouns.theProgram}`
  return contextDetail(at.trace, frame).labelled === 'text' ? say`${nouns.thisFunction}` : at.context(frame)
}

/** Most variables that a sentence tells of. */
const MOST = 2

type Variables = ReadonlyMap<string, ValueView>

/** Variables with their values, as the running function sees them. Functions are better known by their names. */
function readsAt(at: Scene, names: readonly string[]): Variables {
  const found = new Map<string, ValueView>()
  if (names.length === 0) return found
  const scopes = framesAt(at, { from: 0, count: 1 })[0]?.scopes ?? []
  for (const name of names) {
    const variable = scopes.flatMap(({ variables }) => variables).find((one) => one.name === name)
    if (variable !== undefined && variable.value.kind !== 'function') found.set(name, variable.value)
  }
  return found
}

const told = (variables: Variables): readonly Read[] =>
  [...variables]
    .filter(([, { kind }]) => kind !== 'uninitialized')
    .slice(0, MOST)
    .map(([name, { text }]) => ({ name, value: quote(text, 3) }))

const BECOMES: ReadonlySet<WrittenKind> = new Set(['assignment', 'declaration', 'field'])

/** What comes of the step, where that follows from what its variables hold. */
function outcomeOf({ kind, formula, decider }: Written, variables: Variables): StepResult | undefined {
  if (!formula) return undefined
  const computed = compute(formula, variables)
  if (computed) {
    const { value } = computed
    if (kind === 'test') return { kind: 'test', isTrue: Boolean(value) }
    return { kind: BECOMES.has(kind) ? 'change' : 'value', value: quote(shown(value), 3) }
  }
  const decides = decider !== undefined && 'operator' in formula && compute(formula.operands[0]!, variables)
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
