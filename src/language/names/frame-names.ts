// The names that a frame sees, and where their values are: for an expression that is evaluated there from outside. Variables
// that no closure needs live in registers, so the frame's own code says which of its scopes are open, and where.
import type { OpenScope } from '../../machine/running/code'
import { type BindingContent, Environment, ImportedBinding } from '../../machine/running/environment'
import type { ExecutionContext } from '../../machine/running/execution-context'
import { UNINITIALIZED, type Value } from '../../machine/value'
import { type Binding, type BindingKind, OBJECT_BINDING, type Scope } from '../../syntax/scope'

/** A variable as it is in a frame. */
export interface FrameName {
  readonly kind: BindingKind
  /** UNINITIALIZED in its dead zone; GONE where the engine did not keep it. */
  readonly read: () => Value | typeof UNINITIALIZED | typeof GONE
  readonly write: (value: Value) => void
}

export const GONE: unique symbol = Symbol('gone')

/** What is known beside the frame. */
export interface Surrounding {
  /** Contexts whose registers are there: those on the stack, and those of files. */
  readonly contexts: readonly ExecutionContext[]
  /** Where the text of a span begins. */
  readonly startOf: (span: number) => number
  /** The binding that the event of this moment declares; -1 if it declares none. */
  readonly declaring: number
}

/** Innermost names first win. The names of scripts are global, and not among them. */
export function namesIn(frame: ExecutionContext, around: Surrounding): Map<string, FrameName> {
  const names = new Map<string, FrameName>()
  for (const { scope, environment } of scopesOf(frame))
    for (const binding of scope.bindings.values())
      if (!names.has(binding.name)) names.set(binding.name, nameOf(frame, binding, environment, around))
  return names
}

interface ScopeHeld {
  readonly scope: Scope
  /** Undefined where the scope has none, or has none yet. */
  readonly environment: Environment | undefined
}

/** Scopes from the inside out, as far as the global one. */
function* scopesOf(frame: ExecutionContext): Generator<ScopeHeld> {
  const innermost = openScopeOf(frame)
  let outer = frame.environment
  for (let scope: Scope | null = innermost; scope !== null && scope.kind !== 'global'; scope = scope.parent) {
    if (scope.owner === innermost!.owner) {
      const held = frame.registers[scope.environmentRegister] as unknown
      yield { scope, environment: held instanceof Environment ? held : undefined }
    } else if (scope.environmentSize === 0) yield { scope, environment: undefined }
    else {
      yield { scope, environment: outer ?? undefined }
      outer = outer?.outer ?? null
    }
  }
}

/** The innermost scope that is open where a frame stands; null for a script outside of any block. */
function openScopeOf({ code, position }: ExecutionContext): Scope | null {
  const scopes = code?.scopes ?? []
  const at = position - 1
  const isOpen = ({ start, end }: OpenScope) => start <= at && at < end
  return (scopes.findLast(isOpen) ?? scopes[0])?.scope ?? null
}

function nameOf(
  frame: ExecutionContext,
  binding: Binding,
  environment: Environment | undefined,
  around: Surrounding,
): FrameName {
  const { kind, slot, register } = binding
  if (binding.isCaptured)
    return {
      kind,
      read: () => contentOf(environment?.slots[slot] ?? UNINITIALIZED),
      write(value) {
        if (environment !== undefined) environment.slots[slot] = value
      },
    }
  const context = contextOf(frame, binding.scope, around)
  if (context === undefined) return { kind, read: () => GONE, write: () => {} }
  return {
    kind,
    read: () =>
      isTooEarly(context, binding, around) ? UNINITIALIZED : contentOf(context.registers[register]),
    write(value) {
      context.registers[register] = value
    },
  }
}

/** Whose registers hold what a scope's variables are. */
function contextOf(
  frame: ExecutionContext,
  scope: Scope,
  { contexts }: Surrounding,
): ExecutionContext | undefined {
  const has = ({ code }: ExecutionContext) => code?.scopes.some((open) => open.scope === scope) ?? false
  if (has(frame)) return frame
  const others = contexts.filter(has)
  return others.length === 1 ? others[0] : undefined
}

/** A variable that nothing can meet in its dead zone is not reset there: it may hold what it was in the round before. */
function isTooEarly(
  context: ExecutionContext,
  binding: Binding,
  { startOf, declaring }: Surrounding,
): boolean {
  if (!binding.isLexical || binding.needsCheck || binding.index === declaring) return false
  const { span, code, position } = context
  const hasEnded = position >= code!.steps.length
  return !hasEnded && span > 0 && startOf(span) < binding.initializedAt
}

function contentOf(content: BindingContent | undefined): Value | typeof UNINITIALIZED {
  return content instanceof ImportedBinding ? (content.content as Value) : (content as Value)
}

/** What is no variable, but is found like one. */
export const isImplicitName = (name: string): boolean =>
  name === 'this' ||
  name === 'new.target' ||
  name === '%function' ||
  name === OBJECT_BINDING ||
  name.startsWith('#')
