// Which declaration a name means, and who shares it. https://tc39.es/ecma262/#sec-getidentifierreference
import type * as t from '@babel/types'
import { Binding, IMPORT_META, OBJECT_BINDING, type Scope } from './scope'

export function declareImplicit(scope: Scope, name: string): Binding {
  const existing = scope.get(name)
  if (existing !== undefined) return existing
  const binding = new Binding(name, 'implicit', scope, 0, -1)
  scope.bindings.set(name, binding)
  return binding
}

export function refer(name: string, scope: Scope, at: t.Node, isAssignment = false): void {
  if (name === 'arguments' && referToArguments(scope)) return
  for (let s: Scope | null = scope; s !== null; s = s.parent) {
    const binding = s.get(name)
    if (binding === undefined) {
      const object = s.get(OBJECT_BINDING)
      if (object !== undefined) use(object, scope, at)
      continue
    }
    if (isAssignment) binding.isReassigned = true
    use(binding, scope, at)
    return
  }
}

/** A direct eval sees everything around it. */
export function referToEverything(scope: Scope, at: t.Node): void {
  for (let s: Scope | null = scope; s !== null; s = s.parent) {
    s.isSeenByEval = true
    const object = s.get(OBJECT_BINDING)
    if (object !== undefined) use(object, scope, at)
  }
  referToArguments(scope)
  for (const name of ['this', 'new.target', '%function'] as const) referToImplicit(name, scope)
}

export function use(binding: Binding, from: Scope, at: t.Node): void {
  const isShared = binding.scope.kind === 'global'
  if (binding.scope.owner !== from.owner) {
    if (!isShared) binding.isCaptured = true
    binding.needsCheck = true
  } else if (binding.scope.kind === 'switch' || at.start! < binding.initializedAt) binding.needsCheck = true
}

export function referToArguments(scope: Scope): boolean {
  for (let s: Scope | null = scope; s !== null; s = s.parent) {
    if (s.get('arguments') !== undefined) return false
    if (s.isParameterScope && s.owner.kind === 'function') {
      use(declareImplicit(s, 'arguments'), scope, s.owner.node)
      return true
    }
  }
  return false
}

/** `this`, `new.target` and the active function belong to the nearest function that is no arrow. */
export function referToImplicit(name: 'this' | 'new.target' | '%function', scope: Scope): void {
  for (let s: Scope | null = scope; s !== null; s = s.parent) {
    const { kind } = s.owner
    if (!s.isParameterScope || kind === 'arrow') continue
    if (kind === 'module') return
    const binding = declareImplicit(s, name)
    if (s.owner.isDerivedConstructor && name === 'this') binding.needsCheck = true
    use(binding, scope, s.owner.node)
    if (binding.scope.owner !== scope.owner)
      binding.needsCheck = s.owner.isDerivedConstructor && name === 'this'
    return
  }
}

export function referToMeta(scope: Scope): void {
  let module = scope
  while (module.parent !== null) module = module.parent
  declareImplicit(module, IMPORT_META).isCaptured = true
}
