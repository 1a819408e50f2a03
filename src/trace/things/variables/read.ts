// Variables at a position, scope by scope, as each frame of the stack sees them.
import type { Fields } from '../../history'
import type { Moment, Range } from '../../moment'
import { DEAD_ZONE, UNDEFINED } from '../../schema'
import type { Span } from '../../span'
import type { Trace } from '../../trace'
import { type ValueView, viewOf } from '../../values'
import { closureOf, contextDetail } from '../stack/format'
import { type FrameView, framesFromTop } from '../stack/read'
import { type Standing, standingsAt } from '../stack/standing'
import { type BindingInfo, type BindingKind, FIRST_SCOPE, isLexical, outerOf } from './format'

export interface VariableView {
  readonly name: string
  readonly kind: BindingKind
  readonly value: ValueView
  /** The event at the position wrote it. */
  readonly hasChanged: boolean
}

export interface ScopeView {
  /** A closure is a scope of a function that has been called before, and of which this function keeps what it uses. */
  readonly kind: 'block' | 'function' | 'closure' | 'module' | 'global'
  /** In the order of their declarations. */
  readonly variables: readonly VariableView[]
}

export interface StandingFrame extends FrameView {
  /** The statement or call that it is at, of a caller the call; undefined for built-ins, and for a function that was just called. */
  readonly standing: Span | undefined
  /** Innermost first; a built-in has none. Scopes without variables are left out. */
  readonly scopes: readonly ScopeView[]
}

/**
 * Frames from the top of the stack (which is number 0) downwards, with where each one stands and what its variables hold there.
 * `[{ label: 'fib', standing: { line: 3, … }, scopes: [{ kind: 'function', variables: [{ name: 'n', value: { text: '2' }, … }] }, …] }]`
 */
export function framesAt(at: Moment, range: Range): readonly StandingFrame[] {
  const standings = standingsAt(at, range)
  const global = globalScope(at)
  return framesFromTop(at, range).map((frame, i) => {
    if (frame.kind === 'builtin') return { ...frame, standing: undefined, scopes: [] }
    const standing = standings[i]!
    return { ...frame, standing: standing.span, scopes: scopesOf(at, frame.id, standing, global) }
  })
}

/** The scopes that a function sees where it stands. */
export const scopesOf = (
  at: Moment,
  context: number,
  standing: Standing,
  global = globalScope(at),
): readonly ScopeView[] =>
  [...ownScopes(at, context, standing), ...closureScopes(at, context), global].filter(
    ({ variables }) => variables.length > 0,
  )

// A frame's own scopes

/** Scopes of the function itself that are open where it stands. */
function ownScopes(at: Moment, context: number, standing: Standing): ScopeView[] {
  const { trace } = at
  const text = trace.spanOf(contextDetail(trace, context).span)
  const offset = standing.span?.start ?? text?.start
  if (offset === undefined) return []
  const held = at.fields(context)
  return scopesAround(trace, text?.start ?? -1, offset).map((bindings) => {
    const environment = environmentOf(held, bindings)
    const shared = environment === undefined ? undefined : at.fields(environment)
    const variables = bindings.map((binding) => {
      const info = infoOf(trace, binding)
      if (shared?.has(binding)) return sharedVariable(at, binding, environment!, shared)
      const isLeft =
        isLexical(info) && offset < info.initializedAt && isOlder(at, context, binding, standing.statementAt)
      const value = isLeft ? DEAD_ZONE : (held.get(binding) ?? initialValue(info))
      return variable(at, binding, context, value)
    })
    return { kind: infoOf(trace, bindings[0]!).scope, variables }
  })
}

/** It has been written in an earlier round of a loop, and the scope has been entered anew since. */
function isOlder(at: Moment, context: number, binding: number, statementAt: number): boolean {
  const written = at.writtenAt(context, binding)
  return written !== undefined && written < statementAt
}

/** The environment that a scope has at the moment, if closures share some of its variables. */
function environmentOf(held: Fields, bindings: readonly number[]): number | undefined {
  for (const binding of bindings) {
    const environment = held.get(FIRST_SCOPE + binding)
    if (environment !== undefined) return environment
  }
  return undefined
}

const initialValue = (info: BindingInfo): number =>
  isLexical(info) || info.kind === 'parameter' ? DEAD_ZONE : UNDEFINED

// Scopes around

/** The code of a module is given the module's own environment, which is one of its own scopes. */
function closureScopes(at: Moment, context: number): ScopeView[] {
  const { trace } = at
  const held = at.fields(context)
  const own = new Set([...held].filter(([key]) => key >= FIRST_SCOPE).map(([, environment]) => environment))
  const scopes: ScopeView[] = []
  for (let around = closureOf(trace, context); around !== 0; around = outerOf(trace, around))
    if (!own.has(around)) scopes.push(closureScope(at, around))
  return scopes
}

