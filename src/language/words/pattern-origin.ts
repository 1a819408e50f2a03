// Where the value that a pattern takes apart comes from, as V8's messages see it.
import type * as t from '@babel/types'
import { toKind } from '../../machine/operations/display'
import type { Complaint } from '../../machine/operations/iteration'
import type { PropertyKey, Value } from '../../machine/value'
import { notIterable, renderExpression } from './expression-text'

/** How the value is named, where it is. */
export type Origin =
  /** Inside of another pattern, or an item that is assigned. */
  | { readonly kind: 'inner' }
  /** An argument. */
  | { readonly kind: 'argument' }
  /** What V8 keeps in a variable of its own: the item of a loop, a caught error. */
  | { readonly kind: 'hidden'; readonly name: string; readonly isIterable: boolean }
  | { readonly kind: 'declaration' | 'assignment'; readonly value: t.Node }
  /** Of a parameter with a default. */
  | { readonly kind: 'parameter-default' }
  /** A property of the value of a declaration or an assignment. */
  | { readonly kind: 'property'; readonly value: t.Node }

export const INNER: Origin = { kind: 'inner' }
export const ARGUMENT: Origin = { kind: 'argument' }
export const ITEM: Origin = { kind: 'hidden', name: '.for', isIterable: true }
export const CAUGHT: Origin = { kind: 'hidden', name: '.catch', isIterable: false }

export const defaultOrigin = (pattern: t.AssignmentPattern, origin: Origin): Origin =>
  origin.kind === 'argument' ? { kind: 'parameter-default' } : { kind: 'assignment', value: pattern.right }

export const propertyOrigin = (origin: Origin): Origin =>
  origin.kind === 'declaration' || origin.kind === 'assignment'
    ? { kind: 'property', value: origin.value }
    : INNER

/** The TypeError of an object pattern whose value is undefined or null. */
export function notAnObject(
  first: t.ObjectProperty | t.RestElement | undefined,
  key: PropertyKey | undefined,
  found: undefined | null,
  origin: Origin,
): string {
  const isNamed = origin.kind !== 'inner' && origin.kind !== 'property'
  if (first?.type === 'ObjectProperty' && key !== undefined) {
    if (!isNamed || !isPlainTarget(first.value))
      return `Cannot read properties of ${found} (reading '${String(key)}')`
    return `Cannot destructure property '${String(key)}' of '${nameOf(origin, found)}' as it is ${found}.`
  }
  return `Cannot destructure '${nameOf(origin, found)}' as it is ${found}.`
}

const isPlainTarget = ({ type }: t.Node): boolean =>
  type === 'Identifier' || type === 'ObjectPattern' || type === 'ArrayPattern'

function nameOf(origin: Origin, found: Value): string {
  switch (origin.kind) {
    case 'declaration':
    case 'assignment':
    case 'property':
      return renderExpression(origin.value)
    case 'hidden':
      return origin.name
    case 'parameter-default':
      return '(intermediate value)'.repeat(3)
    default:
      return toKind(found)
  }
}

/** What to say of a value that an array pattern cannot iterate. */
export function arrayComplaint(origin: Origin): Complaint | undefined {
  if (origin.kind === 'hidden' && origin.isIterable) return () => `${origin.name} is not iterable`
  if (origin.kind === 'declaration' && isFoundByV8(origin.value)) return () => notIterable(origin.value)
  return origin.kind === 'property' ? (value) => notIterableProperty(origin.value, value) : undefined
}

function notIterableProperty(source: t.Node, value: Value): string {
  const shown = renderExpression(source)
  return value === undefined || value === null
    ? `Cannot destructure property 'Symbol(Symbol.iterator)' of '${shown}' as it is ${value}.`
    : `${shown} is not iterable (cannot read property Symbol(Symbol.iterator))`
}

/** V8 finds the value again by its position, which is the start of these only. */
function isFoundByV8(node: t.Node): boolean {
  if (node.extra?.parenthesized) return false
  if (node.type === 'CallExpression') return node.callee.type === 'Identifier'
  return !FOUND_ELSEWHERE.has(node.type)
}

const FOUND_ELSEWHERE = new Set<t.Node['type']>([
  'MemberExpression',
  'OptionalMemberExpression',
  'OptionalCallExpression',
  'TaggedTemplateExpression',
  'BinaryExpression',
  'LogicalExpression',
  'AssignmentExpression',
  'UpdateExpression',
])