function closureScope(at: Moment, environment: number): ScopeView {
  const fields = at.fields(environment)
  const bindings = [...fields.keys()].filter((key) => key < FIRST_SCOPE).sort((a, b) => a - b)
  const isModule = bindings.some((binding) => infoOf(at.trace, binding).scope === 'module')
  const variables = bindings.map((binding) => sharedVariable(at, binding, environment, fields))
  return { kind: isModule ? 'module' : 'closure', variables }
}

function sharedVariable(at: Moment, binding: number, environment: number, fields: Fields): VariableView {
  const exporter = fields.get(FIRST_SCOPE + binding)
  const value = fields.get(binding)!
  if (exporter === undefined) return variable(at, binding, environment, value)
  const { name, kind } = infoOf(at.trace, binding)
  return { ...variable(at, value, exporter, at.value(exporter, value)), name, kind }
}

/** What all scripts share. */
function globalScope(at: Moment): ScopeView {
  const { trace } = at
  const globals = trace.collection('globals')
  const held = at.fields(globals)
  const variables = bindingsOf(trace)
    .globals.filter((binding) => held.has(binding) || infoOf(trace, binding).kind !== 'function')
    .map((binding) =>
      variable(at, binding, globals, held.get(binding) ?? initialValue(infoOf(trace, binding))),
    )
  return { kind: 'global', variables }
}

function variable(at: Moment, binding: number, holder: number, value: number): VariableView {
  const { name, kind } = infoOf(at.trace, binding)
  return { name, kind, value: viewOf(at.trace, value), hasChanged: isWritten(at, holder, binding) }
}

/** Whether the event of the position wrote it. If a loop has gone on with a copy of its environment since, it wrote to the original. */
function isWritten({ trace, position }: Moment, holder: number, binding: number): boolean {
  if (position < 0) return false
  const isCopy = trace.entityEvent(holder) > position
  const [first, end] = trace.writesOf(position)
  for (let index = first; index < end; index++) {
    const { target, key } = trace.writeAt(index)
    if (key === binding && (isCopy ? isEnvironmentBefore(trace, target, position) : target === holder))
      return true
  }
  return false
}

const isEnvironmentBefore = (trace: Trace, target: number, position: number): boolean =>
  trace.entityKind(target) === 'environment' && trace.entityEvent(target) <= position

// Which variables there are

interface Bindings {
  /** By the offset at which their function begins; -1 is the top level of files. */
  readonly byOwner: ReadonlyMap<number, readonly number[]>
  readonly globals: readonly number[]
}

const known = new WeakMap<Trace, Bindings>()

/** The variables that a program declares do not depend on the position. */
function bindingsOf(trace: Trace): Bindings {
  let bindings = known.get(trace)
  if (bindings === undefined) {
    const byOwner = new Map<number, number[]>()
    const globals: number[] = []
    for (const [binding, { owner, scope }] of trace.data.bindings.entries()) {
      if (scope === 'global') globals.push(binding)
      else if (byOwner.has(owner)) byOwner.get(owner)!.push(binding)
      else byOwner.set(owner, [binding])
    }
    bindings = { byOwner, globals }
    known.set(trace, bindings)
  }
  return bindings
}

/** Variables of a function's scopes around an offset, scope by scope, the innermost first. */
function scopesAround(trace: Trace, owner: number, offset: number): number[][] {
  const scopes = new Map<string, number[]>()
  for (const binding of bindingsOf(trace).byOwner.get(owner) ?? []) {
    const { start, end } = infoOf(trace, binding)
    if (start > offset || offset >= end) continue
    const key = `${start}-${end}`
    if (scopes.has(key)) scopes.get(key)!.push(binding)
    else scopes.set(key, [binding])
  }
  const sizeOf = ([first]: readonly number[]) => infoOf(trace, first!).end - infoOf(trace, first!).start
  return [...scopes.values()].sort((a, b) => sizeOf(a) - sizeOf(b)).flatMap((scope) => apart(trace, scope))
}

/** Where parameters have initializers, a variable of the body may have the name of one: it is in a scope of its own. */
function apart(trace: Trace, scope: number[]): number[][] {
  const names = new Set(scope.map((binding) => infoOf(trace, binding).name))
  if (names.size === scope.length) return [scope]
  const isOfBody = (binding: number) => {
    const { kind } = infoOf(trace, binding)
    return kind !== 'parameter' && kind !== 'function-name'
  }
  return [scope.filter(isOfBody), scope.filter((binding) => !isOfBody(binding))]
}

const infoOf = (trace: Trace, binding: number): BindingInfo => trace.data.bindings[binding]!
